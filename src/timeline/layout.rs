//! Where the marks of the timeline go, so that none covers another, be it one or hundreds.

use sourcebook_model::answer::Mark;

use super::lanes::{Lanes, Stretch};
use super::scale::Scale;

/// The least width of a mark, in CSS pixels: what a finger can hit.
pub(super) const LEAST: f64 = 24.0;
/// About the width of a letter of a label, in CSS pixels.
const LETTER: f64 = 8.0;
/// What is kept free beside a label, in CSS pixels.
const GAP: f64 = 14.0;
/// Labels get this part of the width at the most.
const LABEL_PART: f64 = 0.7;
/// More lanes than this, and labels are shown only for the mark that is pointed at.
const LABELLED_LANES: usize = 9;
/// More lanes than this, and marks are gathered.
const BARE_LANES: usize = 12;

/// The side of a mark on which its label stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Before,
    After,
}

/// A mark in its place.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Placed {
    /// Its index among the marks.
    pub(super) mark: usize,
    /// From where to where it goes, in CSS pixels.
    pub(super) stretch: Stretch,
    /// The lane, from 0, which lies next to the axis.
    pub(super) lane: usize,
    /// Where its label stands.
    pub(super) side: Side,
    /// How wide its label may be, in CSS pixels.
    pub(super) room: f64,
}

/// Marks gathered because there is no lane left for them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Gathered {
    /// Their column, each [`LEAST`] wide.
    pub(super) column: usize,
    /// Their indices among the marks, in order.
    pub(super) marks: Vec<usize>,
}

/// All marks in their places.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Layout {
    /// The marks that have a place of their own.
    pub(super) placed: Vec<Placed>,
    /// Those that have none.
    pub(super) gathered: Vec<Gathered>,
    /// How many lanes there are.
    pub(super) lanes: usize,
    /// Whether there is room for labels.
    pub(super) labelled: bool,
}

/// Places the marks on a scale drawn `width` CSS pixels wide.
pub(super) fn layout(marks: &[Mark], scale: &Scale, width: f64) -> Layout {
    labelled(marks, scale, width).unwrap_or_else(|| bare(marks, scale, width))
}

fn labelled(marks: &[Mark], scale: &Scale, width: f64) -> Option<Layout> {
    let mut lanes = Lanes::default();
    let mut placed = Vec::with_capacity(marks.len());
    for (index, mark) in marks.iter().enumerate() {
        let (from, to) = stretch(mark, scale, width);
        let (before, after) = (from, width - to);
        let letters = mark.in_words().chars().count() + mark.title.chars().count() + 2;
        let wanted = (letters as f64 * LETTER).min(width * LABEL_PART);
        let side = if after >= wanted || after >= before { Side::After } else { Side::Before };
        let room = wanted.min(if side == Side::After { after } else { before });
        let taken = match side {
            Side::After => (from, to + room + GAP),
            Side::Before => (from - room - GAP, to),
        };
        let lane = lanes.place(taken, LABELLED_LANES)?;
        placed.push(Placed { mark: index, stretch: (from, to), lane, side, room });
    }
    Some(Layout { placed, gathered: Vec::new(), lanes: lanes.count(), labelled: true })
}

fn bare(marks: &[Mark], scale: &Scale, width: f64) -> Layout {
    let mut lanes = Lanes::default();
    let mut layout = Layout::default();
    for (index, mark) in marks.iter().enumerate() {
        let (from, to) = stretch(mark, scale, width);
        // The last lane is kept for what is gathered.
        match lanes.place((from, to), BARE_LANES - 1) {
            Some(lane) => {
                let side = if from + to < width { Side::After } else { Side::Before };
                let room = width * LABEL_PART;
                layout.placed.push(Placed { mark: index, stretch: (from, to), lane, side, room });
            }
            None => gather(&mut layout.gathered, (from / LEAST) as usize, index),
        }
    }
    layout.lanes = lanes.count() + usize::from(!layout.gathered.is_empty());
    layout
}

fn gather(gathered: &mut Vec<Gathered>, column: usize, mark: usize) {
    // Two columns share a button, which holds a number of two or three digits.
    let column = column / 2 * 2;
    let place = gathered.iter().position(|other| other.column >= column).unwrap_or(gathered.len());
    match gathered.get_mut(place).filter(|other| other.column == column) {
        Some(same) => same.marks.push(mark),
        None => gathered.insert(place, Gathered { column, marks: vec![mark] }),
    }
}

/// From where to where a mark goes, at least [`LEAST`] wide and inside of the chart.
fn stretch(mark: &Mark, scale: &Scale, width: f64) -> Stretch {
    let days = mark.days();
    let (from, to) = scale.span((*days.start(), *days.end()));
    let (from, to) = (from * width, to * width);
    if to - from >= LEAST {
        return (from, to);
    }
    let from = ((from + to - LEAST) / 2.0).clamp(0.0, (width - LEAST).max(0.0));
    (from, from + LEAST)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(date: &str) -> Mark {
        Mark {
            date: date.parse().unwrap(),
            until: None,
            text: String::new(),
            article: String::new(),
            title: "A title of some length".to_owned(),
            passage: None,
        }
    }

    fn laid_out(marks: &[Mark], width: f64) -> Layout {
        layout(marks, &Scale::covering(marks).unwrap(), width)
    }

    fn overlap(one: &Placed, other: &Placed) -> bool {
        one.lane == other.lane && one.stretch.0 < other.stretch.1 && other.stretch.0 < one.stretch.1
    }

    #[test]
    fn few_marks_are_labelled() {
        let layout = laid_out(&[mark("199X"), mark("2020-03"), mark("2024-03-20")], 700.0);
        assert!(layout.labelled);
        assert_eq!(layout.placed.len(), 3);
        assert_eq!(layout.placed[2].side, Side::Before);
    }

    #[test]
    fn no_mark_covers_another_or_leaves_the_chart_at_any_width() {
        let marks: Vec<Mark> =
            (0..200).map(|day| mark(&format!("20{:02}-{:02}", day % 24, day % 12 + 1))).collect();
        for width in [240.0, 700.0, 1_200.0] {
            let layout = laid_out(&marks, width);
            let gathered: usize = layout.gathered.iter().map(|gathered| gathered.marks.len()).sum();
            assert_eq!(layout.placed.len() + gathered, 200, "{width}");
            for (index, one) in layout.placed.iter().enumerate() {
                assert!(one.stretch.0 >= 0.0 && one.stretch.1 <= width + 1e-9, "{one:?}");
                assert!(!layout.placed[..index].iter().any(|other| overlap(one, other)), "{one:?}");
            }
        }
    }

    #[test]
    fn marks_of_the_same_day_are_gathered_when_the_lanes_are_full() {
        let marks: Vec<Mark> = (0..200).map(|_| mark("2024-03-20")).collect();
        let layout = laid_out(&marks, 700.0);
        assert!(!layout.labelled);
        assert_eq!(layout.placed.len(), BARE_LANES - 1);
        assert_eq!(layout.gathered.len(), 1);
        assert_eq!(layout.lanes, BARE_LANES);
    }
}
