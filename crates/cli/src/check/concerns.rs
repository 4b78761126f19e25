//! The kinds of fault, in the order of what readers lose by them.

use sourcebook_model::{Action, Finding, Severity};

/// A kind of fault.
pub(super) struct Concern {
    /// Short and stable, for scripts.
    pub(super) key: &'static str,
    is: fn(&Finding) -> bool,
    unit: Unit,
    /// What follows the number of units, for one and for more.
    says: [&'static str; 2],
    pub(super) remedy: &'static str,
}

/// What a concern is counted in.
#[derive(Clone, Copy, PartialEq)]
enum Unit {
    /// Files, or their records where they hold many.
    Place,
    /// The findings themselves, by their text.
    Finding,
}

impl Concern {
    /// How much there is of it, and what is lost by it.
    pub(super) fn summary(&self, count: usize) -> String {
        format!("{count} {}", self.says[usize::from(count != 1)])
    }

    /// What a finding is counted as: two findings of one unit count once. `is_shared` says that its file holds several
    /// articles, each at a line of its own.
    pub(super) fn unit_of<'a>(
        &self,
        finding: &'a Finding,
        is_shared: bool,
    ) -> (&'a str, Option<u32>, &'a str) {
        match self.unit {
            Unit::Place => {
                let is_one_of_many = is_shared || finding.subject == "record";
                (&finding.file, finding.line.filter(|_| is_one_of_many), "")
            }
            Unit::Finding => (&finding.file, finding.line, &finding.text),
        }
    }
}

/// The concern that a finding belongs to; `None` for what is only on record.
pub(super) fn of(finding: &Finding) -> Option<&'static Concern> {
    ALL.iter().find(|concern| (concern.is)(finding))
}

/// All concerns, worst first. A finding belongs to the first that it fits.
pub(super) const ALL: [Concern; 13] = [
    Concern {
        key: "unreadable",
        is: |finding| {
            finding.severity == Severity::Error && matches!(finding.subject.as_str(), "file" | "record")
        },
        unit: Unit::Place,
        says: [
            "file or record cannot be read: readers never meet it",
            "files or records cannot be read: readers never meet them",
        ],
        remedy: "mend or remove them",
    },
    Concern {
        key: "partly-unreadable",
        is: |finding| finding.severity == Severity::Error,
        unit: Unit::Place,
        says: [
            "file has a part that cannot be read: what it says is lost",
            "files have a part that cannot be read: what it says is lost",
        ],
        remedy: "mend the line that is named",
    },
    Concern {
        key: "override",
        is: |finding| finding.subject == "override",
        unit: Unit::Finding,
        says: [
            "entry of sourcebook.toml names no article: what it says is lost",
            "entries of sourcebook.toml name no article: what they say is lost",
        ],
        remedy: "write the file's path below the folder, or the path, # and the id where a file holds many",
    },
    Concern {
        key: "left-out",
        is: |finding| finding.severity == Severity::Warning && finding.action == Action::Skipped,
        unit: Unit::Place,
        says: [
            "file was left out, though it looks like an article",
            "files were left out, though they look like articles",
        ],
        remedy: "give them text, copy them into the folder, or take them out of it",
    },
    Concern {
        key: "undated",
        is: |finding| finding.subject == "date" && finding.action == Action::Unknown,
        unit: Unit::Place,
        says: [
            "article has no date: no timeline shows it and no period finds it",
            "articles have no date: no timeline shows them and no period finds them",
        ],
        remedy: "say when it was published: date = \"2024-03-20\" in its front matter or in sourcebook.toml",
    },
    Concern {
        key: "doubtful-date",
        is: |finding| finding.severity == Severity::Warning && finding.subject == "date",
        unit: Unit::Place,
        says: [
            "article has a date that cannot be read or that another contradicts",
            "articles have a date that cannot be read or that another contradicts",
        ],
        remedy: "say in sourcebook.toml which is right",
    },
    Concern {
        key: "derived-title",
        is: |finding| finding.subject == "title" && finding.action == Action::Derived,
        unit: Unit::Place,
        says: [
            "article does not name itself: lists show its first words instead of a title",
            "articles do not name themselves: lists show their first words instead of a title",
        ],
        remedy: "give it a title, in the file or in sourcebook.toml",
    },
    Concern {
        key: "unknown-language",
        is: |finding| {
            finding.subject == "language" && matches!(finding.action, Action::Unknown | Action::Unresolved)
        },
        unit: Unit::Place,
        says: [
            "article is in an unknown language: only words as they are written find it",
            "articles are in an unknown language: only words as they are written find them",
        ],
        remedy: "say which: language = \"en\" in its front matter or in sourcebook.toml",
    },
    Concern {
        key: "duplicate",
        is: |finding| finding.subject == "duplicate",
        unit: Unit::Place,
        says: [
            "article is nearly another's copy",
            "articles are nearly copies of each other: readers meet them twice",
        ],
        remedy: "take the copies out of the folder",
    },
    Concern {
        key: "unresolved-date",
        is: |finding| finding.subject == "date" && finding.action == Action::Unresolved,
        unit: Unit::Finding,
        says: [
            "date in the texts hangs on one that nobody gives: it stays off the timeline",
            "dates in the texts hang on one that nobody gives: they stay off the timeline",
        ],
        remedy: "a date for the article resolves them",
    },
    Concern {
        key: "theme",
        is: |finding| finding.subject == "theme" && finding.action != Action::Filed,
        unit: Unit::Finding,
        says: [
            "theme matches nothing or nearly everything: it narrows nothing",
            "themes match nothing or nearly everything: they narrow nothing",
        ],
        remedy: "change their cues in sourcebook.toml",
    },
    Concern {
        key: "dangling-reference",
        is: |finding| finding.subject == "reference" && finding.action == Action::Unresolved,
        unit: Unit::Place,
        says: [
            "article has reference marks that lead nowhere",
            "articles have reference marks that lead nowhere",
        ],
        remedy: "add the list that they point to, or take them out",
    },
    Concern {
        key: "other",
        is: |finding| finding.severity == Severity::Warning,
        unit: Unit::Finding,
        says: ["more thing is worth a look", "more things are worth a look"],
        remedy: "each says what to do",
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    fn finding(severity: Severity, action: Action, subject: &str, file: &str, line: u32) -> Finding {
        Finding {
            severity,
            action,
            file: file.to_owned(),
            line: Some(line),
            subject: subject.to_owned(),
            text: String::new(),
            reason: String::new(),
        }
    }

    #[test]
    fn a_finding_belongs_to_the_worst_concern_that_it_fits() {
        let key =
            |severity, action, subject| of(&finding(severity, action, subject, "a.md", 1)).map(|of| of.key);
        assert_eq!(key(Severity::Error, Action::Broken, "file"), Some("unreadable"));
        assert_eq!(key(Severity::Error, Action::Broken, "date"), Some("partly-unreadable"));
        assert_eq!(key(Severity::Warning, Action::Unknown, "date"), Some("undated"));
        assert_eq!(key(Severity::Warning, Action::Unresolved, "date"), Some("doubtful-date"));
        assert_eq!(key(Severity::Note, Action::Unresolved, "date"), Some("unresolved-date"));
        assert_eq!(key(Severity::Warning, Action::Derived, "id"), Some("other"));
        assert_eq!(key(Severity::Note, Action::Dropped, "block"), None);
        assert_eq!(key(Severity::Note, Action::Filed, "theme"), None);
    }

    #[test]
    fn a_file_counts_once_and_each_article_of_one_that_holds_many() {
        let undated = ALL.iter().find(|concern| concern.key == "undated").unwrap();
        let findings = [1, 2].map(|line| finding(Severity::Warning, Action::Unknown, "date", "a", line));
        let count = |is_shared| {
            let units = findings.iter().map(|one| undated.unit_of(one, is_shared));
            units.collect::<std::collections::BTreeSet<_>>().len()
        };
        assert_eq!((count(false), count(true)), (1, 2));
        let records = [1, 2].map(|line| finding(Severity::Error, Action::Broken, "record", "a.jsonl", line));
        assert_ne!(ALL[0].unit_of(&records[0], false), ALL[0].unit_of(&records[1], false));
        assert!(undated.summary(1).starts_with("1 article has no date"));
        assert!(undated.summary(0).starts_with("0 articles have no date"));
    }
}
