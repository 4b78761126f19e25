//! Lengths of time and repetitions in English.

use super::super::Means::{Every, EveryOne, EveryPart, Length, Lengths, Value};
use super::super::{Place, Rule};

const MONEY: &str = "$ € £ ¥ #";

pub(super) const RULES: &[Rule] = &[
    // three months, nearly 2.5 years, fifty-year, 15 min
    Rule::new("[<approx>] <count> [~. ~<tenths>] [-] <units>", Length).not_after(MONEY).not_before("old - ~"),
    Rule::new("[<approx>] <count> [-] <units> - long|term", Length),
    Rule::new("[<approx>] <count> [~. ~<tenths>] [-] <short-unit>", Length)
        .not_after(MONEY)
        .not_before("quarter half"),
    Rule::new("<few> ~<glued-unit>", Length),
    Rule::new("<few> <glued-unit>", Length).after("for in after within every"),
    // 5d ago: a letter by itself is as well a thing
    Rule::new("<count> ~<letter>", Length).before("ago later earlier"),
    Rule::new("<few> ~<letter>", Length).after("for in within last past next"),
    Rule::new("[<approx>] <count> [-] and [-] [a|an] [-] <half> [-] [a|an] <units>", Length),
    // two to three years, three or four weeks: nobody says how many
    Rule::new("[<approx>] <number> -|to|or [<approx>] <number> [-] <units>", Length)
        .some()
        .not_after(MONEY)
        .not_before("old - ~"),
    Rule::new(
        "[<approx>] <count> [<approx>] trading|consecutive|straight|business|working|calendar|full|more|whole|successive|additional <units>",
        Length,
    ),
    Rule::new("[<approx>] a hundred <units>", Length).counting(10_000),
    Rule::new("[<approx>] a thousand <units>", Length).counting(100_000),
    Rule::new("[<approx>] a dozen <units>", Length).counting(1200),
    Rule::new("half a dozen <units>", Length).counting(600),
    // a week, over a decade, half an hour
    Rule::new("[<approx>] a|an <unit>", Length).not_after("once twice").not_before("old - of"),
    Rule::new("a|an <unit>", Length).after("within"),
    Rule::new("a|an <unit>", Length).before("ago later earlier before after from and"),
    Rule::new("[<approx>] a|an <unit> and a half", Length).counting(150),
    Rule::new("<half> [a|an|-] <unit>", Length),
    Rule::new("a <half> [-] <unit>", Length).not_before("- ~"),
    Rule::new("another <unit>", Length),
    Rule::new("a|an additional|extra|entire|full|whole|single <unit>", Length),
    Rule::new("a quarter of a|an <unit>", Length).counting(25),
    Rule::new("[a] quarter [-] century", Value("P25Y")),
    Rule::new("three quarters of a|an <unit>", Length).counting(75),
    Rule::new("½ [a|an] <units>", Length).counting(50).placed(Place::Apart),
    Rule::new("1 ~/ ~2 [of] [a|an] <units>", Length).counting(50),
    Rule::new("1 ~/ ~4 [of] [a|an] <units>", Length).counting(25),
    Rule::new("3 ~/ ~4 [of] [a|an] <units>", Length).counting(75),
    // several years, a few days, years
    Rule::new("[a] <several> [of] [more] <plural>", Length),
    Rule::new("a couple [of] [more] <units>", Length).counting(200),
    Rule::new("couple [of] <units>", Length).counting(200),
    Rule::new("<plural>", Length).after("for in over just mere within").some().not_before("of to -"),
    Rule::new("tens|dozens|hundreds|thousands of <plural>", Length).some(),
    // in a year or two
    Rule::new("a|an <unit> or two|so", Length).some(),
    Rule::new("<unit> - long", Length).not_after("-"),
    Rule::new("yearlong", Value("P1Y")),
    Rule::new("monthlong", Value("P1M")),
    Rule::new("weeklong", Value("P1W")),
    Rule::new("daylong", Value("P1D")),
    Rule::new("<plural> - long", Length).some(),
    // days after the vote
    Rule::new("<plural>", Length)
        .before("before after")
        .some()
        .not_after("working business trading calendar"),
    Rule::new("over the <plural>", Length).some(),
    Rule::new("<plural>", Length).before("ago later earlier").some(),
    // all day, the whole year
    Rule::new("all <unit> [long]", Length).not_after("of"),
    Rule::new("the whole|entire|full <unit>", Length),
    Rule::new("full|whole <unit>", Length).after("for"),
];

pub(super) const JOINED: &[Rule] = &[Rule::new("<length> [,] [and] <length> [[,] [and] <length>]", Lengths)];

pub(super) const REPEATED: &[Rule] = &[
    Rule::new("every|each|any <unit>", Every),
    Rule::new("every|each other <unit>", Every).counting(200),
    Rule::new("every|each <count> <units>", Every),
    Rule::new("every|each <count> <short-unit>", Every),
    Rule::new("every|each <nth-day> of <month>", EveryPart),
    Rule::new("every|each <month> <day>", EveryPart),
    Rule::new("every|each <nth> <unit>", Every),
    Rule::new("every|each single <unit>", Every),
    Rule::new("every <half> [-] [a|an] <unit>", Every),
    Rule::new("every|each weekday", Value("P1D")),
    Rule::new("weekdays", Value("P1D")).placed(Place::Ends),
    Rule::new("bi - weekly", Value("P2W")),
    Rule::new("bi - monthly", Value("P2M")),
    Rule::new("bi - annual|annually", Value("P6M")),
    Rule::new("every few <plural>", Every).some(),
    Rule::new("everyday", Value("P1D")),
    Rule::new("semi - annual|annually", Value("P6M")),
    Rule::new("biennial|biennially", Value("P2Y")),
    Rule::new("bimonthly", Value("P2M")),
    // But newspapers are called by how often they come out.
    Rule::new("[once|twice] <often>", Every)
        .not_before("newspaper newspapers paper papers magazine magazines tabloid tabloids")
        .placed(Place::NoTitle),
    Rule::new("<count> times <often>", EveryOne),
    Rule::new("once|twice a|per|every <unit>", Every),
    Rule::new("<count> times a|per <unit>", EveryOne),
    Rule::new("<count> <plural> a|per <unit>", EveryOne),
    Rule::new("every|each <weekday> [<daypart>]", EveryPart),
    // the first Wednesday of every month
    Rule::new("[the] <nth> <weekday> of every|each <unit>", EveryOne),
    Rule::new("[the] <nth> <unit> of every|each <unit>", EveryOne),
    Rule::new("[the] last <weekday> of every|each <unit>", EveryOne),
    Rule::new("every|each other|second <weekday>", Value("P2W")),
    Rule::new("weekends", Value("XXXX-WXX-WE")).not_after("two three four few several many"),
    Rule::new("every|each <daypart>", EveryPart),
    Rule::new("every|each <month>", EveryPart),
    Rule::new("every|each <season>", EveryPart),
    Rule::new("<weekdays> [<daypart>]", EveryPart),
    Rule::new("<weekday> <dayparts>", EveryPart),
];
