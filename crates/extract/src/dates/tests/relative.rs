//! Times that hang on the article's date or on the one named before.

use super::{found, found_on, is_none};

#[test]
fn relative_dates_are_counted_from_the_articles_own() {
    for (reference, text, date) in [
        ("2024-03-20", "last month", "last month = 2024-02"),
        ("2024-01", "released last month", "last month = 2023-12"),
        ("2024-03-20", "next year", "next year = 2025"),
        ("2024", "Last year's", "Last year = 2023"),
        ("2024-03-01", "yesterday", "yesterday = 2024-02-29"),
        ("2024-12-31", "tomorrow", "tomorrow = 2025-01-01"),
        ("2024-03-20", "last quarter", "last quarter = 2023-Q4"),
        ("2024-Q1", "next quarter", "next quarter = 2024-Q2"),
        ("2024-03-20", "this decade", "this decade = 202X"),
    ] {
        assert_eq!(found_on(Some(reference), "en", text), [date], "{text} on {reference}");
    }
}

#[test]
fn a_relative_date_stays_open_where_the_articles_own_is_unknown_or_too_coarse() {
    assert_eq!(found("released last month in Chinese"), ["last month = ?"]);
    assert_eq!(found_on(Some("2024"), "en", "last month"), ["last month = ?"]);
    assert_eq!(found_on(Some("2024-03"), "en", "yesterday"), ["yesterday = ?"]);
    assert_eq!(found_on(Some("199X"), "en", "last year"), ["last year = ?"]);
    assert_eq!(found("it was gone some days later"), ["some days later = ?"]);
    assert_eq!(found("and four minutes later it drives off"), ["four minutes later = PT4M"]);
}

#[test]
fn figures_of_speech_are_no_relative_dates() {
    is_none(&["the vehicles of tomorrow", "today’s drivers", "per year"]);
    is_none(&["The boy ran home", "at the boy", "the BOM of a car lists its cells", "corn on the cob"]);
}

#[test]
fn a_day_or_month_without_its_year_is_the_one_that_the_sentence_looks_at() {
    for (reference, text, date) in [
        ("2009-06-09", "It will be out on June 17.", "June 17 = 2009-06-17"),
        ("2010-01-25", "It made its first flight on 11 December.", "11 December = 2009-12-11"),
        ("2004-11-24", "They rejected it in October.", "October = 2004-10"),
        ("2009-03-13", "It was the best week since November", "November = 2008-11"),
        ("2007-03-13", "Prices rose in the fourth quarter", "the fourth quarter = 2006-Q4"),
        ("2024-03-20", "The plant opened on Tuesday", "Tuesday = 2024-03-19"),
        ("2024-03-20", "The plant will open on Tuesday", "Tuesday = 2024-03-26"),
        ("2024-03-20", "They met on Friday morning.", "Friday morning = 2024-03-15TMO"),
        ("2024-03-20", "They met in summer", "summer = 2023-SU"),
    ] {
        assert_eq!(found_on(Some(reference), "en", text), [date], "{text} on {reference}");
    }
}

#[test]
fn in_narrative_a_date_hangs_on_the_one_named_before() {
    assert_eq!(
        found_on(Some("2024-03-20"), "en", "In 2019 it opened. In March it closed."),
        ["2019 = 2019", "March = 2019-03"]
    );
    assert_eq!(
        found("They met on 3 May 1998. Two days later they parted."),
        ["3 May 1998 = 1998-05-03", "Two days later = 1998-05-05"]
    );
    assert_eq!(
        found("It began in 1998 and ended the following year"),
        ["1998 = 1998", "the following year = 1999"]
    );
}

#[test]
fn a_story_is_told_from_the_date_it_has_come_to() {
    for (text, dates) in [
        (
            "In 2015 they opened a shop. By the end of the year they had three.",
            ["2015 = 2015", "the end of the year = 2015"],
        ),
        (
            "In 1998 he moved. The following spring he married.",
            ["1998 = 1998", "The following spring = 1999-SP"],
        ),
        (
            "The war ended in May 1945, and by that autumn all had left.",
            ["May 1945 = 1945-05", "that autumn = 1945-FA"],
        ),
        (
            "They met on 4 July 1976. That evening it rained.",
            ["4 July 1976 = 1976-07-04", "That evening = 1976-07-04TEV"],
        ),
        // Which weeks these are, the text does not tell.
        (
            "In May 2010 it closed. Two weeks later it reopened.",
            ["May 2010 = 2010-05", "Two weeks later = ?"],
        ),
    ] {
        assert_eq!(found_on(Some("2024-03-20"), "en", text), dates, "{text}");
    }
    // What is said of what lies ahead is no story.
    assert_eq!(
        found_on(Some("2024-03-20"), "en", "It lost money in 2022 and will close by the end of the year."),
        ["2022 = 2022", "the end of the year = 2024"]
    );
}

#[test]
fn what_lies_so_far_away_is_counted() {
    for (text, date) in [
        ("begun two years ago", "two years ago = 2022"),
        ("it hit a week ago", "a week ago = 2024-03-13"),
        ("we will be back in five days.", "in five days = 2024-03-25"),
        ("three months from now", "three months from now = 2024-06"),
        ("a few days ago", "a few days ago = PAST_REF"),
        ("next week", "next week = 2024-W13"),
        ("the first Monday of May 2024", "the first Monday of May 2024 = 2024-05-06"),
        ("the last week of 2019", "the last week of 2019 = 2019-W52"),
        ("Tuesday of next week", "Tuesday of next week = 2024-03-26"),
        ("the end of this year", "the end of this year = 2024"),
        ("two days before Christmas 2023", "two days before Christmas 2023 = 2023-12-23"),
    ] {
        assert_eq!(found_on(Some("2024-03-20"), "en", text), [date], "{text}");
    }
}

#[test]
fn what_stands_in_a_row_is_counted() {
    for (text, date) in [
        ("it opens on the 5th of next month", "the 5th of next month = 2024-04-05"),
        ("the second Monday after Easter 2024", "the second Monday after Easter 2024 = 2024-04-08"),
        ("we met two Fridays ago", "two Fridays ago = 2024-03-08"),
        ("we met every other Monday", "every other Monday = P2W"),
        ("down 20% in the year to date", "the year to date = 2024-01-01/2024-03-20"),
        ("on the next working day", "the next working day = 2024-03-21"),
        ("the Friday after next", "the Friday after next = 2024-03-29"),
        ("It ran from Monday to Friday.", "from Monday to Friday = 2024-03-18/2024-03-22"),
        ("2 years, 1 month and 3 days later", "2 years, 1 month and 3 days later = 2026-04-23"),
        ("sales fell from the same quarter last year", "the same quarter last year = 2023-Q1"),
        ("They met over the weekend", "the weekend = 2024-W11-WE"),
        ("It ended an hour ago", "an hour ago = 2024-03-20TXX"),
    ] {
        assert_eq!(found_on(Some("2024-03-20"), "en", text), [date], "{text}");
    }
}

#[test]
fn a_length_up_to_now_is_a_stretch_of_the_calendar_where_nothing_else_is_said() {
    assert_eq!(
        found_on(Some("2024-03-20"), "en", "Last two weeks"),
        ["Last two weeks = 2024-03-06/2024-03-20"]
    );
    assert_eq!(
        found_on(Some("2024-03-31"), "en", "Next 11 months"),
        ["Next 11 months = 2024-03-31/2025-02-28"]
    );
    assert_eq!(
        found_on(Some("2024-03-20"), "en", "It fell in the last two weeks."),
        ["the last two weeks = P2W"]
    );
    assert_eq!(found("Last two weeks"), ["Last two weeks = P2W"]);
}
