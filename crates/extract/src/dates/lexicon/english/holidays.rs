//! Holidays that English names, on a day that is the same each year or can be reckoned.

use super::super::super::holiday::Moving;
use super::super::Means::{Fixed, Moving as Moves, Unreckoned};
use super::super::{Place, Rule};

/// What bears the name of a holiday and is none.
const ISLANDS: &str = "island islands islander islanders rising rebellion uprising";

/// A rule for each name, with the year where it is given.
macro_rules! named {
    ($name:literal, $means:expr) => {
        Rule::new(concat!("[<direction>] ", $name, " [[,|of|in] <year>]"), $means)
    };
}

const fn weekday(nth: i8, weekday: u8, month: u8) -> super::super::Means {
    Moves(Moving::Weekday { nth, weekday, month, after: 0 })
}

const fn easter_and(days: i64) -> super::super::Means {
    Moves(Moving::Easter(days))
}

const fn chinese_and(month: u8, day: u8, after: i64) -> super::super::Means {
    Moves(Moving::Chinese { month, day, after })
}

const fn islamic(month: u8, day: u8) -> super::super::Means {
    Moves(Moving::Islamic { month, day })
}

const fn hebrew(month: u8, day: u8) -> super::super::Means {
    Moves(Moving::Hebrew { month, day })
}

const fn orthodox(days: i64) -> super::super::Means {
    Moves(Moving::OrthodoxEaster(days))
}

pub(super) const RULES: &[Rule] = &[
    named!("christmas|xmas [day]", Fixed(12, 25)).not_before(ISLANDS),
    named!("christmas|xmas eve", Fixed(12, 24)),
    named!("boxing day", Fixed(12, 26)),
    named!("new year|years [~' ~s] eve", Fixed(12, 31)),
    named!("new year|years [~'] [~s] day", Fixed(1, 1)),
    Rule::new("new year|years [~'] [~s] <year>", Fixed(1, 1))
        .not_after("parsi persian jewish tamil bengali thai burmese khmer sikh ethiopian"),
    Rule::new("new year|years", Fixed(1, 1)).after("before after until since by").placed(Place::Ends),
    Rule::new("the new year", Fixed(1, 1)).after("in before after until since by").placed(Place::Ends),
    named!("valentine|valentines [~' ~s] day", Fixed(2, 14)),
    named!("st|saint [.] patrick|patricks|paddy|paddys [~' ~s] day", Fixed(3, 17)),
    named!("halloween|hallowe'en", Fixed(10, 31)),
    named!("all saints [~'] day", Fixed(11, 1)),
    named!("all souls [~'] day", Fixed(11, 2)),
    named!("armistice|veterans|remembrance [~'] day", Fixed(11, 11)),
    named!("independence day", Fixed(7, 4)),
    named!("bastille day", Fixed(7, 14)),
    named!("canada day", Fixed(7, 1)),
    named!("anzac day", Fixed(4, 25)),
    named!("australia day", Fixed(1, 26)),
    named!("earth day", Fixed(4, 22)),
    named!("may day", Fixed(5, 1)),
    named!("international workers|worker [~'] [~s] day", Fixed(5, 1)),
    named!("april fool|fools [~' ~s] day", Fixed(4, 1)),
    named!("groundhog day", Fixed(2, 2)),
    named!("juneteenth", Fixed(6, 19)),
    named!("epiphany", Fixed(1, 6)),
    named!("guy fawkes day|night", Fixed(11, 5)),
    named!("burns night", Fixed(1, 25)),
    named!("inauguration day", Fixed(1, 20)),
    named!("saint|st [~.] david|davids [~' ~s] day", Fixed(3, 1)),
    named!("saint|st [~.] george|georges [~' ~s] day", Fixed(4, 23)),
    named!("saint|st [~.] andrew|andrews [~' ~s] day", Fixed(11, 30)),
    named!("saint|st [~.] nicholas [~' ~s] day", Fixed(12, 6)),
    named!("saint|st [~.] stephen|stephens [~' ~s] day", Fixed(12, 26)),
    named!("orthodox christmas", Fixed(1, 7)),
    named!("cinco de mayo", Fixed(5, 5)),
    named!("flag day", Fixed(6, 14)),
    named!("single|singles [~'] [~s] day", Fixed(11, 11)),
    named!("boss|bosses [~'] [~s] day", Unreckoned),
    named!("world aids day", Fixed(12, 1)),
    named!("world environment day", Fixed(6, 5)),
    named!("world health day", Fixed(4, 7)),
    named!("human rights day", Fixed(12, 10)),
    named!("bonfire night", Fixed(11, 5)),
    named!("women|womens [~' ~s] day", Fixed(3, 8)),
    named!("the ides of march", Fixed(3, 15)),
    named!("thanksgiving [day]", weekday(4, 4, 11)),
    named!("black friday", Moves(Moving::Weekday { nth: 4, weekday: 4, month: 11, after: 1 })),
    named!("cyber monday", Moves(Moving::Weekday { nth: 4, weekday: 4, month: 11, after: 4 })),
    named!("labor|labour day", weekday(1, 1, 9)),
    named!("small business saturday", Moves(Moving::Weekday { nth: 4, weekday: 4, month: 11, after: 2 })),
    named!("giving tuesday", Moves(Moving::Weekday { nth: 4, weekday: 4, month: 11, after: 5 })),
    named!("patriot|patriots [~'] [~s] day", weekday(3, 1, 4)),
    named!("indigenous people|peoples [~'] [~s] day", weekday(2, 1, 10)),
    named!("arbor day", weekday(-1, 5, 4)),
    named!(
        "grandparent|grandparents [~'] [~s] day",
        Moves(Moving::Weekday { nth: 1, weekday: 1, month: 9, after: 6 })
    ),
    named!("mothering sunday", easter_and(-21)),
    named!("memorial day", weekday(-1, 1, 5)),
    named!("martin luther king|kings [,] [jr] [.] [~' ~s] day", weekday(3, 1, 1)),
    named!("mlk [jr] [.] day", weekday(3, 1, 1)),
    named!("civil rights day", weekday(3, 1, 1)),
    named!("presidents|president [~'] [~s] day", weekday(3, 1, 2)),
    named!("columbus day", weekday(2, 1, 10)),
    named!("mother|mothers [~'] [~s] day", weekday(2, 7, 5)),
    named!("father|fathers [~'] [~s] day", weekday(3, 7, 6)),
    named!("easter [day|sunday]", easter_and(0)).not_before(ISLANDS),
    named!("good friday", easter_and(-2)).not_before("agreement accord accords"),
    named!("easter monday", easter_and(1)),
    named!("ash wednesday", easter_and(-46)),
    named!("shrove|pancake tuesday", easter_and(-47)),
    named!("mardi gras", easter_and(-47)),
    named!("palm sunday", easter_and(-7)),
    named!("maundy|holy thursday", easter_and(-3)),
    named!("holy saturday", easter_and(-1)),
    named!("ascension day|thursday", easter_and(39)),
    named!("pentecost|whitsun|whitsunday", easter_and(49)),
    named!("whit sunday", easter_and(49)),
    named!("whit monday", easter_and(50)),
    named!("trinity sunday", easter_and(56)),
    named!("corpus christi", easter_and(60)),
    named!("orthodox easter [day|sunday]", orthodox(0)),
    named!("orthodox good|great friday", orthodox(-2)),
    named!("orthodox easter monday", orthodox(1)),
    named!("orthodox palm|branch sunday", orthodox(-7)),
    named!("orthodox shrove|clean monday", orthodox(-48)),
    named!("orthodox pentecost", orthodox(49)),
    named!("chinese|lunar [lunar] new year|years [~' ~s] eve", chinese_and(1, 1, -1)),
    named!("chinese|lunar [lunar] new year|years [~' ~s] [day]", chinese_and(1, 1, 0)),
    named!("the spring festival", chinese_and(1, 1, 0)),
    named!("lantern festival", chinese_and(1, 15, 0)),
    named!("dragon boat festival|day", chinese_and(5, 5, 0)),
    named!("mid [-] autumn [moon] festival|day", chinese_and(8, 15, 0)),
    named!("double ninth|nine festival", chinese_and(9, 9, 0)),
    named!("qingming [festival]", Moves(Moving::Qingming)),
    named!("tomb sweeping day", Moves(Moving::Qingming)),
    named!("[the] islamic|muslim|hijri new year", islamic(1, 1)),
    named!("[day of] ashura", islamic(1, 10)),
    named!("mawlid [al] [~-] [nabi|nabawi]", islamic(3, 12)),
    named!("eid al|ul [-] fitr", islamic(10, 1)),
    named!("eid al|ul [-] adha|azha", islamic(12, 10)),
    named!("rosh hashanah|hashana|hashanna", hebrew(1, 1)),
    named!("yom kippur", hebrew(1, 10)),
    named!("sukkot|succos|sukkos", hebrew(1, 15)),
    named!("shemini atzeret", hebrew(1, 22)),
    named!("simchat|simchas torah", hebrew(1, 23)),
    // The first of several days.
    named!("hanukkah|chanukah|hanukah|hannukah", hebrew(3, 25)),
    named!("tu bishvat", hebrew(5, 15)),
    named!("purim", hebrew(6, 14)),
    named!("passover|pesach", hebrew(7, 15)),
    named!("lag baomer", hebrew(8, 18)),
    named!("shavuot|shavuos", hebrew(9, 6)),
    // Of these an authority decides, or the sky over India.
    named!(
        "diwali|deepavali|holi|navaratri|navratri|dussehra|onam|pongal|vaisakhi|baisakhi|vesak|ugadi",
        Unreckoned
    ),
    named!("ramadan|ramadhan", Unreckoned),
    named!("yom hashoah|haatzmaut", Unreckoned),
    named!("earth hour", Unreckoned),
];
