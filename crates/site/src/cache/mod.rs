//! What earlier builds worked out, kept in files that anyone may delete at any time.
//!
//! A collection has a folder in the cache, and in it a number of drawers for each stage. What is kept is found by a hash
//! of all that it was worked out from, the code included, so nothing outlives a change. A build reads a drawer whole and
//! leaves in it what it used; it writes drawers aside and moves them into place, so builds at the same time replace each
//! other's drawers and never meet half of one.

mod drawer;

use std::env;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use etcetera::BaseStrategy;
use rayon::prelude::{IndexedParallelIterator, IntoParallelIterator, ParallelIterator};
use sourcebook_model::pack::content_hash;

pub(crate) use drawer::{Drawer, key};

/// How many drawers a stage has. One changed article is one drawer to write; a hundred thousand are some hundreds in each.
const DRAWERS: u64 = 256;

/// A collection that nobody has built for so long is forgotten.
const FORGOTTEN_AFTER: Duration = Duration::from_secs(90 * 24 * 60 * 60);

/// The variable that names the cache's folder.
const VARIABLE: &str = "SOURCEBOOK_CACHE";

/// The file that says which collection a folder of the cache belongs to, written anew at each build.
const OWNER: &str = "collection";

/// By this file, programs that make backups know what they need not keep: <https://bford.info/cachedir/>.
const TAG: (&str, &str) = (
    "CACHEDIR.TAG",
    "Signature: 8a477f597d28d172789f06886806bc55\n# What sourcebook worked out; it can be deleted at any time.\n",
);

/// Where what was worked out is kept from build to build.
#[derive(Debug)]
pub struct Cache {
    root: Option<PathBuf>,
    trouble: Mutex<Option<(PathBuf, io::Error)>>,
}

impl Cache {
    /// Keeps nothing.
    pub fn none() -> Self {
        Self { root: None, trouble: Mutex::new(None) }
    }

    /// Keeps everything in `folder`, which is made when there is something to keep.
    pub fn in_folder(folder: impl Into<PathBuf>) -> Self {
        Self { root: Some(folder.into()), trouble: Mutex::new(None) }
    }

    /// Keeps everything where the variable `SOURCEBOOK_CACHE` says, or else where the platform has such files; nothing
    /// where the variable is empty or the platform has no place.
    pub fn of_environment() -> Self {
        match env::var_os(VARIABLE) {
            Some(folder) if folder.is_empty() => Self::none(),
            Some(folder) => Self::in_folder(folder),
            None => {
                let folder = etcetera::base_strategy::choose_native_strategy().ok();
                folder
                    .map_or_else(Self::none, |folder| Self::in_folder(folder.cache_dir().join("sourcebook")))
            }
        }
    }

    /// Where it is; `None` where nothing is kept.
    pub fn folder(&self) -> Option<&Path> {
        self.root.as_deref()
    }

    /// The first file that could not be written, if any, which costs time and nothing else.
    pub fn trouble(&self) -> Option<(PathBuf, io::Error)> {
        self.trouble.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    /// What is kept of the collection at `path`.
    pub(crate) fn of_collection(&self, path: &Path) -> CollectionCache<'_> {
        let folder = self.root.as_ref().and_then(|root| {
            let path = path.canonicalize().ok()?;
            let owner = path.to_string_lossy();
            let folder = root.join(format!("{:016x}", content_hash(owner.as_bytes())));
            match claim(root, &folder, &owner) {
                Ok(()) => Some(folder),
                Err(error) => {
                    self.note(folder, error);
                    None
                }
            }
        });
        CollectionCache { cache: self, folder }
    }

    fn note(&self, path: PathBuf, error: io::Error) {
        self.trouble.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert((path, error));
    }
}

/// Makes a collection's folder, and forgets collections that are built no more.
fn claim(root: &Path, folder: &Path, owner: &str) -> io::Result<()> {
    if !folder.is_dir() {
        fs::create_dir_all(folder)?;
        fs::write(root.join(TAG.0), TAG.1)?;
        forget_old(root)?;
    }
    fs::write(folder.join(OWNER), owner)
}

fn forget_old(root: &Path) -> io::Result<()> {
    for entry in fs::read_dir(root)? {
        let folder = entry?.path();
        let built = fs::metadata(folder.join(OWNER)).and_then(|owner| owner.modified());
        let age = built.ok().and_then(|built| SystemTime::now().duration_since(built).ok());
        if age.is_some_and(|age| age > FORGOTTEN_AFTER) {
            fs::remove_dir_all(folder)?;
        }
    }
    Ok(())
}

/// What is kept of one collection.
pub(crate) struct CollectionCache<'cache> {
    cache: &'cache Cache,
    folder: Option<PathBuf>,
}

impl CollectionCache<'_> {
    /// What `work` makes with the drawer of a stage that has one alone.
    pub(crate) fn one<Made>(&self, stage: &str, work: impl FnOnce(&mut Drawer) -> Made) -> Made {
        let mut drawer = Drawer::open(self.folder.as_ref().map(|folder| folder.join(stage)));
        let made = work(&mut drawer);
        if let Err((path, error)) = drawer.close() {
            self.cache.note(path, error);
        }
        made
    }

    /// What `work` makes of each item, in their order; items are worked on in parallel, drawer by drawer. `name` tells
    /// the drawer, so an item must keep its name from build to build.
    pub(crate) fn each<Item: Send, Made: Send>(
        &self,
        stage: &str,
        items: Vec<Item>,
        name: impl Fn(&Item) -> &str,
        work: impl Fn(Item, &mut Drawer) -> Made + Sync,
    ) -> Vec<Made> {
        let mut drawers: Vec<Vec<(usize, Item)>> = (0..DRAWERS).map(|_| Vec::new()).collect();
        for (place, item) in items.into_iter().enumerate() {
            let drawer = content_hash(name(&item).as_bytes()) % DRAWERS;
            drawers[drawer as usize].push((place, item));
        }
        let made = drawers.into_par_iter().enumerate().flat_map_iter(|(number, items)| {
            let file = self.folder.as_ref().map(|folder| folder.join(format!("{stage}-{number:02x}")));
            let mut drawer = Drawer::open(file);
            let made: Vec<_> =
                items.into_iter().map(|(place, item)| (place, work(item, &mut drawer))).collect();
            if let Err((path, error)) = drawer.close() {
                self.cache.note(path, error);
            }
            made
        });
        let mut made: Vec<(usize, Made)> = made.collect();
        made.sort_unstable_by_key(|(place, _)| *place);
        made.into_iter().map(|(_, made)| made).collect()
    }
}

#[cfg(test)]
mod tests;
