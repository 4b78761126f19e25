//! What was found and could not be resolved, put on record for the editor.

use std::collections::BTreeSet;

use sourcebook_model::{Action, Article, Finding, Mention, MentionKind, Severity};

/// A finding for each date of `article` that hangs on another date that nobody knows, such as "last month" in an
/// article without a date.
pub fn unresolved_dates(article: &Article, mentions: &[Mention]) -> Vec<Finding> {
    let dates =
        mentions.iter().filter(|mention| mention.kind == MentionKind::Date && mention.value.is_none());
    dates
        .filter_map(|mention| {
            let block = article.blocks.get(mention.block)?;
            Some(Finding {
                severity: Severity::Note,
                action: Action::Unresolved,
                file: article.file.clone(),
                line: (block.line > 0).then_some(block.line),
                subject: "date".to_owned(),
                text: block.text.get(mention.span.clone())?.to_owned(),
                reason: "hangs on a date that the article does not give: it stays off the timeline"
                    .to_owned(),
            })
        })
        .collect()
}

/// A finding for each name of `article` that may be that of several people whom the article names, such as a surname
/// that two of them have.
pub fn ambiguous_names(article: &Article, mentions: &[Mention]) -> Vec<Finding> {
    let people: BTreeSet<&str> = mentions
        .iter()
        .filter(|mention| mention.kind == MentionKind::Person)
        .filter_map(|mention| mention.value.as_deref())
        .collect();
    let names =
        mentions.iter().filter(|mention| mention.kind == MentionKind::Person && mention.value.is_none());
    names
        .filter_map(|mention| {
            let block = article.blocks.get(mention.block)?;
            let text = block.text.get(mention.span.clone())?;
            let bears = |person: &&&str| {
                text.split_whitespace().all(|word| person.split(' ').any(|part| part == word))
            };
            let several: Vec<&str> = people.iter().filter(bears).copied().collect();
            Some(Finding {
                severity: Severity::Note,
                action: Action::Unresolved,
                file: article.file.clone(),
                line: (block.line > 0).then_some(block.line),
                subject: "name".to_owned(),
                text: text.to_owned(),
                reason: format!("may be any of {}: it counts for none of them", several.join(", ")),
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use sourcebook_model::{Attributed, Origin};

    use super::*;
    use crate::Extractor;
    use crate::fixtures::article;

    fn findings(date: Option<&str>) -> Vec<(String, Option<u32>)> {
        let mut article = article("en", "It came out last month, after 20 March 2024.");
        article.date = date.map(|date| Attributed::new(date.parse().unwrap(), Origin::Text));
        let mentions = Extractor::new(&[]).mentions(&article);
        let findings = unresolved_dates(&article, &mentions).into_iter();
        findings.map(|finding| (finding.text, finding.line)).collect()
    }

    #[test]
    fn a_date_that_hangs_on_an_unknown_one_is_put_on_record_with_its_line() {
        assert_eq!(findings(None), [("last month".to_owned(), Some(7))]);
    }

    #[test]
    fn a_date_that_the_articles_own_date_resolves_is_not() {
        assert!(findings(Some("2024-05-02")).is_empty());
    }
    #[test]
    fn a_surname_that_two_people_have_is_put_on_record_with_both() {
        let article = article("en", "Martin Mann met Anthony Mann. Mr Mann said that he was glad.");
        let mentions = Extractor::new(&[]).mentions(&article);
        let findings: Vec<(String, String)> = ambiguous_names(&article, &mentions)
            .into_iter()
            .map(|found| (found.text, found.reason))
            .collect();
        let reason = "may be any of Anthony Mann, Martin Mann: it counts for none of them";
        assert_eq!(findings, [("Mann".to_owned(), reason.to_owned())]);
    }

    #[test]
    fn a_surname_that_one_of_them_has_is_not() {
        let article = article("en", "Martin Mann met Anthony Jones. Mr Mann said that he was glad.");
        let mentions = Extractor::new(&[]).mentions(&article);
        assert!(ambiguous_names(&article, &mentions).is_empty());
    }
}
