//! When a number is a year, a decade or a day, and when it counts something.

use super::super::{DateFinder, Told};
use super::{found, found_on, is_none, is_read};

#[test]
fn a_day_that_could_be_two_is_found_but_not_resolved() {
    is_read(&[
        ("on 03/04/2024", "03/04/2024 = ?"),
        ("3.4.2024", "3.4.2024 = ?"),
        ("04/04/2024", "04/04/2024 = 2024-04-04"),
    ]);
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
        ("since the 1800s", "1800s = 18XX"),
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
        ("the 2019/20 season", "the 2019/20 season = 2019/2020"),
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
fn a_sum_is_no_day() {
    is_none(&["it cost $12 million", "€20 May"]);
    assert_eq!(found("bought for $12 December 27"), ["December 27 = ?"]);
}
