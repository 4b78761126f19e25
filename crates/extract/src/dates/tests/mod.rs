//! What is a date and what is none.

mod chinese;
mod forms;
mod linear;
mod news;
mod numbers;
mod relative;

use std::sync::LazyLock;

use sourcebook_model::PartialDate;

use super::{DateFinder, Told};

/// Made once, since that takes longer than most tests.
static FINDER: LazyLock<DateFinder> = LazyLock::new(DateFinder::new);

fn found_on(reference: Option<&str>, language: &str, text: &str) -> Vec<String> {
    let reference = reference.map(|date| date.parse::<PartialDate>().unwrap());
    let found = FINDER.find(text, reference, &mut Told::default(), language);
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
    is_none(&["it grew by 10–20%", "10 million EVs per year", "a 56-year-old man", "$5 years"]);
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
        ("20 March 2024 at 3 pm", "20 March 2024 at 3 pm = 2024-03-20T15:00"),
        ("at 08:30 UTC", "08:30 UTC = 2024-03-20T08:30Z"),
        ("tomorrow from 3 to 5 pm", "tomorrow from 3 to 5 pm = 2024-03-21T15:00/2024-03-21T17:00"),
        ("tonight at 8", "tonight at 8 = 2024-03-20T20:00"),
        ("2pm-3pm", "2pm-3pm = 2024-03-20T14:00/2024-03-20T15:00"),
        ("open 9:30-11:00", "9:30-11:00 = 2024-03-20T09:30/2024-03-20T11:00"),
        ("three in the afternoon", "three in the afternoon = 2024-03-20T15:00"),
        ("until midnight", "midnight = 2024-03-21T00:00"),
        ("half past seven", "half past seven = 2024-03-20T07:30"),
    ] {
        assert_eq!(found_on(Some("2024-03-20"), "en", text), [time], "{text}");
    }
    is_none(&["3:75", "14PM", "a 4:3 screen", "John 3:16-18 says"]);
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
