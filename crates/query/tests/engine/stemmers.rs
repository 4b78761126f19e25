//! Stemmers that come with the source, as they do in a page that holds few of its own.

use pollster::block_on;
use sourcebook_analysis::Stemmer;
use sourcebook_model::{Answer, Selection};
use sourcebook_query::{Engine, Source, SourceError, Stem};

use crate::support::{Memory, article, engine, pack};

/// A pack in memory whose source has the stemmers of some languages only.
struct Sparse {
    memory: Memory,
    stemmed: &'static [&'static str],
}

impl Source for Sparse {
    async fn read(&self, file: &str) -> Result<Vec<u8>, SourceError> {
        self.memory.read(file).await
    }

    async fn stem(&self, language: &str) -> Option<Stem> {
        if !self.stemmed.contains(&language) {
            return None;
        }
        let stemmer = Stemmer::for_language(language);
        Some(Box::new(move |word| stemmer.stem(word)))
    }
}

/// The ids of the articles that `query`, typed to its end, finds where there are stemmers for `stemmed`.
fn found(query: &str, stemmed: &'static [&'static str]) -> Vec<String> {
    ask(query, stemmed).hits.into_iter().map(|hit| hit.article.id).collect()
}

fn ask(query: &str, stemmed: &'static [&'static str]) -> Answer {
    let articles = [
        article("de", "Notiz", None, "de", &["Die Regierung schweigt."]),
        article("en", "Note", None, "en", &["The battery is empty."]),
    ];
    let source = Sparse { memory: Memory::of(&pack(&articles)), stemmed };
    let engine = block_on(Engine::open(source)).unwrap();
    let selection = Selection { query: format!("{query} "), exact: true, ..Selection::default() };
    block_on(engine.answer(&selection, 10)).unwrap()
}

#[test]
fn a_stemmer_that_the_source_provides_finds_another_form_of_a_word() {
    assert_eq!(found("Regierungen", &["de", "en"]), ["de"]);
}

#[test]
fn without_its_stemmer_a_word_is_found_as_it_is_written_and_in_no_other_form() {
    assert_ne!(Stemmer::for_language("de").stem("regierung"), "regierung");
    assert_eq!(found("Regierung", &["en"]), ["de"]);
    assert!(found("Regierungen", &["en"]).is_empty());
    assert_eq!(found("batteries", &["en"]), ["en"]);
    let fragments = &ask("Regierung", &["en"]).hits[0].passages[0].fragments;
    assert!(fragments.iter().any(|fragment| fragment.marked && fragment.text == "Regierung"));
}

#[test]
fn a_word_does_not_find_what_merely_has_its_stem_in_another_language() {
    let articles = [
        article("en", "Note", None, "en", &["The leaves wither."]),
        article("with", "Other", None, "en", &["A cat with a hat."]),
        article("es", "Nota", None, "es", &["Nada."]),
    ];
    assert_eq!(Stemmer::for_language("es").stem("wither"), "with");
    let selection = Selection { query: "wither ".to_owned(), ..Selection::default() };
    let answer = block_on(engine(&articles).answer(&selection, 10)).unwrap();
    assert_eq!(answer.articles, 1);
}
