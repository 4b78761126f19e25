//! The proposal: which topics of a collection become themes, and what they are called.

use std::collections::{BTreeMap, BTreeSet};

use sourcebook_model::collection::Theme;
use sourcebook_model::{Article, ThemeDefinition};

use crate::chunks::chunks;
use crate::factors::factors;
use crate::matrix::Matrix;
use crate::tags::slug;
use crate::topic::{Topic, topics};
use crate::vocabulary::{Term, Vocabulary};

/// The most themes that readers are asked to choose from.
const MOST_THEMES: usize = 14;
/// How many topics are looked for by how many articles there are: some turn out to be none.
const TOPICS: [(usize, usize); 3] = [(10, 9), (60, 14), (usize::MAX, 18)];
/// A theme has to be that of one of this many articles.
const ONE_OF: usize = 60;
/// The least that a topic's terms go together.
const COHERENCE: f64 = 0.1;
/// The fewest cues that tell a theme.
const FEWEST_CUES: usize = 3;
/// How many words a description names.
const DESCRIBED_BY: usize = 6;

/// Themes that `articles` suggest, those of most articles first; none where they are too few to have any in common.
pub fn propose(articles: &[Article]) -> Vec<ThemeDefinition> {
    let (chunks, sampled) = chunks(articles);
    let vocabulary = Vocabulary::of(&chunks, sampled);
    let matrix = Matrix::of(&vocabulary);
    let wanted = TOPICS.iter().find(|(below, _)| sampled < *below).map_or(0, |(_, topics)| *topics);
    let factors = factors(&matrix, wanted);
    let mut topics = topics(&factors, &vocabulary);
    topics.retain(|topic| {
        topic.articles >= 2.max(sampled / ONE_OF)
            && topic.coherence >= COHERENCE
            && topic.cues(&vocabulary.terms).len() >= FEWEST_CUES
    });
    topics.sort_by_key(|topic| std::cmp::Reverse(topic.articles));
    topics.truncate(MOST_THEMES);
    let language = main_language(articles);
    let mut taken: BTreeSet<&[String]> = BTreeSet::new();
    let mut themes: Vec<ThemeDefinition> = Vec::new();
    for topic in &topics {
        let parts = topic.label(&vocabulary.terms, &taken);
        if parts.is_empty() {
            continue;
        }
        taken.extend(parts.iter().map(|term| term.stems.as_slice()));
        let theme = theme(topic, &parts, &vocabulary.terms, language);
        if themes.iter().all(|other| other.theme.id != theme.theme.id) {
            themes.push(theme);
        }
    }
    themes
}

fn theme(topic: &Topic, parts: &[&Term], known: &[Term], language: &str) -> ThemeDefinition {
    let mut cues: Vec<String> = Vec::new();
    for term in parts.iter().copied().chain(topic.cues(known)) {
        if !cues.contains(&term.written) {
            cues.push(term.written.clone());
        }
    }
    let (and, comma) = match language {
        "en" => (" and ", ", "),
        "zh" | "ja" => ("、", "、"),
        _ => (", ", ", "),
    };
    let label = capitalised(&parts.iter().map(|term| term.written.as_str()).collect::<Vec<_>>().join(and));
    let named: Vec<&str> = cues.iter().skip(parts.len()).take(DESCRIBED_BY).map(String::as_str).collect();
    let description = capitalised(&named.join(comma));
    ThemeDefinition { theme: Theme { id: slug(&label), label, description }, cues, exclude: Vec::new() }
}

/// The language that most articles are in.
fn main_language(articles: &[Article]) -> &str {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for article in articles {
        *counts.entry(article.language.value.split('-').next().unwrap_or_default()).or_default() += 1;
    }
    counts.into_iter().max_by_key(|(_, count)| *count).map_or("und", |(language, _)| language)
}

fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    let first = characters.next().map(|first| first.to_uppercase().to_string());
    first.unwrap_or_default() + characters.as_str()
}
