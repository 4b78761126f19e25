//! CSL-JSON, an item for each article, for citation processors: <https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html>.

use std::io::Write;

use serde::Serialize;
use sourcebook_index::AnnotatedArticle;
use sourcebook_model::{Article, PartialDate};

use super::is_address;

/// An article as citation processors know one; what is unknown is absent.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct CslItem<'a> {
    id: &'a str,
    #[serde(rename = "type")]
    kind: &'static str,
    title: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    author: Vec<Name<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    issued: Option<Issued>,
    #[serde(skip_serializing_if = "Option::is_none")]
    container_title: Option<&'a str>,
    #[serde(rename = "URL", skip_serializing_if = "Option::is_none")]
    address: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    keyword: Option<String>,
}

/// A name as it is written: which part of it is the family's, articles do not say.
#[derive(Serialize)]
struct Name<'a> {
    literal: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
enum Issued {
    /// Year, month and day, as far as they are known.
    DateParts([Vec<i32>; 1]),
    /// In words.
    Literal(String),
}

/// Prints the items.
pub(super) fn write(articles: &[AnnotatedArticle], out: &mut impl Write) -> anyhow::Result<()> {
    let items: Vec<CslItem<'_>> = articles.iter().map(|annotated| item(&annotated.article)).collect();
    serde_json::to_writer_pretty(&mut *out, &items)?;
    writeln!(out)?;
    Ok(())
}

fn item(article: &Article) -> CslItem<'_> {
    let source = article.source.as_ref().map(|source| source.value.as_str());
    let address = source.filter(|source| is_address(source));
    let tags: Vec<&str> = article.tags.iter().map(|tag| tag.value.as_str()).collect();
    CslItem {
        id: &article.id,
        kind: if address.is_some() { "webpage" } else { "article" },
        title: &article.title.value,
        author: article.authors.iter().map(|author| Name { literal: &author.value }).collect(),
        issued: article.date.as_ref().map(|date| issued(date.value)),
        container_title: source.filter(|source| !is_address(source)),
        address,
        language: Some(article.language.value.as_str()).filter(|language| *language != "und"),
        keyword: (!tags.is_empty()).then(|| tags.join(", ")),
    }
}

fn issued(date: PartialDate) -> Issued {
    let parts = match date {
        PartialDate::Day(day) => vec![day.year(), u8::from(day.month()).into(), day.day().into()],
        PartialDate::Month(year, month) => vec![year, u8::from(month).into()],
        PartialDate::Year(year) => vec![year],
        PartialDate::Quarter(..) | PartialDate::Decade(_) => return Issued::Literal(date.in_words()),
    };
    Issued::DateParts([parts])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_as_precise_as_it_is_known() {
        let json = |date: &str| serde_json::to_string(&issued(date.parse().unwrap())).unwrap();
        assert_eq!(json("2024-03-20"), r#"{"date-parts":[[2024,3,20]]}"#);
        assert_eq!(json("2024-03"), r#"{"date-parts":[[2024,3]]}"#);
        assert_eq!(json("2024-Q1"), r#"{"literal":"Q1 2024"}"#);
    }
}
