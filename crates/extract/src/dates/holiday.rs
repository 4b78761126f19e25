//! Holidays that move: days that are others each year and can be reckoned.

use icu_calendar::cal::Hijri;
use icu_calendar::types::Month as Lunar;
use icu_calendar::{AsCalendar, Date as Calendar};
use time::{Date, Duration, Month};

/// A day that is another each year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Moving {
    /// So many days after Easter Sunday.
    Easter(i64),
    /// So many days after Easter Sunday of the Orthodox churches.
    OrthodoxEaster(i64),
    /// The nth weekday of a month, counted from its end where negative, and so many days after it.
    Weekday { nth: i8, weekday: u8, month: u8, after: i64 },
    /// A day of the Chinese lunisolar calendar, and so many days after it (GB/T 33661-2017).
    Chinese { month: u8, day: u8, after: i64 },
    /// A day of the Islamic calendar as Umm al-Qura reckons it, the civil one of Saudi Arabia; where the moon is looked
    /// for instead, it may be a day off.
    Islamic { month: u8, day: u8 },
    /// A day of the Hebrew calendar, whose months count from Tishri.
    Hebrew { month: u8, day: u8 },
    /// The day on which the sun reaches a longitude of 15 degrees, seen from China.
    Qingming,
}

impl Moving {
    /// The day in a year.
    pub(crate) fn on(self, year: i32) -> Option<Date> {
        let (date, after) = match self {
            Self::Easter(after) => (easter(year)?, after),
            Self::OrthodoxEaster(after) => (orthodox_easter(year)?, after),
            Self::Weekday { nth, weekday, month, after } => (nth_weekday(year, month, weekday, nth)?, after),
            Self::Chinese { month, day, after } => {
                let in_year = |year| Calendar::try_new_chinese_traditional(year, Lunar::new(month), day).ok();
                (within(year, [year - 1, year].map(|year| in_year(year).as_ref().and_then(western)))?, after)
            }
            Self::Islamic { month, day } => {
                // A year of twelve moons is some 354.4 days long.
                let about = (year - 622) * 33 / 32;
                let in_year = |year| {
                    Calendar::try_new_hijri_with_calendar(year, month, day, Hijri::new_umm_al_qura()).ok()
                };
                (within(year, [-1, 0, 1].map(|on| in_year(about + on).as_ref().and_then(western)))?, 0)
            }
            Self::Hebrew { month, day } => {
                let in_year = |year| Calendar::try_new_hebrew_v2(year, Lunar::new(month), day).ok();
                let years = [year + 3760, year + 3761];
                (within(year, years.map(|year| in_year(year).as_ref().and_then(western)))?, 0)
            }
            Self::Qingming => {
                let days = (3..=7).filter_map(|of_april| day(year, 4, of_april));
                (days.into_iter().find(|date| longitude_of_sun(*date) >= 15.0)?, 0)
            }
        };
        date.checked_add(Duration::days(after))
    }
}

/// The day of the Gregorian calendar.
fn western<A: AsCalendar>(date: &Calendar<A>) -> Option<Date> {
    let rata_die = i32::try_from(date.to_rata_die().to_i64_date()).ok()?;
    // Day 1 is 1 January of the year 1.
    Date::from_julian_day(rata_die.checked_add(1_721_425)?).ok()
}

/// The first of these days that lies in a year.
fn within<const N: usize>(year: i32, days: [Option<Date>; N]) -> Option<Date> {
    days.into_iter().flatten().find(|date| date.year() == year)
}

/// The longitude of the sun in degrees when a day of spring ends in China, to a hundredth (Astronomical Almanac,
/// low-precision formulas for the sun).
fn longitude_of_sun(day: Date) -> f64 {
    // Days since noon of 1 January 2000 in Greenwich; the day ends at 16:00 there.
    let days = f64::from(day.to_julian_day() - 2_451_545) + 4.0 / 24.0;
    let anomaly = (357.528 + 0.985_600_3 * days).to_radians();
    let mean = 280.460 + 0.985_647_4 * days;
    (mean + 1.915 * anomaly.sin() + 0.020 * (2.0 * anomaly).sin()).rem_euclid(360.0)
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
            (Moving::Chinese { month: 1, day: 1, after: 0 }, 2024, (2, 10)),
            (Moving::Chinese { month: 1, day: 1, after: -1 }, 2025, (1, 28)),
            (Moving::Chinese { month: 8, day: 15, after: 0 }, 2023, (9, 29)),
            (Moving::Chinese { month: 12, day: 8, after: 0 }, 2024, (1, 18)),
            (Moving::Islamic { month: 10, day: 1 }, 2018, (6, 15)),
            (Moving::Islamic { month: 12, day: 10 }, 2024, (6, 16)),
            (Moving::Hebrew { month: 1, day: 1 }, 2023, (9, 16)),
            (Moving::Hebrew { month: 7, day: 15 }, 2024, (4, 23)),
            (Moving::Hebrew { month: 6, day: 14 }, 2024, (3, 24)),
            (Moving::Qingming, 2023, (4, 5)),
            (Moving::Qingming, 2024, (4, 4)),
            (Moving::Qingming, 2011, (4, 5)),
            (Moving::Weekday { nth: -1, weekday: 1, month: 5, after: 0 }, 2021, (5, 31)),
        ] {
            assert_eq!(moving.on(year), day(year, expected.0, expected.1), "{moving:?}");
        }
    }
}
