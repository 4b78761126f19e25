//! The words and phrases that tell passages of a collection apart.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::chunks::{LONGEST, Piece, Place, Sample, Words};

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

/// The numbers of a term's stems, with [`NONE`] behind them.
type Gram = [u32; LONGEST];
/// The number of no word.
const NONE: u32 = u32::MAX;

/// How a term is written: the numbers of its words, and what joins each to the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Form {
    words: Gram,
    joints: [&'static str; LONGEST],
}

#[derive(Default)]
struct Counts {
    occurrences: u32,
    chunks: u32,
    articles: u32,
    last_chunk: Option<usize>,
    last_article: Option<usize>,
    written: Vec<(Form, u32)>,
    /// How often it stands as nouns do.
    as_noun: u32,
    is_vague: bool,
    /// How often it is part of each longer phrase, at most.
    longer: u32,
}

impl Vocabulary {
    /// The terms of a sample.
    ///
    /// A word has to be in some articles and not in most, and, where that can be told, it has to come in bursts: a word
    /// of a topic is said again where it is said at all, while others are strewn by chance (residual idf; Church and
    /// Gale, *Poisson Mixtures*, 1995).
    pub(crate) fn of(sample: &Sample) -> Self {
        let Sample { chunks, articles, words } = sample;
        let articles = *articles;
        let fewest = 2.max(articles.div_ceil(90)) as u32;
        let mut counts: FxHashMap<Gram, Counts> = FxHashMap::default();
        for length in 1..=LONGEST {
            let known: Option<FxHashSet<Gram>> = (length > 1).then(|| {
                let frequent = counts
                    .iter()
                    .filter(|(gram, counts)| length_of(gram) == length - 1 && counts.articles >= fewest);
                frequent.map(|(gram, _)| *gram).collect()
            });
            for (number, chunk) in chunks.iter().enumerate() {
                for (gram, form, place) in grams(&chunk.pieces, length) {
                    if known.as_ref().is_none_or(|known| parts(&gram).iter().all(|part| known.contains(part)))
                    {
                        counts.entry(gram).or_default().add(number, chunk.article, form, place);
                    }
                }
            }
        }
        let phrases: Vec<(Gram, u32)> = counts
            .iter()
            .filter(|(gram, _)| length_of(gram) > 1)
            .map(|(gram, counts)| (*gram, counts.occurrences))
            .collect();
        for (gram, occurrences) in phrases {
            for part in parts(&gram) {
                if let Some(counts) = counts.get_mut(&part) {
                    counts.longer = counts.longer.max(occurrences);
                }
            }
        }
        let all = chunks.len() as u32;
        let mut terms: Vec<(Term, Gram)> = counts
            .into_iter()
            .filter(|(gram, counts)| counts.tells(length_of(gram), articles, all, fewest))
            .map(|(gram, counts)| {
                let stems = gram[..length_of(&gram)].iter().map(|stem| words.get(*stem).to_owned());
                let term = Term {
                    names: counts.names(length_of(&gram)),
                    stems: stems.collect(),
                    written: counts.mostly(words),
                    chunks: counts.chunks as usize,
                };
                (term, gram)
            })
            .collect();
        terms.sort_unstable_by(|(one, _), (other, _)| one.stems.cmp(&other.stems));
        let numbers: FxHashMap<Gram, u32> =
            (0..).zip(&terms).map(|(number, (_, gram))| (*gram, number)).collect();
        let counted = chunks.iter().map(|chunk| {
            let mut held: BTreeMap<u32, u32> = BTreeMap::new();
            for (gram, ..) in (1..=LONGEST).flat_map(|length| grams(&chunk.pieces, length)) {
                if let Some(number) = numbers.get(&gram) {
                    *held.entry(*number).or_default() += 1;
                }
            }
            held.into_iter().collect()
        });
        let counted = counted.collect();
        let terms = terms.into_iter().map(|(term, _)| term).collect();
        Self { terms, chunks: counted, articles: chunks.iter().map(|chunk| chunk.article).collect() }
    }
}

/// How many words a term has.
fn length_of(gram: &Gram) -> usize {
    gram.iter().take_while(|stem| **stem != NONE).count()
}

/// A phrase without its first word, and without its last.
fn parts(gram: &Gram) -> [Gram; 2] {
    let (mut last, mut first) = ([NONE; LONGEST], *gram);
    last[..LONGEST - 1].copy_from_slice(&gram[1..]);
    first[length_of(gram) - 1] = NONE;
    [last, first]
}

impl Counts {
    fn add(&mut self, chunk: usize, article: usize, form: Form, place: Place) {
        self.occurrences += 1;
        self.as_noun += u32::from(place.closes && place.is_opened);
        self.is_vague = place.is_vague;
        if self.last_chunk.replace(chunk) != Some(chunk) {
            self.chunks += 1;
        }
        if self.last_article.replace(article) != Some(article) {
            self.articles += 1;
        }
        match self.written.iter_mut().find(|(known, _)| *known == form) {
            Some((_, times)) => *times += 1,
            None => self.written.push((form, 1)),
        }
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
    fn mostly(&self, words: &Words) -> String {
        let written = self.written.iter().map(|(form, times)| (*times, Reverse(form.written(words))));
        let most = written.max().map(|(_, Reverse(written))| written).unwrap_or_default();
        ["’s", "'s"].iter().find_map(|s| most.strip_suffix(s)).unwrap_or(&most).to_owned()
    }
}

impl Form {
    fn written(&self, words: &Words) -> String {
        let known = self.words.iter().zip(self.joints).take_while(|(word, _)| **word != NONE);
        known.flat_map(|(word, joint)| [joint, words.get(*word)]).collect()
    }
}

/// The runs of so many words, by their stems, as they are written, and how they stand. None begins or ends inside of a
/// word with hyphens.
fn grams(pieces: &[Piece], length: usize) -> impl Iterator<Item = (Gram, Form, Place)> {
    let is_hyphened = |at: usize| matches!(pieces.get(at), Some(Piece::Word { joint: "-", .. }));
    pieces.windows(length).enumerate().filter_map(move |(at, run)| {
        if is_hyphened(at) || is_hyphened(at + length) {
            return None;
        }
        let mut gram = [NONE; LONGEST];
        let mut form = Form { words: gram, joints: [""; LONGEST] };
        let mut whole: Option<Place> = None;
        for (number, piece) in run.iter().enumerate() {
            let Piece::Word { stem, written, joint, place, .. } = piece else { return None };
            // A phrase of several words needs no article before it, unless it only describes, as “low-quality” does.
            let is_opened = match whole {
                Some(whole) => whole.is_opened || *joint != "-",
                None => place.is_opened,
            };
            whole = Some(Place { is_opened, ..*place });
            (gram[number], form.words[number], form.joints[number]) = (*stem, *written, joint);
        }
        // What joins a phrase to what is before it is no part of it.
        form.joints[0] = "";
        let is_word = !matches!(run, [Piece::Word { is_character: true, .. }]);
        whole.filter(|_| is_word).map(|place| (gram, form, place))
    })
}
