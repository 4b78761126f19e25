//! The engine: an open pack that answers selections.

use sourcebook_model::Selection;
use sourcebook_model::answer::{Answer, ArticleView, Evidence, Overview};
use sourcebook_model::pack::MANIFEST_FILE;

use crate::hits::singles_out_mentions;
use crate::pack::Pack;
use crate::{QueryError, Source};

/// An open pack.
pub struct Engine<S> {
    pack: Pack<S>,
}

impl<S: Source> Engine<S> {
    /// Opens the pack that `source` reads, by its manifest `manifest.json`.
    ///
    /// # Errors
    /// [`QueryError`] if the manifest or the directory cannot be had, is damaged or of an unknown format.
    pub async fn open(source: S) -> Result<Self, QueryError> {
        Self::open_manifest(source, MANIFEST_FILE).await
    }

    /// Opens the pack whose manifest is the file `manifest`: sites name it after its content.
    ///
    /// # Errors
    /// As for [`Engine::open`].
    pub async fn open_manifest(source: S, manifest: &str) -> Result<Self, QueryError> {
        Ok(Self { pack: Pack::open(source, manifest).await? })
    }

    /// What the collection is.
    pub fn overview(&self) -> Overview {
        let manifest = &self.pack.manifest;
        Overview {
            title: manifest.title.clone(),
            description: manifest.description.clone(),
            themes: manifest.themes.clone(),
            articles: manifest.articles,
            passages: manifest.passages,
        }
    }

    /// The BCP 47 tags of the articles' languages.
    pub fn languages(&self) -> &[String] {
        &self.pack.directory.languages
    }

    /// What `selection` brings, with the first `limit` hits.
    ///
    /// Only text that those hits show is read.
    ///
    /// # Errors
    /// [`QueryError`] if a part of the pack cannot be had or is damaged.
    pub async fn answer(&self, selection: &Selection, limit: u32) -> Result<Answer, QueryError> {
        self.answer_of(selection, limit, false).await
    }

    /// As [`Engine::answer`], but without counts of passages and by theme and time where something would have to be read
    /// for them first: it says so in [`Answer::is_early`].
    ///
    /// # Errors
    /// As for [`Engine::answer`].
    pub async fn early_answer(&self, selection: &Selection, limit: u32) -> Result<Answer, QueryError> {
        self.answer_of(selection, limit, true).await
    }

    async fn answer_of(
        &self,
        selection: &Selection,
        limit: u32,
        may_be_early: bool,
    ) -> Result<Answer, QueryError> {
        let pack = &self.pack;
        pack.expect_pieces();
        if !may_be_early {
            pack.expect_facets(selection);
        }
        let mut matched = pack.matched(selection).await?;
        let first = pack.first(&matched, selection, limit as usize).await?;
        for article in &first {
            pack.expect_text(*article);
            if singles_out_mentions(selection) {
                pack.expect_mentions(*article);
            }
        }
        let is_early = may_be_early && !pack.has_counts(&matched, selection);
        if !is_early {
            pack.gather_passages(&mut matched, selection).await?;
        }
        let mut hits = Vec::with_capacity(first.len());
        for article in first {
            hits.push(pack.hit(article, &matched, selection).await?);
        }
        let mut answer = Answer { articles: matched.count(), hits, is_early, ..Answer::default() };
        if !is_early {
            answer.passages = pack.count_passages(&matched).await?;
            let counted = matched.fewer();
            answer.themes = pack.theme_counts(&counted).await?;
            answer.names = pack.name_counts(&counted, selection).await?;
            answer.timeline = pack.timeline(&matched, &counted, selection).await?;
        }
        answer.correction = matched.correction;
        Ok(answer)
    }

    /// The ids and scores of the first `limit` articles that `selection` brings, in its order.
    ///
    /// It reads no text, which suits evaluations and scripts.
    ///
    /// # Errors
    /// As for [`Engine::answer`].
    pub async fn ranked(&self, selection: &Selection, limit: u32) -> Result<Vec<(String, f32)>, QueryError> {
        let matched = self.pack.matched(selection).await?;
        let mut ranked = Vec::new();
        for article in self.pack.first(&matched, selection, limit as usize).await? {
            ranked.push((self.pack.name(article).await?.id, matched.score(article)));
        }
        Ok(ranked)
    }

    /// Passages of other articles that are about the same as one of the article with this id, given by its number.
    ///
    /// # Errors
    /// As for [`Engine::article`].
    pub async fn alike(&self, id: &str, passage: u32) -> Result<Vec<Evidence>, QueryError> {
        let article = self.pack.number(id).await?;
        let article = article.ok_or_else(|| QueryError::NoSuchArticle(id.to_owned()))?;
        self.pack.alike(article, passage).await
    }

    /// The article with this id, with what `selection` matches in it marked.
    ///
    /// # Errors
    /// [`QueryError::NoSuchArticle`], or as for [`Engine::answer`].
    pub async fn article(&self, id: &str, selection: &Selection) -> Result<ArticleView, QueryError> {
        let article = self.pack.number(id).await?;
        let article = article.ok_or_else(|| QueryError::NoSuchArticle(id.to_owned()))?;
        let matched = self.pack.matched(selection).await?;
        self.pack.view(article, &matched, selection).await
    }
}
