//! From one matching passage to the next.

use sourcebook_model::Selection;
use yew::{Callback, Html, html};

use crate::journey::Journey;

/// The next match after `passage`, or before it; the last is followed by the first.
fn neighbour(matching: &[u32], passage: Option<u32>, forward: bool) -> Option<u32> {
    let beyond = if forward {
        matching.iter().find(|found| passage.is_none_or(|passage| **found > passage))
    } else {
        matching.iter().rfind(|found| passage.is_none_or(|passage| **found < passage))
    };
    let end = if forward { matching.first() } else { matching.last() };
    beyond.or(end).copied()
}

fn place(matching: &[u32], passage: Option<u32>) -> String {
    let at = passage.and_then(|passage| matching.iter().position(|found| *found == passage));
    match (at, matching.len()) {
        (Some(at), of) => format!("Match {} of {of}", at + 1),
        (None, 1) => "1 match".to_owned(),
        (None, of) => format!("{of} matches"),
    }
}

/// Where the reader is among the matches, and buttons to move on; nothing where nothing was searched for.
pub(super) fn matches(journey: &Journey, matching: &[u32]) -> Html {
    let passage = journey.selection().passage;
    if matching.is_empty() {
        return Html::default();
    }
    let button = |label: &'static str, sign: &'static str, forward| {
        let (journey, passage) = (journey.clone(), neighbour(matching, passage, forward));
        let onclick =
            Callback::from(move |_| journey.amend(Selection { passage, ..journey.selection().clone() }));
        html! { <button type="button" class="btn" aria-label={label} {onclick}>{ sign }</button> }
    };
    html! {
        <div class="matches">
            { button("Previous match", "↑", false) }
            <span aria-live="polite">{ place(matching, passage) }</span>
            { button("Next match", "↓", true) }
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_match_is_the_first_beyond_where_the_reader_is() {
        let matching = [2, 5, 9];
        assert_eq!(neighbour(&matching, None, true), Some(2));
        assert_eq!(neighbour(&matching, Some(3), true), Some(5));
        assert_eq!(neighbour(&matching, Some(5), false), Some(2));
    }

    #[test]
    fn beyond_the_last_match_comes_the_first() {
        let matching = [2, 5, 9];
        assert_eq!(neighbour(&matching, Some(9), true), Some(2));
        assert_eq!(neighbour(&matching, Some(2), false), Some(9));
        assert_eq!(neighbour(&[], None, true), None);
    }

    #[test]
    fn the_place_among_the_matches_is_named_once_there_is_one() {
        assert_eq!(place(&[2, 5], Some(5)), "Match 2 of 2");
        assert_eq!(place(&[2, 5], Some(3)), "2 matches");
        assert_eq!(place(&[2], None), "1 match");
    }
}
