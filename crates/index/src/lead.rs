//! The lead: the sentence of an article that stands for it in a list.
//!
//! Of the first sentences that read by themselves, it is the one whose words the article and its title keep coming back
//! to: centrality as SumBasic has it (Nenkova and Vanderwende, *The Impact of Frequency on Summarization*, 2005), and the
//! sooner the better.

use std::ops::Range;

use rustc_hash::FxHashMap;
use sourcebook_analysis::{is_code, is_unspaced, sentences};
use sourcebook_model::{Article, BlockKind};

use crate::vocabulary::{MetTerm, Word, Words};

/// Only so many sentences that might do are compared: an article says early what it is about.
const COMPARED: usize = 12;
/// Bytes beyond these are not counted either.
const COUNTED: usize = 24_000;
/// A sentence of fewer words says too little, one of more is hard to take in at a glance.
const WORDS: std::ops::RangeInclusive<u32> = 6..=60;
/// A sentence of more words is preferred to none.
const LONG: u32 = 45;
/// How much a word of the title counts beside the words that the article repeats.
const TITLE: f32 = 3.0;
/// How much each place further down costs.
const PLACE: f32 = 0.4;
/// How much a sentence is worth that hangs on the one before, or is long.
const HANGING: f32 = 0.7;
/// A word in a greater share of sentences is there for grammar's sake.
const COMMON: f32 = 0.3;

/// How lines about the article itself begin, in lower case.
const ASIDES: [&str; 14] = [
    "this is part",
    "this is the first ",
    "this is the second ",
    "this is the third ",
    "posted ",
    "published ",
    "updated",
    "update:",
    "editor",
    "note:",
    "by ",
    "photo",
    "image",
    "this is a guest",
];

/// How sentences begin that go on with the one before, in lower case.
const GOES_ON: [&str; 19] = [
    "in turn",
    "of course",
    "as you ",
    "however",
    "but ",
    "and ",
    "so ",
    "also",
    "then",
    "instead",
    "for example",
    "for instance",
    "in addition",
    "similarly",
    "therefore",
    "finally",
    "moreover",
    "or ",
    "as a result",
];

/// How sentences begin whose subject may stand in the one before, in lower case.
const HANGS: [&str; 13] = [
    "this ", "that ", "these ", "those ", "it ", "it's ", "they ", "he ", "she ", "his ", "her ", "their ",
    "its ",
];

/// Words that point to what was said before, wherever near a sentence's beginning they stand.
const POINTING: [&str; 4] = ["this", "these", "those", "such"];
/// How many words are near it.
const BEGINNING: usize = 4;

/// Where an article's lead stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Lead {
    block: u32,
    span: Range<usize>,
}

impl Lead {
    /// It in the article it is of.
    pub(crate) fn in_article<'article>(&self, article: &'article Article) -> &'article str {
        let block = article.blocks.get(self.block as usize);
        block.and_then(|block| block.text.get(self.span.clone())).unwrap_or_default()
    }
}

/// A sentence with what its words are.
struct Sentence<'article> {
    text: &'article str,
    place: Lead,
    /// What its words that may say something stem to, each once.
    stems: Vec<MetTerm>,
    words: u32,
    /// Whether it stands in a paragraph and reads as a statement; not looked at beyond those that are compared.
    may_lead: bool,
}

/// The lead; the first sentence where none is better, and none where there is no sentence at all.
pub(crate) fn lead(article: &Article, words: &Words<'_>) -> Option<Lead> {
    let sentences = read(article, words);
    let title = stems(&words.title);
    let mut times: FxHashMap<MetTerm, u32> = FxHashMap::default();
    for stem in sentences.iter().flat_map(|sentence| &sentence.stems) {
        *times.entry(*stem).or_default() += 1;
    }
    let most = (sentences.len() as f32 * COMMON).max(2.0);
    let mut best: Option<(f32, &Sentence<'_>)> = None;
    for (place, sentence) in sentences.iter().filter(|sentence| sentence.may_lead).enumerate() {
        let worth = worth(sentence, &times, most, &title) / (1.0 + PLACE * place as f32);
        if best.is_none_or(|(other, _)| worth > other) {
            best = Some((worth, sentence));
        }
    }
    best.map(|(_, sentence)| sentence).or(sentences.first()).map(|sentence| sentence.place.clone())
}

/// What the words that may say something stem to, each once.
fn stems(words: &[Word<'_>]) -> Vec<MetTerm> {
    let mut stems: Vec<MetTerm> =
        words.iter().filter(|word| says(&word.folded)).map(|word| word.term).collect();
    stems.sort_unstable();
    stems.dedup();
    stems
}

/// Whether a word may say something: short ones seldom do, but where words are not set apart two letters do.
fn says(word: &str) -> bool {
    let letters = word.chars().count();
    letters > 3 || letters > 1 && word.chars().all(is_unspaced)
}

/// The article's sentences, from its beginning.
fn read<'article>(article: &'article Article, words: &Words<'_>) -> Vec<Sentence<'article>> {
    let mut read: Vec<Sentence<'_>> = Vec::new();
    let (mut counted, mut may_lead) = (0, 0);
    let mut words = &words.text[..];
    for (number, block) in (0..).zip(&article.blocks).filter(|(_, block)| !block.kind.is_heading()) {
        words = &words[words.partition_point(|word| word.block < number)..];
        let is_prose = may_lead < COMPARED && block.kind == BlockKind::Paragraph && !is_code(&block.text);
        let mut is_begun = true;
        for span in sentences(&block.text) {
            let text = &block.text[span.clone()];
            counted += text.len();
            if counted > COUNTED && !read.is_empty() {
                return read;
            }
            let is_here = |word: &Word<'_>| word.block == number && (word.start as usize) < span.end;
            let (here, behind) = words.split_at(words.partition_point(is_here));
            words = behind;
            let mut sentence = Sentence {
                text,
                place: Lead { block: number, span },
                stems: stems(here),
                words: here.last().map_or(0, |last| last.position + 1 - here[0].position),
                may_lead: false,
            };
            if is_prose && may_lead < COMPARED {
                sentence.may_lead = is_begun && sentence.states(article);
                may_lead += usize::from(sentence.may_lead);
                is_begun = is_whole(text);
            }
            read.push(sentence);
        }
    }
    read
}

impl Sentence<'_> {
    /// Whether it is a statement of a length to be read at a glance, and about something else than one of the authors.
    fn states(&self, article: &Article) -> bool {
        // A sentence that presents an author is about nobody else.
        let is_of_author = article.authors.iter().any(|author| self.text.starts_with(author.value.as_str()));
        WORDS.contains(&self.words) && states(self.text) && !is_of_author
    }
}

/// Whether a sentence is a statement whole by itself, and about something else than the article.
fn states(text: &str) -> bool {
    let end = text.trim_end_matches(['"', '”', '’', '\'', ')', '»', '」', ']']);
    let lower = text.to_lowercase();
    end.ends_with(['.', '!', '…', '。', '！'])
        && is_whole(text)
        && !ASIDES.iter().chain(&GOES_ON).any(|opening| lower.starts_with(opening))
}

/// Whether nothing shows that a sentence was cut off: a bracket that nothing closes or opens.
fn is_whole(text: &str) -> bool {
    let pairs = [('(', ')'), ('[', ']'), ('（', '）')];
    pairs.iter().all(|(open, close)| text.matches(*open).count() == text.matches(*close).count())
}

/// How well a sentence stands for the article, wherever it stands: `times` says how many sentences have each stem, and
/// stems that more than `most` have do not count.
fn worth(sentence: &Sentence<'_>, times: &FxHashMap<MetTerm, u32>, most: f32, title: &[MetTerm]) -> f32 {
    let times = sentence.stems.iter().filter_map(|stem| times.get(stem).copied());
    let mut telling: Vec<u32> = times.filter(|times| *times as f32 <= most).collect();
    // The numbers of terms, which hang on other articles, must not be the order of the sum.
    telling.sort_unstable();
    let repeated: f32 =
        telling.iter().filter(|times| **times > 1).map(|times| (1.0 + *times as f32).ln()).sum();
    let central = repeated / (telling.len().max(1) as f32).powf(0.7);
    let shared = title.iter().filter(|stem| sentence.stems.binary_search(stem).is_ok()).count();
    let named = shared as f32 / title.len().max(1) as f32;
    let lower = sentence.text.to_lowercase();
    let points = lower.split_whitespace().take(BEGINNING).skip(1).any(|word| POINTING.contains(&word));
    let hangs = points || HANGS.iter().any(|opening| lower.starts_with(opening));
    let unfit = u8::from(hangs) + u8::from(sentence.words > LONG);
    let fits = HANGING.powi(i32::from(unfit));
    (central + TITLE * named) * fits
}

#[cfg(test)]
mod tests {
    use sourcebook_model::fixtures::{self, stated};

    use super::*;
    use crate::vocabulary::Vocabulary;

    fn lead_of(title: &str, texts: &[&str]) -> String {
        lead_in(&article(title, texts))
    }

    fn lead_in(article: &Article) -> String {
        let (_, leads) = Vocabulary::of(&[article], lead);
        leads[0].as_ref().map(|lead| lead.in_article(article)).unwrap_or_default().to_owned()
    }

    fn article(title: &str, texts: &[&str]) -> Article {
        Article { title: stated(title), ..fixtures::article("a", texts.iter().copied()) }
    }

    #[test]
    fn what_is_about_the_article_itself_or_goes_on_with_another_sentence_does_not_lead() {
        let news = "The harbour ferry will run all winter from next year.";
        for opening in [
            "Posted by the harbour office on behalf of the ferry crew.",
            "What does the harbour ferry do all winter long?",
            "Update: the harbour ferry timetable below has been put right.",
            "However, the harbour ferry once ran all winter long.",
            "ferry.run(winter)?; harbour[0] = ferry; // all winter",
        ] {
            assert_eq!(lead_of("The harbour ferry", &[opening, news]), news);
        }
    }

    #[test]
    fn neither_a_sentence_cut_off_nor_one_about_an_author_leads() {
        let news = "The harbour ferry will run all winter from next year.";
        for cut in [
            "The harbour ferry will leave tomorrow (10:30 a.m.",
            "[The harbour ferry of the town will run all winter.",
            "This is part two of three about the harbour ferry.",
            "In turn, the harbour ferry will run all winter.",
        ] {
            assert_eq!(lead_of("The harbour ferry", &[cut, news]), news);
        }
        let with_stops = "The harbour ferry is run by the U.S. Harbour Office all winter.";
        assert_eq!(lead_of("The harbour ferry", &[with_stops]), with_stops);
        let of_author = "Ada Berg is the captain of the harbour ferry.";
        assert_eq!(lead_of("The harbour ferry", &[of_author, news]), of_author);
        let mut article = article("The harbour ferry", &[of_author, news]);
        article.authors = vec![stated("Ada Berg")];
        assert_eq!(lead_in(&article), news);
    }

    #[test]
    fn a_sentence_that_points_back_is_worth_less() {
        let texts = ["Each of these ferries crosses the bay.", "The harbour ferry crosses the bay."];
        assert_eq!(lead_of("Ferries", &texts), texts[1]);
    }

    #[test]
    fn the_sentence_that_the_article_comes_back_to_leads() {
        let texts = [
            "Everybody in town remembers that one cold evening. The council bought an ice breaker for the bay.",
            "An ice breaker keeps the bay open. Without the ice breaker, the bay would close in January.",
        ];
        assert_eq!(
            lead_of("An ice breaker for the bay", &texts),
            "The council bought an ice breaker for the bay."
        );
    }

    #[test]
    fn where_nothing_is_better_the_first_sentence_leads() {
        assert_eq!(lead_of("Notes", &["Bread. Butter."]), "Bread.");
        assert_eq!(lead_of("Nothing", &[]), "");
    }
}
