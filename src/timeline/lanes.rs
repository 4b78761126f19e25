//! Lanes: marks that would cover each other are put above each other.

/// A stretch of the timeline's width, in CSS pixels.
pub(super) type Stretch = (f64, f64);

/// Lanes that fill from the first to the last.
#[derive(Debug, Default)]
pub(super) struct Lanes {
    /// The stretches taken, lane by lane.
    taken: Vec<Vec<Stretch>>,
}

impl Lanes {
    /// Puts `stretch` into the first lane below `most` that has room for it; `None` if none has.
    pub(super) fn place(&mut self, stretch: Stretch, most: usize) -> Option<usize> {
        let free =
            |lane: &Vec<Stretch>| lane.iter().all(|taken| stretch.1 <= taken.0 || taken.1 <= stretch.0);
        let lane = self.taken.iter().take(most).position(free).unwrap_or(self.taken.len());
        if lane >= most {
            return None;
        }
        if lane == self.taken.len() {
            self.taken.push(Vec::new());
        }
        self.taken[lane].push(stretch);
        Some(lane)
    }

    /// How many lanes are in use.
    pub(super) fn count(&self) -> usize {
        self.taken.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretches_that_touch_share_a_lane_and_those_that_overlap_do_not() {
        let mut lanes = Lanes::default();
        let placed = [(0.0, 10.0), (10.0, 20.0), (5.0, 15.0), (20.0, 25.0)].map(|one| lanes.place(one, 9));
        assert_eq!(placed, [Some(0), Some(0), Some(1), Some(0)]);
        assert_eq!(lanes.count(), 2);
    }

    #[test]
    fn when_the_lanes_are_full_there_is_no_place() {
        let mut lanes = Lanes::default();
        assert_eq!(lanes.place((0.0, 10.0), 1), Some(0));
        assert_eq!(lanes.place((0.0, 10.0), 1), None);
        assert_eq!(lanes.count(), 1);
    }
}
