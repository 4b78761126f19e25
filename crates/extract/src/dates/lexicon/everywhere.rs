//! Dates in numbers alone, which read the same in every language.
//!
//! `03/04/2024` is the third of April to some and the fourth of March to others: it is found, but not resolved.

use super::Means::{Calendar, DayOrMonth, WeekNumber};
use super::{Lexicon, Rule};

pub(super) const EVERYWHERE: Lexicon =
    Lexicon { languages: &[], words: &[], layers: &[&[], &[RULES]], years_alone: false };

const RULES: &[Rule] = &[
    Rule::new("<year> ~- ~<m> ~- ~<day>", Calendar),
    Rule::new("<year> ~/ ~<m> ~/ ~<day>", Calendar),
    Rule::new("<year> ~. ~<mm> ~. ~<dd>", Calendar),
    Rule::new("<late-day> ~/ ~<m> ~/ ~<year>", Calendar),
    Rule::new("<late-day> ~. ~<m> ~. ~<year>", Calendar),
    Rule::new("<late-day> ~- ~<m> ~- ~<year>", Calendar),
    Rule::new("<m> ~/ ~<late-day> ~/ ~<year>", Calendar),
    Rule::new("<m> ~. ~<late-day> ~. ~<year>", Calendar),
    Rule::new("<m> ~- ~<late-day> ~- ~<year>", Calendar),
    Rule::new("<year> ~- ~<mm-of-year>", Calendar),
    Rule::new("<year> ~/ ~<mm-of-year>", Calendar),
    Rule::new("<m> ~/ ~<likely-year>", Calendar),
    Rule::new("<m> ~- ~<likely-year>", Calendar),
    Rule::new("<m> ~/ ~<late-day> ~/ ~<yy>", Calendar),
    Rule::new("<late-day> ~/ ~<m> ~/ ~<yy>", Calendar),
    Rule::new("<late-day> ~. ~<mm> ~. ~<yy>", Calendar),
    Rule::new("<m> ~- ~<late-day> ~- ~<yy>", Calendar),
    Rule::new("<late-day> ~- ~<mm> ~- ~<yy>", Calendar),
    Rule::new("<m> ~/ ~<other-m> ~/ ~<yy>", DayOrMonth),
    // ISO 8601: with a time of day, and weeks by their number
    Rule::new("<year> ~- ~<m> ~- ~<day> ~t ~<hour> ~: ~<minute> [~: ~<sec> [~. ~<fraction>]] [~z]", Calendar),
    Rule::new(
        "<year> ~- ~<m> ~- ~<day> ~t ~<hour> ~: ~<minute> [~: ~<sec> [~. ~<fraction>]] ~+|- ~<sec> [[~:] ~<sec>]",
        Calendar,
    ),
    Rule::new("<year> [~-] ~w ~<week> [~- ~<iso-weekday>]", WeekNumber),
    Rule::new("<m> ~/ ~<late-day> ~/ ~<year> ~.|-|: ~<hour> ~: ~<minute> [~: ~<sec>]", Calendar),
    Rule::new("<late-day> ~/ ~<m> ~/ ~<year> ~.|-|: ~<hour> ~: ~<minute> [~: ~<sec>]", Calendar),
    // 03/04/2024
    Rule::new("<m> ~/ ~<other-m> ~/ ~<year>", DayOrMonth),
    Rule::new("<m> ~. ~<other-m> ~. ~<year>", DayOrMonth),
    Rule::new("<m> ~- ~<other-m> ~- ~<year>", DayOrMonth),
];
