//! A pack in memory, and articles to fill it with.

use std::collections::HashMap;
use std::io::Read;

use flate2::read::GzDecoder;
use sourcebook_index::{AnnotatedArticle, Pack, Sizes};
use sourcebook_model::collection::Theme;
use sourcebook_model::fixtures::{self, stated};
use sourcebook_model::pack::MANIFEST_FILE;
use sourcebook_model::{
    Article, Attributed, Block, BlockKind, CollectionInfo, Mention, MentionKind, Origin, PartialDate,
    ThemeDefinition,
};
use sourcebook_query::{Engine, QueryError, Source, SourceError};

/// The files of a pack, decompressed.
#[derive(Clone, Debug, Default)]
pub(crate) struct Memory(pub(crate) HashMap<String, Vec<u8>>);

impl Memory {
    pub(crate) fn of(pack: &Pack) -> Self {
        let mut files = HashMap::from([(MANIFEST_FILE.to_owned(), pack.manifest.to_json().unwrap())]);
        for (name, compressed) in &pack.files {
            let mut bytes = Vec::new();
            GzDecoder::new(&compressed[..]).read_to_end(&mut bytes).unwrap();
            files.insert(name.clone(), bytes);
        }
        Self(files)
    }
}

impl Source for Memory {
    async fn read(&self, file: &str) -> Result<Vec<u8>, SourceError> {
        self.0
            .get(file)
            .cloned()
            .ok_or_else(|| SourceError { file: file.to_owned(), reason: "no such file".to_owned() })
    }
}

pub(crate) fn open(memory: Memory) -> Result<Engine<Memory>, QueryError> {
    pollster::block_on(Engine::open(memory))
}

pub(crate) fn engine(articles: &[AnnotatedArticle]) -> Engine<Memory> {
    open(Memory::of(&pack(articles))).unwrap()
}

/// An engine over a pack that is cut as small as it can be.
pub(crate) fn engine_over_crumbs(articles: &[AnnotatedArticle]) -> Engine<Memory> {
    let sizes = Sizes {
        inline: 0,
        keys: 2,
        postings: 7,
        passages: 4,
        positions: 4,
        texts: 1,
        mentions: 1,
        names: 1,
        numbers: 1,
        vectors: 3,
        whole: 5,
    };
    open(Memory::of(&sourcebook_index::build_in(sizes, &info(), articles).unwrap())).unwrap()
}

pub(crate) fn pack(articles: &[AnnotatedArticle]) -> Pack {
    sourcebook_index::build(&info(), articles).unwrap()
}

/// A collection with the themes `trade` and `hubs`.
pub(crate) fn info() -> CollectionInfo {
    let theme = |id: &str| ThemeDefinition {
        theme: Theme { id: id.to_owned(), label: id.to_owned(), description: String::new() },
        cues: vec![id.to_owned()],
        exclude: Vec::new(),
    };
    CollectionInfo {
        title: "Test".to_owned(),
        description: String::new(),
        themes: vec![theme("trade"), theme("hubs")],
        synonyms: Vec::new(),
    }
}

/// An article of the given blocks; those that begin with `# ` are headings. Words that are a theme's id are
/// mentions of it, `china` is a name, four digits are a year, and four with a stroke and four more a range.
pub(crate) fn article(
    id: &str,
    title: &str,
    date: Option<&str>,
    language: &str,
    blocks: &[&str],
) -> AnnotatedArticle {
    let blocks: Vec<Block> = blocks
        .iter()
        .map(|text| match text.strip_prefix("# ") {
            Some(heading) => {
                Block { kind: BlockKind::Heading { level: 2 }, text: heading.to_owned(), line: 0 }
            }
            None => Block { kind: BlockKind::Paragraph, text: (*text).to_owned(), line: 0 },
        })
        .collect();
    let mentions =
        blocks.iter().enumerate().flat_map(|(number, block)| mentions(number, &block.text)).collect();
    AnnotatedArticle {
        article: Article {
            title: stated(title),
            date: date.map(|date| Attributed::new(date.parse::<PartialDate>().unwrap(), Origin::Text)),
            language: stated(language),
            blocks,
            ..fixtures::article::<&str>(id, [])
        },
        mentions,
        findings: Vec::new(),
    }
}

fn mentions(block: usize, text: &str) -> Vec<Mention> {
    let mut mentions = Vec::new();
    let mut at = 0;
    for word in text.split(' ') {
        let span = at..at + word.len();
        at = span.end + 1;
        let kind = match word {
            "trade" | "hubs" => MentionKind::Theme,
            "china" => MentionKind::Place,
            date if date.split('/').all(|year| year.len() == 4 && year.parse::<u16>().is_ok()) => {
                MentionKind::Date
            }
            _ => continue,
        };
        mentions.push(Mention { kind, block, span, value: Some(word.to_owned()) });
    }
    mentions
}
