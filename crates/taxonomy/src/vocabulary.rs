//! The words and phrases that tell passages of a collection apart.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use crate::chunks::{Chunk, LONGEST, Piece, Place};

/// The least that a word is burstier than chance, in bits, in a collection large enough to tell.
const BURSTINESS: f64 = 0.25;
/// In a collection of fewer articles nobody can tell.
const FEW_ARTICLES: usize = 30;
/// A phrase that is nearly always part of a longer one is not one by itself.
const PART_OF: f64 = 0.75;

/// A noun stands as one at least so often: behind an article or the like, and with no noun behind it.
const NOUN: f64 = 0.15;
/// A phrase ends where it is said to at least so often.
const PHRASE_ENDS: f64 = 0.25;

/// A word or phrase.
#[derive(Clone, Debug)]
pub(crate) struct Term {
    /// Its stems.
    pub(crate) stems: Vec<String>,
    /// It as it is mostly written.
    pub(crate) written: String,
    /// How many chunks hold it.
    pub(crate) chunks: usize,
    /// Whether it can name something: a noun that is not about everything, or a phrase that nothing goes on behind.
    pub(crate) names: bool,
}

/// The terms of a collection and how often each chunk has them.
pub(crate) struct Vocabulary {
    pub(crate) terms: Vec<Term>,
    /// For each chunk its terms, ascending, with how often they occur.
    pub(crate) chunks: Vec<Vec<(u32, u32)>>,
    /// The article of each chunk.
    pub(crate) articles: Vec<usize>,
}

#[derive(Default)]
struct Counts {
    occurrences: u32,
    chunks: u32,
    articles: u32,
    last_chunk: Option<usize>,
    last_article: Option<usize>,
    written: BTreeMap<String, u32>,
    /// How often it stands as nouns do.
    as_noun: u32,
    is_vague: bool,
    /// How often it is part of each longer phrase, at most.
    longer: u32,
}

impl Vocabulary {
    /// The terms of `chunks`, which are of so many articles.
    ///
    /// A word has to be in some articles and not in most, and, where that can be told, it has to come in bursts: a word
    /// of a topic is said again where it is said at all, while others are strewn by chance (residual idf; Church and
    /// Gale, *Poisson Mixtures*, 1995).
    pub(crate) fn of(chunks: &[Chunk], articles: usize) -> Self {
        let fewest = 2.max(articles.div_ceil(90)) as u32;
        let mut counts: FxHashMap<Vec<String>, Counts> = FxHashMap::default();
        for length in 1..=LONGEST {
            let known: Option<FxHashMap<Vec<String>, ()>> = (length > 1).then(|| {
                let frequent = counts
                    .iter()
                    .filter(|(stems, counts)| stems.len() == length - 1 && counts.articles >= fewest);
                frequent.map(|(stems, _)| (stems.clone(), ())).collect()
            });
            for (number, chunk) in chunks.iter().enumerate() {
                for (stems, written, place) in grams(&chunk.pieces, length) {
                    let parts_known = known.as_ref().is_none_or(|known| {
                        known.contains_key(&stems[..length - 1]) && known.contains_key(&stems[1..])
                    });
                    if parts_known {
                        counts.entry(stems).or_default().add(number, chunk.article, written, place);
                    }
                }
            }
        }
        let phrases: Vec<(Vec<String>, u32)> = counts
            .iter()
            .filter(|(stems, _)| stems.len() > 1)
            .map(|(stems, counts)| (stems.clone(), counts.occurrences))
            .collect();
        for (stems, occurrences) in phrases {
            for part in [&stems[1..], &stems[..stems.len() - 1]] {
                if let Some(counts) = counts.get_mut(part) {
                    counts.longer = counts.longer.max(occurrences);
                }
            }
        }
        let all = chunks.len() as u32;
        let mut terms: Vec<Term> = counts
            .into_iter()
            .filter(|(stems, counts)| counts.tells(stems.len(), articles, all, fewest))
            .map(|(stems, counts)| Term {
                names: counts.names(stems.len()),
                stems,
                written: counts.mostly(),
                chunks: counts.chunks as usize,
            })
            .collect();
        terms.sort_unstable_by(|one, other| one.stems.cmp(&other.stems));
        let numbers: FxHashMap<&[String], u32> =
            (0..).zip(&terms).map(|(number, term)| (term.stems.as_slice(), number)).collect();
        let counted = chunks.iter().map(|chunk| {
            let mut held: BTreeMap<u32, u32> = BTreeMap::new();
            for (stems, ..) in (1..=LONGEST).flat_map(|length| grams(&chunk.pieces, length)) {
                if let Some(number) = numbers.get(stems.as_slice()) {
                    *held.entry(*number).or_default() += 1;
                }
            }
            held.into_iter().collect()
        });
        let counted = counted.collect();
        Self { terms, chunks: counted, articles: chunks.iter().map(|chunk| chunk.article).collect() }
    }
}

impl Counts {
    fn add(&mut self, chunk: usize, article: usize, written: String, place: Place) {
        self.occurrences += 1;
        self.as_noun += u32::from(place.closes && place.is_opened);
        self.is_vague = place.is_vague;
        if self.last_chunk.replace(chunk) != Some(chunk) {
            self.chunks += 1;
        }
        if self.last_article.replace(article) != Some(article) {
            self.articles += 1;
        }
        *self.written.entry(written).or_default() += 1;
    }

    fn tells(&self, words: usize, articles: usize, chunks: u32, fewest: u32) -> bool {
        let is_part = f64::from(self.longer) > PART_OF * f64::from(self.occurrences);
        let is_rare = self.articles < fewest || (words > 1 && self.occurrences < fewest.max(3));
        if is_rare || is_part || self.chunks * 3 > chunks {
            return false;
        }
        articles < FEW_ARTICLES
            || (self.articles as usize * 2 <= articles && self.burstiness(articles) >= BURSTINESS)
    }

    /// Whether a term of so many words can name something.
    fn names(&self, words: usize) -> bool {
        let share = f64::from(self.as_noun) / f64::from(self.occurrences.max(1));
        if words == 1 { !self.is_vague && share >= NOUN } else { share >= PHRASE_ENDS }
    }

    /// How much rarer the articles that hold it are than its occurrences let expect, in bits.
    fn burstiness(&self, articles: usize) -> f64 {
        let all = articles as f64;
        let by_chance = 1.0 - (-f64::from(self.occurrences) / all).exp();
        by_chance.log2() - (f64::from(self.articles) / all).log2()
    }

    /// The form that it is written in most often; of several the first in order, which is the one with capitals.
    fn mostly(&self) -> String {
        let most = self.written.iter().rev().max_by_key(|(_, count)| **count);
        let most = most.map(|(written, _)| written.as_str()).unwrap_or_default();
        ["’s", "'s"].iter().find_map(|s| most.strip_suffix(s)).unwrap_or(most).to_owned()
    }
}

/// The runs of so many words, by their stems, as they are written, and how they stand. None begins or ends inside of a
/// word with hyphens.
fn grams(pieces: &[Piece], length: usize) -> impl Iterator<Item = (Vec<String>, String, Place)> {
    let is_hyphened = |at: usize| matches!(pieces.get(at), Some(Piece::Word { joint: "-", .. }));
    pieces.windows(length).enumerate().filter_map(move |(at, run)| {
        if is_hyphened(at) || is_hyphened(at + length) {
            return None;
        }
        let mut stems = Vec::with_capacity(run.len());
        let mut all = String::new();
        let mut whole: Option<Place> = None;
        for piece in run {
            let Piece::Word { stem, written, joint, place, .. } = piece else { return None };
            // A phrase of several words needs no article before it, unless it only describes, as “low-quality” does.
            let is_opened = match whole {
                Some(whole) => whole.is_opened || *joint != "-",
                None => place.is_opened,
            };
            whole = Some(Place { is_opened, ..*place });
            if !stems.is_empty() {
                all.push_str(joint);
            }
            all.push_str(written);
            stems.push(stem.clone());
        }
        let is_word = !matches!(run, [Piece::Word { is_character: true, .. }]);
        whole.filter(|_| is_word).map(|place| (stems, all, place))
    })
}
