//! The scale of the timeline: from days to parts of its width, and where its ticks stand.

use sourcebook_model::PartialDate;
use sourcebook_model::answer::Mark;
use sourcebook_model::date::{DayNumber, year_of};

/// Up to so many days, many dates get a scale of months rather than years.
const SHORT: DayNumber = 1_000;
/// So many dates are many.
const MANY: usize = 8;
/// The least distance between two ticks, in CSS pixels.
const TICK_DISTANCE: f64 = 72.0;
/// What ticks may be apart, in months.
const STEPS: [i32; 13] = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1_200, 6_000, 12_000, 60_000];

/// A span of days, drawn from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Scale {
    first: DayNumber,
    /// The day after the last.
    end: DayNumber,
}

/// A line across the scale.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Tick {
    /// Where, from 0 to 1.
    pub(super) at: f64,
    /// What it says.
    pub(super) label: String,
}

impl Scale {
    /// The scale that holds every mark; `None` if there are none.
    pub(super) fn covering(marks: &[Mark]) -> Option<Self> {
        let first = marks.iter().map(|mark| *mark.days().start()).min()?;
        let last = marks.iter().map(|mark| *mark.days().end()).max()?;
        let round = if last - first < SHORT && marks.len() > MANY { 1 } else { 12 };
        let from = month_of(first).div_euclid(round) * round;
        let to = (month_of(last).div_euclid(round) + 1) * round;
        Some(Self { first: day_of(from)?, end: day_of(to).unwrap_or(last) })
    }

    /// Where the days from `first` to `last` lie, as two parts of the scale.
    pub(super) fn span(&self, (first, last): (DayNumber, DayNumber)) -> (f64, f64) {
        (self.part(first), self.part(last + 1))
    }

    /// The ticks of a scale drawn `width` CSS pixels wide.
    pub(super) fn ticks(&self, width: f64) -> Vec<Tick> {
        let (from, to) = (month_of(self.first), month_of(self.end));
        let fit = (width / TICK_DISTANCE).max(1.0);
        let step = STEPS.into_iter().find(|step| f64::from(to - from) / f64::from(*step) <= fit);
        let step = step.unwrap_or(STEPS[STEPS.len() - 1]);
        let first = from.div_euclid(step) + i32::from(from.rem_euclid(step) != 0);
        (first..=to.div_euclid(step))
            .filter_map(|number| {
                let month = number * step;
                Some(Tick { at: self.part(day_of(month)?), label: label(month, step) })
            })
            .collect()
    }

    fn part(&self, day: DayNumber) -> f64 {
        let part = f64::from(day - self.first) / f64::from((self.end - self.first).max(1));
        part.clamp(0.0, 1.0)
    }
}

/// Months since the beginning of the year 0.
fn month_of(day: DayNumber) -> i32 {
    let year = year_of(day);
    let begun = (2..=12).filter(|month| day_of(year * 12 + month - 1).is_some_and(|first| first <= day));
    year * 12 + begun.count() as i32
}

/// The first day of a month; `None` outside of the years that dates can have.
fn day_of(month: i32) -> Option<DayNumber> {
    let number = u8::try_from(month.rem_euclid(12) + 1).ok()?;
    PartialDate::month(month.div_euclid(12), number).map(|date| *date.days().start())
}

fn label(month: i32, step: i32) -> String {
    let year = month.div_euclid(12);
    let number = u8::try_from(month.rem_euclid(12) + 1).unwrap_or(1);
    match PartialDate::month(year, number).filter(|_| step < 12) {
        Some(date) => {
            let words = date.in_words();
            let (name, year) = words.split_once(' ').unwrap_or((&words, ""));
            format!("{} {year}", name.get(..3).unwrap_or(name))
        }
        None => year.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(dates: &[&str]) -> Vec<Mark> {
        let mark = |date: &&str| Mark {
            date: date.parse().unwrap(),
            until: None,
            text: String::new(),
            article: String::new(),
            title: String::new(),
            passage: None,
        };
        dates.iter().map(mark).collect()
    }

    fn labels(dates: &[&str], width: f64) -> Vec<String> {
        let scale = Scale::covering(&marks(dates)).unwrap();
        scale.ticks(width).into_iter().map(|tick| tick.label).collect()
    }

    #[test]
    fn without_dates_there_is_no_scale() {
        assert_eq!(Scale::covering(&[]), None);
    }

    #[test]
    fn a_single_date_stands_in_its_year() {
        assert_eq!(
            labels(&["2024-03-20"], 400.0),
            ["Jan 2024", "Apr 2024", "Jul 2024", "Oct 2024", "Jan 2025"]
        );
    }

    #[test]
    fn many_dates_of_few_months_are_spread_over_those_months() {
        let days: Vec<String> = (1..=20).map(|day| format!("2024-03-{day:02}")).collect();
        let days: Vec<&str> = days.iter().map(String::as_str).collect();
        assert_eq!(labels(&days, 700.0), ["Mar 2024", "Apr 2024"]);
    }

    #[test]
    fn ticks_keep_their_distance_at_every_width_and_span() {
        for dates in [&["199X", "2024-03-20"][..], &["2024-03"], &["0001", "9999"], &["2023", "2024"]] {
            let scale = Scale::covering(&marks(dates)).unwrap();
            for width in [240.0, 700.0, 1_600.0] {
                let ticks = scale.ticks(width);
                assert!(!ticks.is_empty(), "{dates:?} {width}");
                let close =
                    ticks.windows(2).any(|pair| (pair[1].at - pair[0].at) * width < TICK_DISTANCE * 0.9);
                assert!(!close, "{dates:?} {width} {ticks:?}");
            }
        }
    }

    #[test]
    fn a_decade_is_a_span_and_a_day_nearly_a_point() {
        let scale = Scale::covering(&marks(&["199X", "2009"])).unwrap();
        let decade: PartialDate = "199X".parse().unwrap();
        let (from, to) = scale.span((*decade.days().start(), *decade.days().end()));
        assert!(from.abs() < 1e-9 && (to - 0.5).abs() < 1e-3, "{from} {to}");
    }
}
