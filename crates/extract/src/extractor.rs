//! The extractor: every finder run over every block, and what they find put in order.

use sourcebook_model::{Article, Mention, MentionKind, PartialDate, ThemeDefinition};

use crate::dates::{DateFinder, LastNamed};
use crate::themes::ThemeFinder;

/// Finds the mentions of articles.
///
/// It can be shared between threads. The same article always gives the same mentions.
pub struct Extractor {
    themes: ThemeFinder,
    dates: DateFinder,
}

impl Extractor {
    /// An extractor for a collection with these themes.
    pub fn new(themes: &[ThemeDefinition]) -> Self {
        Self { themes: ThemeFinder::new(themes), dates: DateFinder::new() }
    }

    /// The mentions in an article's blocks, headings included, sorted by block, span, kind and value.
    pub fn mentions(&self, article: &Article) -> Vec<Mention> {
        let texts: Vec<&str> = article.blocks.iter().map(|block| block.text.as_str()).collect();
        let reference = article.date.as_ref().map(|date| date.value);
        self.in_texts(&texts, reference, &article.language.value)
    }

    /// The mentions in a text that belongs to no article, as if it were the only block of one.
    ///
    /// `reference` is the date that "last month" is counted from; `language` is a BCP 47 tag.
    pub fn mentions_in_text(
        &self,
        text: &str,
        reference: Option<PartialDate>,
        language: &str,
    ) -> Vec<Mention> {
        self.in_texts(&[text], reference, language)
    }

    /// The mentions in the texts of an article's blocks.
    fn in_texts(&self, texts: &[&str], reference: Option<PartialDate>, language: &str) -> Vec<Mention> {
        let mut mentions: Vec<Mention> = Vec::new();
        let mut named = LastNamed::default();
        for (block, text) in texts.iter().enumerate() {
            for found in self.dates.find(text, reference, &mut named, language) {
                mentions.push(Mention {
                    kind: MentionKind::Date,
                    block,
                    span: found.span,
                    value: found.value,
                });
            }
            for found in self.themes.find(text, language) {
                let value = Some(found.theme);
                mentions.push(Mention { kind: MentionKind::Theme, block, span: found.span, value });
            }
        }
        mentions.sort_by(|one, other| {
            let key = |mention: &Mention| (mention.block, mention.span.start, mention.span.end, mention.kind);
            key(one).cmp(&key(other)).then_with(|| one.value.cmp(&other.value))
        });
        mentions
    }
}
