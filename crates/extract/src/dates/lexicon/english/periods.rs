//! Named periods of history, from their first day to their last.

use super::super::Means::Value;
use super::super::Rule;

/// From the World Health Organization's declaration of an emergency pandemic to the end of that emergency.
const COVID: &str = "2020-03-11/2023-05-05";

pub(super) const RULES: &[Rule] = &[
    Rule::new("[the] [global] covid [- <late-day>] pandemic|crisis|outbreak|era", Value(COVID)),
    Rule::new("[the] [global] coronavirus pandemic|crisis|outbreak", Value(COVID)),
    Rule::new("[the] first world war", Value("1914-07-28/1918-11-11")),
    Rule::new("[the] second world war", Value("1939-09-01/1945-09-02")),
    Rule::new("world war i|one", Value("1914-07-28/1918-11-11")),
    Rule::new("world war ii|two", Value("1939-09-01/1945-09-02")),
    Rule::new("ww1|wwi", Value("1914-07-28/1918-11-11")),
    Rule::new("ww2|wwii", Value("1939-09-01/1945-09-02")),
    Rule::new("september|sept 11 [terrorist|terror] attacks", Value("2001-09-11")),
    Rule::new("9 ~/ ~11 [terrorist|terror] attacks", Value("2001-09-11")),
    Rule::new("the cold war", Value("1947/1991")),
    Rule::new("the great depression", Value("1929/1939")),
    Rule::new("the great recession", Value("2007-12/2009-06")),
    Rule::new("[the] global financial crisis", Value("2007/2009")),
];
