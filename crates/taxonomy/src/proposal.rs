//! The proposal: which topics of a collection become themes, and what they are called.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use sourcebook_analysis::each;
use sourcebook_extract::Extractor;
use sourcebook_model::article::passage_of_each;
use sourcebook_model::collection::Theme;
use sourcebook_model::{Article, MentionKind, ThemeDefinition};

use crate::chunks::{read, sampled};
use crate::factors::factors;
use crate::matrix::Matrix;
use crate::tags::slug;
use crate::topic::{Topic, topics};
use crate::vocabulary::{Term, Vocabulary};

/// The most themes that readers are asked to choose from, unless an editor wrote more.
pub const MOST_THEMES: usize = 14;
/// How many topics are looked for by how many articles there are: some turn out to be none.
const TOPICS: [(usize, usize); 3] = [(10, 9), (60, 14), (usize::MAX, 18)];
/// A theme has to be that of one of this many articles, and, where there are so many, of three: what two of many share
/// is chance.
const ONE_OF: usize = 60;
const MANY: usize = 20;
/// Where there are this many, a theme that files more than so many in four of them narrows nothing.
const NARROWED: (usize, usize) = (10, 3);
/// Two themes that share so much of the passages of both are one.
const SAME: f64 = 0.5;
/// The least that a topic's terms go together.
const COHERENCE: f64 = 0.03;
/// The fewest cues that tell a theme.
const FEWEST_CUES: usize = 3;
/// How many words a description names.
const DESCRIBED_BY: usize = 6;

/// At most [`MOST_THEMES`] themes that `articles` suggest, those of most articles first; none where they are too few to
/// have any in common.
pub fn propose(articles: &[Article]) -> Vec<ThemeDefinition> {
    propose_for_sample(&sampled(articles))
}

/// What [`propose`] gives for a collection of which these articles are [`sampled`]: it hangs on no other.
pub fn propose_for_sample(articles: &[&Article]) -> Vec<ThemeDefinition> {
    let language = main_language(articles);
    let sample = read(articles);
    let sampled = sample.articles;
    let fewest = if sampled < MANY { 2 } else { 3.max(sampled / ONE_OF) };
    let vocabulary = Vocabulary::of(&sample);
    let matrix = Matrix::of(&vocabulary);
    let wanted = TOPICS.iter().find(|(below, _)| sampled < *below).map_or(0, |(_, topics)| *topics);
    let factors = factors(&matrix, wanted);
    let mut topics = topics(&factors, &vocabulary);
    topics.retain(|topic| {
        topic.articles >= fewest
            && topic.coherence >= COHERENCE
            && topic.cues(&vocabulary.terms).len() >= FEWEST_CUES
    });
    topics.sort_by_key(|topic| Reverse(topic.articles));
    let mut taken: BTreeSet<&[String]> = BTreeSet::new();
    let mut themes: Vec<ThemeDefinition> = Vec::new();
    for topic in &topics {
        let parts = topic.label(&vocabulary.terms, &taken, fewest);
        if parts.is_empty() {
            continue;
        }
        taken.extend(parts.iter().map(|term| term.stems.as_slice()));
        let definition = theme(topic, &parts, &vocabulary.terms, language);
        if themes.iter().all(|other| other.theme.id != definition.theme.id) {
            themes.push(definition);
        }
    }
    telling(themes, articles, fewest)
}

/// The themes that file enough of the articles, and not nearly all, without those of one article above all, and those
/// that file much the same as another; at most [`MOST_THEMES`], those of most articles first.
fn telling(themes: Vec<ThemeDefinition>, articles: &[&Article], fewest: usize) -> Vec<ThemeDefinition> {
    let extractor = Extractor::for_articles(&themes, articles.iter().copied()).only(vec![MentionKind::Theme]);
    let mut filed: BTreeMap<String, BTreeSet<(usize, u32)>> = BTreeMap::new();
    let found = each(articles.to_vec(), |article: &Article| {
        let passages = passage_of_each(&article.blocks);
        let found = extractor.themes_in(article).into_iter();
        found.filter_map(|mention| Some((mention.value?, *passages.get(mention.block)?))).collect::<Vec<_>>()
    });
    for (number, found) in found.into_iter().enumerate() {
        for (theme, passage) in found {
            filed.entry(theme).or_default().insert((number, passage));
        }
    }
    let mut themes: Vec<_> = themes
        .into_iter()
        .filter_map(|theme| {
            let passages = filed.remove(&theme.theme.id)?;
            let mut by_article: BTreeMap<usize, usize> = BTreeMap::new();
            passages.iter().for_each(|(article, _)| *by_article.entry(*article).or_default() += 1);
            let held = by_article.len();
            let narrows = articles.len() < NARROWED.0 || held * 4 <= articles.len() * NARROWED.1;
            let most = by_article.into_values().max().unwrap_or_default();
            let is_shared = articles.len() < MANY || most * 2 <= passages.len();
            (held >= fewest && narrows && is_shared).then_some((held, passages, theme))
        })
        .collect();
    themes.sort_by_key(|(held, ..)| Reverse(*held));
    let mut kept: Vec<(BTreeSet<(usize, u32)>, ThemeDefinition)> = Vec::new();
    for (_, passages, theme) in themes {
        let is_same = |(other, _): &(BTreeSet<(usize, u32)>, ThemeDefinition)| {
            let both = other.intersection(&passages).count() as f64;
            both >= SAME * (other.len() + passages.len()) as f64 - SAME * both
        };
        if !kept.iter().any(is_same) {
            kept.push((passages, theme));
        }
    }
    kept.into_iter().map(|(_, theme)| theme).take(MOST_THEMES).collect()
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
    let label = capitalised(&parts.iter().map(|term| term.label.as_str()).collect::<Vec<_>>().join(and));
    let named: Vec<&str> = cues.iter().skip(parts.len()).take(DESCRIBED_BY).map(String::as_str).collect();
    let description = capitalised(&named.join(comma));
    ThemeDefinition { theme: Theme { id: slug(&label), label, description }, cues, exclude: Vec::new() }
}

/// The language that most articles are in.
fn main_language<'a>(articles: &[&'a Article]) -> &'a str {
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

#[cfg(test)]
mod tests {
    use sourcebook_model::fixtures::{self, stated};
    use sourcebook_model::{Block, BlockKind};

    use super::*;

    const TOPICS: [&[&str]; 3] = [
        &["tariff", "customs duty", "export", "border", "quota", "treaty"],
        &["battery", "lithium", "cathode", "anode", "cell", "electrolyte"],
        &["charger", "socket", "voltage", "power grid", "cable", "transformer"],
    ];
    const FURNITURE: &str = "Write to the editors of this fine magazine about anything you like";

    fn article(number: usize, language: &str) -> Article {
        let words = TOPICS[number % TOPICS.len()];
        let sentence = |at: usize| {
            let word = |by: usize| words[(number + at + by) % words.len()];
            format!(
                "The {} of x{number} and the {} of x{number} are a {} of x{number}. ",
                word(0),
                word(1),
                word(2)
            )
        };
        let text: String = (0..8).map(sentence).collect::<String>() + FURNITURE;
        Article { language: stated(language), ..fixtures::article(&number.to_string(), [text]) }
    }

    fn articles(language: &str) -> Vec<Article> {
        (0..45).map(|number| article(number, language)).collect()
    }

    #[test]
    fn a_theme_has_the_cues_of_one_topic() {
        let themes = propose(&articles("en"));
        assert!(themes.len() >= TOPICS.len(), "{themes:?}");
        for theme in &themes {
            let is_of = |topic: &&&[&str]| {
                let words: Vec<&str> = topic.iter().flat_map(|words| words.split(' ')).collect();
                theme.cues.iter().flat_map(|cue| cue.split(' ')).all(|word| words.contains(&word))
            };
            assert!(TOPICS.iter().any(|topic| is_of(&topic)), "{theme:?}");
            assert_eq!(theme.theme.id, slug(&theme.theme.label));
        }
    }

    #[test]
    fn what_every_article_repeats_is_no_theme() {
        let themes = propose(&articles("en"));
        let cues: Vec<&String> = themes.iter().flat_map(|theme| &theme.cues).collect();
        assert!(cues.iter().all(|cue| !FURNITURE.contains(cue.as_str())), "{cues:?}");
    }

    #[test]
    fn a_label_is_made_of_nouns_though_its_verbs_are_cues() {
        let verbs = ["outlaws", "discharges", "energises"];
        let of = |number: usize| {
            let mut article = article(number, "en");
            let text = &mut article.blocks[0].text;
            *text = text.replace(" are a ", &format!(" {} a ", verbs[number % verbs.len()]));
            article
        };
        let themes = propose(&(0..45).map(of).collect::<Vec<_>>());
        assert!(themes.len() >= TOPICS.len(), "{themes:?}");
        let is_verb = |text: &str| verbs.iter().any(|verb| text.to_lowercase().contains(verb));
        assert!(themes.iter().all(|theme| !is_verb(&theme.theme.label)), "{themes:?}");
        assert!(themes.iter().any(|theme| theme.cues.iter().any(|cue| is_verb(cue))), "{themes:?}");
    }

    #[test]
    fn what_only_describes_is_neither_label_nor_cue() {
        let of = |number: usize| {
            let mut article = article(number, "en");
            let text = &mut article.blocks[0].text;
            let (adverb, participle) =
                [("rapidly", "regulated"), ("cheaply", "discharged"), ("widely", "insulated")]
                    [number % TOPICS.len()];
            *text = text.replace(" are a ", &format!(" {adverb} are the {participle} "));
            article
        };
        let themes = propose(&(0..45).map(of).collect::<Vec<_>>());
        assert!(themes.len() >= TOPICS.len(), "{themes:?}");
        let said = |theme: &ThemeDefinition| {
            theme.cues.iter().chain([&theme.theme.label]).cloned().collect::<Vec<_>>()
        };
        let describes = |text: &String| {
            let text = text.to_lowercase();
            text.ends_with("ly") || ["regulated", "discharged", "insulated"].contains(&text.as_str())
        };
        assert!(!themes.iter().flat_map(said).any(|text| describes(&text)), "{themes:?}");
    }

    #[test]
    fn a_label_has_what_can_be_counted_in_the_plural() {
        let of = |number: usize| {
            let mut article = article(number, "en");
            let text = &mut article.blocks[0].text;
            if (number / TOPICS.len()).is_multiple_of(3) {
                *text = text.replace("tariff of", "tariffs of").replace("battery of", "batteries of");
            }
            article
        };
        let themes = propose(&(0..45).map(of).collect::<Vec<_>>());
        let labels: Vec<String> = themes.iter().map(|theme| theme.theme.label.to_lowercase()).collect();
        let words: Vec<&str> = labels.iter().flat_map(|label| label.split(' ')).collect();
        assert!(words.contains(&"tariffs") || words.contains(&"batteries"), "{labels:?}");
        assert!(!words.contains(&"tariff") && !words.contains(&"battery"), "{labels:?}");
    }

    #[test]
    fn listings_and_addresses_tell_of_no_theme() {
        let of = |number: usize| {
            let mut article = article(number, "en");
            let word = ["frobnicate", "mungify", "twiddle"][number % TOPICS.len()];
            let listing = format!("{word}({word}_{number}) {{ {word} = &{word}[0]; }} // {word}");
            let address = format!("It is at https://{word}.example/{word} and at {word}.example too.");
            for text in [listing, address] {
                article.blocks.push(Block { kind: BlockKind::Paragraph, text, line: 2 });
            }
            article
        };
        let themes = propose(&(0..45).map(of).collect::<Vec<_>>());
        assert!(themes.len() >= TOPICS.len(), "{themes:?}");
        let has = |word: &str| themes.iter().flat_map(|theme| &theme.cues).any(|cue| cue.contains(word));
        assert!(!["frobnicate", "mungify", "twiddle", "example"].into_iter().any(has), "{themes:?}");
    }

    /// The themes that are told apart among these, given how many passages some of forty articles have with words of each.
    fn kept(themes: &[(&str, &[usize])]) -> Vec<String> {
        let definitions = themes.iter().map(|(word, _)| ThemeDefinition {
            theme: Theme { id: (*word).to_owned(), label: (*word).to_owned(), description: String::new() },
            cues: vec![(*word).to_owned()],
            exclude: Vec::new(),
        });
        let articles: Vec<Article> = (0..40)
            .map(|number| {
                let of = |(word, passages): &(&str, &[usize])| {
                    let passage = format!("The {word} and another {word}.");
                    vec![passage; passages.get(number).copied().unwrap_or_default()]
                };
                let texts = themes.iter().flat_map(of).chain(["Nothing to say.".to_owned()]);
                fixtures::article(&number.to_string(), texts)
            })
            .collect();
        let kept = telling(definitions.collect(), &articles.iter().collect::<Vec<_>>(), 3);
        kept.into_iter().map(|theme| theme.theme.id).collect()
    }

    #[test]
    fn what_one_article_goes_on_about_is_no_theme() {
        assert_eq!(kept(&[("whale", &[9, 1, 1, 1]), ("ferry", &[1, 3, 1, 1])]), ["ferry"]);
    }

    #[test]
    fn what_files_too_few_articles_or_nearly_all_is_no_theme() {
        assert_eq!(kept(&[("whale", &[1, 1]), ("ferry", &[1, 1, 1]), ("mill", &[1; 35])]), ["ferry"]);
    }

    #[test]
    fn of_two_themes_that_file_much_the_same_the_larger_stays() {
        assert_eq!(kept(&[("whale", &[1; 5]), ("whale harpoon", &[1; 9])]), ["whale"]);
    }

    #[test]
    fn themes_come_in_the_order_of_how_many_articles_they_file() {
        // Of the third topic there are fewer.
        let mut skewed = articles("en");
        for article in skewed.iter_mut().skip(8).step_by(9) {
            article.blocks[0].text = "Nothing to say.".to_owned();
        }
        let themes = propose(&skewed);
        let extractor = Extractor::for_articles(&themes, &skewed).only(vec![MentionKind::Theme]);
        let files = |theme: &ThemeDefinition| {
            let has = |article: &&Article| {
                let mut found = extractor.themes_in(article).into_iter();
                found.any(|mention| mention.value.as_deref() == Some(theme.theme.id.as_str()))
            };
            skewed.iter().filter(has).count()
        };
        let sizes: Vec<usize> = themes.iter().map(files).collect();
        assert!(sizes.is_sorted_by(|one, other| one >= other), "{sizes:?}");
        assert!(sizes.first() > sizes.last(), "{sizes:?}");
    }

    #[test]
    fn the_same_articles_give_the_same_themes() {
        assert_eq!(propose(&articles("en")), propose(&articles("en")));
    }

    #[test]
    fn articles_without_words_in_common_have_no_themes() {
        assert!(propose(&[]).is_empty());
        assert!(propose(&articles("en")[..1]).is_empty());
    }
}
