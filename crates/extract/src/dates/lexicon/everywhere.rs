//! Dates in numbers alone, which read the same in every language.
//!
//! `03/04/2024` is the third of April to some and the fourth of March to others, and is left alone.

use super::{Lexicon, Rule};

pub(super) const EVERYWHERE: Lexicon = Lexicon {
    languages: &[],
    words: &[],
    rules: &[
        Rule::new("<year> ~- ~<m> ~- ~<day>"),
        Rule::new("<year> ~/ ~<m> ~/ ~<day>"),
        Rule::new("<year> ~. ~<mm> ~. ~<dd>"),
        Rule::new("<late-day> ~/ ~<m> ~/ ~<year>"),
        Rule::new("<late-day> ~. ~<m> ~. ~<year>"),
        Rule::new("<late-day> ~- ~<m> ~- ~<year>"),
        Rule::new("<m> ~/ ~<late-day> ~/ ~<year>"),
        Rule::new("<m> ~. ~<late-day> ~. ~<year>"),
        Rule::new("<m> ~- ~<late-day> ~- ~<year>"),
        Rule::new("<year> ~- ~<mm-of-year>"),
        Rule::new("<m> ~/ ~<likely-year>"),
    ],
    years_alone: false,
};
