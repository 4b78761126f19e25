//! A copy of the gold data's posts, so that one of them can be changed.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;

/// A folder of posts.
pub(super) struct Posts {
    /// The files that were copied, sorted.
    pub(super) files: Vec<PathBuf>,
    /// What they hold together.
    pub(super) bytes: u64,
}

/// Copies `from`, with its nested folders, to `to`.
pub(super) fn copy(from: &Path, to: &Path) -> anyhow::Result<Posts> {
    let mut posts = Posts { files: Vec::new(), bytes: 0 };
    copy_folder(from, to, &mut posts)?;
    posts.files.sort();
    Ok(posts)
}

fn copy_folder(from: &Path, to: &Path, posts: &mut Posts) -> anyhow::Result<()> {
    fs::create_dir_all(to).with_context(|| to.display().to_string())?;
    for entry in fs::read_dir(from).with_context(|| from.display().to_string())? {
        let entry = entry?;
        let (path, target) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy_folder(&path, &target, posts)?;
        } else if path.extension().is_some_and(|ending| ending == "md") {
            posts.bytes += fs::copy(&path, &target).with_context(|| path.display().to_string())?;
            posts.files.push(target);
        }
    }
    Ok(())
}
