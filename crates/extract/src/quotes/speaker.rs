//! Speakers: who a quote is of, by the verbs of saying around it and the names and pronouns beside those.

use std::ops::Range;

use sourcebook_analysis::sentences;
use sourcebook_model::{Block, MentionKind};

use super::english::{self, BEING, PRONOUNS, STOPS, TELLING, lists};
use super::marks::Marked;
use crate::names::FoundName;
use crate::words::{Word, words};

/// What stands before a signature.
pub(super) const DASHES: [char; 4] = ['—', '–', '―', '-'];
/// How many words behind a quote the verb may be, and how many may stand between the verb and the quote behind it.
const REACH: usize = 12;
/// A sentence of its own behind a quote names the speaker only if it says nothing else.
const MOST_WORDS_APART: usize = 6;

/// A name of a person or a body, which may speak.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Named {
    block: usize,
    /// Its byte range.
    span: Range<usize>,
    /// The form that stands for all its forms; as it is written where it may stand for several.
    value: String,
    is_person: bool,
}

/// Those of an article's names that may speak, in order.
pub(super) fn who_may_speak(blocks: &[Block], names: &[FoundName]) -> Vec<Named> {
    let may_speak = |name: &&FoundName| matches!(name.kind, MentionKind::Person | MentionKind::Organisation);
    let named = names.iter().filter(may_speak).filter_map(|name| {
        let written = blocks.get(name.block)?.text.get(name.span.clone())?;
        let value = name.value.clone().unwrap_or_else(|| written.to_owned());
        let is_person = name.kind == MentionKind::Person;
        Some(Named { block: name.block, span: name.span.clone(), value, is_person })
    });
    let mut named: Vec<Named> = named.collect();
    named.sort_by_key(|name| (name.block, name.span.start));
    named
}

/// Who speaks in an article, read from its beginning.
pub(super) struct Speakers<'article> {
    blocks: &'article [Block],
    names: &'article [Named],
    /// Whether the words of saying are known in the article's language.
    knows_words: bool,
    /// The last quote whose speaker is known: its block, where it ends, and who.
    last: Option<(usize, usize, String)>,
}

/// What is known of who said a quote.
#[derive(Default)]
pub(super) struct Said {
    pub(super) name: Option<String>,
    /// Whether a verb of saying stands right beside the quote.
    pub(super) is_tagged: bool,
}

impl<'article> Speakers<'article> {
    pub(super) fn new(blocks: &'article [Block], names: &'article [Named], language: &str) -> Self {
        let knows_words = language.split(['-', '_']).next() == Some("en");
        Self { blocks, names, knows_words, last: None }
    }

    /// Who said a quote that stands between these.
    pub(super) fn of(
        &mut self,
        block: usize,
        quote: &Marked,
        before: Option<&Marked>,
        after: Option<&Marked>,
    ) -> Said {
        let Some(text) = self.blocks.get(block).map(|block| block.text.as_str()).filter(|_| self.knows_words)
        else {
            return Said::default();
        };
        let head = before.map_or(0, |before| before.outer.end)..quote.outer.start;
        let tail = quote.outer.end..after.map_or(text.len(), |after| after.outer.start);
        let introduced = || self.introduced(block, text, head.clone());
        let leads_in =
            text[head.clone()].trim_end().ends_with([',', ':']) || head.is_empty() && quote.outer.start == 0;
        let said = (leads_in.then(introduced).flatten())
            .or_else(|| self.tagged(block, text, quote, tail))
            .or_else(|| (!leads_in).then(introduced).flatten())
            .or_else(|| self.same_as_before(block, text, before, head.clone()));
        if let Some(Said { name: Some(name), .. }) = &said {
            self.last = Some((block, quote.outer.end, name.clone()));
        }
        said.unwrap_or_default()
    }

    /// The speaker of the block quotation `block`: whom the text before it says to speak, or who spoke in the one before.
    pub(super) fn of_block(&mut self, block: usize) -> Option<String> {
        if !self.knows_words {
            return None;
        }
        let before = block.checked_sub(1)?;
        let named = match &self.last {
            Some((last, end, name)) if *last == before && *end == usize::MAX => Some(name.clone()),
            _ => self.led_in(before),
        }?;
        self.last = Some((block, usize::MAX, named.clone()));
        Some(named)
    }

    /// Who signs a block quotation, and where the text before the signature ends: "… — Ziyun Ruan".
    pub(super) fn signature(&mut self, block: usize, end: usize) -> (usize, Option<String>) {
        let text = self.blocks.get(block).map_or("", |block| block.text.as_str());
        let dash = text.rfind(['—', '–', '―']).or_else(|| text.rfind(" - ").map(|at| at + 1));
        let signed = dash.and_then(|dash| {
            let name = self.names_in(block, dash..end).next()?;
            let between = text.get(dash..name.span.start)?;
            let is_short = text[dash..end].split_whitespace().count() <= REACH;
            (is_short && between.chars().all(|letter| !letter.is_alphanumeric()))
                .then(|| (dash, name.value.clone()))
        });
        match signed {
            Some((dash, name)) => {
                self.last = Some((block, usize::MAX, name.clone()));
                (dash, Some(name))
            }
            None => (end, None),
        }
    }

    /// Who signs in a block that holds nothing but a signature: nobody by name, where it says what somebody is.
    pub(super) fn signature_alone(&mut self, block: usize) -> Option<Option<String>> {
        let text = self.blocks.get(block)?.text.trim();
        let rest = text.trim_start_matches(|letter| letter == ' ' || DASHES.contains(&letter));
        if rest.len() == text.len() || rest.is_empty() || rest.split_whitespace().count() > REACH {
            return None;
        }
        self.last = None;
        Some(self.names_in(block, 0..usize::MAX).next().map(|name| name.value.clone()))
    }

    /// Whether a block is a signature, or ends in one.
    pub(super) fn is_signed(&self, block: usize) -> bool {
        let text = self.blocks.get(block).map_or("", |block| block.text.trim());
        let dash = text.rfind(['—', '–', '―']).or_else(|| text.rfind("- "));
        dash.is_some_and(|dash| {
            let before = &text[..dash];
            let rest = &text[dash..];
            let is_end = before.is_empty() || before.trim_end().ends_with(['.', '!', '?', '"', '”', '-']);
            is_end && rest.split_whitespace().count() <= REACH
        })
    }

    /// Whether a block leads in what stands below it: by a colon, or as its last sentence has somebody say something. In a
    /// language whose words of saying nobody knows, any may.
    pub(super) fn introduces(&self, block: usize) -> bool {
        let text = self.blocks.get(block).map_or("", |block| block.text.trim_end());
        let says = |clause: Range<usize>| words(text, clause).iter().any(is_saying);
        !self.knows_words || text.ends_with([':', '：']) || sentences(text).pop().is_some_and(says)
    }

    /// The names in a part of a block.
    fn names_in(&self, block: usize, part: Range<usize>) -> impl DoubleEndedIterator<Item = &'article Named> {
        let start = self.names.partition_point(|name| (name.block, name.span.start) < (block, part.start));
        let end = self.names.partition_point(|name| (name.block, name.span.start) < (block, part.end));
        self.names.get(start..end).unwrap_or_default().iter()
    }

    /// Behind the quote: `,” Ruan explains`, `” said Ruan`, `” – Ruan`.
    fn tagged(&self, block: usize, text: &str, quote: &Marked, tail: Range<usize>) -> Option<Said> {
        let behind = &text[tail.clone()];
        if behind.trim_start().starts_with(DASHES) {
            let name = self.names_in(block, tail.clone()).next()?;
            let gap = &text[tail.start..name.span.start];
            let is_signed = gap.chars().all(|letter| !letter.is_alphanumeric());
            return is_signed.then(|| Said { name: Some(name.value.clone()), is_tagged: true });
        }
        let clause = sentences(behind).into_iter().next()?;
        let clause = tail.start + clause.start..tail.start + clause.end;
        let words = words(text, clause.clone());
        let is_over = text[quote.inner.clone()].ends_with('.');
        if is_over && words.iter().filter(|word| !word.mark).count() > MOST_WORDS_APART {
            return None;
        }
        let verb = (0..words.len().min(REACH)).find(|at| is_active(&words, *at))?;
        // Another clause begins: `“…”, and the ministry says so`.
        if words[..verb].iter().any(|word| lists(" and but which that because ", &word.lower)) {
            return None;
        }
        let name = self
            .subject_before(block, text, &words, verb, clause.start)
            .or_else(|| self.subject_behind(block, &words, verb, clause.end));
        Some(Said { name, is_tagged: true })
    }

    /// Before the quote: `Ruan said: “`, `as Ruan puts it, “`.
    fn introduced(&self, block: usize, text: &str, head: Range<usize>) -> Option<Said> {
        if text[head.clone()].trim().is_empty() && head.start == 0 {
            let led_in = block.checked_sub(1).and_then(|before| self.led_in(before))?;
            return Some(Said { name: Some(led_in), is_tagged: false });
        }
        let clause = sentences(&text[head.clone()]).pop()?;
        let clause = head.start + clause.start..head.start + clause.end;
        if text[clause.clone()].ends_with(['.', '!', '?']) {
            return None;
        }
        self.in_clause(block, text, clause)
    }

    /// The speaker whom a clause before a quote names.
    fn in_clause(&self, block: usize, text: &str, clause: Range<usize>) -> Option<Said> {
        let words = words(text, clause.clone());
        let verb = (0..words.len()).rev().find(|at| is_active(&words, *at))?;
        if words.len() - verb > REACH {
            return None;
        }
        let name = self
            .subject_before(block, text, &words, verb, clause.start)
            .or_else(|| self.subject_behind(block, &words, verb, clause.end));
        Some(Said { name, is_tagged: false })
    }

    /// The speaker whom the end of a block leads in: "Ruan explained:".
    fn led_in(&self, block: usize) -> Option<String> {
        let text = &self.blocks.get(block)?.text;
        let clause = sentences(text).pop()?;
        if !text[clause.clone()].ends_with(':') {
            return None;
        }
        self.in_clause(block, text, clause)?.name
    }

    /// `“…,” Ruan said. “…”`: the second quote goes on where the first broke off.
    fn same_as_before(
        &self,
        block: usize,
        text: &str,
        before: Option<&Marked>,
        head: Range<usize>,
    ) -> Option<Said> {
        let (last, end, name) = self.last.as_ref()?;
        let goes_on = *last == block && before.is_some_and(|before| before.outer.end == *end);
        let is_tag = sentences(&text[head.clone()]).len() <= 1
            && words(text, head).iter().filter(|word| !word.mark).count() <= REACH;
        (goes_on && is_tag).then(|| Said { name: Some(name.clone()), is_tagged: false })
    }

    /// The subject between `start` and the verb: a name, of several the last person's, or a pronoun.
    fn subject_before(
        &self,
        block: usize,
        text: &str,
        words: &[Word<'_>],
        verb: usize,
        start: usize,
    ) -> Option<String> {
        let at = words[verb].span.start;
        let mut names: Vec<&Named> =
            self.names_in(block, start..at).filter(|name| name.span.end <= at).collect();
        if let Some(pronoun) = words[..verb].iter().rfind(|word| lists(PRONOUNS, &word.lower))
            && names.last().is_none_or(|name| name.span.end < pronoun.span.start)
        {
            return self.last_person(block, pronoun.span.start);
        }
        // "Ruan, a geographer at the University of Dalian, said": what stands between commas belongs to what is before.
        if text[..at].trim_end().ends_with(',') && names.len() > 1 {
            names.truncate(1);
        }
        let person = names.iter().rfind(|name| name.is_person);
        person.or(names.last()).map(|name| name.value.clone())
    }

    /// The subject behind the verb: `said Ziyun Ruan`, `said the study's author, Ziyun Ruan`.
    fn subject_behind(&self, block: usize, words: &[Word<'_>], verb: usize, end: usize) -> Option<String> {
        let word = &words[verb];
        if lists(TELLING, &word.lower) {
            return None;
        }
        let behind = &words[verb + 1..];
        let behind = behind.get(usize::from(word.lower == "according")..).unwrap_or_default();
        let stop = behind.iter().find(|word| lists(STOPS, &word.lower) || is_saying(word));
        let end = stop.map_or(end, |stop| stop.span.start);
        if let Some(first) = behind.first().filter(|first| lists(PRONOUNS, &first.lower)) {
            return self.last_person(block, first.span.start);
        }
        let mut names = self.names_in(block, word.span.end..end);
        let first = names.next()?;
        let near = words.iter().filter(|word| word.span.start < first.span.start).count() <= verb + REACH / 2;
        let person = std::iter::once(first).chain(names).find(|name| name.is_person);
        near.then(|| person.unwrap_or(first).value.clone())
    }

    /// The person named last before a place, or who spoke last.
    fn last_person(&self, block: usize, at: usize) -> Option<String> {
        let spoke = self.last.as_ref().filter(|(last, ..)| *last == block).map(|(.., name)| name);
        let start = self.names.partition_point(|name| (name.block, name.span.start) < (block, at));
        let named = self.names[..start].iter().rfind(|name| name.is_person).map(|name| &name.value);
        spoke.or(named).cloned()
    }
}

/// Whether a word is a verb of saying whose subject speaks: not “were warned”.
fn is_active(words: &[Word<'_>], at: usize) -> bool {
    let is_passive = at > 0 && lists(BEING, &words[at - 1].lower) && words[at].lower.ends_with("ed");
    is_saying(&words[at]) && !is_passive
}

fn is_saying(word: &Word<'_>) -> bool {
    // "according" makes a speaker of the name behind it just as a verb does.
    !word.mark && (english::is_saying(&word.lower) || word.lower == "according")
}
