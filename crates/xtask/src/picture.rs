//! Pictures of the explorer: the README's, and every view to look at.

use std::process::Command;

use crate::project::Project;
use crate::request::{Picture, Site};
use crate::setup::chromium;
use crate::{build, shell};

/// Takes the pictures from the release site.
pub(crate) fn take(project: &Project, options: &Picture) -> anyhow::Result<()> {
    build::release_if_stale(project, &Site::default())?;
    let chromium = chromium::ready()?;
    shell::step("Taking pictures", || {
        let mut node = Command::new("node");
        node.arg(project.tests().join("browser/picture.mjs"));
        match &options.all {
            Some(folder) => node.arg("--all").arg(folder),
            None => node.arg(project.root.join("docs/explorer.png")),
        };
        shell::run(node.env("SOURCEBOOK_DIST", project.dist()).env("CHROMIUM", chromium))
    })
}
