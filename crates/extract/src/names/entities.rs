//! One entry for all forms of a name: abbreviations, surnames, names of companies with and without their legal form.

use std::collections::BTreeMap;

use sourcebook_model::MentionKind;

use super::evidence::Evidence;
use super::lexicon::{Class, Lexicon};

/// A name as an article writes it, with what its mentions say in sum.
#[derive(Clone, Debug, Default)]
pub(super) struct Form {
    pub(super) evidence: Evidence,
    /// The canonical form, where everybody knows it.
    pub(super) known: Option<(String, MentionKind)>,
    /// What the article says it stands for.
    pub(super) stands_for: Option<String>,
}

/// What a form turns out to be of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Resolved {
    pub(super) kind: MentionKind,
    /// The canonical form; `None` where the form may be one of several.
    pub(super) name: Option<String>,
}

/// Resolves all forms of an article.
pub(super) fn resolve(forms: &BTreeMap<String, Form>, lexicon: &Lexicon) -> BTreeMap<String, Resolved> {
    let own: BTreeMap<&str, String> =
        forms.iter().map(|(form, known)| (form.as_str(), own_name(form, known, forms, lexicon))).collect();
    let mut entities: BTreeMap<&str, Evidence> = BTreeMap::new();
    for (form, known) in forms {
        if let Some(name) = own.get(form.as_str()) {
            *entities.entry(name).or_default() += known.evidence;
        }
    }
    let mut persons: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (name, evidence) in &entities {
        if let (Some((first, _)), Some((_, last))) = (name.split_once(' '), name.rsplit_once(' '))
            && evidence.kind() == MentionKind::Person
        {
            persons.entry(last).or_default().push(name);
            if first != last {
                persons.entry(first).or_default().push(name);
            }
        }
    }

    let resolve = |(form, known): (&String, &Form)| {
        let name = own.get(form.as_str()).cloned().unwrap_or_else(|| form.clone());
        let evidence = entities.get(name.as_str()).copied().unwrap_or_default();
        let resolved = match &known.known {
            Some((name, kind)) => Resolved { kind: *kind, name: Some(name.clone()) },
            None => part_of_person(&name, evidence, &persons)
                .unwrap_or(Resolved { kind: evidence.kind(), name: Some(name) }),
        };
        (form.clone(), resolved)
    };
    forms.iter().map(resolve).collect()
}

/// The canonical form that a form's own letters lead to.
fn own_name(form: &str, known: &Form, forms: &BTreeMap<String, Form>, lexicon: &Lexicon) -> String {
    if let Some((name, _)) = &known.known {
        return name.clone();
    }
    if let Some(long) = &known.stands_for {
        let known = forms.get(long.as_str()).and_then(|long| long.known.as_ref());
        return known.map_or_else(|| without_legal_form(long, lexicon).to_owned(), |(name, _)| name.clone());
    }
    without_legal_form(form, lexicon).to_owned()
}

/// `Apple` for `Apple Inc.`
pub(super) fn without_legal_form<'f>(form: &'f str, lexicon: &Lexicon) -> &'f str {
    let mut rest = form;
    while let Some((before, last)) = rest.rsplit_once(' ') {
        let legal = lexicon.classes(&last.to_lowercase()).has(Class::Legal);
        let before = before.trim_end_matches([',', '&', ' ']);
        if !legal || before.is_empty() {
            break;
        }
        rest = before;
    }
    rest
}

/// The person of whom a form is a part: the surname, the given name, or both without what is between.
///
/// `persons` has whole names by their first and last words.
fn part_of_person(name: &str, evidence: Evidence, persons: &BTreeMap<&str, Vec<&str>>) -> Option<Resolved> {
    let parts: Vec<&str> = name.split(' ').collect();
    let (first, last) = (parts.first()?, parts.last()?);
    let is_part = |person: &&&str| {
        let words: Vec<&str> = person.split(' ').collect();
        let ends = (words.first(), words.last());
        if parts.len() == 1 {
            return ends.0 == Some(first) || ends.1 == Some(last);
        }
        words.len() > parts.len() && ends == (Some(first), Some(last))
            || words.len() > parts.len() && words.ends_with(&parts)
    };
    let other = [MentionKind::Place, MentionKind::Organisation, MentionKind::OtherName]
        .into_iter()
        .map(|kind| evidence.of(kind))
        .max()
        .unwrap_or(0);
    if other > evidence.of(MentionKind::Person) + 5 {
        return None;
    }
    let mut whole: Vec<&&str> =
        persons.get(last)?.iter().filter(|person| **person != name).filter(is_part).collect();
    // Of a person with and without a middle name, the longest form stands for both.
    whole.sort_by_key(|person| std::cmp::Reverse(person.len()));
    let longest = whole.first()?;
    let ends = |person: &str| {
        let words: Vec<&str> = person.split(' ').collect();
        (words.first().map(|word| (*word).to_owned()), words.last().map(|word| (*word).to_owned()))
    };
    let one = whole.iter().all(|person| ends(person) == ends(longest));
    let name = one.then(|| (**longest).to_owned());
    Some(Resolved { kind: MentionKind::Person, name })
}
