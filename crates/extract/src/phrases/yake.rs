//! How well each run of words stands for its article, by YAKE (Campos et al., *YAKE! Keyword extraction from single
//! documents using multiple local features*, 2020).
//!
//! The lists of words that say little are `yake-rust`'s, and a test holds what ranks first to what does so there. That
//! library takes nothing but text, and cuts it into sentences and words by regular expressions of its own, which took
//! half of all the time of a build. Here they are those that the article has been cut into already.

use std::ops::Range;

use rustc_hash::FxHashMap;
use yake_rust::StopWords;

use crate::words::Word;

/// The most words of a candidate.
const LONGEST: usize = 3;
/// The fewest letters of a candidate.
const FEWEST_LETTERS: usize = 3;
/// What a sum is taken for that would have the score divided by nought.
const ALMOST_ONE: f64 = 0.999_999_999;
/// Marks that make one name of a program, a path or an address out of the words on both sides.
const JOINTS: [&str; 8] = [".", "/", "\\", "@", ":", "=", "#", "&"];

/// A sentence of an article.
pub(super) struct Sentence<'text> {
    /// The number of its block.
    pub(super) block: usize,
    /// The block's text.
    pub(super) text: &'text str,
    pub(super) words: &'text [Word<'text>],
}

/// A run of words that may be a key phrase.
#[derive(Debug)]
pub(super) struct Candidate {
    /// The sentence in which it stands first, and its words there.
    pub(super) sentence: usize,
    pub(super) words: Range<usize>,
    /// The numbers of its words' singulars, and how many it has.
    singles: ([u32; LONGEST], usize),
    /// The less, the better.
    pub(super) score: f64,
    /// How often it occurs.
    pub(super) times: usize,
}

impl Candidate {
    /// The numbers of its words' singulars.
    pub(super) fn singles(&self) -> &[u32] {
        &self.singles.0[..self.singles.1]
    }
}

/// A word by what it is judged by.
#[derive(Clone, Copy)]
struct Term {
    /// Its place in the sentence.
    place: usize,
    /// The number of the word in lower case, and that of its singular.
    form: u32,
    single: u32,
    kind: Kind,
}

/// What the way a word is written says of it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A mark, over which no phrase goes.
    Mark,
    /// A number, or a word with digits, several marks or another word glued to it.
    Unread,
    /// Capitals alone.
    Acronym,
    /// A capital, and that first, where no sentence begins.
    Capital,
    Plain,
}

/// A word in lower case, and what is known of all words whose singular it is.
#[derive(Default)]
struct Known {
    letters: usize,
    /// The number of its singular, once that has one.
    single: Option<u32>,
    /// Whether a list has it, and whether it says little for that or for being short.
    is_listed: bool,
    says_little: bool,
    times: usize,
    acronyms: usize,
    capitals: usize,
    /// The sentences that have it, in order.
    sentences: Vec<usize>,
    /// How many words stand right before it, how many different ones, and the same for those behind it.
    before: (usize, usize),
    behind: (usize, usize),
    /// Whether one of its forms says something.
    says: bool,
    score: f64,
}

/// An article's words, numbered.
struct Terms<'text> {
    stop_words: &'text StopWords,
    numbers: FxHashMap<&'text str, u32>,
    known: Vec<Known>,
    sentences: Vec<Vec<Term>>,
    /// How often a word stands right before another.
    pairs: FxHashMap<(u32, u32), usize>,
}

/// The candidates in an article's sentences, in the order in which they first occur.
pub(super) fn candidates(sentences: &[Sentence<'_>], stop_words: &StopWords) -> Vec<Candidate> {
    let mut terms = Terms {
        stop_words,
        numbers: FxHashMap::default(),
        known: Vec::new(),
        sentences: Vec::with_capacity(sentences.len()),
        pairs: FxHashMap::default(),
    };
    sentences.iter().for_each(|sentence| terms.read(sentence));
    terms.score();
    terms.candidates()
}

impl<'text> Terms<'text> {
    /// Reads a sentence.
    fn read(&mut self, sentence: &Sentence<'text>) {
        let number = self.sentences.len();
        let mut terms = Vec::with_capacity(sentence.words.len());
        let mut last: Option<Term> = None;
        for (place, word) in sentence.words.iter().enumerate() {
            let lower: &str = &word.lower;
            // The ending of a genitive or of a verb is no word of its own.
            if lower.len() > 1 && lower.starts_with('\'') {
                continue;
            }
            let form = self.number(lower);
            let single = self.known[form as usize].single.unwrap_or_else(|| {
                let single = self.number(singular(lower));
                self.known[form as usize].single = Some(single);
                single
            });
            let term = Term { place, form, single, kind: kind(sentence, place) };
            terms.push(term);
            let before = last.replace(term);
            if term.kind == Kind::Mark {
                last = None;
                continue;
            }
            let says = !self.known[form as usize].says_little;
            let known = &mut self.known[single as usize];
            known.says |= says;
            known.times += 1;
            known.acronyms += usize::from(term.kind == Kind::Acronym);
            known.capitals += usize::from(term.kind == Kind::Capital);
            if known.sentences.last() != Some(&number) {
                known.sentences.push(number);
            }
            if let Some(before) =
                before.filter(|before| before.kind != Kind::Unread && term.kind != Kind::Unread)
            {
                self.follow(before.single, single);
            }
        }
        self.sentences.push(terms);
    }

    fn number(&mut self, word: &'text str) -> u32 {
        if let Some(number) = self.numbers.get(word) {
            return *number;
        }
        let number = self.known.len() as u32;
        let single = singular(word);
        let is_listed = self.stop_words.contains(word);
        let is_short =
            single.chars().filter(|letter| !letter.is_ascii_punctuation()).count() < FEWEST_LETTERS;
        let says_little =
            is_listed || is_short || single.len() < word.len() && self.stop_words.contains(single);
        let letters = word.chars().count();
        self.known.push(Known { letters, is_listed, says_little, ..Known::default() });
        self.numbers.insert(word, number);
        number
    }

    /// Takes note of a word that stands right before another.
    fn follow(&mut self, before: u32, behind: u32) {
        let times = self.pairs.entry((before, behind)).or_default();
        *times += 1;
        let new = usize::from(*times == 1);
        let of_before = &mut self.known[before as usize].behind;
        *of_before = (of_before.0 + 1, of_before.1 + new);
        let of_behind = &mut self.known[behind as usize].before;
        *of_behind = (of_behind.0 + 1, of_behind.1 + new);
    }

    /// Scores each word.
    fn score(&mut self) {
        let telling = || self.known.iter().filter(|known| known.says).map(|known| known.times as f64);
        let count = telling().count().max(1) as f64;
        let mean = telling().sum::<f64>() / count;
        let deviation = (telling().map(|times| (times - mean).powi(2)).sum::<f64>() / count).sqrt();
        let most = self.known.iter().map(|known| known.times).max().unwrap_or_default() as f64;
        let sentences = self.sentences.len() as f64;
        for known in self.known.iter_mut().filter(|known| known.times > 0) {
            let times = known.times as f64;
            let casing = known.acronyms.max(known.capitals) as f64 / (1.0 + times.ln());
            let position = (3.0 + median(&known.sentences)).ln().ln();
            let frequency = times / (mean + deviation);
            let different = |(all, different): (usize, usize)| different as f64 / all.max(1) as f64;
            let relatedness = 1.0 + (different(known.before) + different(known.behind)) * (times / most);
            let spread = known.sentences.len() as f64 / sentences;
            known.score = relatedness * position / (casing + frequency / relatedness + spread / relatedness);
        }
    }

    fn candidates(&self) -> Vec<Candidate> {
        let mut places: FxHashMap<[u32; LONGEST], usize> = FxHashMap::default();
        let mut candidates: Vec<Candidate> = Vec::new();
        for (number, terms) in self.sentences.iter().enumerate() {
            for start in 0..terms.len() {
                if self.known[terms[start].form as usize].says_little {
                    continue;
                }
                let (mut key, mut singles) = ([u32::MAX; LONGEST], [u32::MAX; LONGEST]);
                for (length, term) in terms[start..].iter().take(LONGEST).enumerate() {
                    let known = &self.known[term.form as usize];
                    // What a list has, or a mark parts, is in no phrase.
                    if known.is_listed
                        || matches!(term.kind, Kind::Mark | Kind::Unread)
                        || term.place - terms[start].place != length
                    {
                        break;
                    }
                    (key[length], singles[length]) = (term.form, term.single);
                    let run = &terms[start..=start + length];
                    let letters: usize = run.iter().map(|term| self.known[term.form as usize].letters).sum();
                    if known.says_little || letters < FEWEST_LETTERS {
                        continue;
                    }
                    let place = *places.entry(key).or_insert_with(|| {
                        candidates.push(Candidate {
                            sentence: number,
                            words: terms[start].place..term.place + 1,
                            singles: (singles, run.len()),
                            score: self.weight(run),
                            times: 0,
                        });
                        candidates.len() - 1
                    });
                    candidates[place].times += 1;
                }
            }
        }
        for candidate in &mut candidates {
            candidate.score /= candidate.times as f64;
        }
        candidates
    }

    /// What the words of a run come to that occurs once.
    fn weight(&self, run: &[Term]) -> f64 {
        let (mut product, mut sum) = (1.0, 0.0);
        for (place, term) in run.iter().enumerate() {
            let known = &self.known[term.single as usize];
            if !self.known[term.form as usize].says_little {
                product *= known.score;
                sum += known.score;
                continue;
            }
            let pair = |before: &Term, behind: &Term| {
                self.pairs.get(&(before.single, behind.single)).copied().unwrap_or_default() as f64
            };
            let times = |term: &Term| self.known[term.single as usize].times as f64;
            let before = place.checked_sub(1).and_then(|before| run.get(before));
            let is_led_to = before.map_or(0.0, |before| pair(before, term) / times(before));
            let leads_on = run.get(place + 1).map_or(0.0, |behind| pair(term, behind) / times(behind));
            product *= 2.0 - is_led_to * leads_on;
            sum -= 1.0 - is_led_to * leads_on;
        }
        product / (1.0 + if sum == -1.0 { -ALMOST_ONE } else { sum })
    }
}

fn kind(sentence: &Sentence<'_>, place: usize) -> Kind {
    let word = &sentence.words[place];
    if word.mark {
        return Kind::Mark;
    }
    let written = sentence.text.get(word.span.clone()).unwrap_or_default();
    // Nothing but small letters is the rule.
    if !written.is_empty() && written.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return if is_joined(sentence.words, place) { Kind::Unread } else { Kind::Plain };
    }
    let (mut letters, mut capitals, mut all) = (0, 0, 0);
    let mut marks: Option<char> = None;
    let mut has_digit = false;
    let mut differ = false;
    for letter in written.chars() {
        all += 1;
        letters += usize::from(letter.is_alphabetic());
        capitals += usize::from(letter.is_uppercase());
        has_digit |= letter.is_ascii_digit();
        if letter.is_ascii_punctuation() {
            differ |= marks.replace(letter).is_some_and(|other| other != letter);
        }
    }
    if letters == 0 || has_digit || differ || is_joined(sentence.words, place) {
        Kind::Unread
    } else if capitals == all {
        Kind::Acronym
    } else if place > 0 && word.capital && capitals == 1 {
        Kind::Capital
    } else {
        Kind::Plain
    }
}

/// Whether a mark glues a word to the one before or behind it.
fn is_joined(words: &[Word<'_>], place: usize) -> bool {
    let is_joint = |mark: &Word<'_>, before: &Word<'_>, behind: &Word<'_>| {
        mark.mark
            && before.span.end == mark.span.start
            && mark.span.end == behind.span.start
            && JOINTS.contains(&&*mark.lower)
    };
    let (mark, other) = (place.checked_sub(1), place.checked_sub(2));
    let before =
        mark.zip(other).is_some_and(|(mark, other)| is_joint(&words[mark], &words[other], &words[place]));
    let behind = || matches!(words.get(place + 1..place + 3), Some([mark, other]) if is_joint(mark, &words[place], other));
    before || behind()
}

fn singular(word: &str) -> &str {
    word.strip_suffix('s').filter(|rest| rest.chars().nth(2).is_some()).unwrap_or(word)
}

fn median(sorted: &[usize]) -> f64 {
    let middle = sorted.len() / 2;
    let at = |place: usize| sorted.get(place).map_or(0.0, |number| *number as f64);
    if sorted.len() % 2 == 1 { at(middle) } else { (at(middle.saturating_sub(1)) + at(middle)) / 2.0 }
}

#[cfg(test)]
mod tests {
    use yake_rust::{Config, get_n_best};

    use super::*;
    use crate::prose::Prose;

    const TEXT: &str = "The Harbour Ferry links the islands with the mainland. In winter the Harbour Ferry waits for the \
        ice to break, and the islands wait for the ferries. Pack ice is what captains fear: pack ice closes the bay \
        within an hour, as NOAA has it. Forty captains asked for an ice breaker, since a go breaker would keep the bay \
        open. Would ferries run all year? NOAA says that the mainland stays out of reach whenever pack ice drifts in \
        from the north.";

    #[test]
    fn scores_are_those_of_the_library() {
        let stop_words = StopWords::predefined("en").unwrap();
        let config = Config { remove_duplicates: false, ..Config::default() };
        let theirs = get_n_best(usize::MAX, TEXT, &stop_words, &config);
        let read = Prose::of(TEXT);
        let sentences: Vec<Sentence<'_>> =
            read.sentences.iter().map(|words| Sentence { block: 0, text: TEXT, words }).collect();
        let candidates = candidates(&sentences, &stop_words);
        assert!(candidates.len() > 40);
        for candidate in candidates {
            let words = &sentences[candidate.sentence].words[candidate.words.clone()];
            let form = words.iter().map(|word| &*word.lower).collect::<Vec<_>>().join(" ");
            let score = theirs.iter().find(|their| their.keyword == form).map(|their| their.score);
            assert!(
                score.is_some_and(|score| (score / candidate.score - 1.0).abs() < 1e-9),
                "{form}: {candidate:?}, {score:?}"
            );
        }
    }

    #[test]
    fn what_glues_words_together_leaves_none_to_read() {
        let text = "See https://example.org/harbour or fmt.Harbour there.";
        let read = Prose::of(text);
        let sentence = Sentence { block: 0, text, words: &read.sentences[0] };
        let read: Vec<&str> = (0..sentence.words.len())
            .filter(|place| !matches!(kind(&sentence, *place), Kind::Mark | Kind::Unread))
            .map(|place| &text[sentence.words[place].span.clone()])
            .collect();
        assert_eq!(read, ["See", "or", "there"]);
    }
}
