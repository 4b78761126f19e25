//! Dates in English.

use super::Sense::{
    AfterYearHyphen, Counted, Day, Decade, Determiner, Direction, JoinsYears, Label, LikelyBeforeYear,
    Measure, Month, NeverCounted, Nth, OfYears, Part, Quantity, SureBeforeYear, Weekday,
};
use super::{Lexicon, Rule, Sense, Unit};

pub(super) const ENGLISH: Lexicon =
    Lexicon { languages: &["en"], words: WORDS, rules: RULES, years_alone: true };

/// Whose nineties they are: an age, not a decade.
const OWNERS: &str = "my your his her its our their";

const RULES: &[Rule] = &[
    // 20 March 2024, Wednesday the 20th of March, 2024, 20-Mar-2024
    Rule::new("[<weekday> [~.] [,] [the]] <day> [~st|nd|rd|th] [of] <month> [~.] [,|of] <year>"),
    Rule::new("<day> ~-|/ ~<month> ~-|/ ~<year>"),
    // March 20th, 2024; Wed., Mar. 20 2024; March the 20th of 2024; Mar-20-2024
    Rule::new("[<weekday> [~.] [,]] <month> [~.] [the] <day> [~st|nd|rd|th] [,|of] <year>"),
    Rule::new("<month> ~- ~<day> ~- ~<year>"),
    // 2024-Mar-20
    Rule::new("<year> ~-|/ ~<month> ~-|/ ~<day>"),
    // March 2024, early March of 2024, Mar-2024, 2024-March
    Rule::new("[<part> [~-]] <month> [~.] [,] [of] <year>"),
    Rule::new("<month> ~-|/ ~<year>"),
    Rule::new("<year> ~-|/ ~<month>"),
    // Q3 2023, 3Q of 2023, 2023 Q3, third quarter of 2023, 3rd quarter 2023
    Rule::new("q ~<q> [of|,|/|-] [fiscal|fy] <year>"),
    Rule::new("<q> ~q [of|,|/|-] [fiscal|fy] <year>"),
    Rule::new("<year> [,|/|-] q ~<q>"),
    Rule::new("<nth> [~-] quarter [of|in|,] [the] [fiscal] [year] <year>"),
    Rule::new("<q> ~st|nd|rd|th [~-] quarter [of|in|,] [the] [fiscal] [year] <year>"),
    // early 2019, mid-2019
    Rule::new("<part> [~-] <likely-year>"),
    // 1990s, late 1990's, the 1990's
    Rule::new("[<part> [~-]] <decade> ~s"),
    Rule::new("<part> [~-] <decade> ~' ~s"),
    Rule::new("<decade> ~' ~s").after("the"),
    // the 90s, late 90s, ’90s, late nineties
    Rule::new("<part> [~-] [~'|'] <short-decade> [~'] ~s")
        .not_after(OWNERS)
        .not_before("° degrees percent %"),
    Rule::new("' ~<short-decade> ~s").not_before("° degrees percent %"),
    Rule::new("<short-decade> [~'] ~s").after("the").not_before("° degrees percent %"),
    Rule::new("<part> [~-] <decade-word>").not_after(OWNERS).not_before("degrees percent"),
    Rule::new("<decade-word>").after("the").not_before("degrees percent"),
    // last month, this year; but "the last year" and "every last month" are spans of time
    Rule::new("<direction> <unit>").not_after("the a an every each per one very"),
    // yesterday; but "the cars of tomorrow" and "today’s drivers" name no day
    Rule::new("<deictic>").not_after("of").not_before("'"),
];

const WORDS: &[(Sense, &str)] = &[
    (Month(1), "january jan"),
    (Month(2), "february feb"),
    (Month(3), "march mar"),
    (Month(4), "april apr"),
    (Month(5), "may"),
    (Month(6), "june jun"),
    (Month(7), "july jul"),
    (Month(8), "august aug"),
    (Month(9), "september sept sep"),
    (Month(10), "october oct"),
    (Month(11), "november nov"),
    (Month(12), "december dec"),
    (Weekday, "monday tuesday wednesday thursday friday saturday sunday"),
    (Weekday, "mon tue tues wed thu thur thurs fri sat sun"),
    (Nth(1), "first"),
    (Nth(2), "second"),
    (Nth(3), "third"),
    (Nth(4), "fourth last final"),
    (Part, "early mid late"),
    (Decade(20), "twenties"),
    (Decade(30), "thirties"),
    (Decade(40), "forties"),
    (Decade(50), "fifties"),
    (Decade(60), "sixties"),
    (Decade(70), "seventies"),
    (Decade(80), "eighties"),
    (Decade(90), "nineties"),
    (Sense::Unit(Unit::Month), "month"),
    (Sense::Unit(Unit::Quarter), "quarter"),
    (Sense::Unit(Unit::Year), "year"),
    (Sense::Unit(Unit::Decade), "decade"),
    (Direction(-1), "last"),
    (Direction(0), "this"),
    (Direction(1), "next"),
    (Day(-1), "yesterday"),
    (Day(0), "today"),
    (Day(1), "tomorrow"),
    (SureBeforeYear, "in since until till during circa year fiscal fy pre post"),
    (SureBeforeYear, "spring summer autumn fall winter"),
    (LikelyBeforeYear, "by of from before after between through around for early mid late"),
    (Determiner, "the this that its their our his her a an"),
    (JoinsYears, "to and or through until"),
    (Quantity, "over above under below exceeding than about nearly almost roughly approximately some"),
    (Quantity, "least most only up total sum number amount additional another extra all these those"),
    (Label, "no nos number page pages p pp room route highway flight section article chapter part"),
    (Label, "model type series version iso rfc windows office box code line unit lot item serial"),
    (Label, "usd eur gbp jpy cny rmb"),
    (Measure, "hundred thousand million billion trillion m bn percent pct per times x"),
    (Measure, "mm cm m km metre metres meter meters kilometre kilometres kilometer kilometers mile miles"),
    (Measure, "foot feet inch inches yard yards acre acres hectare hectares sq square"),
    (Measure, "g kg gram grams kilogram kilograms ton tons tonne tonnes pound pounds lb lbs oz ounces"),
    (Measure, "w kw mw gw tw kwh mwh gwh twh watt watts kilowatt kilowatts megawatt megawatts gigawatt"),
    (Measure, "gigawatts volt volts v amp amps ah mah hp horsepower nm rpm hz khz mhz ghz mb gb tb"),
    (Measure, "litre litres liter liters l ml gallon gallons barrel barrels degrees celsius fahrenheit"),
    (Measure, "dollar dollars euro euros yuan renminbi rmb usd eur gbp cny yen won cents"),
    (Measure, "second seconds minute minutes hour hours h day days week weeks month months year years"),
    (Measure, "bc bce utc gmt"),
    (Counted, "people men women children staff personnel aircraft sheep cattle"),
    (OfYears, "levels models figures results elections targets goals sales prices standards games olympics"),
    (OfYears, "numbers emissions revenues earnings profits budgets reports guidelines regulations editions"),
    (OfYears, "finals championships awards forecasts estimates deliveries exports imports"),
    (AfterYearHyphen, "era style based ending vintage level present built born"),
    (NeverCounted, "a an the and or but when while where which who that this these to by in on at for with"),
    (
        NeverCounted,
        "from as is was were are be been has had have will would may might can could should it he",
    ),
    (NeverCounted, "she they we there then than through until before after under during does thus plus"),
    (NeverCounted, "versus perhaps always sees marks brings shows ends begins starts comes looks seems"),
    (NeverCounted, "makes remains since because unless across towards afterwards besides"),
];
