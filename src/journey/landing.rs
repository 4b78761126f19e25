//! Where focus and scroll go when a step of the journey has been taken.

use sourcebook_model::Selection;
use web_sys::Element;

use crate::dom::{by_id, focus, scroll_to, with_opener};
use crate::reader::{TITLE_ID, passage_id};

/// Where a step leads.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Landing {
    /// What takes the focus.
    pub(super) focus: Focus,
    /// What the page scrolls to.
    pub(super) scroll: Scroll,
}

/// What takes the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Focus {
    /// Whatever had it; the results if that has gone.
    Stay,
    /// The open article: the passage pointed to, or else its title.
    Article,
    /// What the article was opened from; the results if that has gone.
    Opener,
    /// The link of the hit at this place in the list.
    Hit(u32),
}

/// What the page scrolls to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Scroll {
    /// Nothing.
    Stay,
    /// The passage pointed to, or what takes the focus.
    There,
    /// The top.
    Top,
    /// So many CSS pixels from the top, as it was before.
    Back(u32),
}

impl Landing {
    /// Nothing moves.
    pub(super) const STAY: Self = Self { focus: Focus::Stay, scroll: Scroll::Stay };
    /// A new start at the top of the page.
    pub(super) const TOP: Self = Self { focus: Focus::Stay, scroll: Scroll::Top };
    /// Into the open article, at the passage pointed to.
    pub(super) const ARTICLE: Self = Self { focus: Focus::Article, scroll: Scroll::There };

    /// Where a step from one selection to another leads.
    pub(super) fn between(from: &Selection, to: &Selection) -> Self {
        match (&from.article, &to.article) {
            (_, Some(_)) if from.article != to.article || from.passage != to.passage => Self::ARTICLE,
            (Some(_), None) if same_list(from, to) => Self { focus: Focus::Opener, scroll: Scroll::There },
            (Some(_), None) => Self::TOP,
            _ if from.view != to.view => Self::TOP,
            _ => Self::STAY,
        }
    }

    /// The same, but to where the page was scrolled when it was left, if that is known.
    pub(super) fn back_at(self, scrolled: Option<u32>) -> Self {
        Self { scroll: scrolled.map_or(self.scroll, Scroll::Back), ..self }
    }

    /// Goes there. `held` had the focus when the step was taken, `opener` names what opened the article.
    pub(super) fn reach(self, selection: &Selection, held: Option<&Element>, opener: Option<&str>) {
        let results = || by_id(MAIN_ID);
        let target = match self.focus {
            Focus::Stay if held.is_some_and(|held| !held.is_connected()) => results(),
            Focus::Stay => None,
            Focus::Hit(place) => by_id(&hit_id(place)),
            Focus::Opener => opener.and_then(with_opener).or_else(results),
            Focus::Article => pointed_to(selection).or_else(|| by_id(TITLE_ID)),
        };
        if let Some(target) = &target {
            focus(target);
        }
        match self.scroll {
            Scroll::Stay => {}
            Scroll::Top => scroll_to(0),
            Scroll::Back(y) => scroll_to(y),
            Scroll::There => match pointed_to(selection).or(target) {
                Some(passage) if self.focus != Focus::Article || selection.passage.is_some() => {
                    passage.scroll_into_view();
                }
                _ => scroll_to(0),
            },
        }
    }
}

/// The id of what holds the results or the article.
pub(crate) const MAIN_ID: &str = "main";

/// The id of the link that opens the hit at this place in the list, from 0.
pub(crate) fn hit_id(place: u32) -> String {
    format!("hit-{}", place + 1)
}

/// Whether two selections show the same list of the same hits.
pub(super) fn same_list(one: &Selection, other: &Selection) -> bool {
    let list = |selection: &Selection| Selection { article: None, passage: None, ..selection.clone() };
    list(one) == list(other)
}

fn pointed_to(selection: &Selection) -> Option<Element> {
    selection.article.as_ref()?;
    by_id(&passage_id(selection.passage?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn between(from: &str, to: &str) -> Landing {
        Landing::between(&Selection::from_query_string(from), &Selection::from_query_string(to))
    }

    #[test]
    fn opening_an_article_moves_into_it() {
        assert_eq!(between("q=a", "q=a&article=1"), Landing::ARTICLE);
        assert_eq!(between("article=1&passage=1", "article=1&passage=2"), Landing::ARTICLE);
    }

    #[test]
    fn closing_an_article_moves_back_to_what_opened_it_and_to_the_same_height() {
        let landing = between("q=a&article=1&passage=2", "q=a").back_at(Some(300));
        assert_eq!(landing, Landing { focus: Focus::Opener, scroll: Scroll::Back(300) });
    }

    #[test]
    fn leaving_an_article_for_another_list_starts_at_its_top() {
        assert_eq!(between("q=a&article=1", "theme=b"), Landing::TOP);
        assert_eq!(between("", "view=themes"), Landing::TOP);
    }

    #[test]
    fn narrowing_moves_nothing() {
        assert_eq!(between("q=a", "q=a&theme=b"), Landing::STAY);
    }
}
