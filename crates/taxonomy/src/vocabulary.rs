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
const NOUN: f64 = 0.25;
/// What ends as English adjectives do has to stand as a noun so often to be one, as “proposal” does and “regional” not.
const ADJECTIVES: [&str; 4] = ["al", "ive", "ous", "ful"];
const ADJECTIVE: f64 = 0.5;
/// A phrase ends where it is said to at least so often.
const PHRASE_ENDS: f64 = 0.15;

/// A word that is in the plural at least so often can be counted, and is in the plural in a label.
const PLURAL: f64 = 0.2;

/// A word or phrase.
#[derive(Clone, Debug)]
pub(crate) struct Term {
    /// Its stems.
    pub(crate) stems: Vec<String>,
    /// It as it is mostly written.
    pub(crate) written: String,
    /// It as a label has it: in the plural, where it is often written so.
    pub(crate) label: String,
    /// How many chunks hold it.
    pub(crate) chunks: usize,
    /// How many articles do.
    pub(crate) articles: usize,
    /// Whether it can name something: a noun that is not about everything, or a phrase that nothing goes on behind.
    pub(crate) names: bool,
    /// Whether it is a word that is about everything or only describes, and tells no theme by itself.
    pub(crate) is_vague: bool,
    /// Whether it is a phrase that begins with a participle: “blocked threads” says no more than “threads”.
    pub(crate) is_described: bool,
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
    /// How often it is written as a word that says little by itself.
    vague: u32,
    /// How often it begins with a participle.
    described: u32,
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
                    names: counts.names(length_of(&gram), words),
                    stems: stems.collect(),
                    written: counts.mostly(words),
                    label: counts.in_plural(words),
                    is_vague: length_of(&gram) == 1 && counts.is_vague(),
                    is_described: length_of(&gram) > 1 && counts.described * 2 > counts.occurrences,
                    chunks: counts.chunks as usize,
                    articles: counts.articles as usize,
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
        self.vague += u32::from(place.is_vague);
        self.described += u32::from(place.is_participle);
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
    fn names(&self, length: usize, words: &Words) -> bool {
        let share = f64::from(self.as_noun) / f64::from(self.occurrences.max(1));
        if length > 1 {
            return share >= PHRASE_ENDS;
        }
        let form = self.mostly(words);
        let is_described = ADJECTIVES.iter().any(|ending| form.ends_with(ending));
        !self.is_vague() && share >= if is_described { ADJECTIVE } else { NOUN }
    }

    /// Whether it is often enough written as a word that says little by itself.
    fn is_vague(&self) -> bool {
        self.vague * 3 > self.occurrences
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

    /// The form that it is written in most often, or its plural where that is common, too.
    fn in_plural(&self, words: &Words) -> String {
        let most = self.mostly(words);
        let is_plural = |form: &str| {
            let plural = |ending: &str| form.strip_suffix(ending).is_some_and(|stem| stem == most);
            let changed =
                || most.strip_suffix('y').is_some_and(|stem| form.strip_suffix("ies") == Some(stem));
            plural("s") || plural("es") || changed()
        };
        let forms = self.written.iter().map(|(form, times)| (form.written(words), *times));
        let plural = forms.filter(|(form, _)| is_plural(form)).max_by_key(|(_, times)| *times);
        let is_common = |times: u32| f64::from(times) >= PLURAL * f64::from(self.occurrences);
        plural.filter(|(_, times)| is_common(*times)).map_or(most, |(form, _)| form)
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
            let is_participle = whole.map_or(place.is_participle, |whole| whole.is_participle);
            whole = Some(Place { is_opened, is_participle, ..*place });
            (gram[number], form.words[number], form.joints[number]) = (*stem, *written, joint);
        }
        // What joins a phrase to what is before it is no part of it.
        form.joints[0] = "";
        let is_word = !matches!(run, [Piece::Word { is_character: true, .. }]);
        whole.filter(|_| is_word).map(|place| (gram, form, place))
    })
}
