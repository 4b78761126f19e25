//! What may befall the files of a pack.

use std::collections::BTreeMap;

use arbitrary::Arbitrary;

use crate::manifest;

/// One thing that befalls the files. Files are told by their place in the order of their names, places in a file by their
/// distance from its beginning; numbers beyond the last count on from the first.
#[derive(Arbitrary, Debug)]
pub(crate) enum Damage {
    /// Some bits are the other way round.
    Flip { file: u8, at: u32, bits: u8 },
    /// There are other bytes than there were.
    Overwrite { file: u8, at: u32, bytes: [u8; 4] },
    /// There are bytes that were not there.
    Insert { file: u8, at: u32, bytes: Vec<u8> },
    /// Some bytes are gone.
    Remove { file: u8, at: u32, length: u8 },
    /// It ends before its end.
    Cut { file: u8, at: u32 },
    /// Two have each other's content.
    Swap { file: u8, other: u8 },
    /// It is not there.
    Lose { file: u8 },
    /// A number in the manifest is another.
    Renumber { place: u8, number: u64 },
}

impl Damage {
    /// Does the damage.
    pub(crate) fn befall(&self, files: &mut BTreeMap<String, Vec<u8>>) {
        match *self {
            Self::Flip { file, at, bits } => with(files, file, at, |bytes, at| {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= bits;
                }
            }),
            Self::Overwrite { file, at, bytes: new } => with(files, file, at, |bytes, at| {
                for (old, new) in bytes[at..].iter_mut().zip(new) {
                    *old = new;
                }
            }),
            Self::Insert { file, at, bytes: ref new } => with(files, file, at, |bytes, at| {
                bytes.splice(at..at, new.iter().copied());
            }),
            Self::Remove { file, at, length } => with(files, file, at, |bytes, at| {
                bytes.drain(at..bytes.len().min(at + usize::from(length)));
            }),
            Self::Cut { file, at } => with(files, file, at, Vec::truncate),
            Self::Swap { file, other } => swap(files, file, other),
            Self::Lose { file } => {
                if let Some(name) = name(files, file) {
                    files.remove(&name);
                }
            }
            Self::Renumber { place, number } => manifest::renumber(files, place.into(), number),
        }
    }
}

fn name(files: &BTreeMap<String, Vec<u8>>, file: u8) -> Option<String> {
    files.keys().nth(usize::from(file).checked_rem(files.len())?).cloned()
}

fn with(files: &mut BTreeMap<String, Vec<u8>>, file: u8, at: u32, change: impl FnOnce(&mut Vec<u8>, usize)) {
    if let Some(bytes) = name(files, file).and_then(|name| files.get_mut(&name)) {
        let at = at as usize % (bytes.len() + 1);
        change(bytes, at);
    }
}

fn swap(files: &mut BTreeMap<String, Vec<u8>>, file: u8, other: u8) {
    let (Some(one), Some(other)) = (name(files, file), name(files, other)) else { return };
    if let (Some(first), Some(second)) = (files.get(&one).cloned(), files.get(&other).cloned()) {
        files.insert(one, second);
        files.insert(other, first);
    }
}
