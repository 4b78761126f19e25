//! Standard output, which may be closed by its reader at any time.

use std::io::{self, BufWriter, ErrorKind, StdoutLock};

/// Standard output, buffered; to be flushed when all is written.
pub(crate) fn stdout() -> BufWriter<StdoutLock<'static>> {
    BufWriter::new(io::stdout().lock())
}

/// Whether an error is only that nobody reads on, as in `sourcebook export articles | head`.
pub(crate) fn is_closed(error: &anyhow::Error) -> bool {
    let io_errors = error.chain().filter_map(|cause| cause.downcast_ref::<io::Error>());
    let mut json_errors = error.chain().filter_map(|cause| cause.downcast_ref::<serde_json::Error>());
    io_errors.map(io::Error::kind).any(|kind| kind == ErrorKind::BrokenPipe)
        || json_errors.any(|cause| cause.io_error_kind() == Some(ErrorKind::BrokenPipe))
}
