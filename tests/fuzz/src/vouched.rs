//! The one panic that is known: the dictionary of terms trusts its bytes once a hash has vouched for them.
//!
//! `fst` reads nodes without looking whether they are any. A shard whose hash is wrong never comes so far, so only a pack
//! that was made to be broken meets this. Whoever reads dictionaries warily can take this module away.

use std::cell::Cell;
use std::panic::{self, AssertUnwindSafe, PanicHookInfo};
use std::sync::Once;

/// A part of the path of the library's sources.
const LIBRARY: &str = "/fst-";

static HOOK: Once = Once::new();

thread_local! {
    static IS_KNOWN: Cell<bool> = const { Cell::new(false) };
}

/// Does the work; `None` where a dictionary panicked over its bytes. Any other panic goes on.
pub(crate) fn unless_dictionaries_panic<T>(work: impl FnOnce() -> T) -> Option<T> {
    HOOK.call_once(|| {
        // The fuzzer's own hook ends the program, so what is known must not come to it.
        let other = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            IS_KNOWN.set(is_known(info));
            if !IS_KNOWN.get() {
                other(info);
            }
        }));
    });
    match panic::catch_unwind(AssertUnwindSafe(work)) {
        Ok(done) => Some(done),
        Err(_) if IS_KNOWN.get() => None,
        Err(panic) => panic::resume_unwind(panic),
    }
}

fn is_known(info: &PanicHookInfo<'_>) -> bool {
    info.location().is_some_and(|location| location.file().contains(LIBRARY))
}
