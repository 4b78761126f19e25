//! The site: a template and a pack put together, file by file.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use sourcebook_index::Pack;
use sourcebook_model::Selection;

use crate::assets::{Assets, Module};
use crate::first_screen::{self, FIRST_SCREEN_ARTICLES};
use crate::html::script_without_comments;
use crate::naming::hashed_name;
use crate::pack_source::PackSource;
use crate::page::{self, Content};
use crate::template::{INDEX_PAGE, Template};
use crate::{SiteError, carried, service_worker, web_manifest};

/// The page for frames.
const EMBED_PAGE: &str = "embed.html";
/// The service worker keeps its name, for browsers look for a new one under the old address.
const SERVICE_WORKER: &str = "sw.js";
/// Where the pack lies in a site.
const PACK_FOLDER: &str = "pack";

/// What wasm-bindgen's glue takes the WebAssembly's name to be.
const GLUE_WASM: &str = "sourcebook-explorer_bg.wasm";
const ENGINE_HOST: &str = include_str!("../web/engine.js");

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
        let app = app(&mut files, page::app_files(&page_template)?)?;
        let (manifest, pack_files) = pack_files(pack)?;
        let first = vec![manifest.clone(), in_pack(&pack.manifest.index.file)];

        let (title, description) = (&pack.manifest.title, &pack.manifest.description);
        let icon = add(&mut files, "icon", "svg", web_manifest::ICON.as_bytes().to_vec());
        let web_manifest = web_manifest::render(title, description, &icon)?;
        let web_manifest = add(&mut files, "app", "webmanifest", web_manifest.into_bytes());
        let carried = carried(&files, &app, &pack_files)?;
        let carried_name = hashed_name("carried", "js", carried.as_bytes());

        let assets = Assets {
            embedded: false,
            app,
            manifest,
            first,
            carried: carried_name.clone(),
            service_worker: SERVICE_WORKER.to_owned(),
            web_manifest,
        };
        let first_screen = first_screen(pack)?;
        let content = Content { title, description, first_screen: &first_screen };
        let index = page::render(&page_template, &content, &assets)?;
        let embed = page::render(&page_template, &content, &Assets { embedded: true, ..assets })?;

        files.extend(pack_files);
        let kept: Vec<&str> = files.keys().map(String::as_str).collect();
        let pages = [(INDEX_PAGE, index.as_bytes()), (EMBED_PAGE, embed.as_bytes())];
        let service_worker = service_worker::render(&pages, &kept)?;
        files.insert(SERVICE_WORKER.to_owned(), service_worker.into_bytes());
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

/// Explorer and engine under names with hashes. Their script is the glue, told where the WebAssembly now is, so that
/// `init()` needs no address, and the engine's host.
fn app(files: &mut BTreeMap<String, Vec<u8>>, (js, wasm): (&str, &str)) -> Result<Module, SiteError> {
    let glue = take(files, js)?;
    let glue = String::from_utf8(glue).map_err(|_| SiteError::NotText { file: js.to_owned() })?;
    let code = take(files, wasm)?;
    let wasm = add(files, "sourcebook", "wasm", code);
    let script = [&glue.replace(GLUE_WASM, &wasm), "\n", &script_without_comments(ENGINE_HOST)].concat();
    Ok(Module { js: add(files, "sourcebook", "js", script.into_bytes()), wasm })
}

fn take(files: &mut BTreeMap<String, Vec<u8>>, file: &str) -> Result<Vec<u8>, SiteError> {
    files.remove(file).ok_or_else(|| SiteError::MissingFile { file: file.to_owned() })
}

fn add(files: &mut BTreeMap<String, Vec<u8>>, stem: &str, extension: &str, content: Vec<u8>) -> String {
    let name = hashed_name(stem, extension, &content);
    files.insert(name.clone(), content);
    name
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

fn in_pack(file: &str) -> String {
    format!("{PACK_FOLDER}/{file}")
}

/// The script that carries `app`, found in `files`, and the pack.
fn carried(
    files: &BTreeMap<String, Vec<u8>>,
    app: &Module,
    pack: &BTreeMap<String, Vec<u8>>,
) -> Result<String, SiteError> {
    let parts = files.iter().filter(|(name, _)| [&app.js, &app.wasm].contains(name));
    carried::render(parts, pack)
}

/// The first screen shows the answer to the default selection, as the explorer will.
fn first_screen(pack: &Pack) -> Result<String, SiteError> {
    let (overview, answer) = pollster::block_on(async {
        let engine = sourcebook_query::Engine::open(PackSource(pack)).await?;
        let answer = engine.answer(&Selection::default(), FIRST_SCREEN_ARTICLES).await?;
        Ok::<_, sourcebook_query::QueryError>((engine.overview(), answer))
    })?;
    Ok(first_screen::render(&overview, &answer))
}

#[cfg(test)]
mod tests {
    use serde_json::Value;
    use sourcebook_model::CollectionInfo;

    use super::*;

    fn pack() -> Pack {
        let info = CollectionInfo { title: "Cats".to_owned(), ..CollectionInfo::default() };
        sourcebook_index::build(&info, &[]).unwrap()
    }

    fn template() -> Template {
        let page = "<html><head><sourcebook-head></sourcebook-head><link rel=stylesheet href=./style-1.css>\
            <sourcebook-app>app-1.js app-1_bg.wasm</sourcebook-app></head>\
            <body><sourcebook-first-screen></sourcebook-first-screen></body></html>";
        let files = ["app-1_bg.wasm", "style-1.css"];
        let files = files.map(|name| (name.to_owned(), format!("content of {name}").into_bytes()));
        let mut files = BTreeMap::from(files);
        files.insert("app-1.js".to_owned(), format!("init({GLUE_WASM})").into_bytes());
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
            let told = told.chain([&assets["webManifest"]]);
            for file in told.chain(assets["first"].as_array().unwrap()) {
                assert!(site.files.contains_key(file.as_str().unwrap()), "{page}: {file}");
            }
        }
        assert_eq!(assets(&site, INDEX_PAGE)["embedded"], false);
        assert_eq!(assets(&site, EMBED_PAGE)["embedded"], true);
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
        let site = site();
        let script = text(&site, SERVICE_WORKER);
        for file in site.files.keys().filter(|file| *file != SERVICE_WORKER) {
            let is_kept = script.contains(&format!("\"{file}\""));
            assert_eq!(is_kept, !file.starts_with("carried-"), "{file}");
        }
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
