//! Work on many things: on all processors where there are several.

/// What `work` makes of each of `items`, in their order.
#[cfg(feature = "threads")]
pub fn each<Item: Send, Made: Send>(
    items: Vec<Item>,
    work: impl Fn(Item) -> Made + Sync + Send,
) -> Vec<Made> {
    use rayon::iter::{IntoParallelIterator, ParallelIterator};
    items.into_par_iter().map(work).collect()
}

/// What `work` makes of each of `items`, in their order.
#[cfg(not(feature = "threads"))]
pub fn each<Item, Made>(items: Vec<Item>, work: impl Fn(Item) -> Made) -> Vec<Made> {
    items.into_iter().map(work).collect()
}
