//! Dates in Han characters, as Chinese and Japanese write them; nothing else looks like them, so texts in
//! other languages that quote one are read as well.

use super::Means::Calendar;
use super::{Lexicon, Rule};

pub(super) const HAN: Lexicon =
    Lexicon { languages: &[], words: &[], layers: &[&[], &[RULES]], years_alone: false };

const RULES: &[Rule] = &[
    Rule::new("<year> 年 <m> 月 <day> 日|号|號", Calendar),
    Rule::new("<year> 年 <m> 月 [份]", Calendar),
    // Not "two thousand years ago", "for two thousand years", "two thousand years of history".
    Rule::new("<likely-year> 年", Calendar).not_before("前 之前 以前 间 間 来 來 以来 历史 歷史 多 余"),
    Rule::new("<decade> 年代", Calendar),
];
