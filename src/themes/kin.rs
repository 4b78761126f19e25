//! Which themes go with which.

use sourcebook_model::Answer;
use sourcebook_model::answer::ThemeCount;

/// The ids of the themes that most of the listed articles bear beside the selected ones, at most `most`.
pub(super) fn kin<'a>(answer: &'a Answer, selected: &[String], most: usize) -> Vec<&'a str> {
    let mut kin: Vec<&ThemeCount> = Vec::new();
    for theme in answer.themes.iter().filter(|theme| theme.articles > 0 && !selected.contains(&theme.id)) {
        let rank = |theme: &ThemeCount| (theme.articles, theme.passages);
        // Behind its equals, so that these keep the editor's order.
        let place = kin.iter().position(|other| rank(other) < rank(theme)).unwrap_or(kin.len());
        kin.insert(place, theme);
        kin.truncate(most);
    }
    kin.into_iter().map(|theme| theme.id.as_str()).collect()
}

#[cfg(test)]
mod tests {
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
