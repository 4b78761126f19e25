//! How often what was told is right.

use std::collections::BTreeMap;

use crate::bench::table::Table;

/// Where passages can look, besides nowhere.
pub(super) const OUTLOOKS: [&str; 3] = ["back", "present", "ahead"];

/// Passages by where people say that they look, and where something else does.
#[derive(Default)]
pub(super) struct Score(BTreeMap<(Option<&'static str>, Option<&'static str>), usize>);

impl Score {
    /// Counts pairs of label and answer.
    pub(super) fn of(pairs: impl Iterator<Item = (Option<&'static str>, Option<&'static str>)>) -> Self {
        let mut score = Self::default();
        for pair in pairs {
            *score.0.entry(pair).or_default() += 1;
        }
        score
    }

    fn count(&self, fits: impl Fn(Option<&str>, Option<&str>) -> bool) -> usize {
        self.0.iter().filter(|((label, told), _)| fits(*label, *told)).map(|(_, times)| times).sum()
    }

    /// How many passages there are.
    pub(super) fn all(&self) -> usize {
        self.count(|_, _| true)
    }

    /// The share that is right.
    pub(super) fn accuracy(&self) -> f64 {
        self.count(|label, told| label == told) as f64 / self.all().max(1) as f64
    }

    /// The harmonic mean of precision and recall of one answer.
    pub(super) fn f1(&self, outlook: Option<&str>) -> f64 {
        let right = self.count(|label, told| label == outlook && told == outlook);
        let either = self.count(|label, _| label == outlook) + self.count(|_, told| told == outlook);
        2.0 * right as f64 / either.max(1) as f64
    }

    /// The mean of the F1 of all that are not nowhere.
    pub(super) fn macro_f1(&self) -> f64 {
        OUTLOOKS.map(|outlook| self.f1(Some(outlook))).iter().sum::<f64>() / OUTLOOKS.len() as f64
    }

    /// Label by answer.
    pub(super) fn confusion(&self) -> Table {
        let every = [Some("back"), Some("present"), Some("ahead"), None];
        let mut table = Table::new(1, ["", "back", "present", "ahead", "nowhere"]);
        for label in every {
            let [back, present, ahead, nowhere] =
                every.map(|told| self.count(|one, other| one == label && other == told).to_string());
            table.row([label.unwrap_or("nowhere").to_owned(), back, present, ahead, nowhere]);
        }
        table
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_answer_counts_by_what_it_should_be() {
        let (back, present) = (Some("back"), Some("present"));
        let pairs = [(back, back), (back, present), (present, present), (None, None)];
        let score = Score::of(pairs.into_iter());
        assert!((score.accuracy() - 0.75).abs() < 1e-9);
        assert!((score.f1(back) - 2.0 / 3.0).abs() < 1e-9);
        assert!((score.macro_f1() - 4.0 / 9.0).abs() < 1e-9);
        assert!(score.confusion().to_string().contains("back        1        1      0        0"));
    }
}
