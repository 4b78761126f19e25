//! The site: a template and a pack put together, file by file.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use sourcebook_analysis::is_stemmed_apart;
use sourcebook_index::Pack;
use sourcebook_model::Selection;
use sourcebook_model::pack::Manifest;
use sourcebook_query::Engine;

use crate::assets::Assets;
use crate::first_screen::{self, FIRST_SCREEN_ARTICLES};
use crate::naming::{add_hashed, hashed_name};
use crate::pack_source::PackSource;
use crate::page::{self, Content};
use crate::template::{INDEX_PAGE, Template};
use crate::{SiteError, carried, code, service_worker, web_manifest};

/// The page for frames.
const EMBED_PAGE: &str = "embed.html";
/// The service worker keeps its name, for browsers look for a new one under the old address.
const SERVICE_WORKER: &str = "sw.js";
/// Where the pack lies in a site.
const PACK_FOLDER: &str = "pack";
/// How many bytes a pack may have that every visitor keeps whole, asked for or not: some ten thousand posts. Of a larger
/// one, what was read once is kept.
const KEPT_WHOLE: usize = 16_000_000;

/// A site as files that are yet to be written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Site {
    /// Contents by path below the site's folder, with `/` between its parts.
    pub files: BTreeMap<String, Vec<u8>>,
}

impl Site {
    /// Puts `template` and `pack` together. The same input gives the same bytes.
    ///
    /// # Errors
    /// [`SiteError`] if the template is not one of this version's, or the pack cannot be opened.
    pub fn assemble(template: Template, pack: &Pack) -> Result<Self, SiteError> {
        let Template { page: page_template, mut files } = template;
        if let Some(file) = files.keys().find(|file| file.starts_with("snippets/")) {
            return Err(SiteError::Snippet { file: file.clone() });
        }
        let read = RefCell::<BTreeSet<String>>::default();
        let engine = pollster::block_on(Engine::open(PackSource { pack, read: &read }))?;
        let app = code::app(&mut files, page::app_files(&page_template)?)?;
        let stemmers = code::stemmers(&mut files)?;
        // What no visit to this pack loads is neither kept nor carried, and only there for packs that take its place.
        let has_use_for_stemmers = engine.languages().iter().any(|language| is_stemmed_apart(language));
        let idle: BTreeMap<String, Vec<u8>> =
            files.extract_if(.., |name, _| stemmers.has(name) && !has_use_for_stemmers).collect();
        let (manifest, pack_files) = pack_files(pack)?;
        let directory = pack.manifest.directory.file(Manifest::DIRECTORY);
        let first = [manifest.clone(), in_pack(&directory)];

        let (title, description) = (&pack.manifest.title, &pack.manifest.description);
        let icon = add_hashed(&mut files, "icon", "svg", web_manifest::ICON.as_bytes().to_vec());
        let web_manifest = web_manifest::render(title, description, &icon)?;
        let web_manifest = add_hashed(&mut files, "app", "webmanifest", web_manifest.into_bytes());
        let parts = files.iter().filter(|(name, _)| app.has(name) || stemmers.has(name));
        let carried = carried::render(parts, &pack_files)?;
        let carried_name = hashed_name("carried", "js", carried.as_bytes());

        let assets = Assets {
            app,
            stemmers,
            manifest,
            first: first.to_vec(),
            carried: carried_name.clone(),
            service_worker: SERVICE_WORKER.to_owned(),
            web_manifest,
        };
        let first_screen = first_screen(&engine)?;
        let content = Content { title, description, first_screen: &first_screen };
        let index = page::render(&page_template, &content, &assets)?;
        let embed = page::for_frames(&index);

        let mut wanted: BTreeSet<String> = read.take().iter().map(|file| in_pack(file)).collect();
        wanted.extend(first);
        files.extend(pack_files);
        let kept = kept_ahead(&files, &wanted, KEPT_WHOLE);
        let pages = [(INDEX_PAGE, index.as_bytes()), (EMBED_PAGE, embed.as_bytes())];
        let service_worker = service_worker::render(&pages, &kept, &in_pack(""))?;
        files.insert(SERVICE_WORKER.to_owned(), service_worker.into_bytes());
        files.extend(idle);
        files.insert(carried_name, carried.into_bytes());
        files.insert(INDEX_PAGE.to_owned(), index.into_bytes());
        files.insert(EMBED_PAGE.to_owned(), embed.into_bytes());
        Ok(Self { files })
    }

    /// Writes the site into `folder`.
    ///
    /// # Errors
    /// [`SiteError::Io`] with the file that could not be written.
    pub fn write(&self, folder: &Path) -> Result<(), SiteError> {
        for (file, content) in &self.files {
            let path = folder.join(file);
            let written =
                path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(&path, content));
            written.map_err(|source| SiteError::Io { path, source })?;
        }
        Ok(())
    }
}

/// The address of the pack's manifest in a site, and all its files by theirs.
fn pack_files(pack: &Pack) -> Result<(String, BTreeMap<String, Vec<u8>>), SiteError> {
    let mut files: BTreeMap<String, Vec<u8>> =
        pack.files.iter().map(|(name, content)| (in_pack(name), content.clone())).collect();
    let json = pack.manifest.to_json()?;
    let manifest = in_pack(&hashed_name("manifest", "json", &json));
    files.insert(manifest.clone(), json);
    Ok((manifest, files))
}

/// Which of a site's files are kept for when there is no network before anybody asks for them: all, or, where the pack
/// has more than `most` bytes, those beside the pack and of the pack those `wanted` at first.
fn kept_ahead<'site>(
    files: &'site BTreeMap<String, Vec<u8>>,
    wanted: &BTreeSet<String>,
    most: usize,
) -> Vec<&'site str> {
    let folder = in_pack("");
    let size: usize =
        files.iter().filter(|(file, _)| file.starts_with(&folder)).map(|(_, content)| content.len()).sum();
    let is_kept = |file: &&String| size <= most || !file.starts_with(&folder) || wanted.contains(*file);
    files.keys().filter(is_kept).map(String::as_str).collect()
}

fn in_pack(file: &str) -> String {
    format!("{PACK_FOLDER}/{file}")
}

/// The first screen shows the answer to the default selection, as the explorer will.
fn first_screen(engine: &Engine<PackSource<'_>>) -> Result<String, SiteError> {
    let answer = pollster::block_on(engine.answer(&Selection::default(), FIRST_SCREEN_ARTICLES))?;
    Ok(first_screen::render(&engine.overview(), &answer))
}

#[cfg(test)]
mod tests {
    use serde_json::Value;
    use sourcebook_index::AnnotatedArticle;
    use sourcebook_model::fixtures::{self, stated};
    use sourcebook_model::{Article, CollectionInfo};
    use wasm_encoder::CustomSection;

    use super::*;
    use crate::code::{APP_WASM, STEMMERS_JS, STEMMERS_WASM};

    /// A pack of one article in `language`.
    fn pack_in(language: &str) -> Pack {
        let article = Article { language: stated(language), ..fixtures::article("a", ["One."]) };
        let info = CollectionInfo { title: "Cats".to_owned(), ..CollectionInfo::default() };
        let article = AnnotatedArticle { article, mentions: Vec::new(), findings: Vec::new() };
        sourcebook_index::build(&info, &[article]).unwrap()
    }

    fn pack() -> Pack {
        pack_in("en")
    }

    fn template() -> Template {
        let page = "<html><head><sourcebook-head></sourcebook-head><link rel=stylesheet href=./style-1.css>\
            <sourcebook-app>app-1.js app-1_bg.wasm</sourcebook-app></head>\
            <body><sourcebook-first-screen></sourcebook-first-screen></body></html>";
        let mut files = BTreeMap::from([("style-1.css".to_owned(), b"a{}".to_vec())]);
        for wasm in ["app-1_bg.wasm", STEMMERS_WASM] {
            // The smallest module with a content of its own: a section that says its name.
            let section = CustomSection { name: wasm.into(), data: b"".into() };
            files.insert(wasm.to_owned(), wasm_encoder::Module::new().section(&section).clone().finish());
        }
        files.insert("app-1.js".to_owned(), format!("init({APP_WASM})").into_bytes());
        files.insert(STEMMERS_JS.to_owned(), format!("init({STEMMERS_WASM})").into_bytes());
        Template { page: page.to_owned(), files }
    }

    fn site() -> Site {
        Site::assemble(template(), &pack()).unwrap()
    }

    fn text<'site>(site: &'site Site, file: &str) -> &'site str {
        std::str::from_utf8(&site.files[file]).unwrap()
    }

    fn assets(site: &Site, page: &str) -> Value {
        let (_, rest) = text(site, page).split_once("id=\"sourcebook-assets\">").unwrap();
        serde_json::from_str(rest.split_once("</script>").unwrap().0).unwrap()
    }

    #[test]
    fn every_file_that_a_page_is_told_of_is_there() {
        let site = site();
        for page in [INDEX_PAGE, EMBED_PAGE] {
            let assets = assets(&site, page);
            let told = [&assets["app"]["js"], &assets["app"]["wasm"], &assets["manifest"]];
            let told = told.into_iter().chain([&assets["carried"], &assets["serviceWorker"]]);
            let told = told.chain([&assets["stemmers"]["js"], &assets["stemmers"]["wasm"]]);
            let told = told.chain([&assets["webManifest"]]);
            for file in told.chain(assets["first"].as_array().unwrap()) {
                assert!(site.files.contains_key(file.as_str().unwrap()), "{page}: {file}");
            }
        }
    }

    #[test]
    fn explorer_and_engine_are_one_script_that_knows_its_webassembly() {
        let site = site();
        let app = &assets(&site, INDEX_PAGE)["app"];
        let script = text(&site, app["js"].as_str().unwrap());
        let glue = format!("init({})\n", app["wasm"].as_str().unwrap());
        assert!(script.starts_with(&glue), "{script}");
        assert!(script.contains("export async function startSourcebookEngine"), "{script}");
        assert!(!site.files.contains_key("app-1.js") && !site.files.contains_key("app-1_bg.wasm"));
    }

    #[test]
    fn the_service_worker_keeps_all_that_a_visit_needs() {
        for (language, idle) in [("de", &["carried-"][..]), ("en", &["carried-", "stemmers-"])] {
            let site = Site::assemble(template(), &pack_in(language)).unwrap();
            let script = text(&site, SERVICE_WORKER);
            for file in site.files.keys().filter(|file| *file != SERVICE_WORKER) {
                let is_kept = script.contains(&format!("\"{file}\""));
                assert_eq!(is_kept, !idle.iter().any(|stem| file.starts_with(stem)), "{language}: {file}");
            }
        }
    }

    #[test]
    fn of_a_large_pack_only_what_is_wanted_at_first_is_kept_ahead() {
        let files =
            ["app.js", "pack/first.shard", "pack/other.shard"].map(|file| (file.to_owned(), vec![0; 10]));
        let (files, wanted) = (BTreeMap::from(files), BTreeSet::from(["pack/first.shard".to_owned()]));
        assert_eq!(kept_ahead(&files, &wanted, 20).len(), 3);
        assert_eq!(kept_ahead(&files, &wanted, 19), ["app.js", "pack/first.shard"]);
    }

    #[test]
    fn stemmers_are_carried_where_the_pack_has_use_for_them() {
        for (language, is_carried) in [("de-AT", true), ("en", false), ("zh", false)] {
            let site = Site::assemble(template(), &pack_in(language)).unwrap();
            let assets = assets(&site, INDEX_PAGE);
            let carried = text(&site, assets["carried"].as_str().unwrap());
            for part in [&assets["stemmers"]["js"], &assets["stemmers"]["wasm"]] {
                assert_eq!(carried.contains(&part.to_string()), is_carried, "{language}: {part}");
            }
            assert!(carried.contains(&assets["app"]["wasm"].to_string()));
        }
    }

    #[test]
    fn the_stemmers_script_knows_its_webassembly() {
        let site = site();
        let stemmers = &assets(&site, INDEX_PAGE)["stemmers"];
        let glue = format!("init({})", stemmers["wasm"].as_str().unwrap());
        assert_eq!(text(&site, stemmers["js"].as_str().unwrap()), glue);
    }

    #[test]
    fn the_same_input_gives_the_same_bytes() {
        assert_eq!(site(), site());
    }

    #[test]
    fn a_template_without_its_script_is_refused_by_the_name_of_what_is_missing() {
        let mut template = template();
        template.files.remove("app-1.js");
        let error = Site::assemble(template, &pack()).unwrap_err();
        assert!(error.to_string().contains("app-1.js"), "{error}");
    }

    #[test]
    fn a_snippet_beside_the_scripts_is_refused() {
        let mut template = template();
        template.files.insert("snippets/a/inline0.js".to_owned(), Vec::new());
        let error = Site::assemble(template, &pack()).unwrap_err();
        assert!(matches!(error, SiteError::Snippet { .. }), "{error}");
    }
}
