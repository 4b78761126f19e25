//! From one matching passage to the next.

use sourcebook_model::Selection;
use yew::{Callback, Html, Properties, component, html};

use crate::journey::use_journey_here;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The matching passages, in order.
    pub(super) matching: Vec<u32>,
}

/// The next match after `passage`, or before it; the last is followed by the first.
fn neighbour(matching: &[u32], passage: Option<u32>, forward: bool) -> Option<u32> {
    let mut order: Box<dyn Iterator<Item = &u32>> =
        if forward { Box::new(matching.iter()) } else { Box::new(matching.iter().rev()) };
    let beyond = |found: &&u32| match passage {
        Some(passage) => {
            if forward {
                **found > passage
            } else {
                **found < passage
            }
        }
        None => true,
    };
    let end = if forward { matching.first() } else { matching.last() };
    order.find(beyond).or(end).copied()
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
#[component]
pub(super) fn Matches(props: &Props) -> Html {
    let journey = use_journey_here();
    let (matching, passage) = (&props.matching, journey.selection().passage);
    if matching.is_empty() {
        return Html::default();
    }
    let go = |forward| {
        let (journey, passage) = (journey.clone(), neighbour(matching, passage, forward));
        Callback::from(move |_| journey.amend(Selection { passage, ..journey.selection().clone() }))
    };
    html! {
        <div class="matches">
            <button type="button" class="btn" aria-label="Previous match" onclick={go(false)}>{"↑"}</button>
            <span aria-live="polite">{ place(matching, passage) }</span>
            <button type="button" class="btn" aria-label="Next match" onclick={go(true)}>{"↓"}</button>
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
