//! Version numbers as tools print them, so that set-up can tell what is there from what is wanted.

use std::fmt;

/// Major, minor and patch. What follows (`-nightly`, a commit) plays no part in what we ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Version(pub(crate) u32, pub(crate) u32, pub(crate) u32);

impl Version {
    /// The first version number in a tool's answer to `--version`: `rustc 1.95.0 (59807616e 2026-04-14)`.
    pub(crate) fn first_in(text: &str) -> Option<Self> {
        text.split_whitespace().find_map(Self::parse)
    }

    fn parse(word: &str) -> Option<Self> {
        let mut numbers = word.trim_start_matches('v').splitn(3, '.');
        let (major, minor, rest) = (numbers.next()?, numbers.next()?, numbers.next()?);
        let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        Some(Self(major.parse().ok()?, minor.parse().ok()?, rest[..digits].parse().ok()?))
    }
}

impl fmt::Display for Version {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}.{}.{}", self.0, self.1, self.2)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_found_in_what_a_tool_prints() {
        assert_eq!(Version::first_in("rustc 1.97.0-nightly (e50aa6fba 2026-05-19)"), Some(Version(1, 97, 0)));
        assert_eq!(Version::first_in("trunk 0.22.1"), Some(Version(0, 22, 1)));
        assert_eq!(Version::first_in("v20.20.2"), Some(Version(20, 20, 2)));
        assert_eq!(Version::first_in("command not found"), None);
    }

    #[test]
    fn versions_compare_by_number_and_not_by_letter() {
        assert!(Version(1, 96, 1) > Version(1, 96, 0));
        assert!(Version(1, 100, 0) > Version(1, 96, 1));
        assert!(Version(0, 22, 1) < Version(0, 22, 10));
    }
}
