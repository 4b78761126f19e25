//! Counts of tests, read from what the test runners print.

use std::fmt;
use std::iter::Sum;
use std::ops::Add;

/// How many tests passed and how many failed.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Tally {
    pub(super) passed: u32,
    pub(super) failed: u32,
}

impl Tally {
    /// From one of cargo's lines: `test result: ok. 18 passed; 0 failed; 0 ignored; …`.
    pub(super) fn of_cargo_line(line: &str) -> Option<Self> {
        let (_, counts) = line.strip_prefix("test result: ")?.split_once(". ")?;
        let count = |what: &str| {
            let part = counts.split("; ").find_map(|part| part.strip_suffix(what))?;
            part.trim_end().parse().ok()
        };
        Some(Self { passed: count("passed")?, failed: count("failed")? })
    }

    /// From the summary that ends node's TAP report: `# pass 12`, `# fail 0`, `# cancelled 0`.
    pub(super) fn of_tap(report: &str) -> Option<Self> {
        let count =
            |what: &str| report.lines().rev().find_map(|line| line.strip_prefix(what)?.trim().parse().ok());
        let (passed, failed, cancelled): (u32, u32, u32) =
            (count("# pass ")?, count("# fail ")?, count("# cancelled ")?);
        Some(Self { passed, failed: failed + cancelled })
    }

    /// A runner that ended badly without naming a failed test has one more failure: whatever broke it.
    pub(super) fn with_exit(self, success: bool) -> Self {
        if success || self.failed > 0 { self } else { Self { failed: 1, ..self } }
    }

    /// Whether nothing ran.
    pub(super) fn is_empty(self) -> bool {
        self == Self::default()
    }

    /// Whether something ran and nothing failed.
    pub(super) fn is_success(self) -> bool {
        self.passed > 0 && self.failed == 0
    }
}

impl Add for Tally {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { passed: self.passed + other.passed, failed: self.failed + other.failed }
    }
}

impl Sum for Tally {
    fn sum<I: Iterator<Item = Self>>(tallies: I) -> Self {
        tallies.fold(Self::default(), Self::add)
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} passed, {} failed", self.passed, self.failed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargos_result_line_is_counted() {
        let line = "test result: FAILED. 17 passed; 2 failed; 1 ignored; 0 measured; 3 filtered out; finished in 0.20s";
        assert_eq!(Tally::of_cargo_line(line), Some(Tally { passed: 17, failed: 2 }));
        assert_eq!(Tally::of_cargo_line("test result_of_a_name ... ok"), None);
    }

    #[test]
    fn a_cancelled_spec_is_a_failed_one() {
        let report = "ok 1 - finds\n# tests 4\n# suites 0\n# pass 2\n# fail 1\n# cancelled 1\n# skipped 0\n";
        assert_eq!(Tally::of_tap(report), Some(Tally { passed: 2, failed: 2 }));
    }

    #[test]
    fn what_a_spec_prints_does_not_count() {
        let report = "# pass 900\n# tests 1\n# pass 1\n# fail 0\n# cancelled 0\n";
        assert_eq!(Tally::of_tap(report), Some(Tally { passed: 1, failed: 0 }));
        assert_eq!(Tally::of_tap("# pass 1\n"), None);
    }

    #[test]
    fn a_runner_that_broke_is_a_failure() {
        assert_eq!(Tally { passed: 3, failed: 0 }.with_exit(false), Tally { passed: 3, failed: 1 });
        assert_eq!(Tally { passed: 3, failed: 2 }.with_exit(false), Tally { passed: 3, failed: 2 });
        assert_eq!(Tally { passed: 3, failed: 0 }.with_exit(true), Tally { passed: 3, failed: 0 });
    }

    #[test]
    fn nothing_run_is_no_success() {
        assert!(!Tally::default().is_success());
        let both = [Tally { passed: 2, failed: 0 }, Tally { passed: 5, failed: 1 }];
        let total: Tally = both.into_iter().sum();
        assert_eq!(total.to_string(), "7 passed, 1 failed");
        assert!(!total.is_success());
    }
}
