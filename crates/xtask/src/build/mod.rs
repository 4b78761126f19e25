//! The release site, written to `dist/` by trunk.

mod freshness;

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, bail};

use crate::project::Project;
use crate::request::Site;
use crate::{setup, shell};

/// The variable by which trunk's hook is told the collection's folder.
const COLLECTION: &str = "SOURCEBOOK_COLLECTION";

/// Sets up and writes the release site.
pub(crate) fn release(project: &Project, site: &Site) -> anyhow::Result<()> {
    let tools = setup::everything(project)?;
    let collection = collection(site)?;
    let state = freshness::State::now(project, collection.as_deref())?;
    shell::step("Building the release site", || {
        let mut trunk = tools.trunk(project);
        choose_collection(trunk.args(["build", "--release"]), site)?;
        shell::run(&mut trunk)
    })?;
    state.record(project)?;
    shell::note(format_args!("the site is in {}", project.dist().display()));
    Ok(())
}

/// Writes the release site unless it is there and nothing it is made of has changed since.
pub(crate) fn release_if_stale(project: &Project, site: &Site) -> anyhow::Result<()> {
    if freshness::State::now(project, collection(site)?.as_deref())?.is_recorded(project) {
        eprintln!("The release site in dist/ is up to date");
        return Ok(());
    }
    release(project, site)
}

/// Tells a build which collection to take, when one was named.
pub(crate) fn choose_collection(trunk: &mut Command, site: &Site) -> anyhow::Result<()> {
    if let Some(folder) = collection(site)? {
        trunk.env(COLLECTION, folder);
    }
    Ok(())
}

/// The collection's whole path, for trunk runs elsewhere than the command was typed.
fn collection(site: &Site) -> anyhow::Result<Option<PathBuf>> {
    site.collection.as_deref().map(absolute).transpose()
}

fn absolute(folder: &Path) -> anyhow::Result<PathBuf> {
    let folder =
        folder.canonicalize().with_context(|| format!("there is no collection {}", folder.display()))?;
    if !folder.is_dir() && folder.extension().is_none_or(|ending| ending != "jsonl") {
        bail!("a collection is a folder or a .jsonl file, which {} is not", folder.display());
    }
    Ok(folder)
}
