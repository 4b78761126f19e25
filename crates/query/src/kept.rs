//! What was read last, kept up to a size.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// Things by number. What was not used for longest goes when there is too much.
pub(crate) struct Kept<T> {
    /// Sorted by number.
    entries: RefCell<Vec<Entry<T>>>,
    /// How often something was asked for or put here so far.
    clock: Cell<u64>,
    most: usize,
}

struct Entry<T> {
    number: u64,
    size: usize,
    used: u64,
    thing: Rc<T>,
}

impl<T> Kept<T> {
    /// Keeps things of up to `most` bytes together, and always the last.
    pub(crate) fn new(most: usize) -> Self {
        Self { entries: RefCell::default(), clock: Cell::new(0), most }
    }

    /// The thing with this number, if it is still there.
    pub(crate) fn get(&self, number: u64) -> Option<Rc<T>> {
        let mut entries = self.entries.borrow_mut();
        let at = entries.binary_search_by_key(&number, |entry| entry.number).ok()?;
        entries[at].used = self.tick();
        Some(Rc::clone(&entries[at].thing))
    }

    /// Whether the thing with this number is still there.
    pub(crate) fn has(&self, number: u64) -> bool {
        self.entries.borrow().binary_search_by_key(&number, |entry| entry.number).is_ok()
    }

    /// Keeps `thing`, of `size` bytes.
    pub(crate) fn put(&self, number: u64, size: usize, thing: T) -> Rc<T> {
        let thing = Rc::new(thing);
        let mut entries = self.entries.borrow_mut();
        let entry = Entry { number, size, used: self.tick(), thing: Rc::clone(&thing) };
        match entries.binary_search_by_key(&number, |entry| entry.number) {
            Ok(at) => entries[at] = entry,
            Err(at) => entries.insert(at, entry),
        }
        let mut sum: usize = entries.iter().map(|entry| entry.size).sum();
        while sum > self.most && entries.len() > 1 {
            let oldest = (0..entries.len()).min_by_key(|at| entries[*at].used).unwrap_or_default();
            sum -= entries.remove(oldest).size;
        }
        thing
    }

    fn tick(&self) -> u64 {
        self.clock.set(self.clock.get() + 1);
        self.clock.get()
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
