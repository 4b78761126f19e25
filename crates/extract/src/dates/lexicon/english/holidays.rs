//! Holidays that English names, on a day that is the same each year or can be reckoned.

use time::{Date, Duration, Month};

use super::super::Means::{Fixed, Moving as Moves, Unreckoned};
use super::super::Rule;

/// A day that is another each year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Moving {
    /// So many days after Easter Sunday.
    Easter(i64),
    /// So many days after Easter Sunday of the Orthodox churches.
    OrthodoxEaster(i64),
    /// The nth weekday of a month, counted from its end where negative, and so many days after it.
    Weekday { nth: i8, weekday: u8, month: u8, after: i64 },
}

impl Moving {
    /// The day in a year.
    pub(crate) fn on(self, year: i32) -> Option<Date> {
        let (date, after) = match self {
            Self::Easter(after) => (easter(year)?, after),
            Self::OrthodoxEaster(after) => (orthodox_easter(year)?, after),
            Self::Weekday { nth, weekday, month, after } => (nth_weekday(year, month, weekday, nth)?, after),
        };
        date.checked_add(Duration::days(after))
    }
}

fn day(year: i32, month: i32, day: i32) -> Option<Date> {
    let month = Month::try_from(u8::try_from(month).ok()?).ok()?;
    Date::from_calendar_date(year, month, u8::try_from(day).ok()?).ok()
}

fn nth_weekday(year: i32, month: u8, weekday: u8, nth: i8) -> Option<Date> {
    let month = Month::try_from(month).ok()?;
    let (edge, step) = if nth > 0 { (1, 7) } else { (month.length(year), -7) };
    let edge = Date::from_calendar_date(year, month, edge).ok()?;
    let ahead = (i64::from(weekday) - i64::from(edge.weekday().number_from_monday())).rem_euclid(7);
    let first = if nth > 0 || ahead == 0 { ahead } else { ahead - 7 };
    edge.checked_add(Duration::days(first + step * (i64::from(nth.unsigned_abs()) - 1)))
}

/// Easter Sunday of the Gregorian calendar, by the anonymous rule of 1876 (Meeus, Astronomical Algorithms, chapter 8).
fn easter(year: i32) -> Option<Date> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    day(year, n / 31, n % 31 + 1)
}

/// Easter Sunday of the Julian calendar (Meeus), as a date of the Gregorian one.
fn orthodox_easter(year: i32) -> Option<Date> {
    let (a, b, c) = (year % 4, year % 7, year % 19);
    let d = (19 * c + 15) % 30;
    let e = (2 * a + 4 * b - d + 34) % 7;
    let n = d + e + 114;
    let behind = year / 100 - year / 400 - 2;
    day(year, n / 31, n % 31 + 1)?.checked_add(Duration::days(behind.into()))
}

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

const fn orthodox(days: i64) -> super::super::Means {
    Moves(Moving::OrthodoxEaster(days))
}

pub(super) const RULES: &[Rule] = &[
    named!("christmas|xmas [day]", Fixed(12, 25)),
    named!("christmas|xmas eve", Fixed(12, 24)),
    named!("boxing day", Fixed(12, 26)),
    named!("new year|years [~' ~s] eve", Fixed(12, 31)),
    named!("new year|years [~'] [~s] day", Fixed(1, 1)),
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
    named!("april fool|fools [~' ~s] day", Fixed(4, 1)),
    named!("groundhog day", Fixed(2, 2)),
    named!("juneteenth", Fixed(6, 19)),
    named!("epiphany", Fixed(1, 6)),
    named!("guy fawkes day|night", Fixed(11, 5)),
    named!("women|womens [~' ~s] day", Fixed(3, 8)),
    named!("the ides of march", Fixed(3, 15)),
    named!("thanksgiving [day]", weekday(4, 4, 11)),
    named!("black friday", Moves(Moving::Weekday { nth: 4, weekday: 4, month: 11, after: 1 })),
    named!("cyber monday", Moves(Moving::Weekday { nth: 4, weekday: 4, month: 11, after: 4 })),
    named!("labor|labour day", weekday(1, 1, 9)),
    named!("memorial day", weekday(-1, 1, 5)),
    named!("martin luther king|kings [,] [jr] [.] [~' ~s] day", weekday(3, 1, 1)),
    named!("mlk [jr] [.] day", weekday(3, 1, 1)),
    named!("civil rights day", weekday(3, 1, 1)),
    named!("presidents|president [~'] [~s] day", weekday(3, 1, 2)),
    named!("columbus day", weekday(2, 1, 10)),
    named!("mother|mothers [~'] [~s] day", weekday(2, 7, 5)),
    named!("father|fathers [~'] [~s] day", weekday(3, 7, 6)),
    named!("easter [day|sunday]", easter_and(0)),
    named!("good friday", easter_and(-2)),
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
    // Of these the sky or an authority decides.
    named!("chinese|lunar [lunar] new year|years [~' ~s] [day]", Unreckoned),
    named!(
        "diwali|deepavali|holi|navaratri|navratri|dussehra|onam|pongal|vaisakhi|baisakhi|vesak|ugadi",
        Unreckoned
    ),
    named!("ramadan|ramadhan|mawlid|ashura|muharram", Unreckoned),
    named!("eid [al|ul] [-] [fitr|adha]", Unreckoned),
    named!("islamic new year", Unreckoned),
    named!("hanukkah|chanukah|hanukah|passover|pesach|purim|sukkot|succos|shavuot|shemini", Unreckoned),
    named!("yom kippur|hashoah|haatzmaut", Unreckoned),
    named!("rosh hashanah|hashana|hashanna", Unreckoned),
    named!("simchat torah", Unreckoned),
    named!("mid [-] autumn festival", Unreckoned),
    named!("dragon boat festival", Unreckoned),
    named!("earth hour", Unreckoned),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_that_move_are_reckoned() {
        for (moving, year, expected) in [
            (Moving::Easter(0), 2024, (3, 31)),
            (Moving::Easter(49), 2000, (6, 11)),
            (Moving::OrthodoxEaster(0), 2024, (5, 5)),
            (Moving::Weekday { nth: 4, weekday: 4, month: 11, after: 1 }, 2023, (11, 24)),
            (Moving::Weekday { nth: -1, weekday: 1, month: 5, after: 0 }, 2021, (5, 31)),
        ] {
            assert_eq!(moving.on(year), day(year, expected.0, expected.1), "{moving:?}");
        }
    }
}
