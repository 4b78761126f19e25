//! Times as news tells them: beside other quarters and years, since and for how long, and what only looks like one.

use super::{FINDER, Told, found_on, is_none, is_read};

#[track_caller]
fn is_told(cases: &[(&str, &str)]) {
    for (text, date) in cases {
        assert_eq!(found_on(Some("2009-07-22"), "en", text), [*date], "{text}");
    }
}

#[test]
fn a_date_does_not_run_across_the_end_of_a_sentence() {
    is_told(&[
        ("It happened in May. The second vote failed.", "May = 2009-05"),
        ("It fell at 3 p.m. On the board it read so.", "3 p.m. = 2009-07-22T15:00"),
        ("We met on Wed. Mar. 4. It rained.", "Wed. Mar. 4 = 2009-03-04"),
    ]);
}

#[test]
fn names_that_hold_the_name_of_a_day_are_no_dates() {
    is_none(&[
        "Easter Island is far.",
        "It sailed by Christmas Island.",
        "He told USA Today so.",
        "She wrote for The Sunday Times.",
        "The Good Friday Agreement held.",
        "an overnight stay",
    ]);
    is_told(&[("Markets fell. Today they rose.", "Today = 2009-07-22")]);
}

#[test]
fn a_day_with_a_stop_behind_it_keeps_its_month_and_year() {
    is_read(&[
        ("On 27. November, 2023, it rose", "27. November, 2023 = 2023-11-27"),
        ("27. November 2023", "27. November 2023 = 2023-11-27"),
        ("Thu Oct 26 11:00:09 UTC 2023", "Thu Oct 26 11:00:09 UTC 2023 = 2023-10-26T11:00Z"),
        ("by end-2016", "end-2016 = 2016"),
        ("New Year 2016", "New Year 2016 = 2016-01-01"),
        ("from the 17th to the 19th century", "from the 17th to the 19th century = 16XX/18XX"),
    ]);
}

#[test]
fn a_year_is_read_where_a_word_of_counts_only_limits_it() {
    is_read(&[("It holds only for 2015 but not later.", "2015 = 2015")]);
    is_none(&["A total of 2015 people came."]);
}

#[test]
fn numbers_in_words_are_read_whole_at_the_beginning_of_a_text() {
    is_told(&[
        ("Twenty-five years ago it was new.", "Twenty-five years ago = 1984"),
        ("Twenty-first of May it was.", "Twenty-first of May = 2009-05-21"),
    ]);
}

#[test]
fn quarters_and_years_of_business_are_told_from_those_of_the_calendar() {
    is_told(&[
        ("Its fiscal 2009 third quarter was good.", "fiscal 2009 third quarter = FY2009-Q3"),
        ("Sales in the 2009 second quarter fell.", "the 2009 second quarter = 2009-Q2"),
        ("The 2008 fiscal year was good.", "2008 fiscal year = FY2008"),
        ("First-half profit fell.", "First-half = 2009-H1"),
        ("for the quarter ended June 27, 2009", "the quarter ended June 27, 2009 = 2009-Q2"),
        (
            "in the fiscal year ending in March 2011 it expects",
            "the fiscal year ending in March 2011 = FY2011",
        ),
        ("for the year ended 31 December 2008", "the year ended 31 December 2008 = 2008"),
        ("Compared to the year-ago quarter, it fell.", "the year-ago quarter = 2008-Q3"),
        ("The year-ago period was good.", "The year-ago period = 2008"),
        ("In the same month of 2008 it rose.", "the same month of 2008 = 2008-07"),
    ]);
}

#[test]
fn a_record_lasts_so_long_and_a_plan_begins_after_it() {
    is_told(&[
        ("It is the worst crisis in 50 years.", "50 years = P50Y"),
        ("It will open in two years.", "in two years = 2011"),
        ("The first results will come in two weeks.", "in two weeks = 2009-08-05"),
        ("A year-long study found so.", "year-long = P1Y"),
        ("Days after the crash, it fell.", "Days = PXD"),
        ("It will open in a year or two.", "a year or two = PXY"),
        ("It comes out bi-weekly.", "bi-weekly = P2W"),
        ("He speaks on Monday mornings.", "Monday mornings = XXXX-WXX-1TMO"),
    ]);
}

#[test]
fn what_is_to_be_done_is_ahead() {
    is_told(&[
        ("The bank will be sold by the end of September.", "the end of September = 2009-09"),
        ("The bank was sold by the end of September.", "the end of September = 2008-09"),
        ("The bank failed last September.", "last September = 2008-09"),
        ("It has lost money since at least 2005.", "2005 = 2005"),
        ("It grew from 1976 onwards.", "1976 = 1976"),
        ("It opens on Sunday evening, July 19.", "Sunday evening, July 19 = 2009-07-19TEV"),
        ("It met on July 19 and 20.", "July 19 and 20 = 2009-07-19/2009-07-20"),
        ("It grew for the second year in a row.", "the second year in a row = 2009"),
    ]);
}

#[test]
fn a_heading_that_names_more_than_a_time_is_no_entry_of_a_calendar() {
    is_told(&[
        ("Sales in April", "April = 2009-04"),
        ("the closest Christmas", "Christmas = 2009-12-25"),
        ("in April", "April = 2010-04"),
    ]);
}

#[test]
fn months_that_are_also_words_are_read_whatever_follows() {
    is_told(&[
        ("It fell in May last year.", "May last year = 2008-05"),
        ("In March shares fell.", "March = 2009-03"),
        ("Its March sales fell.", "March = 2009-03"),
        ("It was open from the 10th to the 12th.", "from the 10th to the 12th = 2009-07-10/2009-07-12"),
    ]);
    is_none(&["it may last", "they march this way", "Mrs May last spoke"]);
}

#[test]
fn halves_of_years_are_counted_in_months() {
    is_told(&[
        ("It began two and a half years ago.", "two and a half years ago = 2007-01"),
        ("It began a year and a half ago.", "a year and a half ago = 2008-01"),
        ("It fell in the latter half of 2008.", "the latter half of 2008 = 2008-H2"),
        ("It takes another year.", "another year = P1Y"),
    ]);
}

#[test]
fn the_last_of_a_name_is_over() {
    is_told(&[
        ("Last summer was hot.", "Last summer = 2008-SU"),
        ("Last July, the bank failed.", "Last July = 2008-07"),
        ("Last June, the bank failed.", "Last June = 2009-06"),
    ]);
}

#[test]
fn what_only_the_story_can_date_is_not_counted_from_the_article() {
    is_none(&["He resigned the day before the vote."]);
    is_told(&[
        ("Two years later it ended.", "Two years later = ?"),
        ("The next day he left.", "The next day = ?"),
        ("It had risen the day before.", "the day before = 2009-07-21"),
        ("I leave the day after Christmas.", "the day after Christmas = 2009-12-26"),
    ]);
    let reference = Some("2009-07-22".parse().unwrap());
    let text = "On 3 May 2009 he came. The next day he left.";
    let found = FINDER.find(text, reference, &mut Told::default(), "en");
    assert_eq!(found[1].value.as_deref(), Some("2009-05-04"));
}

#[test]
fn times_of_day_keep_what_is_said_of_their_zone_and_day() {
    is_told(&[
        ("at 11:00 GMT+8", "11:00 GMT+8 = 2009-07-22T11:00"),
        ("Monday morning at 8", "Monday morning at 8 = 2009-07-27T08:00"),
        ("It opens at 5:30p.m. today.", "5:30p.m. today = 2009-07-22T17:30"),
        ("It opens tomorrow at 5.", "tomorrow at 5 = 2009-07-23T05:00"),
        (
            "tomorrow afternoon from 2:30 to 3",
            "tomorrow afternoon from 2:30 to 3 = 2009-07-23T14:30/2009-07-23T15:00",
        ),
        ("It ends at 9 a.m. Tuesday.", "9 a.m. Tuesday = 2009-07-28T09:00"),
        ("It ends at 9 a.m. EST Tuesday.", "9 a.m. EST Tuesday = 2009-07-28T09:00"),
        (
            "20 past eight in the evening on 5 May 2009",
            "20 past eight in the evening on 5 May 2009 = 2009-05-05T20:20",
        ),
        (
            "5 May 2009, 20 past eight in the evening",
            "5 May 2009, 20 past eight in the evening = 2009-05-05T20:20",
        ),
        ("It came at 12:30 at night.", "12:30 at night = 2009-07-22T00:30"),
        ("Asian markets fell overnight.", "overnight = 2009-07-22TNI"),
        ("Earlier on Wednesday, it opened.", "Earlier on Wednesday = 2009-07-22"),
        ("It fell for a third consecutive month.", "a third consecutive month = 2009-07"),
    ]);
}

#[test]
fn a_quarter_that_is_just_over_needs_no_year() {
    is_told(&[
        ("It expects to report a second-quarter loss.", "second-quarter = 2009-Q2"),
        ("The cut will lead to a third-quarter charge.", "third-quarter = 2009-Q3"),
        ("It will open in the first quarter.", "the first quarter = 2010-Q1"),
        ("Sales rose in the latest quarter.", "the latest quarter = 2009-Q2"),
        ("It lost $3 million for the second quarter of $9 million", "the second quarter = 2009-Q2"),
    ]);
    for (text, dates) in [
        (
            "Profit fell in the second quarter from a year earlier. A year ago it had risen.",
            &["the second quarter = 2009-Q2", "a year earlier = 2008-Q2", "A year ago = 2008-Q2"][..],
        ),
        (
            "It rose in the second quarter. In the 2007 quarter it fell.",
            &["the second quarter = 2009-Q2", "the 2007 quarter = 2007-Q2"],
        ),
        ("Compared with year-earlier profit, it fell.", &["year-earlier = 2008"]),
        ("See /blog/one-year-ago-today for it.", &["today = 2009-07-22"]),
    ] {
        assert_eq!(found_on(Some("2009-07-22"), "en", text), dates, "{text}");
    }
}

#[test]
fn what_news_compares_with_is_no_story() {
    for (text, dates) in [
        (
            "It earned less than last year. The offer was extended to July 1.",
            ["last year = 2008", "July 1 = 2009-07-01"],
        ),
        ("It has grown since 1980. In June, it announced a merger.", ["1980 = 1980", "June = 2009-06"]),
        ("In 1980 it opened. In June, it closed.", ["1980 = 1980", "June = 1980-06"]),
    ] {
        assert_eq!(found_on(Some("2009-07-22"), "en", text), dates, "{text}");
    }
}

#[test]
fn a_day_that_is_about_to_come_needs_no_word_that_says_so() {
    is_told(&[
        ("She gave no reason for the Aug. 14 deadline.", "Aug. 14 = 2009-08-14"),
        ("They prayed as Ramadan neared.", "Ramadan = ?"),
        ("He spoke as Labor Day neared.", "Labor Day = 2009-09-07"),
        ("He was arrested on Nov. 14.", "Nov. 14 = 2008-11-14"),
        ("It declared a dividend payable Nov. 14.", "Nov. 14 = 2009-11-14"),
        ("Talks that are supposed to end by May", "May = 2010-05"),
    ]);
}

#[test]
fn a_day_of_the_future_need_not_be_known() {
    is_told(&[
        ("It will one day be the largest.", "one day = FUTURE_REF"),
        ("It was put off to a later date.", "a later date = FUTURE_REF"),
    ]);
    is_none(&["the now-cancelled deal"]);
}

#[test]
fn what_was_so_long_ago_today_is_told_to_the_day() {
    is_told(&[
        ("It opened 20 years ago today.", "20 years ago today = 1989-07-22"),
        ("They met a week ago Monday.", "a week ago Monday = 2009-07-13"),
        ("He was shot dead last Oct. 23.", "last Oct. 23 = 2008-10-23"),
        ("3rd Thursday this November", "3rd Thursday this November = 2009-11-19"),
    ]);
}

#[test]
fn a_newspaper_is_called_by_how_often_it_comes_out() {
    is_none(&["The daily Granma said so.", "a weekly newspaper", "He told The Weekly Standard."]);
    is_told(&[("It is measured daily.", "daily = P1D"), ("They won last season.", "last season = ?")]);
}
