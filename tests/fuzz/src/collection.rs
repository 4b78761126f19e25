//! The collection that is searched: small, in three languages, with themes and dates.

use std::sync::LazyLock;

use sourcebook_index::{AnnotatedArticle, Pack, Sizes};
use sourcebook_model::collection::Theme;
use sourcebook_model::fixtures::{self, stated};
use sourcebook_model::{
    Article, Attributed, Block, BlockKind, CollectionInfo, Mention, MentionKind, Origin, ThemeDefinition,
};

const THEMES: [&str; 2] = ["trade", "hubs"];
/// Id, language, date (or none), title and blocks; those that begin with `# ` are headings.
const WRITTEN: [(&str, &str, &str, &str, &[&str]); 5] = [
    (
        "batteries",
        "en",
        "2024-03-20",
        "Trade in batteries",
        &[
            "# Where hubs are",
            "Supplies of lithium grew in 2019. The battery’s cost fell, and trade followed; hubs did not.",
            "A long passage is cut to its best sentences. It takes many of them to be one. Nothing is said in \
             some, and in others nothing is said of lithium. They stand here all the same, so that there is \
             something to leave out. Whoever writes in earnest leaves it out beforehand. One more makes it long \
             enough, with lithium-ion batteries near its end, where hardly anybody looks for them.",
        ],
    ),
    ("zinc", "en", "", "Zinc", &["Zinc and trade, said once.", "the and of the"]),
    (
        "fluesse",
        "de",
        "2021-06",
        "Flüsse und Häfen",
        &["Die Flüsse tragen Schiffe zu den hubs.", "Straßen, Äpfel und Öl: alles größer als 1998."],
    ),
    ("supply", "zh", "2020", "供应链", &["供应链的中断在 2020 年很常见。锂电池的供应也一样。"]),
    ("marks", "en", "", "", &["e\u{301}t\u{e9} \u{200d} ﬁne İstanbul 👩‍🚀 naïve x²", "# Alone"]),
];

static ARTICLES: LazyLock<Vec<AnnotatedArticle>> = LazyLock::new(|| WRITTEN.iter().map(annotated).collect());

/// The articles.
pub(crate) fn articles() -> &'static [AnnotatedArticle] {
    &ARTICLES
}

/// The collection's pack.
pub(crate) fn pack() -> Pack {
    let theme = |id: &str| ThemeDefinition {
        theme: Theme { id: id.to_owned(), label: id.to_owned(), description: String::new() },
        cues: vec![id.to_owned()],
        exclude: Vec::new(),
    };
    let info = CollectionInfo {
        title: "Fuzz".to_owned(),
        description: String::new(),
        themes: THEMES.iter().map(|id| theme(id)).collect(),
        synonyms: vec![vec!["EV".to_owned(), "electric vehicle".to_owned()]],
    };
    // Small, so that every section lies in shards of its own.
    let sizes = Sizes {
        inline: 0,
        keys: 30,
        postings: 300,
        passages: 100,
        positions: 100,
        texts: 200,
        mentions: 8,
        names: 2,
        numbers: 2,
        vectors: 64,
        whole: 100,
    };
    sourcebook_index::build_in(sizes, &info, articles()).expect("five articles are not too many")
}

fn annotated((id, language, date, title, blocks): &(&str, &str, &str, &str, &[&str])) -> AnnotatedArticle {
    let block = |text: &&str| {
        let heading = text.strip_prefix("# ");
        let kind = heading.map_or(BlockKind::Paragraph, |_| BlockKind::Heading { level: 2 });
        Block { kind, text: heading.unwrap_or(text).to_owned(), line: 1 }
    };
    let blocks: Vec<Block> = blocks.iter().map(block).collect();
    let mentions = (0..).zip(&blocks).flat_map(|(number, block)| mentions(number, &block.text)).collect();
    let article = Article {
        title: stated(title),
        date: date.parse().ok().map(|date| Attributed::new(date, Origin::Text)),
        language: stated(language),
        blocks,
        ..fixtures::article::<&str>(id, [])
    };
    AnnotatedArticle { article, mentions, findings: Vec::new() }
}

/// Words that are a theme's id, and years.
fn mentions(block: usize, text: &str) -> Vec<Mention> {
    let mut mentions = Vec::new();
    for word in text.split(|letter: char| !letter.is_ascii_alphanumeric()) {
        let kind = if THEMES.contains(&word) {
            MentionKind::Theme
        } else if word.len() == 4 && word.parse::<u16>().is_ok() {
            MentionKind::Date
        } else {
            continue;
        };
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        let value = Some(word.to_owned());
        mentions.push(Mention { kind, block, span: start..start + word.len(), value });
    }
    mentions
}
