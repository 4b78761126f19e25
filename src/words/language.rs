//! The language of an article, as HTML has it.

use sourcebook_model::answer::ArticleHead;

/// The article's language tag; none where the language is not known, which is no language to speak it in.
pub(crate) fn language(article: &ArticleHead) -> Option<String> {
    (article.language != "und").then(|| article.language.clone())
}
