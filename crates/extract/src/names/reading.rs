//! An article as names are looked for in it: its tokens, where sentences begin, which stretches are in title case, and
//! which words it writes small elsewhere.

use std::borrow::Cow;

use rustc_hash::{FxHashMap, FxHashSet};
use sourcebook_analysis::is_code;

use super::gazetteer::Gazetteer;
use super::lexicon::{Class, Classes, Lexicon};
use super::token::{Shape, Token, tokens};

/// Words of a stretch in title case below which each must have its capital.
const LONG_TITLE: usize = 8;

/// The texts of an article, read.
pub(super) struct Reading<'t> {
    pub(super) blocks: Vec<Block<'t>>,
    /// How often each word stands in lower case, by the word.
    lower: FxHashMap<Cow<'t, str>, u32>,
    /// How often each word stands with a capital where none would have to be, by the word as written.
    inside: FxHashMap<&'t str, u32>,
    /// Words with a capital that stand there beside another with one.
    joined: FxHashSet<&'t str>,
    /// How many blocks each short word in capitals opens with a colon behind it.
    tags: FxHashMap<&'t str, u32>,
}

/// One text.
pub(super) struct Block<'t> {
    pub(super) text: &'t str,
    pub(super) tokens: Vec<Token<'t>>,
    pub(super) words: Vec<Word>,
    /// First token of each sentence, and where the last one ends.
    pub(super) sentences: Vec<usize>,
}

/// What is known of a token.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Word {
    pub(super) classes: Classes,
    /// Whether its capital says nothing, as it begins a sentence.
    pub(super) initial: bool,
    /// Whether its capital says nothing, as all words around it have one.
    pub(super) titled: bool,
    /// Whether it is a common word.
    pub(super) common: bool,
}

impl<'t> Reading<'t> {
    pub(super) fn new(texts: &[&'t str], lexicon: &Lexicon, gazetteer: &Gazetteer) -> Self {
        let blocks: Vec<Block<'t>> = texts.iter().map(|text| Block::new(text, lexicon, gazetteer)).collect();
        let mut reading = Self {
            blocks,
            lower: FxHashMap::default(),
            inside: FxHashMap::default(),
            joined: FxHashSet::default(),
            tags: FxHashMap::default(),
        };
        for block in &reading.blocks {
            if let Some(tag) = block.tag() {
                *reading.tags.entry(tag).or_default() += 1;
            }
            for (at, (token, word)) in block.tokens.iter().zip(&block.words).enumerate() {
                if token.code {
                    continue;
                }
                if token.shape == Shape::Lower {
                    *reading.lower.entry(token.folded.clone()).or_default() += 1;
                } else if token.shape.is_capital() && !word.initial && !word.titled {
                    *reading.inside.entry(token.text).or_default() += 1;
                    if at > 0 && block.is_uncommon_capital(at - 1) && !token.glued && !token.new_line {
                        reading.joined.insert(token.text);
                    }
                }
            }
        }
        reading
    }

    /// How often the article writes a word in lower case.
    pub(super) fn lower(&self, folded: &str) -> u32 {
        self.lower.get(folded).copied().unwrap_or(0)
    }

    /// How often the article writes a word with its capital where a common word would have none.
    pub(super) fn inside(&self, text: &str) -> u32 {
        self.inside.get(text).copied().unwrap_or(0)
    }

    /// Whether a block's first word says by initials who speaks in it, as in an interview: `AB: It was cold.`
    pub(super) fn is_tag(&self, block: &Block) -> bool {
        block.tag().and_then(|tag| self.tags.get(tag)).is_some_and(|blocks| *blocks > 1)
    }

    /// Whether a word stands behind a name somewhere, as `Jobs` does in `Steve Jobs`.
    pub(super) fn joined(&self, text: &str) -> bool {
        self.joined.contains(text)
    }
}

impl<'t> Block<'t> {
    /// Whether a token has a capital and is no common word.
    fn is_uncommon_capital(&self, at: usize) -> bool {
        let (token, word) = (&self.tokens[at], &self.words[at]);
        token.shape == Shape::Title && !word.common && word.classes.is_empty() && !word.titled
    }

    fn new(text: &'t str, lexicon: &Lexicon, gazetteer: &Gazetteer) -> Self {
        let keeps_stop = |folded: &str| !lexicon.classes(&format!("{folded}.")).is_empty();
        // Listings have names of their own, which are none of people or places.
        let text = if is_code(text) { "" } else { text };
        let tokens = tokens(text, keeps_stop, |whole| gazetteer.has(whole));
        let mut words: Vec<Word> = tokens.iter().map(|token| word(token, lexicon)).collect();
        let sentences = sentences(&tokens, &mut words);
        for pair in sentences.windows(2) {
            mark_titles(&tokens, &mut words, pair[0], pair[1]);
        }
        Self { text, tokens, words, sentences }
    }

    /// A short word in capitals that the block begins with, and a colon behind it.
    fn tag(&self) -> Option<&'t str> {
        let [first, colon, ..] = self.tokens.as_slice() else { return None };
        let is_short = first.shape == Shape::Caps && first.text.len() <= 3;
        (is_short && colon.glued && colon.is_mark(&[':'])).then_some(first.text)
    }

    /// Whether it is one word, such as a heading or the cell of a table, whose capital says nothing.
    pub(super) fn is_bare(&self) -> bool {
        self.tokens.iter().filter(|token| token.shape.is_word()).count() == 1
    }

    pub(super) fn has(&self, at: usize, class: Class) -> bool {
        self.words.get(at).is_some_and(|word| word.classes.has(class))
    }
}

fn word(token: &Token, lexicon: &Lexicon) -> Word {
    if !token.shape.is_word() {
        return Word::default();
    }
    let common = token.shape.is_capital() && lexicon.is_common(&token.folded);
    Word { classes: lexicon.classes(&token.folded), common, ..Word::default() }
}

/// Where sentences begin, marked on their first words, too.
fn sentences(tokens: &[Token], words: &mut [Word]) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut initial = false;
    for at in 0..tokens.len() {
        if begins_sentence(tokens, words, at) {
            starts.push(at);
            initial = true;
        }
        let behind = |marks: &[char]| at.checked_sub(1).is_some_and(|before| tokens[before].is_mark(marks));
        initial |= behind(&[':', '—', '•', '·']) || opens_quotation(tokens, at);
        if tokens[at].shape.is_word() {
            words[at].initial = std::mem::take(&mut initial);
        }
    }
    starts.push(tokens.len());
    starts.dedup();
    starts
}

const STOPS: [char; 4] = ['.', '!', '?', '…'];
const CLOSING: [char; 6] = ['"', '”', '’', '\'', ')', ']'];
const OPENING: [char; 5] = ['"', '“', '‘', '`', '«'];

fn begins_sentence(tokens: &[Token], words: &[Word], at: usize) -> bool {
    let token = &tokens[at];
    let Some(before) = at.checked_sub(1) else { return true };
    if token.new_line {
        return token.shape != Shape::Lower;
    }
    if token.glued {
        return false;
    }
    let last = (0..=before).rev().find(|at| !tokens[*at].is_mark(&CLOSING)).unwrap_or(before);
    if tokens[last].is_mark(&STOPS) {
        return token.shape != Shape::Lower;
    }
    // `in the U.S. The`, but not `the U.S. Congress`.
    tokens[before].text.ends_with('.')
        && token.shape == Shape::Title
        && words[at].classes.has(Class::Function)
}

/// Whether a word begins what somebody is quoted as saying, not what somebody calls something.
fn opens_quotation(tokens: &[Token], at: usize) -> bool {
    let mut before = at;
    while before > 0 && tokens[before - 1].is_mark(&OPENING) {
        before -= 1;
    }
    before < at && before.checked_sub(1).is_none_or(|mark| tokens[mark].is_mark(&[',', ':', ';', '—', '.']))
}

/// Marks the stretches of a sentence in which every word has a capital.
fn mark_titles(tokens: &[Token], words: &mut [Word], start: usize, end: usize) {
    let mut from = start;
    for at in start..=end {
        if at < end && !tokens[at].is_mark(&[':', '—', '|']) {
            continue;
        }
        let (mut content, mut small, mut shouted, mut all) = (0, 0, 0, 0);
        let is_whole = from == start && at == end;
        for place in from..at {
            let token = &tokens[place];
            if token.code || !token.shape.is_word() || token.shape == Shape::Number {
                continue;
            }
            all += 1;
            shouted += usize::from(token.shape == Shape::Caps);
            let is_small_word =
                words[place].classes.has(Class::Function) || words[place].classes.has(Class::Particle);
            if place > from && !is_small_word {
                content += 1;
                small += usize::from(token.shape == Shape::Lower);
            }
        }
        let ends_open = !tokens[from..at].last().is_some_and(|last| last.is_mark(&STOPS));
        let heads = from == start && at < end && tokens[at].is_mark(&[':']);
        let enough = content >= 2 || content == 1 && (is_whole || heads) && ends_open;
        let is_title = enough
            && (small == 0 || content >= LONG_TITLE && small * 10 <= content)
            && (ends_open || content >= 5);
        let is_shouted = all >= 3 && shouted * 5 >= all * 4;
        if is_title && !is_list(&tokens[from..at]) || is_shouted {
            words[from..at].iter_mut().for_each(|word| word.titled = true);
        }
        from = at + 1;
    }
}

/// Whether commas part what has capitals, as in a list of names.
fn is_list(tokens: &[Token]) -> bool {
    tokens.iter().filter(|token| token.is_mark(&[','])).count() >= 2
}
