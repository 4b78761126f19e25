//! What was read last, kept up to a size.

use std::cell::RefCell;
use std::rc::Rc;

/// Things by number, the one used last first. What was not used for longest goes when there is too much.
pub(crate) struct Kept<T> {
    entries: RefCell<Vec<Entry<T>>>,
    most: usize,
}

struct Entry<T> {
    number: u64,
    size: usize,
    thing: Rc<T>,
}

impl<T> Kept<T> {
    /// Keeps things of up to `most` bytes together, and always the last.
    pub(crate) fn new(most: usize) -> Self {
        Self { entries: RefCell::default(), most }
    }

    /// The thing with this number, if it is still there.
    pub(crate) fn get(&self, number: u64) -> Option<Rc<T>> {
        let mut entries = self.entries.borrow_mut();
        let at = entries.iter().position(|entry| entry.number == number)?;
        entries[..=at].rotate_right(1);
        Some(Rc::clone(&entries[0].thing))
    }

    /// Keeps `thing`, of `size` bytes.
    pub(crate) fn put(&self, number: u64, size: usize, thing: T) -> Rc<T> {
        let thing = Rc::new(thing);
        let mut entries = self.entries.borrow_mut();
        entries.insert(0, Entry { number, size, thing: Rc::clone(&thing) });
        let mut sum = 0;
        let fitting = entries.iter().take_while(|entry| {
            sum += entry.size;
            sum <= self.most
        });
        let fitting = fitting.count().max(1);
        entries.truncate(fitting);
        thing
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_not_used_for_longest_goes_first() {
        let kept = Kept::new(20);
        for number in [1, 2] {
            kept.put(number, 10, number);
        }
        assert_eq!(kept.get(1).as_deref(), Some(&1));
        kept.put(3, 10, 3);
        assert_eq!(
            (kept.get(1).is_some(), kept.get(2).is_some(), kept.get(3).is_some()),
            (true, false, true)
        );
    }

    #[test]
    fn the_last_is_kept_however_large() {
        let kept = Kept::new(20);
        kept.put(1, 10, 1);
        kept.put(2, 99, 2);
        assert_eq!((kept.get(1), kept.get(2).as_deref()), (None, Some(&2)));
    }
}
