//! A topic as readers meet it: the terms that say it best, a label and cues.

use std::collections::BTreeSet;

use crate::factors::Factors;
use crate::vocabulary::{Term, Vocabulary};

/// How many of a topic's terms are looked at.
const LOOKED_AT: usize = 40;
/// So many of them have to belong together.
const CORE: usize = 8;
/// A label's second part has to say at least so much of what the first says.
const SECOND: f32 = 0.3;
/// Two words are a label where they stand in the same chunks at least so much oftener than by chance, as a normalised
/// pointwise mutual information: else they are no more than two words.
const TOGETHER: f64 = 0.2;
/// How much more a phrase says to a reader than a word with the same weight.
const PHRASE: f32 = 1.6;
/// The most cues of a theme.
const MOST_CUES: usize = 24;
/// A cue has to weigh at least so much of what the heaviest does.
const CUE: f32 = 0.1;
/// At least so much of what a cue says has to be said of this topic.
const OWN: f32 = 0.5;

/// A topic of a collection.
pub(crate) struct Topic {
    /// Its terms with what each says about it and how much of that about no other topic, best first.
    terms: Vec<(u32, f32, f32)>,
    /// How many articles have a chunk that is about it before all else.
    pub(crate) articles: usize,
    /// How well its terms go together, from -1 to 1.
    pub(crate) coherence: f64,
    /// The chunks that hold each of its terms, in their order.
    holding: Vec<Vec<u32>>,
    /// How many chunks there are.
    chunks: usize,
}

/// The topics among `factors`, with what is known of each.
pub(crate) fn topics(factors: &Factors, vocabulary: &Vocabulary) -> Vec<Topic> {
    let width = factors.topics.max(1);
    let mut articles: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); factors.topics];
    for (weights, article) in factors.chunks.chunks_exact(width).zip(&vocabulary.articles) {
        let best = (0..weights.len())
            .max_by(|one, other| weights[*one].total_cmp(&weights[*other]).then(other.cmp(one)));
        if let Some(best) = best.filter(|best| weights[*best] > 0.0) {
            articles[best].insert(*article);
        }
    }
    let holding = holding(vocabulary);
    let all = vocabulary.chunks.len();
    (0..factors.topics)
        .map(|topic| {
            let mut terms: Vec<(u32, f32, f32)> = (0..)
                .zip(factors.terms.chunks_exact(width))
                .filter(|(_, weights)| weights[topic] > 0.0)
                .map(|(term, weights)| {
                    let own = weights[topic] / weights.iter().sum::<f32>();
                    (term, weights[topic] * own.sqrt(), own)
                })
                .collect();
            terms.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
            terms.truncate(LOOKED_AT);
            let coherence = coherence(&terms, &vocabulary.terms, &holding, all);
            let holding = terms.iter().map(|(term, ..)| holding[*term as usize].clone()).collect();
            Topic { terms, articles: articles[topic].len(), coherence, holding, chunks: all }
        })
        .collect()
}

fn holding(vocabulary: &Vocabulary) -> Vec<Vec<u32>> {
    let mut holding = vec![Vec::new(); vocabulary.terms.len()];
    for (chunk, held) in (0..).zip(&vocabulary.chunks) {
        for (term, _) in held {
            holding[*term as usize].push(chunk);
        }
    }
    holding
}

/// How much oftener than by chance the foremost terms stand in the same chunk: their mean normalised pointwise mutual
/// information (Bouma, 2009). Terms that share a word do not count.
fn coherence(terms: &[(u32, f32, f32)], known: &[Term], holding: &[Vec<u32>], all: usize) -> f64 {
    let (mut sum, mut pairs) = (0.0, 0);
    let core = &terms[..terms.len().min(CORE)];
    for (at, (one, ..)) in core.iter().enumerate() {
        for (other, ..) in &core[at + 1..] {
            let (one, other) = (*one as usize, *other as usize);
            if known[one].stems.iter().any(|stem| known[other].stems.contains(stem)) {
                continue;
            }
            pairs += 1;
            sum += together(&holding[one], &holding[other], all);
        }
    }
    if pairs == 0 { -1.0 } else { sum / f64::from(pairs) }
}

/// How much oftener than by chance two terms stand in the same of `all` chunks, given those that hold each, from -1 to 1.
fn together(one: &[u32], other: &[u32], all: usize) -> f64 {
    let both = one.iter().filter(|chunk| other.binary_search(chunk).is_ok()).count();
    if both == 0 {
        return -1.0;
    }
    let share = |count: usize| count as f64 / all as f64;
    let by_chance = share(one.len()) * share(other.len());
    (share(both) / by_chance).ln() / -share(both).ln().min(-f64::MIN_POSITIVE)
}

impl Topic {
    /// The parts of its label: a phrase, or one or two words, that name something and say much of the topic. None of
    /// `taken` is used again, and each is said in at least `fewest` articles: a word of one article names no theme.
    ///
    /// Two words that make a phrase of the topic are that phrase, and two forms of one word are one.
    pub(crate) fn label<'a>(
        &self,
        known: &'a [Term],
        taken: &BTreeSet<&[String]>,
        fewest: usize,
    ) -> Vec<&'a Term> {
        let is_taken =
            |term: &Term| taken.iter().any(|label| term.stems.iter().all(|stem| label.contains(stem)));
        let mut ranked: Vec<(&Term, f32, &[u32])> = self
            .terms
            .iter()
            .zip(&self.holding)
            .map(|((term, score, _), holding)| {
                let term = &known[*term as usize];
                let is_phrase = term.stems.len() > 1 && !term.is_described;
                (term, if is_phrase { score * PHRASE } else { *score }, holding.as_slice())
            })
            .filter(|(term, ..)| term.names && term.articles >= fewest && !is_taken(term))
            .collect();
        ranked.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.stems.cmp(&other.0.stems)));
        let Some(&(first, best, of_first)) = ranked.first() else { return Vec::new() };
        if first.stems.len() > 1 {
            return vec![first];
        }
        let enough = |score: f32| score >= best * SECOND;
        let is_form = |term: &Term| {
            let first = first.written.to_lowercase();
            let written = term.written.to_lowercase();
            written.split_whitespace().any(|word| word.starts_with(&first) || first.starts_with(word))
        };
        let second = ranked[1..].iter().find(|(term, score, of_term)| {
            enough(*score)
                && !term.stems.iter().any(|stem| first.stems.contains(stem))
                && !is_form(term)
                && together(of_first, of_term, self.chunks) >= TOGETHER
        });
        let phrase = ranked[1..].iter().find(|(term, score, _)| {
            let has = |other: &Term| other.stems.iter().all(|stem| term.stems.contains(stem));
            term.stems.len() > 1
                && !term.is_described
                && has(first)
                && second.map_or(enough(*score), |(second, ..)| has(second))
        });
        match (phrase, second) {
            (Some((phrase, ..)), _) => vec![phrase],
            (None, Some((second, ..))) => vec![first, second],
            (None, None) => vec![first],
        }
    }

    /// The terms that say it and hardly anything else, best first.
    pub(crate) fn cues<'a>(&self, known: &'a [Term]) -> Vec<&'a Term> {
        let best = self.terms.first().map_or(0.0, |(_, score, _)| *score);
        let telling = self.terms.iter().filter(|(_, score, own)| *score >= best * CUE && *own >= OWN);
        let terms = telling.map(|(term, ..)| &known[*term as usize]).filter(|term| !term.is_vague);
        terms.take(MOST_CUES).collect()
    }
}
