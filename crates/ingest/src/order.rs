//! In what order a collection lists its articles, where nothing is searched for.

use std::cmp::Reverse;

use serde::Deserialize;
use sourcebook_model::{Action, Article, Finding, PartialDate};

use crate::read::Identified;
use crate::record::Record;
use crate::settings;

/// The order of a collection's articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Order {
    /// The latest first, as readers of news and blogs expect; what has no date is last.
    Newest,
    /// As their files are named.
    Files,
}

/// Puts articles, which come as their files are named, in the order that the editor `wants`. Where the editor does not
/// say, the newest come first if nine in ten articles bear a date to the day: such a folder is a chronicle.
pub(crate) fn arrange(articles: &mut [Identified], wants: Option<Order>) -> Vec<Finding> {
    let dated = articles.iter().filter(|identified| is_to_the_day(&identified.article)).count();
    let is_chronicle = articles.len() >= FEWEST && dated * 10 >= articles.len() * 9;
    let mut record = Record::of(settings::FILE);
    if wants.is_none() && is_chronicle {
        let reason = "nearly all articles bear their day: they are listed newest first; order = \"files\" lists them as their \
                      files are named";
        record.note(Action::Derived, "order", 0, "newest", reason);
    }
    let fallback = if is_chronicle { Order::Newest } else { Order::Files };
    if wants.unwrap_or(fallback) == Order::Newest {
        articles.sort_by_key(|Identified { article, .. }| {
            Reverse(article.date.as_ref().map(|date| *date.value.days().start()))
        });
    }
    record.into_findings()
}

/// Fewer articles are no chronicle.
const FEWEST: usize = 3;

fn is_to_the_day(article: &Article) -> bool {
    article.date.as_ref().is_some_and(|date| matches!(date.value, PartialDate::Day(_)))
}

#[cfg(test)]
mod tests {
    use crate::collection::Collection;
    use crate::read::read_file;
    use crate::settings::Settings;

    /// The ids of a collection of files with these dates, as it lists them, and whether it says that it chose their order.
    fn listed(dates: &[(&str, &str)], settings: &str) -> (Vec<String>, bool) {
        let settings = Settings::parse(settings).unwrap();
        let read = |(name, date): &(&str, &str)| {
            let text = format!(
                "---\ntitle: About {name}\ndate: {date}\n---\n\nA paragraph about {name} and more.\n"
            );
            read_file(&format!("{name}.md"), text.as_bytes(), &settings)
        };
        let collection = Collection::of(dates.iter().map(read).collect(), &settings, "Dated");
        let is_told = collection.findings.iter().any(|finding| finding.subject == "order");
        (collection.articles.into_iter().map(|article| article.id).collect(), is_told)
    }

    const BLOG: [(&str, &str); 4] =
        [("a", "2021-05-02"), ("b", "2023-01-01"), ("c", "2021-05-02"), ("d", "2022-07-14")];

    #[test]
    fn a_folder_of_dated_articles_is_listed_newest_first_and_says_so() {
        assert_eq!(listed(&BLOG, ""), (["b", "d", "a", "c"].map(str::to_owned).to_vec(), true));
    }

    #[test]
    fn an_editor_who_wants_the_order_of_files_has_it() {
        assert_eq!(
            listed(&BLOG, "order = \"files\""),
            (["a", "b", "c", "d"].map(str::to_owned).to_vec(), false)
        );
    }

    #[test]
    fn a_folder_whose_articles_mostly_say_the_year_alone_keeps_the_order_of_its_files() {
        let books = [("a", "2021"), ("b", "2023"), ("c", "2021-05-02")];
        assert_eq!(listed(&books, ""), (["a", "b", "c"].map(str::to_owned).to_vec(), false));
        assert_eq!(listed(&books, "order = \"newest\"").0, ["b", "c", "a"]);
    }
}
