//! Calendar dates in English, from days to centuries.

use super::super::Means::{
    BeforeChrist, Calendar, Centuries, Century, DayOfMonth, DayOrMonth, Days, Months, TurnOf, Value,
    WeekNumber,
};
use super::super::{Place, Rule};

/// Whose nineties they are: an age, not a decade.
const OWNERS: &str = "my your his her its our their";
const MONTHS: &str = "jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july \
    august september october november december";
/// Names of newspapers behind the day they come out on.
const PAPERS: &str = "times telegraph mail mirror express herald tribune";
/// What the first half of a year has.
const OF_BUSINESS: &str =
    "profit profits loss losses results earnings sales revenue revenues net operating output";
const DEGREES: &str = "° degrees percent %";
/// What a number before a month or behind it may count.
const AMOUNTS: &str = "million billion trillion thousand hundred percent % per people : points";
/// What a month or season without a year stands behind.
const IN_TIME: &str =
    "in since by until till from during before after through late early mid of for between next and to";

pub(super) const RULES: &[Rule] = &[
    // 20 March 2024, Wednesday the 20th of March, 2024, 20-Mar-2024, 15SEP 2024
    Rule::new("[<weekday> [~.] [,] [the]] <day> [~-|/] [of] <month> [~.] [,|of|in|-|/] <year>", Calendar),
    Rule::new("the <nth-day> [of] <month> [~.] [,|of|in|-|/] <year>", Calendar),
    // 27. November 2023, as German counts days; on 27. November
    Rule::new("[<weekday> [~.] [,] [the]] <day> ~. ^<month> [~.] [,] <year>", Calendar),
    Rule::new("[<weekday> [~.] [,]] <day> ~. ^<month>", Calendar)
        .after("on by until till since from before after")
        .placed(Place::Over),
    Rule::new("[<weekday> [~.] [,] [the]] <day> [of] <month> [~.] [,] <late-yy>", Calendar)
        .not_before(AMOUNTS),
    Rule::new("[<weekday> [~.] [,] [the]] <day> [~-|/] [of] <month> [~.] [,|-|/] [~'] ~<yy>", Calendar)
        .not_before(MONTHS),
    Rule::new("<day> [of] <month> [~.] [,] ' ~<yy>", Calendar),
    // March 20th, 2024; Wed., Mar. 20 2024; March the 20th of 2024; Mar-20-2024
    Rule::new("[<weekday> [~.] [,]] <month> [~.] [~-|/] [the] <day> [,|of|in|-|/] <year>", Calendar),
    Rule::new("<month> [~.] [the] <day> [,] <late-yy>", Calendar).not_before(AMOUNTS),
    Rule::new("<month> [~.] [the] <day> [,] ' ~<yy>", Calendar),
    // 20/Mar/2024:10:30:00, as servers log it
    Rule::new("<day> ~/ ~<month> ~/ ~<year> ~: ~<hour> ~: ~<minute> [~: ~<sec>]", Calendar),
    // 2024-Mar-20, 2024 March 20, 2024/20/Mar
    Rule::new("<year> [~-|/] <month> [~-|/] [the] <day>", Calendar),
    Rule::new("<year> ~/ ~<day> ~/ ~<month>", Calendar),
    // 32 March 2024, which is none
    Rule::new("<no-day> [of] <month> [,] [<year>]", Calendar),
    Rule::new("<month> <no-day> , <year>", Calendar),
    // 20 March 88 AD
    Rule::new("<day> [of] <month> [~.] [,] <any-year> ad|ce", Calendar),
    Rule::new("<month> [~.] <day> [,] <any-year> ad|ce", Calendar),
    // 20 March, the 20th of March, Wed 20 Mar
    Rule::new("[<weekday> [~.] [,] [the]] <day> [of] <plain-month>", Calendar),
    Rule::new("[<weekday> [~.] [,] [the]] <day> [of] ^<month>", Calendar),
    Rule::new("[<weekday> [~.] [,]] [the] <nth-day> [of|-] <month>", Calendar),
    Rule::new("<day> of <month>", Calendar),
    Rule::new("<day> ~-|/ ~<month>", Calendar).not_before("- /"),
    Rule::new("[<weekday> [~.] [,]] <day> <month>", Calendar).placed(Place::Over),
    // Thu Mar 20 11:00:09 UTC 2024, as Unix prints it
    Rule::new(
        "<weekday> <month> <day> <hour> ~: ~<minute> ~: ~<sec> [+|- ~<fraction>] [<zone>] <year>",
        Calendar,
    ),
    Rule::new("<year> <mm> <dd>", Calendar).after("on since until by from").placed(Place::Ends),
    // March 20, Mar. 20th, March the 20th
    Rule::new("[<weekday> [~.] [,]] <plain-month> [~.|/|-] [the] <day>", Calendar).not_before(AMOUNTS),
    Rule::new("[<weekday> [~.] [,]] ^<month> [~.|/|-] [the] <day>", Calendar).not_before(AMOUNTS),
    Rule::new("<month> [~.] [the] <nth-day>", Calendar),
    Rule::new("<plain-month> ~, ~<day>", Calendar),
    Rule::new("<month> <day-in-words>", Calendar).placed(Place::Over),
    Rule::new("<month> [~.] <day>", Calendar).placed(Place::Ends),
    Rule::new("[the] [whole|entire|full] month of <month> [[,|of|in] <year>]", Calendar),
    // March 2024, early March of 2024, Mar-2024, 2024-March
    Rule::new("[the] <part> [-] [of] [in] <month> [~.] [,] [of|in] <year>", Calendar),
    Rule::new("<month> [~.] [,] [of|in] <year>", Calendar).placed(Place::Apart),
    Rule::new("<month> ~-|/ ~<year>", Calendar),
    Rule::new("<year> ~-|/ ~<month>", Calendar),
    Rule::new("<year> <plain-month>", Calendar),
    Rule::new("<month> [~.] of <late-yy>", Calendar),
    Rule::new("^<month> [~.] <late-yy>", Calendar).not_before(AMOUNTS),
    Rule::new("<month> [~.] [of] ' ~<yy>", Calendar),
    // March, mid-March
    Rule::new("^<plain-month>", Calendar).placed(Place::Apart),
    Rule::new("^<month>", Calendar).after(IN_TIME).placed(Place::Ends),
    // in May sales fell, by March last year, the May report
    Rule::new("^<month>", Calendar).after("in since during until till throughout").placed(Place::Apart),
    Rule::new("^<month>", Calendar).after(IN_TIME).before("last this next"),
    Rule::new("^<month>", Calendar).after("the its their a last this").before(
        "quarter report sales figures data election elections results meeting edition issue budget deadline",
    ),
    Rule::new("<plain-month>", Calendar).after(IN_TIME).placed(Place::Apart),
    Rule::new("<plain-month>", Calendar).placed(Place::Alone),
    Rule::new("^<month>", Calendar).placed(Place::Alone),
    Rule::new("<part> [-] [in] <month>", Calendar).placed(Place::Apart),
    // 10 to 22 August 2012, between the 3rd and 12th of Sept, August 10-22
    Rule::new(
        "[from|between] [the] <day> -|to|and|through|thru|until|till [the] <other-day> [of] <month> [,|of|in] <year>",
        Days,
    ),
    Rule::new(
        "[from|between] [the] <day> -|to|and|through|thru|until|till [the] <other-day> [of] <month>",
        Days,
    ),
    Rule::new(
        "[<weekday> [,]] <month> [~.] [the] <day> -|to|and|through|thru|until|till [the] <other-day> [,|of|in] <year>",
        Days,
    ),
    Rule::new("[from|between] <month> [~.] [the] <day> -|to|through|thru|until|till [the] <other-day>", Days)
        .not_before("am pm : /"),
    Rule::new("between <month> [~.] [the] <day> and [the] <other-day>", Days),
    Rule::new("<month> [~.] [the] <day> and [the] <other-day>", Days).placed(Place::Ends),
    // from the 10th to the 12th
    Rule::new("from|between the <nth-day> to|and|through|thru|until|till [the] <other-day>", Days)
        .placed(Place::Ends),
    // from March to May, Jan-Feb 2017
    Rule::new(
        "[from|between] <month> [~.] -|to|and|through|until|till <other-month> [~.] [,|of|in] <year>",
        Months,
    ),
    Rule::new("<plain-month> ~- ~<other-month>", Months),
    Rule::new("from|between <month> [~.] to|and|through|until|till <other-month>", Months)
        .placed(Place::Ends),
    // Tuesday, Friday the 23rd, Monday 21
    // But not a newspaper of that day.
    Rule::new("<plain-weekday>", Calendar).not_after("black good").not_before(PAPERS),
    Rule::new("<weekday>", Calendar).placed(Place::Alone),
    Rule::new("^<weekday>", Calendar)
        .after("on by until since from next this last and or to before after")
        .placed(Place::Ends),
    Rule::new("<weekday> [,] [the] <nth-day>", Calendar),
    Rule::new("<plain-weekday> <late-day>", Calendar).not_before(": / - . am pm h"),
    // on 22/04, Friday 7/16
    Rule::new("[<weekday> [,]] <late-day> ~/ ~<m>", Calendar).after("on by from since until before after"),
    Rule::new("[<weekday> [,]] <m> ~/ ~<late-day>", Calendar).after("on by from since until before after"),
    Rule::new("<plain-weekday> [,] <m> ~/ ~<late-day>", Calendar),
    Rule::new("[<weekday> [,]] <m> ~/ ~<other-m>", DayOrMonth)
        .after("on by from since until before after to"),
    Rule::new("<plain-weekday> [,] <m> ~/ ~<other-m>", DayOrMonth),
    Rule::new("<weekday> [~.] [,] <m> ~/|.|- ~<other-m> ~/|.|- ~<year>", DayOrMonth),
    Rule::new("<m> ~/ ~<late-day>", Calendar).placed(Place::Ends),
    Rule::new("<m> ~- ~<late-day>", Calendar).after("on since until").not_before("% °").placed(Place::Over),
    // week 12, week 3 of 2027
    Rule::new("[the] [calendar] week|wk <week> [[,|of|in] <year>]", WeekNumber).not_before(": . ,"),
    Rule::new("<weekday> [,] [of] week <week> [[,|of|in] <year>]", WeekNumber).not_before(":"),
    // on the 18th
    Rule::new("the <nth-day>", Calendar)
        .after("on by until till since from around before after for")
        .not_before("monday tuesday wednesday thursday friday saturday sunday")
        .placed(Place::Ends),
    Rule::new("<nth-day>", Calendar).after("on").placed(Place::Over),
    // the 5th of next month
    Rule::new("the <nth-day> [day] of [the] <direction> month", DayOfMonth),
    Rule::new("<nth-day> of [the] <direction> month", DayOfMonth),
    Rule::new("the <nth-day> of the month", DayOfMonth),
    // Q3 2023, 3Q of 2023, 2023 Q3, third quarter of 2023, 3rd quarter 2023
    Rule::new("[<fy>] q ~<q> [of|,|/|-] [the] [<fy>] [year] <year>", Calendar),
    Rule::new("q ~<q> [of|,|/|-] [the] <fy> [year] [~'] ~<yy>", Calendar),
    Rule::new("<fy> [~'] ~<yy> [,|-] q ~<q>", Calendar),
    Rule::new("<fy> [year] <year> [,|-] q ~<q>", Calendar),
    Rule::new("<q> ~q [of] <fy> [~'] ~<yy>", Calendar),
    Rule::new("q ~<q> ' ~<yy>", Calendar),
    Rule::new("<q> ~q [of|,|/|-] [<fy>] <year>", Calendar),
    Rule::new("<q> ~q ~<yy>", Calendar),
    Rule::new("<yy> ~q ~<q>", Calendar),
    Rule::new("<year> [,|/|-] q ~<q>", Calendar),
    Rule::new(
        "[the] [<fy>] <nth-q> [-] [<fy>] quarter|qtr [of|in|,] [the] [its] [<fy>] [year] <year>",
        Calendar,
    ),
    // the 2023 third quarter, fiscal 2023 third quarter, its third fiscal quarter
    Rule::new("[the] <fy> [year] <year> <nth-q> [-] quarter|qtr", Calendar),
    Rule::new("[the] <likely-year> [<fy>] <nth-q> [-] [<fy>] quarter|qtr", Calendar),
    Rule::new("[the] <nth-q> [-] <fy> quarter|qtr", Calendar).not_before("of -"),
    Rule::new("[the] <fy> <nth-q> [-] quarter|qtr", Calendar).not_before("of -"),
    Rule::new("q ~<q>", Calendar),
    Rule::new("<q> ~q", Calendar),
    Rule::new("[the] <nth-q> [-] quarter|qtr", Calendar).not_before("of -").not_after("a an one"),
    Rule::new("<nth-q> ~- ~quarter", Calendar).not_before("-"),
    Rule::new("the <nth-q> quarter", Calendar).after("for"),
    Rule::new("<q> - <nth-q> quarter|qtr", Calendar),
    // H1 2024, the second half of 2024
    Rule::new("h ~<h> [of|,|/|-] [<fy>] <year>", Calendar),
    Rule::new("h ~<h> ['] ~<yy>", Calendar),
    Rule::new("<h> ~h ~<yy>", Calendar),
    Rule::new("<h> ~h [of|,|/|-] [<fy>] <year>", Calendar),
    Rule::new("<year> [,|/|-] h ~<h>", Calendar),
    Rule::new("h ~<h>", Calendar).before("last this next"),
    Rule::new("[the] <nth-h> half [-] [year] [of] [the] [<fy>] [year] <year>", Calendar),
    Rule::new("<nth-h> [-] half", Calendar).before(OF_BUSINESS),
    // fiscal year 2024, FY24
    Rule::new("[the] <fy> [year] [of] <year>", Calendar),
    Rule::new("<fy> [~'] ~<yy>", Calendar),
    Rule::new("calendar|cy [year] [of] <year>", Calendar),
    Rule::new("cy ~<yy>", Calendar),
    Rule::new("[the] year [of] <likely-year>", Calendar),
    Rule::new("the year <year>", Calendar),
    Rule::new("<likely-year> <fy> year", Calendar),
    Rule::new("<likely-year> calendar|tax|school|academic|model year", Calendar),
    Rule::new("<year-in-words>", Calendar)
        .after("in since by until till from of during and")
        .placed(Place::Ends),
    Rule::new("[the] school|academic year <year>", Calendar),
    Rule::new("later|earlier|sooner than <likely-year>", Calendar),
    // early 2019, mid-2019, '82, 345 AD
    Rule::new("[the] <part> [-] [of] [in] <likely-year>", Calendar),
    // by end-2019, year-end 2019
    Rule::new("end [-] <likely-year>", Calendar).after("by at in until till since before from to through"),
    Rule::new("year [-] end <likely-year>", Calendar),
    Rule::new("' ~<late-yy>", Calendar)
        .after("in since of from until by season spring summer autumn fall winter"),
    Rule::new("c|ca|b|d|fl ~. <year>", Calendar),
    Rule::new("<day> [of] <month> [~.] [,] <any-year> bc|bce", BeforeChrist),
    Rule::new("<month> [~.] <day> [,] <any-year> bc|bce", BeforeChrist),
    Rule::new("<any-year> bc|bce", BeforeChrist),
    Rule::new("<any-year> b ~. ~c [~.]", BeforeChrist),
    Rule::new("<any-year> ad|ce|a.d", Calendar),
    Rule::new("<any-year> a ~. ~d ~.", Calendar),
    Rule::new("ad <any-year>", Calendar),
    // 1990s, late 1990's, the 1990's
    Rule::new("[the] [<part> [-] to [-]] <part> [-] <decade> ~s", Calendar),
    Rule::new("<decade> ~s", Calendar),
    Rule::new("[the] <part> [-] <decade> ~' ~s", Calendar),
    Rule::new("<decade> ~' ~s", Calendar).after("the"),
    // the 90s, late 90s, ’90s, late nineties
    Rule::new("<part> [-] ['] <short-decade> [~'] ~s", Calendar).not_after(OWNERS).not_before(DEGREES),
    Rule::new("' ~<short-decade> ~s", Calendar).not_before(DEGREES),
    Rule::new("<short-decade> [~'] ~s", Calendar).after("the").not_before(DEGREES),
    Rule::new("<part> [-] <decade-word>", Calendar).not_after(OWNERS).not_before("degrees percent"),
    Rule::new("<decade-word>", Calendar).after("the").not_before("degrees percent"),
    Rule::new("nineteen [-] <decade-word>", Calendar),
    // the nineteenth century, late 20th-century
    Rule::new("[the] [<part> [-]] <nth> [-] century", Century).not_before("bc bce b"),
    Rule::new("[the] [<part> [-]] <nth> [-] century bc|bce", BeforeChrist),
    // the 18th and 19th centuries: the first by the slot of a day
    Rule::new("[the] <nth-day> and|to|through|- [the] <nth> centuries", Centuries).not_before("bc bce b"),
    Rule::new("from [the] <nth-day> to|through|until [the] <nth> century", Centuries).not_before("bc bce b"),
    Rule::new("[the] turn of the <nth> century", TurnOf),
    Rule::new("[the] turn of the century|millennium", Value("2000")),
    // summer 2024, late autumn of 2019, in spring
    Rule::new("[the] [<part> [-]] <season> [of|,] <year>", Calendar),
    Rule::new("<season> [of] ' ~<yy>", Calendar),
    Rule::new("[the] <season>", Calendar)
        .after("in by since until during for over throughout")
        .placed(Place::Ends),
    Rule::new("[the] <season> months", Calendar).after("in during over through throughout"),
    Rule::new("<part> [-] <season>", Calendar).placed(Place::Ends),
    Rule::new("[throughout] the whole|entire <season>", Calendar).placed(Place::Ends),
    Rule::new("throughout [the] <season>", Calendar).placed(Place::Ends),
];
