//! What is a date and what is none.

mod chinese;
mod linear;

use sourcebook_model::PartialDate;

use super::{DateFinder, Told};

fn found_on(reference: Option<&str>, language: &str, text: &str) -> Vec<String> {
    let reference = reference.map(|date| date.parse::<PartialDate>().unwrap());
    let found = DateFinder::new().find(text, reference, &mut Told::default(), language);
    let value = |value: Option<String>| value.unwrap_or_else(|| "?".to_owned());
    found.into_iter().map(|found| format!("{} = {}", &text[found.span], value(found.value))).collect()
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
        ("the 20th of March, 2024", "the 20th of March, 2024 = 2024-03-20"),
        ("March 20th, 2024", "March 20th, 2024 = 2024-03-20"),
        ("Mar. 20, 2024", "Mar. 20, 2024 = 2024-03-20"),
        ("MARCH 20 2024", "MARCH 20 2024 = 2024-03-20"),
        ("On Wednesday, March 20, 2024, it", "Wednesday, March 20, 2024 = 2024-03-20"),
        ("20-Mar-2024", "20-Mar-2024 = 2024-03-20"),
        ("2024/Mar/20", "2024/Mar/20 = 2024-03-20"),
        ("the 20th of March of 2024", "the 20th of March of 2024 = 2024-03-20"),
        ("2024-3-20", "2024-3-20 = 2024-03-20"),
        ("(2024-03-20)", "2024-03-20 = 2024-03-20"),
        ("2024-03-20T10:00:00Z", "2024-03-20T10:00:00Z = 2024-03-20T10:00"),
        ("2024/3/20", "2024/3/20 = 2024-03-20"),
        ("20/03/2024", "20/03/2024 = 2024-03-20"),
        ("03/20/2024", "03/20/2024 = 2024-03-20"),
        ("20.3.2024.", "20.3.2024 = 2024-03-20"),
    ]);
}

#[test]
fn a_day_that_could_be_two_is_found_but_not_resolved() {
    is_read(&[
        ("on 03/04/2024", "03/04/2024 = ?"),
        ("3.4.2024", "3.4.2024 = ?"),
        ("04/04/2024", "04/04/2024 = 2024-04-04"),
    ]);
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
        ("the third quarter of 2023", "the third quarter of 2023 = 2023-Q3"),
        ("third-quarter 2023", "third-quarter 2023 = 2023-Q3"),
        ("the last quarter of 2023", "the last quarter of 2023 = 2023-Q4"),
    ]);
    is_none(&["it may march on", "a quarter of it", "Q5 2"]);
}

#[test]
fn decades_are_read_with_or_without_their_century() {
    is_read(&[
        ("in the 1990s", "1990s = 199X"),
        ("the 1990's best", "1990's = 199X"),
        ("the mid-1990s", "the mid-1990s = 199X"),
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
        ("FY2023", "FY2023 = FY2023"),
        ("pre-2020", "2020 = 2020"),
        ("the 2035-era rules", "2035 = 2035"),
        ("the 2019/20 season", "2019/20 = 2019/2020"),
    ]);
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
fn figures_of_speech_are_no_relative_dates() {
    is_none(&["the vehicles of tomorrow", "today’s drivers", "per year"]);
}

#[test]
fn numeric_dates_are_read_in_languages_without_tables() {
    assert_eq!(found_on(None, "xx", "2024-03-20, 2024, March 2024"), ["2024-03-20 = 2024-03-20"]);
    assert_eq!(found_on(None, "xx", "于2024年3月20日"), ["2024年3月20日 = 2024-03-20"]);
}

#[test]
fn a_date_does_not_run_across_a_blank_line() {
    assert_eq!(found("March\n2024"), ["March\n2024 = 2024-03"]);
    assert_eq!(found("in March\n\n2024"), ["2024 = 2024"]);
}

#[test]
fn a_range_has_both_its_ends() {
    for (text, range) in [
        ("from 2019 to 2021", "from 2019 to 2021 = 2019/2021"),
        ("2019–2021", "2019–2021 = 2019/2021"),
        ("in 2010-11", "2010-11 = 2010/2011"),
        ("between 1990 and 2000", "between 1990 and 2000 = 1990/2000"),
        ("March–May 2024", "March–May 2024 = 2024-03/2024-05"),
        ("from November to February 2020", "from November to February 2020 = 2019-11/2020-02"),
        ("10 to 22 August 2012", "10 to 22 August 2012 = 2012-08-10/2012-08-22"),
        ("August 10 - 22, 2012", "August 10 - 22, 2012 = 2012-08-10/2012-08-22"),
        ("May 3, 2019 to June 2020", "May 3, 2019 to June 2020 = 2019-05-03/2020-06"),
        ("Q1 2019 through Q3 2020", "Q1 2019 through Q3 2020 = 2019-Q1/2020-Q3"),
    ] {
        assert_eq!(found(text), [range], "{text}");
    }
    is_none(&["February 20 - 31, 2022"]);
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
fn lengths_and_repetitions_are_told_from_dates() {
    is_read(&[
        ("after three months it", "three months = P3M"),
        ("a fifty-year life", "fifty-year = P50Y"),
        ("almost two and a half years", "almost two and a half years = P2.5Y"),
        ("several years of it", "several years = PXY"),
        ("over the last year", "the last year = P1Y"),
        ("the next six months", "the next six months = P6M"),
        ("two decades", "two decades = P20Y"),
        ("30 minutes", "30 minutes = PT30M"),
        ("1 day and 12 hours", "1 day and 12 hours = P1DT12H"),
        ("every year", "every year = P1Y"),
        ("every two weeks", "every two weeks = P2W"),
        ("a weekly report", "weekly = P1W"),
        ("every Monday", "every Monday = XXXX-WXX-1"),
    ]);
    is_none(&["10 million EVs per year", "a 56-year-old man", "$5 years"]);
}

#[test]
fn longer_times_and_named_ones_are_read() {
    is_read(&[
        ("in the 19th century", "the 19th century = 18XX"),
        ("in the summer of 2023", "the summer of 2023 = 2023-SU"),
        ("the first half of 2024", "the first half of 2024 = 2024-H1"),
        ("in fiscal year 2024", "fiscal year 2024 = FY2024"),
        ("Thanksgiving 2023", "Thanksgiving 2023 = 2023-11-23"),
        ("on Easter Monday 2024", "Easter Monday 2024 = 2024-04-01"),
        ("during the COVID-19 pandemic", "the COVID-19 pandemic = 2020-03-11/2023-05-05"),
        ("after World War II", "World War II = 1939-09-01/1945-09-02"),
        ("sells currently", "currently = PRESENT_REF"),
    ]);
}

#[test]
fn a_time_of_day_belongs_to_its_day() {
    for (text, time) in [
        ("20 March 2024 at 3 pm", "20 March 2024 at 3 pm = 2024-03-20T15"),
        ("at 08:30 UTC", "08:30 UTC = 2024-03-20T08:30Z"),
        ("tomorrow from 3 to 5 pm", "tomorrow from 3 to 5 pm = 2024-03-21T15/2024-03-21T17"),
        ("half past seven", "half past seven = 2024-03-20T07:30"),
    ] {
        assert_eq!(found_on(Some("2024-03-20"), "en", text), [time], "{text}");
    }
    is_none(&["3:75", "14PM", "a 4:3 screen"]);
}

#[test]
fn numbers_alone_are_read_as_their_weekday_their_region_or_their_neighbours_say() {
    for (language, text, dates) in [
        ("en", "on Friday 7/6", vec!["Friday 7/6 = 2018-07-06"]),
        ("en-US", "on 03/04/2024", vec!["03/04/2024 = 2024-03-04"]),
        ("en-GB", "on 03/04/2024", vec!["03/04/2024 = 2024-04-03"]),
        ("de", "am 3.4.2024", vec!["3.4.2024 = 2024-04-03"]),
        ("en", "20/03/2024 and 03/04/2024", vec!["20/03/2024 = 2024-03-20", "03/04/2024 = 2024-04-03"]),
        ("en", "10/05/2017-11/05/2017", vec!["10/05/2017-11/05/2017 = ?"]),
        ("en", "on 07/06/2018", vec!["07/06/2018 = 2018-07-06"]),
    ] {
        assert_eq!(found_on(Some("2018-07-06"), language, text), dates, "{text}");
    }
}

#[test]
fn an_article_writes_all_its_dates_in_one_order() {
    let finder = DateFinder::new();
    let mut told = Told::default();
    finder.find("since 20/03/2024", None, &mut told, "en");
    let found = finder.find("and 03/04/2024", None, &mut told, "en");
    assert_eq!(found[0].value.as_deref(), Some("2024-04-03"));
}

#[test]
fn days_of_other_calendars_are_reckoned() {
    is_read(&[
        ("before Chinese New Year 2024", "Chinese New Year 2024 = 2024-02-10"),
        ("the Dragon Boat Festival of 2024", "Dragon Boat Festival of 2024 = 2024-06-10"),
        ("on Yom Kippur 2018", "Yom Kippur 2018 = 2018-09-19"),
        ("after Eid al-Fitr 2018", "Eid al-Fitr 2018 = 2018-06-15"),
        ("Diwali 2023", "Diwali 2023 = ?"),
    ]);
}

#[test]
fn what_stands_in_a_row_is_counted() {
    for (text, date) in [
        ("it opens on the 5th of next month", "the 5th of next month = 2024-04-05"),
        ("the second Monday after Easter 2024", "the second Monday after Easter 2024 = 2024-04-08"),
        ("we met two Fridays ago", "two Fridays ago = 2024-03-08"),
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

#[test]
fn a_sum_is_no_day() {
    is_none(&["it cost $12 million", "€20 May"]);
    assert_eq!(found("bought for $12 December 27"), ["December 27 = ?"]);
}
