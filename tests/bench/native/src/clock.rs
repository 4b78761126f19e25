//! The processor's time, which others on the machine take nothing of.

use rustix::time::{ClockId, Timespec, clock_gettime};

/// A moment on the clock of a thread, or of the whole program.
#[derive(Clone, Copy)]
pub(crate) struct Moment(ClockId, Timespec);

impl Moment {
    /// Now, by what this thread has worked so far.
    pub(crate) fn of_thread() -> Self {
        Self::of(ClockId::ThreadCPUTime)
    }

    /// Now, by what all threads have worked so far.
    pub(crate) fn of_program() -> Self {
        Self::of(ClockId::ProcessCPUTime)
    }

    /// Seconds of work since.
    pub(crate) fn seconds(&self) -> f64 {
        let now = clock_gettime(self.0);
        (now.tv_sec - self.1.tv_sec) as f64 + (now.tv_nsec - self.1.tv_nsec) as f64 / 1e9
    }

    fn of(clock: ClockId) -> Self {
        Self(clock, clock_gettime(clock))
    }
}
