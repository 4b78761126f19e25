//! From draft to article: cleaned, derived where it says nothing, overridden where the editor does.

use sourcebook_model::article::{Article, Attributed, Origin};

use crate::collection::Identified;
use crate::draft::Draft;
use crate::formats::Format;
use crate::record::Record;
use crate::settings::Settings;

pub(crate) fn finish(
    draft: Draft,
    name: &str,
    _format: Format,
    _settings: &Settings,
    _record: &mut Record,
) -> Option<Identified> {
    let title = draft.title.or_else(|| {
        let first = draft.blocks.first()?;
        Some(Attributed::new(first.block.text.chars().take(80).collect(), Origin::Derived))
    })?;
    let article = Article {
        id: String::new(),
        file: name.to_owned(),
        title,
        date: draft.date,
        authors: draft.authors,
        source: draft.source,
        language: draft.language.unwrap_or_else(|| Attributed::new("und".to_owned(), Origin::Derived)),
        blocks: draft.blocks.into_iter().map(|piece| piece.block).collect(),
    };
    Some(Identified { article, own_id: draft.id, line: draft.line })
}
