//! Progress bars on standard error, for work long enough to wonder about.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use sourcebook_site::{Stage, Step};

/// A bar that shows how far a collection is on its way; drawn only on a terminal.
pub(crate) struct Progress(ProgressBar);

impl Progress {
    /// A bar at its start.
    pub(crate) fn new() -> Self {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr_with_hz(10));
        if let Ok(style) = ProgressStyle::with_template("{msg:10} {wide_bar} {pos}/{len} {elapsed}") {
            bar.set_style(style);
        }
        Self(bar)
    }

    /// Shows a step of a build.
    pub(crate) fn step(&self, step: Step) {
        let doing = match step.stage {
            Stage::Reading => "reading",
            Stage::Annotating => "annotating",
            Stage::Indexing => "indexing",
        };
        self.0.set_length(step.total as u64);
        self.0.set_position(step.done as u64);
        if self.0.message() != doing {
            self.0.set_message(doing);
        }
    }

    /// Takes the bar away.
    pub(crate) fn finish(&self) {
        self.0.finish_and_clear();
    }
}
