//! One hue a theme, the same everywhere it appears.

/// Where the circle starts: a warm red, so that few themes still look apart.
const FIRST: usize = 25;

/// The hue, in degrees of OKLCH, of theme number `index` among `count`.
pub(crate) fn hue(index: usize, count: usize) -> usize {
    (FIRST + index * 360 / count.max(1)) % 360
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_two_themes_share_a_hue() {
        let hues: BTreeSet<usize> = (0..40).map(|index| hue(index, 40)).collect();
        assert_eq!(hues.len(), 40);
        assert!(hues.iter().all(|hue| *hue < 360));
    }

    #[test]
    fn a_collection_without_themes_does_no_harm() {
        assert_eq!(hue(0, 0), FIRST);
    }
}
