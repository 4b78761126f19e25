//! The collection that a command is about, read with a progress bar and through the cache.

use sourcebook_site::{AnnotatedCollection, BuildError, Cache, Step};

use crate::arguments::CollectionOptions;
use crate::progress::Progress;

impl CollectionOptions {
    /// The collection with all its mentions.
    pub(crate) fn annotated(&self) -> Result<AnnotatedCollection, BuildError> {
        self.worked_out(|cache, progress| sourcebook_site::annotate_collection(&self.path, cache, progress))
    }

    /// What `work` makes of the collection, given the cache and the progress bar. A cache that cannot be written is said.
    pub(crate) fn worked_out<Made>(&self, work: impl FnOnce(&Cache, &(dyn Fn(Step) + Sync)) -> Made) -> Made {
        let cache = match &self.cache {
            Some(folder) => Cache::in_folder(folder),
            None if self.no_cache => Cache::none(),
            None => Cache::of_environment(),
        };
        let progress = Progress::new();
        let made = work(&cache, &|step| progress.step(step));
        progress.finish();
        if let Some((file, error)) = cache.trouble() {
            eprintln!("nothing was kept for the next time: {}: {error}", file.display());
        }
        made
    }
}
