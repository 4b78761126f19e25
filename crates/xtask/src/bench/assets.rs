//! The files of a built site, and when a visit loads them.

use std::fs;
use std::path::Path;

use anyhow::{Context, bail};

use crate::project::read;

/// When a visit loads a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Use {
    /// The page itself and what it asks for.
    FirstScreen,
    /// Fetched in the background by the service worker, for later visits without network.
    Offline,
    /// Loaded instead of the rest where nothing can be fetched.
    Carried,
}

impl Use {
    /// As a reader of the table is told.
    pub(super) fn heading(self) -> &'static str {
        match self {
            Self::FirstScreen => "first",
            Self::Offline => "offline",
            Self::Carried => "carried",
        }
    }
}

/// One file of a site.
pub(super) struct Asset {
    pub(super) used: Use,
    pub(super) name: String,
    pub(super) content: Vec<u8>,
}

/// The files of the site in `folder`, in the order of their use and name.
pub(super) fn of_site(folder: &Path) -> anyhow::Result<Vec<Asset>> {
    let page = read(&folder.join("index.html"))?;
    let mut names = Vec::new();
    collect(folder, "", &mut names)?;
    let mut assets = Vec::new();
    for name in names {
        let file = folder.join(&name);
        let content = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
        assets.push(Asset { used: used(&name, &page), name, content });
    }
    if !assets.iter().any(|asset| asset.used == Use::FirstScreen && asset.name.ends_with(".wasm")) {
        bail!(
            "{} names no .wasm file, so there is nothing sensible to weigh",
            folder.join("index.html").display()
        );
    }
    assets.sort_by(|one, other| (one.used, &one.name).cmp(&(other.used, &other.name)));
    Ok(assets)
}

/// A page names what it loads, and the service worker keeps all but the carried copy.
fn used(name: &str, page: &str) -> Use {
    if name.starts_with("carried-") {
        Use::Carried
    } else if name == "index.html"
        || page.contains(&format!("\"{name}\""))
        || page.contains(&format!("./{name}"))
    {
        Use::FirstScreen
    } else {
        Use::Offline
    }
}

fn collect(folder: &Path, below: &str, names: &mut Vec<String>) -> anyhow::Result<()> {
    let here = folder.join(below);
    for entry in here.read_dir().with_context(|| format!("cannot read {}", here.display()))? {
        let entry = entry.with_context(|| format!("cannot read {}", here.display()))?;
        let name = [below, &entry.file_name().to_string_lossy()].concat();
        if entry.path().is_dir() {
            collect(folder, &format!("{name}/"), names)?;
        } else {
            names.push(name);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<link rel=stylesheet href=./style-1.css><script>{"wasm":"app-1.wasm","carried":"carried-1.js"}</script>"#;

    #[test]
    fn what_the_page_names_is_loaded_first() {
        for name in ["index.html", "style-1.css", "app-1.wasm"] {
            assert_eq!(used(name, PAGE), Use::FirstScreen, "{name}");
        }
    }

    #[test]
    fn what_only_the_service_worker_keeps_comes_later() {
        assert_eq!(used("pack/text-1.shard", PAGE), Use::Offline);
    }

    #[test]
    fn the_carried_copy_is_never_part_of_a_visit() {
        assert_eq!(used("carried-1.js", PAGE), Use::Carried);
    }

    #[test]
    fn a_site_is_read_with_its_folders() {
        let site = tempfile::tempdir().unwrap();
        fs::create_dir(site.path().join("pack")).unwrap();
        for (name, text) in [("index.html", PAGE), ("app-1.wasm", "w"), ("pack/text-1.shard", "t")] {
            fs::write(site.path().join(name), text).unwrap();
        }
        let names: Vec<_> = of_site(site.path()).unwrap().into_iter().map(|asset| asset.name).collect();
        assert_eq!(names, ["app-1.wasm", "index.html", "pack/text-1.shard"]);
    }

    #[test]
    fn a_page_without_wasm_is_no_site() {
        let site = tempfile::tempdir().unwrap();
        fs::write(site.path().join("index.html"), "<p>").unwrap();
        assert!(of_site(site.path()).is_err());
    }
}
