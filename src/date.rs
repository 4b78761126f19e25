//! A date in words, readable by machines where HTML has a form for its precision.

use sourcebook_model::PartialDate;
use yew::{Html, html};

/// A date, or "Undated".
pub(crate) fn date_words(date: Option<PartialDate>) -> Html {
    match date {
        None => html! { {"Undated"} },
        Some(date) => match machine_readable(date) {
            Some(datetime) => html! { <time {datetime}>{ date.in_words() }</time> },
            None => html! { { date.in_words() } },
        },
    }
}

/// The date as the `datetime` attribute has it; HTML knows days, months and years, no quarters or decades.
pub(crate) fn machine_readable(date: PartialDate) -> Option<String> {
    match date {
        PartialDate::Day(_) | PartialDate::Month(..) | PartialDate::Year(_) => Some(date.to_string()),
        PartialDate::Quarter(..) | PartialDate::Decade(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_dates_that_html_knows_are_machine_readable() {
        let readable = |text: &str| machine_readable(text.parse().unwrap());
        assert_eq!(readable("2024-03").as_deref(), Some("2024-03"));
        assert_eq!(readable("199X"), None);
        assert_eq!(readable("2023-Q1"), None);
    }
}
