//! Named periods of history, from their first day to their last.

use super::super::Means::{Value, ValueSince};
use super::super::{Place, Rule};

/// From the World Health Organization's declaration of an emergency pandemic to the end of that emergency.
const COVID: &str = "2020-03-11/2023-05-05";

pub(super) const RULES: &[Rule] = &[
    Rule::new("[the] [global] covid [- <late-day>] pandemic|crisis|outbreak|era", Value(COVID)),
    Rule::new("[the] [global] coronavirus pandemic|crisis|outbreak", Value(COVID)),
    // The one that every text since has lived through.
    Rule::new("the pandemic", ValueSince(2020, COVID)).not_before("of"),
    Rule::new("covid [- <late-day>]", Value(COVID))
        .after("since before during after until")
        .placed(Place::Ends),
    Rule::new("[the] first world war", Value("1914-07-28/1918-11-11")),
    Rule::new("the great war", Value("1914-07-28/1918-11-11")),
    Rule::new("the interwar years|period|era", Value("1918-11-11/1939-09-01")),
    Rule::new("the inter - war years|period|era", Value("1918-11-11/1939-09-01")),
    Rule::new("[the] second world war", Value("1939-09-01/1945-09-02")),
    Rule::new("world war i|one", Value("1914-07-28/1918-11-11")),
    Rule::new("world war ii|two", Value("1939-09-01/1945-09-02")),
    Rule::new("ww1|wwi", Value("1914-07-28/1918-11-11")),
    Rule::new("ww2|wwii", Value("1939-09-01/1945-09-02")),
    Rule::new("[the] september|sept 11 [terrorist|terror] attacks", Value("2001-09-11")),
    Rule::new("[the] 9 ~/ ~11 [terrorist|terror] attacks", Value("2001-09-11")),
    Rule::new("9 ~/ ~11", Value("2001-09-11")).after("since after post"),
    Rule::new("the fall of the berlin wall", Value("1989-11-09")),
    Rule::new("the korean war", Value("1950-06-25/1953-07-27")),
    Rule::new("the vietnam war", Value("1955-11-01/1975-04-30")),
    Rule::new("the american civil war", Value("1861-04-12/1865-04-09")),
    Rule::new("the spanish civil war", Value("1936-07-17/1939-04-01")),
    Rule::new("the napoleonic wars", Value("1803-05-18/1815-11-20")),
    Rule::new("the french revolution", Value("1789-05-05/1799-11-09")),
    Rule::new("the victorian era|age|period", Value("1837-06-20/1901-01-22")),
    Rule::new("the meiji era|period", Value("1868/1912")),
    Rule::new("the cultural revolution", Value("1966/1976")),
    Rule::new("the prohibition era", Value("1920-01-17/1933-12-05")),
    Rule::new("the roaring twenties", Value("192X")),
    Rule::new("the gilded age", Value("187X/189X")),
    Rule::new("^black ^monday", Value("1987-10-19")),
    Rule::new("^black ^tuesday", Value("1929-10-29")),
    Rule::new("^black ^wednesday", Value("1992-09-16")),
    Rule::new("the cold war", Value("1947/1991")),
    Rule::new("the great depression", Value("1929/1939")),
    Rule::new("the great recession", Value("2007-12/2009-06")),
    Rule::new("[the] global financial crisis", Value("2007/2009")),
];
