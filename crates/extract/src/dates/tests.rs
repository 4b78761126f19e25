//! What is a date and what is none.

use sourcebook_model::PartialDate;

use super::DateFinder;

fn found_on(reference: Option<&str>, language: &str, text: &str) -> Vec<String> {
    let reference = reference.map(|date| date.parse::<PartialDate>().unwrap());
    let found = DateFinder::new().find(text, reference, language);
    let value = |date: Option<PartialDate>| date.map_or("?".to_owned(), |date| date.to_string());
    found.into_iter().map(|found| format!("{} = {}", &text[found.span], value(found.date))).collect()
}

fn found(text: &str) -> Vec<String> {
    found_on(None, "en", text)
}

#[track_caller]
fn is_read(cases: &[(&str, &str)]) {
    for (text, date) in cases {
        assert_eq!(found(text), [*date], "{text}");
    }
}

#[track_caller]
fn is_none(texts: &[&str]) {
    for text in texts {
        assert!(found(text).is_empty(), "{text}: {:?}", found(text));
    }
}

#[test]
fn a_day_is_read_in_all_its_spellings() {
    is_read(&[
        ("on 20 March 2024.", "20 March 2024 = 2024-03-20"),
        ("the 20th of March, 2024", "20th of March, 2024 = 2024-03-20"),
        ("March 20th, 2024", "March 20th, 2024 = 2024-03-20"),
        ("Mar. 20, 2024", "Mar. 20, 2024 = 2024-03-20"),
        ("MARCH 20 2024", "MARCH 20 2024 = 2024-03-20"),
        ("On Wednesday, March 20, 2024, it", "Wednesday, March 20, 2024 = 2024-03-20"),
        ("20-Mar-2024", "20-Mar-2024 = 2024-03-20"),
        ("2024/Mar/20", "2024/Mar/20 = 2024-03-20"),
        ("the 20th of March of 2024", "20th of March of 2024 = 2024-03-20"),
        ("2024-3-20", "2024-3-20 = 2024-03-20"),
        ("(2024-03-20)", "2024-03-20 = 2024-03-20"),
        ("2024-03-20T10:00:00Z", "2024-03-20 = 2024-03-20"),
        ("2024/3/20", "2024/3/20 = 2024-03-20"),
        ("20/03/2024", "20/03/2024 = 2024-03-20"),
        ("03/20/2024", "03/20/2024 = 2024-03-20"),
        ("20.3.2024.", "20.3.2024 = 2024-03-20"),
    ]);
}

#[test]
fn a_day_that_could_be_two_is_left_alone() {
    is_none(&["03/04/2024", "3.4.2024"]);
}

#[test]
fn a_day_the_calendar_does_not_have_is_no_date() {
    is_none(&["2023-02-29", "2024-13-20", "31/02/2024", "30 February 2024", "Feb 30, 2024", "2024/22/29"]);
}

#[test]
fn months_and_quarters_are_read() {
    is_read(&[
        ("in March 2024", "March 2024 = 2024-03"),
        ("In late March of 2024,", "late March of 2024 = 2024-03"),
        ("Sept. 2023", "Sept. 2023 = 2023-09"),
        ("Dec-2018", "Dec-2018 = 2018-12"),
        ("(04/2016)", "04/2016 = 2016-04"),
        ("2024-03", "2024-03 = 2024-03"),
        ("Q3 2023", "Q3 2023 = 2023-Q3"),
        ("3rd quarter of 2023", "3rd quarter of 2023 = 2023-Q3"),
        ("Q3/2023", "Q3/2023 = 2023-Q3"),
        ("2023 Q3", "2023 Q3 = 2023-Q3"),
        ("3Q of 2023", "3Q of 2023 = 2023-Q3"),
        ("the third quarter of 2023", "third quarter of 2023 = 2023-Q3"),
        ("third-quarter 2023", "third-quarter 2023 = 2023-Q3"),
        ("the last quarter of 2023", "last quarter of 2023 = 2023-Q4"),
    ]);
    is_none(&["it may march on", "a quarter of it", "Q5 2", "the third quarter"]);
}

#[test]
fn decades_are_read_with_or_without_their_century() {
    is_read(&[
        ("in the 1990s", "1990s = 199X"),
        ("the 1990's best", "1990's = 199X"),
        ("the mid-1990s", "mid-1990s = 199X"),
        ("early 2010s", "early 2010s = 201X"),
        ("back in the 90s.", "90s = 199X"),
        ("back in the late 90s, he", "late 90s = 199X"),
        ("the ’80s", "’80s = 198X"),
        ("the late nineties", "late nineties = 199X"),
        ("since the 1800s", "1800s = ?"),
        ("in the 20s", "20s = ?"),
    ]);
}

#[test]
fn an_age_or_a_temperature_is_no_decade() {
    is_none(&["in his late 90s", "in her nineties", "the 90s percent", "90s of them", "mid-80s degrees"]);
}

#[test]
fn a_year_is_read_where_the_words_around_it_say_so() {
    is_read(&[
        ("in 2019", "2019 = 2019"),
        ("In 2000, employees", "2000 = 2000"),
        ("in 2020 sales rose", "2020 = 2020"),
        ("since 1850", "1850 = 1850"),
        ("Tesla’s 2023 annual report", "2023 = 2023"),
        ("(Ruan, 2024)", "2024 = 2024"),
        ("2019 was a good year", "2019 = 2019"),
        ("2019’s best", "2019 = 2019"),
        ("the 2024 models", "2024 = 2024"),
        ("below 50% of 2005 levels", "2005 = 2005"),
        ("early 2019", "early 2019 = 2019"),
        ("FY2023", "2023 = 2023"),
        ("pre-2020", "2020 = 2020"),
        ("the 2035-era rules", "2035 = 2035"),
        ("the 2019/20 season", "2019 = 2019"),
    ]);
    assert_eq!(found("2010-11"), ["2010 = 2010"]);
    assert_eq!(found("2019–2021"), ["2019 = 2019", "2021 = 2021"]);
    assert_eq!(found("from 1990 to 2000"), ["1990 = 1990", "2000 = 2000"]);
}

#[test]
fn a_number_that_counts_measures_or_names_is_no_year() {
    is_none(&[
        "2000 employees",
        "in 2000 cities",
        "2000 new jobs",
        "of 2019 vehicles",
        "more than 2019",
        "up to 2000",
        "about 1950 of them",
        "2000 km",
        "2019 kWh",
        "2024 million",
        "2,000 and 12,2024",
        "1999.5",
        "$2000",
        "US$ 2000",
        "2000%",
        "2019 %",
        "a 2000-strong crowd",
        "page 2019",
        "ISO 2022",
        "Windows 2000",
        "A2019 and 2019B",
        "ABC-2019",
        "2019-555",
        "Tel. 138-2010-2015-86",
        "+86 2010-2015-86",
        "10:2019",
        "1499 or 2101",
        "20240",
    ]);
}

#[test]
fn plain_numbers_percentages_and_reference_marks_are_no_dates() {
    is_none(&[
        "10 million EVs per year",
        "by up to 50%",
        "to their success[1].",
        "territories[1][3]",
        "COVID-19",
    ]);
}

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
}

#[test]
fn spans_of_time_and_figures_of_speech_are_no_relative_dates() {
    is_none(&[
        "over the last year",
        "the next decade",
        "the vehicles of tomorrow",
        "today’s drivers",
        "per year",
    ]);
}

#[test]
fn chinese_dates_are_read() {
    for (text, date) in [
        ("于2024年3月20日发布", "2024年3月20日 = 2024-03-20"),
        ("２０２４年３月２０号", "２０２４年３月２０号 = 2024-03-20"),
        ("2024 年 3 月", "2024 年 3 月 = 2024-03"),
        ("在2024年，", "2024年 = 2024"),
        ("1990年代", "1990年代 = 199X"),
    ] {
        assert_eq!(found_on(None, "zh", text), [date], "{text}");
    }
    assert!(found_on(None, "zh", "2000年前，2000多名员工，99年").is_empty());
}

#[test]
fn numeric_dates_are_read_in_languages_without_tables() {
    assert_eq!(found_on(None, "xx", "2024-03-20, 2024, March 2024"), ["2024-03-20 = 2024-03-20"]);
}

#[test]
fn a_date_does_not_run_across_a_blank_line() {
    assert_eq!(found("March\n2024"), ["March\n2024 = 2024-03"]);
    assert_eq!(found("in March\n\n2024"), ["2024 = 2024"]);
}
