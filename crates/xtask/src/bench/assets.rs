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
    /// Not on an ordinary visit: the page for frames, which the service worker makes of the other; the copy carried in a
    /// script, for where nothing can be fetched; and stemmers that the collection has no use for.
    Apart,
}

impl Use {
    /// As a reader of the table is told.
    pub(super) fn heading(self) -> &'static str {
        match self {
            Self::FirstScreen => "first",
            Self::Offline => "offline",
            Self::Apart => "apart",
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
    let worker = read(&folder.join("sw.js"))?;
    let mut names = Vec::new();
    collect(folder, "", &mut names)?;
    let mut assets = Vec::new();
    for name in names {
        let file = folder.join(&name);
        let content = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
        assets.push(Asset { used: used(&name, &page, &worker), name, content });
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

/// A page names what it loads, and what it loads seldom or never, which the service worker does not keep then.
fn used(name: &str, page: &str, worker: &str) -> Use {
    let is_seldom_loaded = ["carried-", "stemmers-"].iter().any(|stem| name.starts_with(stem));
    if name == "embed.html" || is_seldom_loaded && !worker.contains(name) {
        Use::Apart
    } else if name == "index.html" || page.contains(name) {
        Use::FirstScreen
    } else if worker.contains(name) {
        Use::Offline
    } else {
        Use::Apart
    }
}

fn collect(folder: &Path, below: &str, names: &mut Vec<String>) -> anyhow::Result<()> {
    let here = folder.join(below);
    for entry in here.read_dir().with_context(|| format!("cannot read {}", here.display()))? {
        let entry = entry.with_context(|| format!("cannot read {}", here.display()))?;
        let name = [below, &entry.file_name().to_string_lossy()].concat();
        if name.starts_with('.') {
            // trunk's own: its lock, and the next build in the making.
            continue;
        }
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

    const PAGE: &str = r#"<link rel=stylesheet href=./style-1.css><script>{"wasm":"app-1.wasm","carried":"carried-1.js","stemmers":"stemmers-1.wasm","worker":"sw.js"}</script>"#;

    const WORKER: &str = r#"["app-1.wasm","pack/text-1.shard"]"#;

    #[test]
    fn what_the_page_names_is_loaded_first() {
        for name in ["index.html", "style-1.css", "app-1.wasm"] {
            assert_eq!(used(name, PAGE, WORKER), Use::FirstScreen, "{name}");
        }
    }

    #[test]
    fn what_only_the_service_worker_keeps_comes_later() {
        assert_eq!(used("pack/text-1.shard", PAGE, WORKER), Use::Offline);
    }

    #[test]
    fn stemmers_are_part_of_a_visit_where_the_service_worker_keeps_them() {
        assert_eq!(used("stemmers-1.wasm", PAGE, WORKER), Use::Apart);
        assert_eq!(used("stemmers-1.wasm", PAGE, r#"["stemmers-1.wasm"]"#), Use::FirstScreen);
    }

    #[test]
    fn the_carried_copy_and_what_nothing_names_are_no_part_of_a_visit() {
        assert_eq!(used("carried-1.js", PAGE, WORKER), Use::Apart);
        assert_eq!(used("embed.html", PAGE, r#"["index.html","embed.html"]"#), Use::Apart);
        assert_eq!(used("notes.txt", PAGE, WORKER), Use::Apart);
    }

    #[test]
    fn a_site_is_read_with_its_folders() {
        let site = tempfile::tempdir().unwrap();
        fs::create_dir(site.path().join("pack")).unwrap();
        for (name, text) in [
            ("index.html", PAGE),
            ("sw.js", WORKER),
            ("app-1.wasm", "w"),
            (".trunk-lock", ""),
            ("pack/text-1.shard", "t"),
        ] {
            fs::write(site.path().join(name), text).unwrap();
        }
        let names: Vec<_> = of_site(site.path()).unwrap().into_iter().map(|asset| asset.name).collect();
        assert_eq!(names, ["app-1.wasm", "index.html", "sw.js", "pack/text-1.shard"]);
    }

    #[test]
    fn a_page_without_wasm_is_no_site() {
        let site = tempfile::tempdir().unwrap();
        for name in ["index.html", "sw.js"] {
            fs::write(site.path().join(name), "").unwrap();
        }
        assert!(of_site(site.path()).is_err());
    }
}
