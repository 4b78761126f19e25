//! Times of day in English.

use super::super::Means::{Clock, ClockRange, ClockRangeTo, Hours, Meridiem, Midnight, Past, Same};
use super::super::{Place, Rule};

pub(super) const SIGNS: &[Rule] =
    &[Rule::new("a ~. ~m [~.]", Meridiem(false)), Rule::new("p ~. ~m [~.]", Meridiem(true))];

pub(super) const RULES: &[Rule] = &[
    // 15:30, 3:30:05 pm CET
    Rule::new("<hour> ~: ~<minute> [~: ~<sec>] [<ampm>] [<zone>] [( <zone> )]", Clock).not_after("ratio"),
    Rule::new("<hour> ~: ~<minute> [<ampm>] ( <zone> [+|-] <sec> )", Clock),
    Rule::new("<hour> ~: ~<minute> ~: ~<sec> + ~<fraction>", Clock),
    Rule::new("<hour-12> ~. ~<minute> <ampm> [<zone>]", Clock),
    Rule::new("<hour> ~. ~<minute>", Clock).after("at").placed(Place::Over),
    // So many hours from universal time, it is another.
    Rule::new("<hour> ~: ~<minute> [~: ~<sec>] [<ampm>] [(] utc|gmt ~+|- ~<sec> [~: ~<sec>] [)]", Clock),
    Rule::new("<hour-12> <ampm> ( <zone> )", Clock),
    // at one thirty, from 0730
    Rule::new("<hour-12> <minutes>", Clock).after("at around until till").placed(Place::Over),
    Rule::new("<hour-12> <minutes>", Clock).after("from between").before("to and until till -"),
    Rule::new("<early-hhmm>", Clock)
        .after("at around from between by before after since until till to and -")
        .not_before("% : / ."),
    // 3 pm, 3 o'clock, 0800 UTC, 15h30
    Rule::new("<hour-12> <ampm> [<zone>]", Clock),
    Rule::new("<hour-12> <ampm> <zone> +|- <sec> [~: ~<sec>]", Clock),
    Rule::new("<hour-12> <minutes> <ampm> [<zone>]", Clock),
    Rule::new("<hour-12> o ~' ~clock [<ampm>]", Clock),
    Rule::new("<hour-12> oclock [<ampm>]", Clock),
    Rule::new("<hhmm> <zone>|hours", Clock),
    Rule::new("<hhmm> <zone>", Clock),
    Rule::new("<hhmm> <ampm>", Clock),
    Rule::new("<hour> ~h ~<minute> [<zone>]", Clock),
    Rule::new("<hour> ~h", Clock).after("at"),
    Rule::new("midnight", Midnight).not_before("-"),
    Rule::new("mid [-] night", Midnight),
    Rule::new("12 <hour-word>", Clock),
    Rule::new("<hour-word>", Clock).not_after("high the").not_before("-"),
    // half past three, a quarter to four, ten past eight
    Rule::new("half past <hour-12> [o ~' ~clock] [<ampm>]", Past(30)),
    Rule::new("half <hour-12>", Past(30)).after("at by till until around about before after"),
    Rule::new("[a] quarter past|after <hour-12> [<ampm>]", Past(15)),
    Rule::new("[a] quarter to|before <hour-12> [<ampm>]", Past(-15)),
    Rule::new("<minutes> [minutes|min] past <hour-12> [<ampm>]", Past(30)),
    Rule::new("<minutes> [minutes|min] to|before <hour-12> <ampm>", Past(-30)),
    Rule::new("<minutes> minutes to|before|till <hour-12>", Past(-30)).placed(Place::Over),
    Rule::new("<minutes> till|til <hour-12>", Past(-30)).placed(Place::Over),
    Rule::new("half past <hour-word>", Past(30)),
    Rule::new("[a] quarter past <hour-word>", Past(15)),
    Rule::new("[a] quarter to|before <hour-word>", Past(-15)),
    Rule::new("<minutes> [minutes|min] past <hour-word>", Past(30)),
    Rule::new("<minutes> [minutes|min] to|before <hour-word>", Past(-30)),
    // 5-6 pm
    Rule::new("[from|between] <hour-12> -|to|and|until|till <other-m> <ampm> [<zone>]", Hours),
    // three in the afternoon
    Rule::new("<hour-12> in the <daypart>", Clock),
    Rule::new("<hour-12> at <daypart>", Clock),
];

pub(super) const RANGES: &[Rule] = &[
    Rule::new("<clock> local [time]", Same),
    Rule::new("<clock> eastern|pacific|central|mountain|atlantic [standard|daylight|summer] [time]", Same)
        .placed(Place::Ends),
    Rule::new("<clock> ( local [time] )", Same),
    Rule::new("[from|between] <clock> -|to|and|until|till|through <clock>", ClockRange),
    Rule::new("[from|between] <hour> -|to|and|until|till|through <clock>", ClockRange).not_after(": . , / $"),
    Rule::new("[from|between] <clock> -|to|and|until|till <hour>", ClockRangeTo)
        .not_before("% million percent / : days hours"),
];
