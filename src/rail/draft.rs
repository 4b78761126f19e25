//! A date while it is being typed.

use sourcebook_model::PartialDate;

/// What a date field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Draft {
    /// No date.
    Empty,
    /// A date.
    Date(PartialDate),
    /// Not a date yet, but the beginning of one.
    Beginning,
    /// No date, whatever follows.
    Wrong,
}

impl Draft {
    /// Reads what was typed.
    pub(super) fn read(text: &str) -> Self {
        let text = text.trim();
        if text.is_empty() {
            return Self::Empty;
        }
        match text.parse() {
            Ok(date) => Self::Date(date),
            Err(_) if begins_a_date(text) => Self::Beginning,
            Err(_) => Self::Wrong,
        }
    }
}

fn begins_a_date(text: &str) -> bool {
    const ENDINGS: [&str; 4] = ["2000-01-01", "2000-10-10", "2000-11-20", "2000-12-30"];
    let joins = |ending: &&str| {
        let whole = format!("{text}{}", ending.get(text.len()..).unwrap_or_default());
        whole.parse::<PartialDate>().is_ok()
    };
    ENDINGS.iter().any(joins)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_of_every_precision_are_read() {
        for text in ["2023", "2023-05", " 2023-05-12 "] {
            assert!(matches!(Draft::read(text), Draft::Date(_)), "{text}");
        }
        assert_eq!(Draft::read("  "), Draft::Empty);
    }

    #[test]
    fn the_beginning_of_a_date_is_not_wrong_yet() {
        for text in ["2", "202", "2023-", "2023-1", "2023-05-", "2023-05-3"] {
            assert_eq!(Draft::read(text), Draft::Beginning, "{text}");
        }
    }

    #[test]
    fn what_cannot_become_a_date_is_wrong_at_once() {
        for text in ["soon", "2023-13", "2023-02-31", "20233", "12/05/2023"] {
            assert_eq!(Draft::read(text), Draft::Wrong, "{text}");
        }
    }
}
