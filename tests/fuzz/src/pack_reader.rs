//! Whatever befalls a pack, reading it ends in an answer or in an error: it never panics, and a file whose hash is
//! checked never leads to a wrong answer.

use std::sync::LazyLock;

use arbitrary::{Arbitrary, Unstructured};
use sourcebook_model::answer::ArticleView;
use sourcebook_model::pack::MANIFEST_FILE;
use sourcebook_model::{Answer, Selection};
use sourcebook_query::{Engine, QueryError};

use crate::memory::Memory;
use crate::{collection, damage::Damage, manifest, vouched};

/// What is always asked: words, a beginning, a phrase, a slip, other scripts, themes, dates and every order.
const ASKED: [&str; 10] = [
    "",
    "q=lithium+",
    "q=lith",
    "q=%22supplies+of+lithium%22",
    "q=lithum+title%3Atrade+-zinc",
    "q=%E4%BE%9B%E5%BA%94",
    "q=Fl%C3%BCsse&theme=hubs",
    "theme=trade&sort=newest",
    "q=trade&from=2019&to=2024-06&undated=1&sort=oldest",
    "q=the&sort=title",
];
const HITS: u32 = 10;

static PACK: LazyLock<Memory> = LazyLock::new(|| Memory::of(&collection::pack()));
static SOUND: LazyLock<Vec<Outcome>> = LazyLock::new(|| outcomes(PACK.clone(), ""));

/// A pack that something befell.
#[derive(Arbitrary, Debug)]
struct Input {
    /// Whether the manifest has the hashes of what the shards are now, so that it is up to their readers to find out.
    is_believed: bool,
    damages: Vec<Damage>,
    /// Asked besides the usual.
    selection: String,
}

/// What came of one selection.
#[derive(Debug, PartialEq)]
struct Outcome {
    answer: Result<Answer, QueryError>,
    ranked: Result<Vec<String>, QueryError>,
    articles: Vec<Result<ArticleView, QueryError>>,
}

/// Damages a pack as `bytes` say, and asks it.
pub fn check(bytes: &[u8]) {
    let Ok(input) = Input::arbitrary_take_rest(Unstructured::new(bytes)) else { return };
    let mut memory = PACK.clone();
    for damage in &input.damages {
        damage.befall(&mut memory.0);
    }
    let is_manifest_sound = memory.0.get(MANIFEST_FILE) == PACK.0.get(MANIFEST_FILE);
    if input.is_believed {
        manifest::believe(&mut memory.0);
        vouched::unless_dictionaries_panic(|| outcomes(memory, &input.selection));
        return;
    }
    let outcomes = outcomes(memory, &input.selection);
    for (outcome, sound) in outcomes.iter().zip(&*SOUND).filter(|_| is_manifest_sound) {
        outcome.is_error_or(sound);
    }
}

impl Outcome {
    /// Panics where something was answered, and not as it should be.
    fn is_error_or(&self, sound: &Self) {
        if self.answer.is_ok() {
            assert_eq!(self.answer, sound.answer, "a damaged shard was believed");
        }
        if self.ranked.is_ok() {
            assert_eq!(self.ranked, sound.ranked, "a damaged shard was believed");
        }
        for (opened, sound) in self.articles.iter().zip(&sound.articles) {
            assert!(opened.is_err() || opened == sound, "a damaged shard was believed: {opened:?}");
        }
    }
}

/// What comes of all that is asked; nothing where the pack does not open.
fn outcomes(memory: Memory, selection: &str) -> Vec<Outcome> {
    let Ok(engine) = pollster::block_on(Engine::open(memory)) else { return Vec::new() };
    let _ = engine.overview();
    let asked = ASKED.into_iter().chain([selection]);
    asked.map(|asked| outcome(&engine, &Selection::from_query_string(asked))).collect()
}

fn outcome(engine: &Engine<Memory>, selection: &Selection) -> Outcome {
    let ranked = pollster::block_on(engine.ranked(selection, HITS));
    let ranked = ranked.map(|hits| hits.into_iter().map(|(id, _)| id).collect());
    let named: &[String] = ranked.as_deref().unwrap_or_default();
    let opened = named.iter().map(|id| pollster::block_on(engine.article(id, selection))).collect();
    Outcome { answer: pollster::block_on(engine.answer(selection, HITS)), articles: opened, ranked }
}
