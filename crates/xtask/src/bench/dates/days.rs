//! Whether a TIMEX3 value names a day, or a longer time that the day lies in.

/// Whether `value` is or holds one of `days`, each as in 2024-03-20; where `from` says that they begin a range, whether
/// it is or begins with one of them.
pub(super) fn names_one(value: &str, days: &[String], from: bool) -> bool {
    let date = |end: &str| end.split('T').next().unwrap_or_default().trim_start_matches("FY").to_owned();
    let (first, last) = match value.split_once('/') {
        Some((first, last)) => (date(first), Some(date(last))),
        None => (date(value), None),
    };
    let is_within = |day: &str| match &last {
        Some(last) if !from && is_plain(&first) && is_plain(last) => {
            first.as_str() <= day && day.get(..last.len()).is_some_and(|day| day <= last.as_str())
        }
        _ => false,
    };
    days.iter().any(|day| holds(&first, day) || is_within(day))
}

/// Whether a value is in digits alone: a day, month or year.
fn is_plain(value: &str) -> bool {
    !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-')
}

fn holds(value: &str, day: &str) -> bool {
    let (year, part) = value.split_at_checked(5).unwrap_or((value, ""));
    let month = day.get(5..7).and_then(|month| month.parse::<u32>().ok()).unwrap_or(0);
    let number = |text: &str| text.parse::<u32>().unwrap_or(0);
    match part.split_at_checked(1) {
        Some(("Q", quarter)) => day.starts_with(year) && month.div_ceil(3) == number(quarter),
        Some(("H", half)) => day.starts_with(year) && month.div_ceil(6) == number(half),
        Some(("W", week)) => iso_week(day) == Some(format!("{year}W{}", week.get(..2).unwrap_or_default())),
        _ => !value.is_empty() && day.starts_with(value.trim_end_matches('X')),
    }
}

/// The ISO week of a day.
fn iso_week(day: &str) -> Option<String> {
    let part = |from: usize, to: usize| day.get(from..to)?.parse::<i64>().ok();
    let number = day_number(part(0, 4)?, part(5, 7)?, part(8, 10)?);
    // A week lies in the year that its Thursday does; day 0 was one.
    let thursday = number - (number + 3).rem_euclid(7) + 3;
    let year = part(0, 4)?;
    let year = (year - 1..=year + 1).rev().find(|year| day_number(*year, 1, 1) <= thursday)?;
    Some(format!("{year:04}-W{:02}", (thursday - day_number(year, 1, 1)) / 7 + 1))
}

/// Days since 1 January 1970, a Thursday (Hinnant, chrono-compatible low-level date algorithms).
fn day_number(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_holds_the_days_between_its_ends() {
        let range = "2016-10-01/2016-10-15";
        for (day, is_held) in [("2016-10-15", true), ("2016-10-08", true), ("2016-10-16", false)] {
            assert_eq!(names_one(range, &[day.to_owned()], false), is_held, "{day}");
        }
        assert!(names_one("2015/2016-03", &["2016-03-31".to_owned()], false));
        assert!(!names_one(range, &["2016-10-08".to_owned()], true));
    }

    #[test]
    fn a_longer_time_holds_its_days() {
        for (value, day) in [
            ("2024-03-20T15:00", "2024-03-20"),
            ("2024-03", "2024-03-20"),
            ("2024", "2024-03-20"),
            ("202X", "2024-03-20"),
            ("2024-Q1", "2024-03-20"),
            ("2024-H2", "2024-12-31"),
            ("2013-W06", "2013-02-05"),
            ("2020-W53", "2021-01-03"),
            ("2009-W53", "2009-12-31"),
            ("2019-04-01/2019-05-01", "2019-04-01"),
        ] {
            assert!(names_one(value, &[day.to_owned()], true), "{value} {day}");
        }
        for (value, day) in
            [("2024-Q2", "2024-03-20"), ("2013-W07", "2013-02-05"), ("P3M", "2024-03-20"), ("", "2024-03-20")]
        {
            assert!(!names_one(value, &[day.to_owned()], true), "{value} {day}");
        }
    }
}
