//! Where sentences start, said by the places where one might: most start behind a space and a mark that ends another.

/// Where the sentences of `text` start, as [`read`] reads it: for each start how many places it passes over where a sentence
/// might have started, doubled or, where it is no such place, its distance in bytes from the one before, doubled, plus one.
pub(super) fn write(starts: &[u32], text: &str) -> Vec<u32> {
    let mut last = 0;
    let mut written = Vec::with_capacity(starts.len());
    for &start in starts {
        let at = start as usize;
        written.push(match may_start(text, at) {
            true => (last + 1..at).filter(|place| may_start(text, *place)).count() as u32 * 2,
            false => start.wrapping_sub(last as u32).wrapping_mul(2) | 1,
        });
        last = at;
    }
    written
}

/// The starts that `written` tells of `text`; `None` if it tells of none.
pub(super) fn read(written: &[u32], text: &str) -> Option<Vec<u32>> {
    let mut last = 0;
    let mut starts = Vec::with_capacity(written.len());
    for number in written {
        let number = (number >> 1, number & 1);
        last = match number {
            (passed, 0) => (last + 1..=text.len()).filter(|at| may_start(text, *at)).nth(passed as usize)?,
            (distance, _) => last.checked_add(distance as usize)?,
        };
        starts.push(u32::try_from(last).ok()?);
    }
    Some(starts)
}

/// Whether a sentence might start at this byte: behind a space, and before that neither a word nor a comma.
fn may_start(text: &str, at: usize) -> bool {
    let before = at.checked_sub(2).and_then(|start| text.as_bytes().get(start..at));
    matches!(before, Some([mark, b' ']) if !mark.is_ascii_alphanumeric() && *mark != b',')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn starts_behind_the_end_of_another_are_small_numbers() {
        let text = "One (or so). Two, e. g. of them? “Three.” 四。五。";
        let starts = [0, 13, 33, text.find('四').unwrap() as u32, text.find('五').unwrap() as u32];
        let written = write(&starts, text);
        assert_eq!(written, [1, 0, 4, 0, 13]);
        assert_eq!(read(&written, text).as_deref(), Some(&starts[..]));
    }

    #[test]
    fn starts_that_are_not_there_are_refused() {
        assert_eq!(read(&[1, 2], "One. Two."), None);
        assert_eq!(read(&[u32::MAX; 3], "One."), None);
    }

    proptest! {
        #[test]
        fn all_starts_survive_writing_and_reading(
            text in "(\\PC|a|\\. |, ){0,30}",
            starts in prop::collection::btree_set(0u32..60, 0..9).prop_map(Vec::from_iter),
        ) {
            prop_assert_eq!(read(&write(&starts, &text), &text), Some(starts));
        }
    }
}
