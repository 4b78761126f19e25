//! The engine: an open pack that answers selections.

use sourcebook_model::Selection;
use sourcebook_model::answer::{Answer, ArticleHead, ArticleView, Overview};
use sourcebook_model::pack::{ArticleRecord, IndexShard, MANIFEST_FILE, Manifest};

use crate::answer::Matched;
use crate::index::Index;
use crate::texts::Texts;
use crate::{QueryError, Source};

/// An open pack.
pub struct Engine<S> {
    pub(crate) source: S,
    pub(crate) manifest: Manifest,
    pub(crate) index: Index,
    pub(crate) texts: Texts,
}

impl<S: Source> Engine<S> {
    /// Opens the pack that `source` reads, by its manifest `manifest.json`.
    ///
    /// # Errors
    /// [`QueryError`] if the manifest or the index cannot be had, is damaged or of an unknown format.
    pub async fn open(source: S) -> Result<Self, QueryError> {
        Self::open_manifest(source, MANIFEST_FILE).await
    }

    /// Opens the pack whose manifest is the file `manifest`: sites name it after its content.
    ///
    /// # Errors
    /// As for [`Engine::open`].
    pub async fn open_manifest(source: S, manifest: &str) -> Result<Self, QueryError> {
        let manifest = Manifest::from_json(&source.read(manifest).await?)?;
        let bytes = source.read(&manifest.index.file).await?;
        manifest.index.verify(&bytes)?;
        let shard = IndexShard::decode(&manifest.index.file, &bytes)?;
        let theme_ids = manifest.themes.iter().map(|theme| theme.id.clone()).collect();
        let mut stems = Vec::with_capacity(shard.languages.len());
        for language in &shard.languages {
            stems.push(source.stem(language).await);
        }
        let index = Index::open(&manifest.index.file, shard, stems, theme_ids)?;
        Ok(Self { source, manifest, index, texts: Texts::default() })
    }

    /// What the collection is.
    pub fn overview(&self) -> Overview {
        Overview {
            title: self.manifest.title.clone(),
            description: self.manifest.description.clone(),
            themes: self.manifest.themes.clone(),
            articles: self.manifest.articles,
            passages: self.manifest.passages,
        }
    }

    /// The BCP 47 tags of the articles' languages.
    pub fn languages(&self) -> &[String] {
        &self.index.shard.languages
    }

    /// What `selection` brings, with the first `limit` hits.
    ///
    /// Only text that those hits show is read.
    ///
    /// # Errors
    /// [`QueryError`] if text cannot be had or the pack is damaged.
    pub async fn answer(&self, selection: &Selection, limit: u32) -> Result<Answer, QueryError> {
        let matched = Matched::new(&self.index, selection)?;
        let mut hits = Vec::new();
        for article in matched.ordered(&self.index, selection).into_iter().take(limit as usize) {
            hits.push(self.hit(article, &matched, selection).await?);
        }
        Ok(Answer {
            articles: matched.articles.len() as u32,
            passages: matched.passages.len() as u32,
            correction: matched.correction,
            hits,
            themes: self.index.theme_counts(&matched.articles),
            timeline: self.index.timeline(&matched.articles, &selection.period),
        })
    }

    /// The ids and scores of the first `limit` articles that `selection` brings, in its order.
    ///
    /// It reads no text, which suits evaluations and scripts.
    ///
    /// # Errors
    /// [`QueryError`] if the pack is damaged.
    pub fn ranked(&self, selection: &Selection, limit: u32) -> Result<Vec<(String, f32)>, QueryError> {
        let matched = Matched::new(&self.index, selection)?;
        let articles = matched.ordered(&self.index, selection).into_iter().take(limit as usize);
        Ok(articles.map(|article| (self.record(article).id.clone(), matched.score(article))).collect())
    }

    /// The article with this id, with what `selection` matches in it marked.
    ///
    /// # Errors
    /// [`QueryError::NoSuchArticle`], or as for [`Engine::answer`].
    pub async fn article(&self, id: &str, selection: &Selection) -> Result<ArticleView, QueryError> {
        let article = self.index.article(id).ok_or_else(|| QueryError::NoSuchArticle(id.to_owned()))?;
        let matched = Matched::new(&self.index, selection)?;
        self.view(article, &matched).await
    }

    pub(crate) fn record(&self, article: u32) -> &ArticleRecord {
        &self.index.shard.articles[article as usize]
    }

    pub(crate) fn head(&self, article: u32) -> ArticleHead {
        let record = self.record(article);
        ArticleHead {
            id: record.id.clone(),
            title: record.title.clone(),
            title_origin: record.title_origin,
            date: record.date.map(|(date, _)| date),
            date_origin: record.date.map(|(_, origin)| origin),
            authors: record.authors.clone(),
            source: record.source.clone(),
            language: record.language.clone(),
            lead: record.lead.clone(),
            passages: self.index.shard.passages_of(article as usize).len() as u32,
        }
    }
}
