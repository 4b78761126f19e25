//! The others' side of a bench: what npm has, as `tests/bench/package.json` pins it.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Context;
use serde_json::Value;

use super::lines::{self, Rankings};
use crate::project::{Project, read};
use crate::{setup, shell};

/// How a peer is set up.
pub(super) enum Manner {
    AsItComes,
    /// For queries that are mistyped.
    Forgiving,
}

/// The peers, installed.
pub(super) struct Peers {
    folder: PathBuf,
    manifest: Value,
}

impl Peers {
    /// Installs the peers unless they are there.
    pub(super) fn install(project: &Project) -> anyhow::Result<Self> {
        let folder = project.tests().join("bench");
        setup::npm::install(&folder)?;
        let file = folder.join("package.json");
        let manifest =
            serde_json::from_str(&read(&file)?).with_context(|| format!("cannot read {}", file.display()))?;
        Ok(Self { folder, manifest })
    }

    /// A peer's name with the version of its package.
    pub(super) fn title(&self, peer: &str) -> String {
        let packages = self.manifest["dependencies"].as_object();
        let named = |package: &str| package == peer || package.ends_with(&format!("/{peer}"));
        let version = packages.and_then(|all| all.iter().find(|(package, _)| named(package)));
        match version.and_then(|(_, version)| version.as_str()) {
            Some(version) => format!("{peer} {version}"),
            None => peer.to_owned(),
        }
    }

    /// The command that writes what a peer publishes for a file of articles.
    pub(super) fn publishing(&self, peer: &str, articles: &Path, folder: &Path) -> Command {
        let mut node = Command::new("node");
        node.arg(self.folder.join("publish.mjs")).arg(peer).arg(articles).arg(folder);
        node
    }

    /// The command that prints which names a peer finds in each of a file's texts.
    pub(super) fn naming(&self, peer: &str, texts: &Path) -> Command {
        let mut node = Command::new("node");
        node.arg(self.folder.join("names.mjs")).arg(peer).arg(texts);
        node
    }

    /// Ranks the articles of a file for each of a file's queries.
    pub(super) fn rank(
        &self,
        peer: &str,
        articles: &Path,
        queries: &Path,
        top: usize,
        manner: Manner,
    ) -> anyhow::Result<Rankings> {
        let manner = match manner {
            Manner::AsItComes => "as-it-comes",
            Manner::Forgiving => "forgiving",
        };
        let mut node = Command::new("node");
        node.arg(self.folder.join("rank.mjs")).arg(peer).arg(articles).arg(queries);
        node.arg(top.to_string()).arg(manner);
        lines::rankings(&shell::printed(&mut node)?).with_context(|| format!("rankings of {peer}"))
    }
}
