//! Which themes go with which.

use sourcebook_model::Answer;

/// The ids of the themes that most of the listed articles bear beside the selected ones, at most `most`.
pub(super) fn kin<'a>(answer: &'a Answer, selected: &[String], most: usize) -> Vec<&'a str> {
    let mut others: Vec<_> =
        answer.themes.iter().filter(|theme| theme.articles > 0 && !selected.contains(&theme.id)).collect();
    // A stable sort keeps the editor's order among equals.
    others.sort_by_key(|theme| std::cmp::Reverse((theme.articles, theme.passages)));
    others.into_iter().take(most).map(|theme| theme.id.as_str()).collect()
}

#[cfg(test)]
mod tests {
    use sourcebook_model::answer::ThemeCount;

    use super::*;

    #[test]
    fn the_commonest_companions_come_first_and_the_absent_not_at_all() {
        let theme = |id: &str, articles, passages| ThemeCount { id: id.to_owned(), articles, passages };
        let answer = Answer {
            themes: vec![
                theme("a", 3, 9),
                theme("b", 1, 1),
                theme("c", 2, 2),
                theme("d", 0, 0),
                theme("e", 2, 7),
            ],
            ..Answer::default()
        };
        assert_eq!(kin(&answer, &["a".to_owned()], 2), ["e", "c"]);
        assert_eq!(kin(&answer, &[], 9), ["a", "e", "c", "b"]);
    }
}
