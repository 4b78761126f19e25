//! Articles for tests of several finders.

use sourcebook_model::{Article, fixtures};

/// An undated article of one paragraph, which stands on line 7 of its file.
pub(crate) fn article(language: &str, text: &str) -> Article {
    let mut article = Article { language: fixtures::stated(language), ..fixtures::article("a", [text]) };
    article.blocks[0].line = 7;
    article
}
