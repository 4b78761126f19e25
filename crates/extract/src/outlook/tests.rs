//! Which way sentences look.

use super::OutlookFinder;
use crate::prose::Prose;

fn look(text: &str) -> Option<String> {
    let found = OutlookFinder::new().find(&Prose::of(text), &[], None, "en")?;
    Some(format!("{}: {}", found.outlook.key(), &text[found.span]))
}

#[track_caller]
fn all_look(cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        assert_eq!(look(text).as_deref(), Some(*expected), "{text}");
    }
}

#[test]
fn what_will_or_may_be_looks_ahead() {
    all_look(&[
        ("The ferry will leave at noon.", "ahead: will leave"),
        ("It won't help.", "ahead: won't help"),
        ("Local plants are poised to grow.", "ahead: are poised to grow"),
        ("This is expected to lower costs.", "ahead: is expected to lower"),
        ("Rising trade could create new markets.", "ahead: could create"),
        ("The city plans to build a bridge.", "ahead: plans to build"),
        ("We are going to move.", "ahead: are going to move"),
    ]);
}

#[test]
fn what_was_looks_back() {
    all_look(&[
        ("The harbour froze in winter.", "back: froze"),
        ("Prices climbed and people left.", "back: climbed"),
        ("The bridge was built by hand.", "back: was built"),
        ("They have already closed two mines.", "back: have already closed"),
        ("He didn't wait.", "back: didn't wait"),
    ]);
}

#[test]
fn what_is_describes_the_present() {
    all_look(&[
        ("The harbour is deep.", "present: is"),
        ("The river supports many farms.", "present: supports"),
        ("They have been working on it for years.", "present: have been working"),
        ("It's a quiet town.", "present: 's"),
    ]);
}

#[test]
fn the_main_clause_says_more_than_what_hangs_on_it() {
    all_look(&[
        ("The mine that was opened by his family is empty.", "present: is"),
        ("When the mine closes, the town will shrink.", "ahead: will shrink"),
    ]);
}

#[test]
fn what_somebody_says_is_what_the_sentence_is_about() {
    all_look(&[
        ("Divers warn that the reef may be gone by then.", "ahead: may be gone"),
        ("Teachers say that they lack time.", "present: say"),
        ("The ministry, which pays for it, argues otherwise.", "present: argues"),
        ("The party promises to scrap the tax.", "ahead: promises to scrap"),
    ]);
}

#[test]
fn plurals_that_do_not_look_like_one_have_verbs() {
    all_look(&[
        ("Women make up a third of them.", "present: make"),
        ("Some blame the weather.", "present: blame"),
    ]);
}

#[test]
fn a_participle_that_describes_a_noun_says_nothing() {
    all_look(&[
        ("The tools used by our team are old.", "present: are"),
        ("The planned route is long.", "present: is"),
    ]);
}

#[test]
fn without_a_verb_nothing_is_told() {
    for text in ["Bread and butter", "A short history of bridges", ""] {
        assert_eq!(look(text), None, "{text}");
    }
    assert_eq!(OutlookFinder::new().find(&Prose::of("Es wird regnen."), &[], None, "de"), None);
}
