//! How much speaks for each kind of name.

use sourcebook_model::MentionKind;

/// How much speaks for each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Evidence([i32; KINDS.len()]);

/// The kinds, of two with as much evidence the one that names are more often of first.
const KINDS: [MentionKind; 5] = [
    MentionKind::Organisation,
    MentionKind::Person,
    MentionKind::Place,
    MentionKind::OtherName,
    MentionKind::Work,
];

/// What makes a name nearly certain.
pub(super) const CERTAIN: i32 = 12;
/// What is known of a name, or said right beside it.
pub(super) const STRONG: i32 = 5;
/// What is more often so than not.
pub(super) const FAIR: i32 = 3;
/// What tips the scales.
pub(super) const WEAK: i32 = 1;

impl Evidence {
    /// More evidence for a kind.
    pub(super) fn add(&mut self, kind: MentionKind, weight: i32) {
        if let Some(at) = KINDS.iter().position(|known| *known == kind) {
            self.0[at] += weight;
        }
    }

    /// Whether anything at least fair speaks for a kind.
    pub(super) fn is_fair(self) -> bool {
        self.0.iter().any(|weight| *weight >= FAIR)
    }

    /// How much speaks for a kind.
    pub(super) fn of(self, kind: MentionKind) -> i32 {
        KINDS.iter().position(|known| *known == kind).map_or(0, |at| self.0[at])
    }

    /// The kind that most speaks for; without any evidence, or with as much for another kind, none that can be told.
    pub(super) fn kind(self) -> MentionKind {
        let most = self.0.iter().copied().max().unwrap_or(0);
        let mut best = KINDS.iter().zip(self.0).filter(|(_, weight)| *weight == most).map(|(kind, _)| *kind);
        match (best.next(), best.next()) {
            (Some(kind), None) if most > 0 => kind,
            _ => MentionKind::OtherName,
        }
    }
}

impl std::ops::AddAssign for Evidence {
    fn add_assign(&mut self, other: Self) {
        for (mine, more) in self.0.iter_mut().zip(other.0) {
            *mine += more;
        }
    }
}
