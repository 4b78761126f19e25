//! Forms of real articles: years of a budget or a school, parts of longer times, times of day in words, eras.

use super::{found_on, is_read};

#[track_caller]
fn are_read(cases: &[(&str, &str)]) {
    for (text, date) in cases {
        assert_eq!(found_on(Some("2024-03-20"), "en", text), [*date], "{text}");
    }
}

#[test]
fn a_year_that_is_not_the_calendars_has_both_its_years() {
    are_read(&[
        ("It was a hard academic year 2022-23.", "academic year 2022-23 = 2022/2023"),
        ("They won in the 2021-22 season.", "the 2021-22 season = 2021/2022"),
        ("It rose in FY2023/24 again.", "FY2023/24 = 2023/2024"),
        ("It froze in the winter of 1962-63.", "the winter of 1962-63 = 1962-WI"),
    ]);
}

#[test]
fn a_quarter_of_a_fiscal_year_is_none_of_the_calendars() {
    are_read(&[
        ("Sales rose in Q3 FY24.", "Q3 FY24 = FY2024-Q3"),
        ("It grew in the third quarter of fiscal 2024.", "the third quarter of fiscal 2024 = FY2024-Q3"),
        ("Sales rose in 1H23.", "1H23 = 2023-H1"),
    ]);
}

#[test]
fn a_part_of_a_longer_time_is_read_with_it() {
    are_read(&[
        ("It fell in the first half of this year.", "the first half of this year = 2024-H1"),
        ("It fell in the first half of the 20th century.", "the first half of the 20th century = 19XX"),
        ("It rained in the spring of last year.", "the spring of last year = 2023-SP"),
        ("It will close on the last weekend of October.", "the last weekend of October = 2024-W43-WE"),
        ("They met on Labor Day weekend 2023.", "Labor Day weekend 2023 = 2023-W35-WE"),
        ("It was done by year's end.", "year's end = 2024"),
        ("The deal closes by mid-year.", "mid-year = 2024"),
        ("They met on the last day of October 2015.", "the last day of October 2015 = 2015-10-31"),
        ("They will meet on the first Tuesday in November.", "the first Tuesday in November = 2024-11-05"),
        ("We will meet this Friday (June 21).", "this Friday (June 21) = 2024-06-21"),
        ("It will be gone in 2150, they say.", "2150 = 2150"),
        ("It is due next month on the 5th.", "next month on the 5th = 2024-04-05"),
        ("They saw last week's Sunday.", "last week's Sunday = 2024-03-17"),
    ]);
}

#[test]
fn centuries_are_told_from_one_another() {
    are_read(&[
        ("It grew since the turn of the century.", "the turn of the century = 2000"),
        ("Trams ran at the turn of the 20th century.", "the turn of the 20th century = 1900"),
        ("It was so in the 18th and 19th centuries.", "the 18th and 19th centuries = 17XX/18XX"),
        ("He was killed in 44 BC.", "44 BC = BC0044"),
        ("It stood in the 5th century BC.", "the 5th century BC = BC04XX"),
        ("It was made c. 1450 in Mainz.", "c. 1450 = 1450"),
        ("It began in the noughties.", "noughties = 200X"),
        ("The Normans came in 1066.", "1066 = 1066"),
        ("It was so in the early-to-mid 1990s.", "the early-to-mid 1990s = 199X"),
    ]);
}

#[test]
fn the_pandemic_is_one_that_the_article_can_have_seen() {
    const COVID: &str = "the pandemic = 2020-03-11/2023-05-05";
    are_read(&[("Travel fell since the pandemic.", COVID)]);
    assert!(found_on(Some("2009-06-09"), "en", "Travel fell since the pandemic.").is_empty());
    assert!(found_on(None, "en", "Travel fell since the pandemic.").is_empty());
}

#[test]
fn how_many_may_be_said_in_bounds() {
    is_read(&[
        ("It took more than 20 years in all.", "more than 20 years = P20Y"),
        ("It took at least five years.", "at least five years = P5Y"),
        ("It was done in less than four hours.", "less than four hours = PT4H"),
        ("It was done more than a year ago.", "more than a year ago = ?"),
        ("It took two to three years.", "two to three years = PXY"),
        ("It took 5-10 years.", "5-10 years = PXY"),
        ("It took a quarter of a century.", "a quarter of a century = P25Y"),
        ("It took half an hour.", "half an hour = PT30M"),
        ("a two-and-a-half-year wait", "two-and-a-half-year = P2.5Y"),
        ("a hundred years of it", "a hundred years = P100Y"),
    ]);
}

#[test]
fn what_lies_away_is_counted_from_whatever_length() {
    are_read(&[
        ("The offer ends in ten days' time.", "in ten days' time = 2024-03-30"),
        ("It starts in 2.5 hours.", "in 2.5 hours = 2024-03-20TXX"),
        ("It opens a week from Monday.", "a week from Monday = 2024-04-01"),
        ("They met the Saturday before last.", "the Saturday before last = 2024-03-09"),
        ("They met 3w ago.", "3w ago = 2024-02-28"),
        ("They met the night before.", "the night before = 2024-03-19TNI"),
        ("They died 65 million years ago.", "65 million years ago = PAST_REF"),
        ("They met not long ago.", "long ago = PAST_REF"),
        ("Half a century ago, few had one.", "Half a century ago = 1974"),
    ]);
}

#[test]
fn a_repetition_says_how_far_apart() {
    are_read(&[
        ("We meet on the first Wednesday of every month.", "the first Wednesday of every month = P1M"),
        ("It runs every third day.", "every third day = P3D"),
        ("It runs every 10 min.", "every 10 min = PT10M"),
        ("It runs every 4th of July.", "every 4th of July = XXXX-07-04"),
        ("a semi-annual report", "semi-annual = P6M"),
    ]);
}

#[test]
fn times_of_day_are_read_in_words() {
    are_read(&[
        ("We meet at a quarter past noon.", "a quarter past noon = 2024-03-20T12:15"),
        ("We met at 10 last night.", "10 last night = 2024-03-19T22:00"),
        ("We meet from 1pm to 5.", "from 1pm to 5 = 2024-03-20T13:00/2024-03-20T17:00"),
        ("We meet tomorrow from 11 to 1.", "tomorrow from 11 to 1 = 2024-03-21T11:00/2024-03-21T13:00"),
        (
            "We were away between 2:00 tomorrow and 4:00.",
            "between 2:00 tomorrow and 4:00 = 2024-03-21T02:00/2024-03-21T04:00",
        ),
        ("Open 3:30-6 p.m. again.", "3:30-6 p.m. = 2024-03-20T15:30/2024-03-20T18:00"),
        ("Come at half three.", "half three = 2024-03-20T03:30"),
        ("We met at 7 this morning.", "7 this morning = 2024-03-20T07:00"),
        ("We met at ten past eight in the evening.", "ten past eight in the evening = 2024-03-20T20:10"),
        ("We meet Thursday early in the morning.", "Thursday early in the morning = 2024-03-21TMO"),
    ]);
}

#[test]
fn iso_8601_is_read_with_its_weeks_and_offsets() {
    are_read(&[
        ("2024-03-20T10:00:00+01:00", "2024-03-20T10:00:00+01:00 = 2024-03-20T10:00"),
        ("2024-W12", "2024-W12 = 2024-W12"),
        ("2023-W05-3", "2023-W05-3 = 2023-02-01"),
        ("20.03.24", "20.03.24 = 2024-03-20"),
        ("Sunday, 12/7/2014", "Sunday, 12/7/2014 = 2014-12-07"),
    ]);
}

#[test]
fn what_is_said_short_or_in_another_order_is_read() {
    is_read(&[
        ("I return on 28-nov", "28-nov = ?"),
        ("sooner than 2020", "sooner than 2020 = 2020"),
        ("It was kept for 3 h in the dark.", "3 h = PT3H"),
        ("for the full month", "the full month = P1M"),
        ("during the morning", "during the morning = XXXX-XX-XXTMO"),
    ]);
    for (text, date) in [
        ("less than 2 weeks from today", "less than 2 weeks from today = 2024-04-03"),
        ("the month after the next", "the month after the next = 2024-05"),
        ("the rest of my week", "the rest of my week = 2024-W12"),
        ("It is due by year end.", "year end = 2024"),
        ("on Tuesday, early-morning", "Tuesday, early-morning = 2024-03-26TMO"),
        ("the day after tmrw", "the day after tmrw = 2024-03-22"),
        ("We meet Thursday, week 23.", "Thursday, week 23 = 2024-06-06"),
    ] {
        assert_eq!(found_on(Some("2024-03-20"), "en", text), [date], "{text}");
    }
}
