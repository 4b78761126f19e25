//! What a text sets aside: "unlike batteries" is not about batteries, and "thanks to the batteries team" is about nobody's
//! theme.
//!
//! A passage is filed for a reader who wants to read about a theme. Who looks for tariffs wants to know that there were
//! none, so negation and absence count as any other word: "no tariff", "without tariffs", "never", "lack of", "instead
//! of". Only words that turn away from a subject altogether take its cues with them, as far as their clause goes; thanks,
//! as far as their sentence goes; and what somebody is by profession ("a battery engineer at"), up to the profession.

use std::ops::Range;

use rustc_hash::FxHashMap;
use sourcebook_analysis::sentences;

use super::unit::{Unit, units};
use crate::names::NameFinder;

/// Phrases that set aside what follows, by language. They are taken as written, not by their stems.
const ASIDES: [(&str, &[&str]); 2] = [
    (
        "en",
        &[
            "unlike",
            "not about",
            "isn't about",
            "isn’t about",
            "wasn't about",
            "wasn’t about",
            "nothing to do with",
            "not to be confused with",
            "unrelated to",
            "irrespective of",
            "regardless of",
        ],
    ),
    ("zh", &["不同于", "有别于"]),
];
/// How many units a phrase sets aside at most: a clause without punctuation does not go on about the same for ever.
const REACH: usize = 6;

/// Phrases that thank somebody, by language.
const THANKS: [(&str, &[&str]); 2] = [
    (
        "en",
        &[
            "we thank",
            "i thank",
            "to thank",
            "thank you to",
            "thank you also",
            "thanks also",
            "thanks again",
            "many thanks",
            "special thanks",
            "big thanks",
            "thanks to everyone",
            "thanks to everybody",
            "thanks to all",
            "thanks to those",
            "grateful to",
            "shout-out to",
            "hat tip to",
        ],
    ),
    ("zh", &["感谢", "鸣谢", "致谢"]),
];
/// How "thanks to" opens a sentence that thanks, and does not say why something is: "thanks to Ada for reading this", not
/// "thanks to falling prices, sales rose".
const FOR_WHAT: [&str; 7] = ["their", "his", "her", "your", "all", "being", "who"];

/// What a profession stands behind, unless it is an apposition, and what stands behind it where it is said whose somebody
/// is.
const BEING: [&str; 8] = ["is", "was", "am", "are", "as", "i'm", "he's", "she's"];
const BEFORE_PROFESSION: [&str; 5] = ["a", "an", "the", "our", "their"];
const BEHIND_PROFESSION: [&str; 4] = ["at", "with", "for", "in"];
/// The most words of a profession.
const PROFESSION: usize = 6;

/// The phrases of one language.
pub(super) struct Asides {
    turning_away: Phrases,
    thanking: Phrases,
    is_english: bool,
}

/// Phrases as words, by the first of these: most words of a text begin none.
struct Phrases(FxHashMap<String, Vec<Vec<String>>>);

impl Phrases {
    /// Those of a table that are in the language with this primary subtag.
    fn of(table: [(&str, &[&str]); 2], primary: &str) -> Self {
        let mut by_first: FxHashMap<String, Vec<Vec<String>>> = FxHashMap::default();
        let phrases = table.into_iter().filter(|(of, _)| *of == primary).flat_map(|(_, phrases)| phrases);
        for phrase in phrases {
            let words: Vec<String> = units(phrase).into_iter().map(|unit| unit.word.into_owned()).collect();
            if let Some(first) = words.first() {
                by_first.entry(first.clone()).or_default().push(words);
            }
        }
        Self(by_first)
    }

    /// How many words the phrase has that a text goes on with here, if it does.
    fn begun(&self, here: &[Unit<'_>]) -> Option<usize> {
        let is_here = |words: &&Vec<String>| {
            words.len() <= here.len() && words.iter().zip(here).all(|(word, unit)| *word == unit.word)
        };
        let words = self.0.get(&*here.first()?.word)?.iter().find(is_here)?;
        Some(words.len())
    }
}

impl Asides {
    /// Those of a language, a BCP 47 tag.
    pub(super) fn of(language: &str) -> Self {
        let primary = language.split('-').next().unwrap_or_default();
        Self {
            turning_away: Phrases::of(ASIDES, primary),
            thanking: Phrases::of(THANKS, primary),
            is_english: primary == "en",
        }
    }

    /// The byte ranges of `text` that are set aside.
    pub(super) fn reach(&self, text: &str, units: &[Unit<'_>]) -> Vec<Range<usize>> {
        let mut ranges = Vec::new();
        for start in 0..units.len() {
            let here = &units[start..];
            if let Some(length) = self.turning_away.begun(here) {
                ranges.push(clause(text, here, length));
            }
            if self.thanks(text, here) {
                let at = here[0].span.start;
                ranges.extend(sentences(text).into_iter().find(|sentence| sentence.contains(&at)));
            }
            let before = start.checked_sub(1).map(|before| &units[before]);
            ranges.extend(before.and_then(|before| self.profession(text, before, here)));
        }
        ranges
    }

    /// Whether a text thanks somebody here.
    fn thanks(&self, text: &str, here: &[Unit<'_>]) -> bool {
        if self.thanking.begun(here).is_some() {
            return true;
        }
        if !self.is_english || here.len() < 3 || here[0].word != "thanks" || here[1].word != "to" {
            return false;
        }
        let gaps =
            here.windows(2).map(|pair| text.get(pair[0].span.end..pair[1].span.start).unwrap_or_default());
        let sentence = &here[..=gaps.take_while(|gap| !gap.contains(['.', '!', '?'])).count()];
        sentence.windows(2).any(|pair| {
            let what = pair[1].word.as_ref();
            pair[0].word == "for" && (FOR_WHAT.contains(&what) || what.len() > 5 && what.ends_with("ing"))
        })
    }

    /// What somebody is by profession, where it is said here, behind a word: "is a content strategist at".
    fn profession(&self, text: &str, before: &Unit<'_>, here: &[Unit<'_>]) -> Option<Range<usize>> {
        let is_opened = self.is_english && BEFORE_PROFESSION.contains(&here[0].word.as_ref());
        let is_apposition =
            || text.get(before.span.end..here[0].span.start).is_some_and(|gap| gap.contains(','));
        if !is_opened || !(BEING.contains(&before.word.as_ref()) || is_apposition()) {
            return None;
        }
        let length = here[1..].iter().take(PROFESSION).take_while(|unit| unit.continues).count();
        let words = &here[1..=length];
        let last = words.iter().rposition(|unit| BEHIND_PROFESSION.contains(&unit.word.as_ref()))?;
        let role = words.get(last.checked_sub(1)?).filter(|unit| NameFinder::shared().is_role(&unit.word))?;
        let employer = here.get(last + 2).filter(|unit| unit.word != "the").or(here.get(last + 3))?;
        let is_named =
            text.get(employer.span.clone()).is_some_and(|text| !text.starts_with(char::is_lowercase));
        is_named.then(|| here[0].span.end..role.span.end)
    }
}

/// The rest of the clause behind its first `opening` words.
fn clause(text: &str, here: &[Unit<'_>], opening: usize) -> Range<usize> {
    let mut end = here[opening - 1].span.end;
    let from = end;
    for unit in here[opening..].iter().take(REACH) {
        if text.get(end..unit.span.start).is_none_or(ends_clause) {
            break;
        }
        end = unit.span.end;
    }
    from..end
}

/// Whether what stands between two words ends a clause.
fn ends_clause(gap: &str) -> bool {
    gap.contains(['.', ',', ';', ':', '!', '?', '–', '—', '(', ')', '，', '。', '；', '：', '、'])
}
