//! Names brought together over a collection: countries that its languages call differently, and people whom an article
//! names by surname alone.
//!
//! Within an article, a surname is that of the one who bears it there. Between articles nobody can be sure; so a surname
//! is taken for a person only where the collection keeps naming one person so, and that is put on record.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;
use sourcebook_model::{Action, Article, Finding, Mention, MentionKind, Severity};

use super::{NameFinder, countries, elsewhere};

/// A person has to be named in full by so many articles, for others to mean that person by a surname.
const FEWEST_ARTICLES: usize = 2;
/// Of all who share a surname, the articles that name the best known have to be at least so many of a hundred.
const DOMINANT: usize = 80;

/// Gives the names of a collection's articles, each with its mentions, one form over all of them. For each article,
/// what was taken for what is a finding, and so is what may be any of several.
pub fn join_names(articles: &[Article], mentions: &mut [Vec<Mention>]) -> Vec<Vec<Finding>> {
    let people = People::of(mentions);
    let countries = Countries::of(articles);
    let joined = articles.iter().zip(mentions.iter_mut()).map(|(article, mentions)| {
        let language = elsewhere::key(&article.language.value);
        let of_language = countries.of_language(&language);
        let whole: BTreeSet<&str> = whole_names(mentions).collect();
        let mut taken: BTreeMap<String, Taken> = BTreeMap::new();
        let alone = |mention: &Mention| mention.value.clone().filter(|name| !name.contains(' '));
        for name in mentions.iter().filter(|mention| mention.kind == MentionKind::Person).filter_map(alone) {
            let has_bearer = whole.iter().any(|whole| whole.split(' ').any(|word| word == name));
            if let (false, Some(person)) = (has_bearer, people.meant_by(&name)) {
                taken.insert(name, person);
            }
        }
        drop(whole);
        let mut findings = Vec::new();
        for mention in mentions.iter_mut() {
            let Some(name) = &mention.value else { continue };
            match mention.kind {
                MentionKind::Place => {
                    if let Some(country) = of_language.and_then(|names| names.get(name.as_str())) {
                        mention.value = Some(country.clone());
                    }
                }
                MentionKind::Person => {
                    let (name, Some(person)) = (name.clone(), taken.get_mut(name)) else { continue };
                    if !std::mem::replace(&mut person.is_told, true) {
                        findings.extend(finding(article, mention, &name, person));
                    }
                    if let [person] = person.candidates.as_slice() {
                        mention.value = Some(person.clone());
                    }
                }
                _ => {}
            }
        }
        mentions.sort_by(Mention::in_order);
        findings
    });
    joined.collect()
}

/// What a surname is taken for.
struct Taken {
    /// One person, or the several that it may be.
    candidates: Vec<String>,
    /// How many articles name that one, or all of them, in full.
    articles: usize,
    is_told: bool,
}

fn finding(article: &Article, mention: &Mention, name: &str, taken: &Taken) -> Option<Finding> {
    let block = article.blocks.get(mention.block)?;
    let (action, reason) = match taken.candidates.as_slice() {
        [person] => {
            let reason =
                format!("taken for {person}: {} other articles name that person in full", taken.articles);
            (Action::Derived, reason)
        }
        several => {
            let reason =
                format!("may be any of {} in other articles: it stands for itself", several.join(", "));
            (Action::Unresolved, reason)
        }
    };
    Some(Finding {
        severity: Severity::Note,
        action,
        file: article.file.clone(),
        line: (block.line > 0).then_some(block.line),
        subject: "name".to_owned(),
        text: name.to_owned(),
        reason,
    })
}

/// The people whom an article names in full.
fn whole_names(mentions: &[Mention]) -> impl Iterator<Item = &str> {
    let people = mentions.iter().filter(|mention| mention.kind == MentionKind::Person);
    people.filter_map(|mention| mention.value.as_deref()).filter(|name| name.contains(' '))
}

/// Who is named in full anywhere, by surname, with in how many articles.
struct People(FxHashMap<String, BTreeMap<String, usize>>);

impl People {
    fn of(mentions: &[Vec<Mention>]) -> Self {
        let mut people: FxHashMap<String, BTreeMap<String, usize>> = FxHashMap::default();
        for mentions in mentions {
            for name in whole_names(mentions).collect::<BTreeSet<_>>() {
                if let Some(surname) = surname(name) {
                    let bearers = people.entry(surname.to_owned()).or_default();
                    *bearers.entry(name.to_owned()).or_default() += 1;
                }
            }
        }
        Self(people)
    }

    /// Whom an article means by a surname alone; `None` where nobody can be meant.
    fn meant_by(&self, surname: &str) -> Option<Taken> {
        let bearers = self.0.get(surname)?;
        let all: usize = bearers.values().sum();
        let (best, articles) = bearers.iter().max_by_key(|(_, articles)| **articles)?;
        if *articles >= FEWEST_ARTICLES && articles * 100 >= all * DOMINANT {
            return Some(Taken { candidates: vec![best.clone()], articles: *articles, is_told: false });
        }
        let candidates: Vec<String> = bearers.keys().cloned().collect();
        (candidates.len() > 1).then_some(Taken { candidates, articles: all, is_told: false })
    }
}

/// The last word of a whole name, by which its bearer may be called alone; `None` where it is more likely a title's: a
/// common word without a given name before it.
fn surname(name: &str) -> Option<&str> {
    let finder = NameFinder::shared();
    let (first, last) = (name.split(' ').next()?, name.rsplit(' ').next()?);
    (finder.is_given(first) || !finder.is_common(last)).then_some(last)
}

/// The names of countries in the other languages of a collection, each with its name in the main one.
struct Countries(BTreeMap<String, BTreeMap<String, String>>);

impl Countries {
    fn of(articles: &[Article]) -> Self {
        let mut languages: BTreeMap<String, usize> = BTreeMap::new();
        for article in articles {
            *languages.entry(elsewhere::key(&article.language.value)).or_default() += 1;
        }
        let main = languages.iter().max_by_key(|(_, articles)| **articles).map(|(main, _)| main.clone());
        let Some(main) = main else { return Self(BTreeMap::new()) };
        let others = languages.into_keys().filter(|language| *language != main);
        Self(
            others
                .map(|other| {
                    let names = countries::between(&other, &main);
                    (other, names)
                })
                .collect(),
        )
    }

    fn of_language(&self, language: &str) -> Option<&BTreeMap<String, String>> {
        self.0.get(language)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Extractor;
    use crate::fixtures::article;

    /// The values of names in the last of these articles, and what is said of them.
    fn joined(articles: &[(&str, &str)]) -> (Vec<String>, Vec<String>) {
        let articles: Vec<Article> =
            articles.iter().map(|(language, text)| article(language, text)).collect();
        let extractor = Extractor::new(&[]);
        let mut mentions: Vec<Vec<Mention>> =
            articles.iter().map(|article| extractor.mentions(article)).collect();
        let findings = join_names(&articles, &mut mentions).pop().unwrap();
        let names = mentions.pop().unwrap().into_iter().filter(|mention| mention.kind.name_type().is_some());
        (names.filter_map(|name| name.value).collect(), findings.into_iter().map(|it| it.reason).collect())
    }

    const FULL: (&str, &str) = ("en", "Robert Harding said that the mill would close.");
    const OTHER: (&str, &str) = ("en", "Emily Harding said that the river would rise.");
    const ALONE: (&str, &str) = ("en", "“We are glad,” Mr. Harding said. Mr. Harding left.");

    #[test]
    fn a_surname_is_that_of_the_one_whom_the_collection_keeps_naming_so() {
        let (names, said) = joined(&[FULL, FULL, ALONE]);
        assert_eq!(names, ["Robert Harding", "Robert Harding"]);
        assert_eq!(said, ["taken for Robert Harding: 2 other articles name that person in full"]);
        assert_eq!(joined(&[FULL, ALONE]).0, ["Harding", "Harding"], "one article is not enough");
    }

    #[test]
    fn a_surname_that_two_people_of_other_articles_have_stands_for_itself_and_says_so() {
        let (names, said) = joined(&[FULL, FULL, OTHER, ALONE]);
        assert_eq!(names, ["Harding", "Harding"]);
        assert_eq!(
            said,
            ["may be any of Emily Harding, Robert Harding in other articles: it stands for itself"]
        );
        let mostly = [FULL, FULL, FULL, FULL, OTHER, ALONE];
        assert_eq!(joined(&mostly).0, ["Robert Harding", "Robert Harding"], "four in five are clear");
    }

    #[test]
    fn a_surname_that_the_article_itself_gives_a_bearer_is_left_alone() {
        let (names, said) = joined(&[FULL, FULL, ("en", "Emily Harding left. Mrs. Harding was glad.")]);
        assert_eq!(names, ["Emily Harding", "Emily Harding"]);
        assert!(said.is_empty());
    }

    #[test]
    fn a_title_is_no_surname() {
        assert_eq!(surname("Senior Counsel"), None);
        assert_eq!(surname("Tim Cook"), Some("Cook"));
        assert_eq!(surname("Aoife Gallagher"), Some("Gallagher"));
    }

    #[test]
    fn a_country_is_called_as_in_the_language_of_most_articles() {
        let english = ("en", "Growth in China and in Germany was slow.");
        let chinese = ("zh", "德国和中国的经济增长缓慢。");
        assert_eq!(joined(&[english, english, chinese]).0, ["Germany", "China"]);
        assert_eq!(joined(&[chinese, chinese, english]).0, ["中国", "德国"]);
        assert_eq!(
            joined(&[("de", "Das Wachstum in Deutschland."), ("de", "China und Japan."), english]).0,
            ["China", "Deutschland"]
        );
    }
}
