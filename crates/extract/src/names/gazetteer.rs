//! Names that everybody knows, with all their forms.

use std::borrow::Cow;

use rustc_hash::{FxHashMap, FxHashSet};
use sourcebook_model::MentionKind;

use super::token::{Token, is_apostrophe};

/// Known names by their forms.
#[derive(Default)]
pub(super) struct Gazetteer {
    forms: FxHashMap<String, Known>,
    /// What forms begin with, up to their first space.
    firsts: FxHashSet<String>,
    /// The most words of a form.
    longest: usize,
}

/// What a form is known as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Known {
    /// The canonical form.
    pub(super) name: String,
    pub(super) kind: MentionKind,
    /// Whether it is a word for people and things of a place, or a place that is named like one: `Chinese`, `US`.
    pub(super) qualifies: bool,
}

impl Gazetteer {
    /// Adds a form, unless it is known already.
    pub(super) fn add(&mut self, form: &str, known: Known) {
        let form = plain(form).into_owned();
        let first = form.split(' ').next().unwrap_or_default().to_owned();
        self.longest = self.longest.max(form.split(' ').count() + form.matches(',').count());
        self.firsts.insert(first.trim_end_matches(',').to_owned());
        self.forms.entry(form).or_insert(known);
    }

    /// Adds a table of `canonical: form; form` lines.
    pub(super) fn add_table(&mut self, table: &str, kind: MentionKind, qualifies: bool) {
        for line in table.lines() {
            let (name, forms) = line.split_once(": ").unwrap_or((line, ""));
            for form in std::iter::once(name).chain(forms.split("; ").filter(|form| !form.is_empty())) {
                self.add(form, Known { name: name.to_owned(), kind, qualifies });
            }
        }
    }

    /// Whether a form is known.
    pub(super) fn has(&self, form: &str) -> bool {
        self.forms.contains_key(form)
    }

    pub(super) fn get(&self, form: &str) -> Option<&Known> {
        self.forms.get(form)
    }

    /// The longest known name that begins with the first of `tokens`, and how many of them it takes.
    pub(super) fn longest(&self, tokens: &[Token]) -> Option<(usize, &Known)> {
        let first = tokens.first()?;
        if !self.firsts.contains(plain(first.text).as_ref()) {
            return None;
        }
        let mut form = String::new();
        let mut found = None;
        for (at, token) in tokens.iter().enumerate().take(self.longest + 1) {
            if at > 0 && !token.glued {
                form.push(' ');
            }
            form.push_str(&plain(token.text));
            if let Some(known) = self.forms.get(&form) {
                found = Some((at + 1, known));
            }
        }
        found
    }
}

/// A form with plain apostrophes.
fn plain(form: &str) -> Cow<'_, str> {
    if !form.contains(is_apostrophe) {
        return Cow::Borrowed(form);
    }
    form.chars().map(|character| if is_apostrophe(character) { '\'' } else { character }).collect()
}
