//! Dates in English with a time of day, and ranges of dates.

use super::super::Means::{
    ClockIn, ClockOn, DateToClock, Daypart, FromDate, HoursOn, Range, RangeToShortYear, Same, UntilDate,
    Value, Within,
};
use super::super::{Place, Rule};

pub(super) const ON: &[Rule] = &[
    Rule::new("<date> [,|-|~] [at|@|from|by|around|about|before|after|until|between] <clock>", ClockOn),
    Rule::new("<clock> [or later|earlier|so] [,] [on|of|in] [the] <date>", ClockOn),
    Rule::new("<date> [,] [early|late] [-] [in] [the] [early|late] <daypart>", ClockOn),
    Rule::new("<date> [,] [early|late] [in] [the] [early|late] <daypart> [at|@|around|,] <clock>", ClockOn),
    Rule::new("<date> [,] [early|late] [in] [the] [early|late] <daypart> at|@|around <hour-12>", ClockOn)
        .not_before("% . , percent"),
    Rule::new("[the] early|small hours of [the] <date>", Same),
    Rule::new("[the] [early|late] <daypart> of|on [the] <date>", ClockOn),
    Rule::new("[early|late] <daypart> [,] <date>", ClockOn),
    Rule::new("<date> [at|@] <hour-12> in the <daypart>", ClockOn),
    Rule::new("<date> [,] at|@|around <hour-12>", ClockOn).not_before("% percent"),
    Rule::new("<date> [,] from|between <hour-12> -|to|and|until|till <other-m>", HoursOn).placed(Place::Ends),
    Rule::new("<clock> <daypart>", Same),
    Rule::new("<clock> for <length>", Same),
    Rule::new("<date> [at|from] <clock> for <length>", ClockOn),
    Rule::new("<made> [at|@] <clock>", Same),
    Rule::new("<clock> [on] <made>", Same),
    Rule::new("<clock> in [the] <daypart>", ClockIn),
    Rule::new("<clock> in [the] <daypart> [,] [on] <date>", ClockOn),
    Rule::new("<date> [,|-|~] [at|@|from|by|around|before|after|until] <clock> in [the] <daypart>", ClockOn),
    Rule::new("<clock> at <daypart>", ClockIn),
    Rule::new("[early|late] <daypart> at|@ <clock>", Same),
];

pub(super) const RANGES: &[Rule] = &[
    Rule::new("now", Value("PRESENT_REF"))
        .not_after("by until till than from for and or even just up")
        .not_before("-")
        .placed(Place::Over),
    Rule::new("between|from now and|to|until|till [the] <date>", UntilDate),
    Rule::new("between|from [the] <date> and|to|until|till now", FromDate),
    Rule::new("<clock> <to> [the] <date>", Same),
    Rule::new("between <clock> and [the] <date>", Same),
    Rule::new("<date> [on|,] <date>", Within),
    Rule::new("<date> ( <date> )", Within),
    Rule::new("from [the] <date> <to>|- [the] <date>", Range),
    Rule::new("from [the] <date> <to> [the] <date>", Range),
    Rule::new("between [the] <date> and|-|~ [the] <date>", Range),
    Rule::new("between [the] <date> <to> [the] <date>", Range),
    Rule::new("[from|between] <date> -|to|and|until|till <clock>", DateToClock),
    Rule::new("<date> -|~ <date>", Range),
    Rule::new("<date> ~. - <date>", Range),
    Rule::new("<date> <to> [the] <date>", Range),
    Rule::new("<date> ~/ ~<date>", Range),
    Rule::new("<date> ~-|/ ~<yy>", RangeToShortYear),
    Rule::new("[the] <date> ~-|/ ~<yy> season", RangeToShortYear),
    // the winter of 1962-63, the academic year 2022/23, the 2022-23 school year
    Rule::new("[the] <season> [of] <date> ~-|/ ~<yy>", RangeToShortYear),
    Rule::new(
        "[the] school|academic|tax|fiscal|financial|fy [year] [of] <date> ~-|/ ~<yy>",
        RangeToShortYear,
    ),
    Rule::new("[the] school|academic|tax|fiscal|financial|fy [year] [of] <date> ~-|/ ~<date>", Range),
    Rule::new("[the] <date> ~-|/ ~<yy> school|academic|tax|fiscal|financial year", RangeToShortYear),
    Rule::new("[the] early|late|mid [-] <daypart>", Daypart).not_after("a an").placed(Place::Ends),
    Rule::new("one <daypart>", Daypart).placed(Place::Ends),
    Rule::new("[early|late] at night", Value("XXXX-XX-XXTNI")),
    Rule::new("lunchtime|noontime", Value("XXXX-XX-XXTMI")).placed(Place::Ends),
    Rule::new("lunch time", Value("XXXX-XX-XXTMI")).placed(Place::Ends),
    Rule::new("in|during|throughout [the] [early|late|later|mid] [in] [the] <daypart>", Daypart)
        .not_before("of"),
];
