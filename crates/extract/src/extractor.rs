//! The extractor: every finder run over every block, and what they find put in order.

use std::fmt::Debug;

use sourcebook_model::{Article, Block, BlockKind, Mention, MentionKind, PartialDate, ThemeDefinition};

use crate::abbreviations::{Defined, uses};
use crate::dates::{DateFinder, Told};
use crate::names::{FoundName, NameFinder};
use crate::outlook::OutlookFinder;
use crate::phrases::{Beginning, FoundPhrase, PhraseFinder};
use crate::prose::Prose;
use crate::quotes::{FoundQuote, quotes};
use crate::themes::{FoundTheme, ThemeFinder};

/// Finds the mentions of articles.
///
/// It can be shared between threads. The same article always gives the same mentions.
pub struct Extractor {
    themes: ThemeFinder,
    dates: DateFinder,
    outlooks: OutlookFinder,
    names: &'static NameFinder,
    phrases: PhraseFinder,
    /// The kinds of mention to find; all where none is named.
    kinds: Vec<MentionKind>,
}

impl Extractor {
    /// An extractor for a collection with these themes.
    pub fn new(themes: &[ThemeDefinition]) -> Self {
        Self::with(ThemeFinder::new(themes))
    }

    /// An extractor for a collection with these themes and articles: it knows which cues say little there.
    pub fn for_articles<'a>(
        themes: &[ThemeDefinition],
        articles: impl IntoIterator<Item = &'a Article>,
    ) -> Self {
        Self::with(ThemeFinder::for_articles(themes, &articles.into_iter().collect::<Vec<_>>()))
    }

    fn with(themes: ThemeFinder) -> Self {
        Self {
            themes,
            dates: DateFinder::new(),
            outlooks: OutlookFinder::new(),
            names: NameFinder::shared(),
            phrases: PhraseFinder::default(),
            kinds: Vec::new(),
        }
    }

    /// The same for mentions of some kinds alone, in less time.
    pub fn only(self, kinds: Vec<MentionKind>) -> Self {
        Self { kinds, ..self }
    }

    fn wants(&self, kind: MentionKind) -> bool {
        self.kinds.is_empty() || self.kinds.contains(&kind)
    }

    /// What it knows of themes, for whoever keeps mentions: [`Self::themes_in`] an article are the same as long as this is.
    pub fn themes(&self) -> impl Debug {
        self.themes.known()
    }

    /// The mentions in an article's blocks, headings included, sorted by block, span, kind and value.
    pub fn mentions(&self, article: &Article) -> Vec<Mention> {
        let reference = article.date.as_ref().map(|date| date.value);
        self.in_blocks(&article.blocks, reference, &article.language.value)
    }

    /// The mentions in an article that are of no theme, in the same order. They hang on nothing but the article.
    pub fn mentions_but_themes(&self, article: &Article) -> Vec<Mention> {
        let reference = article.date.as_ref().map(|date| date.value);
        let mut mentions = self.but_themes(&article.blocks, reference, &article.language.value);
        mentions.sort_by(Mention::in_order);
        mentions
    }

    /// The mentions of themes in an article, in the same order.
    pub fn themes_in(&self, article: &Article) -> Vec<Mention> {
        let mut mentions = self.of_themes(&article.blocks, &article.language.value);
        mentions.sort_by(Mention::in_order);
        mentions
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
        let block = Block { kind: BlockKind::Paragraph, text: text.to_owned(), line: 0 };
        self.in_blocks(std::slice::from_ref(&block), reference, language)
    }

    /// The mentions in an article's blocks.
    fn in_blocks(&self, blocks: &[Block], reference: Option<PartialDate>, language: &str) -> Vec<Mention> {
        let mut mentions = self.but_themes(blocks, reference, language);
        if self.wants(MentionKind::Theme) {
            mentions.extend(self.of_themes(blocks, language));
        }
        mentions.sort_by(Mention::in_order);
        mentions
    }

    fn of_themes(&self, blocks: &[Block], language: &str) -> Vec<Mention> {
        let found = self.themes.find(blocks, language).into_iter();
        let mention = |FoundTheme { block, span, theme }| Mention {
            kind: MentionKind::Theme,
            block,
            span,
            value: Some(theme),
        };
        found.map(mention).collect()
    }

    fn but_themes(&self, blocks: &[Block], reference: Option<PartialDate>, language: &str) -> Vec<Mention> {
        let mut mentions: Vec<Mention> = Vec::new();
        let mut told = Told::default();
        let mut defined = Defined::default();
        let wants = |kind| self.wants(kind);
        let mut beginning = Beginning::default();
        for (number, block) in blocks.iter().enumerate() {
            let mut add = |kind, span, value| mentions.push(Mention { kind, block: number, span, value });
            let prose =
                (wants(MentionKind::Outlook) || wants(MentionKind::Phrase)).then(|| Prose::of(&block.text));
            if wants(MentionKind::Date) || wants(MentionKind::Outlook) {
                let dates = self.dates.find(&block.text, reference, &mut told, language);
                if let Some(prose) = prose.as_ref().filter(|_| !block.kind.is_heading())
                    && let Some(found) = self.outlooks.find(prose, &dates, reference, language)
                {
                    add(MentionKind::Outlook, found.span, Some(found.outlook.key().to_owned()));
                }
                for found in dates {
                    add(MentionKind::Date, found.span, found.value);
                }
            }
            if wants(MentionKind::Abbreviation) {
                for found in uses(&block.text, &mut defined) {
                    add(MentionKind::Abbreviation, found.span, Some(found.long));
                }
            }
            if let Some(prose) = prose {
                beginning.add(number, block, prose);
            }
        }
        // Quotes have speakers, and what is but a name is told as one, not as a phrase.
        let needs_names = |kind: MentionKind| {
            kind.name_type().is_some() || matches!(kind, MentionKind::Quote | MentionKind::Phrase)
        };
        let names = if self.kinds.is_empty() || self.kinds.iter().copied().any(needs_names) {
            let texts: Vec<&str> = blocks.iter().map(|block| block.text.as_str()).collect();
            self.names.find(&texts, language)
        } else {
            Vec::new()
        };
        if wants(MentionKind::Quote) {
            for found in quotes(blocks, &names, language) {
                let FoundQuote { block, span, speaker } = found;
                mentions.push(Mention { kind: MentionKind::Quote, block, span, value: speaker });
            }
        }
        if wants(MentionKind::Phrase) {
            for FoundPhrase { block, span, form } in self.phrases.find(&beginning, language) {
                let is_name = |name: &FoundName| {
                    name.block == block && name.span.start <= span.start && span.end <= name.span.end
                };
                if !names.iter().any(is_name) {
                    mentions.push(Mention { kind: MentionKind::Phrase, block, span, value: Some(form) });
                }
            }
        }
        for name in names {
            mentions.push(Mention { kind: name.kind, block: name.block, span: name.span, value: name.value });
        }
        mentions.retain(|mention| wants(mention.kind));
        mentions
    }
}
