//! `bench metadata`: how much of what the files of four blogs say about themselves is found, and right.

mod stated;

use std::collections::BTreeMap;

use anyhow::Context;
use serde_json::Value;

use super::gold::Gold;
use super::ours::Ours;
use super::table::Table;
use crate::project::{Project, read};
use stated::Stated;

/// The blogs, and whether their dates are written with the month first.
const BLOGS: [(&str, bool); 4] =
    [("18f-blog", false), ("carbonplan-blog", true), ("go-blog", false), ("rust-blog", false)];

/// Exports each blog and compares it with what its files state.
pub(crate) fn run(project: &Project, errors: bool) -> anyhow::Result<()> {
    let Some(gold) = Gold::find()? else { return Ok(()) };
    let ours = Ours::build(project)?;
    let mut table = Table::new(1, ["blog", "articles", "dates", "titles", "authors", "tags"]);
    for (name, month_first) in BLOGS {
        let folder = gold.folder("corpora").join(name);
        let mut counts = [[0_usize; 2]; 4];
        let articles = articles(&ours.exported(&folder)?).with_context(|| name.to_owned())?;
        for (file, article) in &articles {
            let stated = Stated::by(file, &read(&folder.join(file))?, month_first);
            let list = |key: &str| -> Vec<String> {
                let list = article[key].as_array().into_iter().flatten();
                list.filter_map(|one| one.as_str().map(str::to_owned)).collect()
            };
            let text = |key: &str| article[key].as_str().unwrap_or_default().to_owned();
            let author = stated.authors.join(", ");
            let told = [
                ("date", stated.date.clone().unwrap_or_default(), text("date")),
                ("title", stated.title.clone().unwrap_or_default(), text("title")),
                ("authors", author, text("author")),
                ("tags", stated.tags.join(", "), list("tags").join(", ")),
            ];
            for ((what, wanted, found), [right, all]) in told.into_iter().zip(&mut counts) {
                if wanted.is_empty() {
                    continue;
                }
                *all += 1;
                *right += usize::from(wanted == found);
                if errors && wanted != found {
                    println!("{name}/{file}: {what} {found:?}, stated {wanted:?}");
                }
            }
        }
        let [dates, titles, authors, tags] = counts.map(|[right, all]| format!("{right} of {all}"));
        table.row([name.to_owned(), articles.len().to_string(), dates, titles, authors, tags]);
    }
    print!("{table}");
    println!(
        "\nOf the articles that were read, those whose file states it anywhere: a date in its fields, its address or its\n\
         name, in this order. What is stated is read line by line, by other code than ours."
    );
    Ok(())
}

/// The articles of an exported collection, by their files.
fn articles(printed: &str) -> anyhow::Result<BTreeMap<String, Value>> {
    let article = |line: &str| -> anyhow::Result<(String, Value)> {
        let value: Value = serde_json::from_str(line)?;
        Ok((value["file"].as_str().context("an article without a file")?.to_owned(), value))
    };
    printed.lines().map(article).collect()
}
