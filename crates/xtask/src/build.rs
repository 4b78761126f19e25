//! The release site, written to `dist/` by trunk.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, bail};

use crate::args::Site;
use crate::project::Project;
use crate::{setup, shell};

/// The variable by which trunk's hook is told the collection's folder.
const COLLECTION: &str = "SOURCEBOOK_COLLECTION";

/// Sets up and writes the release site.
pub(crate) fn release(project: &Project, site: &Site) -> anyhow::Result<()> {
    let tools = setup::everything(project)?;
    shell::step("Building the release site", || {
        let mut trunk = tools.trunk(project);
        trunk.args(["build", "--release"]);
        choose_collection(&mut trunk, site)?;
        shell::run(&mut trunk)
    })?;
    shell::note(format_args!("the site is in {}", project.dist().display()));
    Ok(())
}

/// Tells a build which collection to take, when one was named.
pub(crate) fn choose_collection(trunk: &mut Command, site: &Site) -> anyhow::Result<()> {
    if let Some(folder) = &site.collection {
        trunk.env(COLLECTION, absolute(folder)?);
    }
    Ok(())
}

/// trunk runs elsewhere than the command was typed.
fn absolute(folder: &Path) -> anyhow::Result<std::path::PathBuf> {
    let folder =
        folder.canonicalize().with_context(|| format!("there is no collection {}", folder.display()))?;
    if !folder.is_dir() && folder.extension().is_none_or(|ending| ending != "jsonl") {
        bail!("a collection is a folder or a .jsonl file, which {} is not", folder.display());
    }
    Ok(folder)
}
