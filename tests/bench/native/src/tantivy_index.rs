//! tantivy as its documentation sets it up: title and text with English stems, both stored, one thread.

use std::path::Path;

use anyhow::Context;
use tantivy::collector::{Count, TopDocs};
use tantivy::query::{BooleanQuery, Occur, PhrasePrefixQuery, Query, QueryParser};
use tantivy::schema::{
    Field, IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing, TextOptions, Value,
};
use tantivy::snippet::SnippetGenerator;
use tantivy::{DocAddress, Index, IndexWriter, Searcher, TantivyDocument, Term, doc};

use crate::asked::{Built, Engine, HITS, peak_memory};
use crate::clock::Moment;
use crate::lines;

/// Fits a hundred thousand articles into few segments.
const WRITER_BYTES: usize = 500_000_000;

fn schema() -> Schema {
    let stems = TextFieldIndexing::default()
        .set_tokenizer("en_stem")
        .set_index_option(IndexRecordOption::WithFreqsAndPositions);
    let text = TextOptions::default().set_indexing_options(stems).set_stored();
    let mut schema = Schema::builder();
    schema.add_text_field("id", STRING | STORED);
    schema.add_text_field("title", text.clone());
    schema.add_text_field("text", text);
    schema.build()
}

/// Indexes the articles.
pub(crate) fn build(articles: &Path, folder: &Path) -> anyhow::Result<Built> {
    let start = Moment::of_program();
    let articles = lines::read(articles).context("articles")?;
    let index = Index::create_in_dir(folder, schema())?;
    let fields = Fields::of(&index)?;
    let indexing = Moment::of_program();
    let mut writer: IndexWriter = index.writer_with_num_threads(1, WRITER_BYTES)?;
    for article in &articles {
        writer.add_document(doc!(
            fields.id => lines::text(article, "id")?,
            fields.title => lines::text(article, "title")?,
            fields.text => lines::text(article, "text")?,
        ))?;
    }
    writer.commit()?;
    writer.wait_merging_threads()?;
    let (whole, indexing) = (start.seconds(), indexing.seconds());
    let mut bytes = 0;
    for file in folder.read_dir()? {
        bytes += file?.metadata()?.len();
    }
    Ok(Built { whole, indexing, bytes, memory: peak_memory() })
}

/// An open index.
pub(crate) struct Tantivy {
    searcher: Searcher,
    parser: QueryParser,
    fields: Fields,
}

struct Fields {
    id: Field,
    title: Field,
    text: Field,
}

impl Fields {
    fn of(index: &Index) -> tantivy::Result<Self> {
        let field = |name| index.schema().get_field(name);
        Ok(Self { id: field("id")?, title: field("title")?, text: field("text")? })
    }
}

impl Tantivy {
    pub(crate) fn open(folder: &Path) -> anyhow::Result<Self> {
        let index = Index::open_in_dir(folder)?;
        let fields = Fields::of(&index)?;
        let parser = QueryParser::for_index(&index, vec![fields.title, fields.text]);
        Ok(Self { searcher: index.reader()?.searcher(), parser, fields })
    }

    /// Any of the words; while typing, or any of the first fifty terms that begin with the last one, as is tantivy's default.
    fn query(&self, query: &str, typing: bool) -> Box<dyn Query> {
        let words = |text: &str| self.parser.parse_query_lenient(text).0;
        let last = query.rsplit(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default();
        let before = query.strip_suffix(last).unwrap_or_default();
        if !typing || last.is_empty() {
            return words(query);
        }
        let prefix = |field| -> (Occur, Box<dyn Query>) {
            let term = Term::from_field_text(field, &last.to_lowercase());
            (Occur::Should, Box::new(PhrasePrefixQuery::new(vec![term])))
        };
        let mut any = vec![prefix(self.fields.title), prefix(self.fields.text)];
        if !before.trim().is_empty() {
            any.push((Occur::Should, words(before)));
        }
        Box::new(BooleanQuery::new(any))
    }

    fn id(&self, address: DocAddress) -> anyhow::Result<String> {
        let article: TantivyDocument = self.searcher.doc(address)?;
        let id = article.get_first(self.fields.id).and_then(|id| id.as_str().map(str::to_owned));
        id.context("an article without an id")
    }
}

impl Engine for Tantivy {
    fn find(&self, query: &str, typing: bool) -> anyhow::Result<Vec<String>> {
        let best = TopDocs::with_limit(HITS).order_by_score();
        let best = self.searcher.search(&self.query(query, typing), &best)?;
        best.into_iter().map(|(_, address)| self.id(address)).collect()
    }

    fn answer(&self, query: &str, typing: bool) -> anyhow::Result<usize> {
        let query = self.query(query, typing);
        let best = TopDocs::with_limit(HITS).order_by_score();
        let (best, count) = self.searcher.search(&query, &(best, Count))?;
        let snippets = SnippetGenerator::create(&self.searcher, &query, self.fields.text)?;
        for (_, address) in best {
            let article: TantivyDocument = self.searcher.doc(address)?;
            std::hint::black_box(snippets.snippet_from_doc(&article).to_html());
        }
        Ok(count)
    }
}
