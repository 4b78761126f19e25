//! The site: a template and a pack put together, file by file.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use sourcebook_index::Pack;
use sourcebook_model::Selection;

use crate::assets::{Assets, Module};
use crate::first_screen::{self, FIRST_SCREEN_ARTICLES};
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

const ENGINE_JS: &str = "sourcebook-engine.js";
const ENGINE_WASM: &str = "sourcebook-engine_bg.wasm";
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
        let (app_js, app_wasm) = page::app_files(&page_template)?;
        let app = Module {
            js: rename(&mut files, app_js, "explorer", "js")?,
            wasm: rename(&mut files, app_wasm, "explorer", "wasm")?,
        };
        if let Some(glue) = files.get_mut(ENGINE_JS) {
            glue.extend_from_slice(b"\n");
            glue.extend_from_slice(ENGINE_HOST.as_bytes());
        }
        let engine = Module {
            js: rename(&mut files, ENGINE_JS, "engine", "js")?,
            wasm: rename(&mut files, ENGINE_WASM, "engine", "wasm")?,
        };
        let (manifest, pack_files) = pack_files(pack)?;
        let first = vec![manifest.clone(), in_pack(&pack.manifest.index.file)];

        let (title, description) = (&pack.manifest.title, &pack.manifest.description);
        let icon = add(&mut files, "icon", "svg", web_manifest::ICON.as_bytes().to_vec());
        let web_manifest = web_manifest::render(title, description, &icon)?;
        let web_manifest = add(&mut files, "app", "webmanifest", web_manifest.into_bytes());
        let carried = carried(&files, [&app, &engine], &pack_files)?;
        let carried_name = hashed_name("carried", "js", carried.as_bytes());

        let assets = Assets {
            embedded: false,
            app,
            engine,
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

/// Gives the file `from` a name with a hash.
fn rename(
    files: &mut BTreeMap<String, Vec<u8>>,
    from: &str,
    stem: &str,
    extension: &str,
) -> Result<String, SiteError> {
    let content = files.remove(from).ok_or_else(|| SiteError::MissingFile { file: from.to_owned() })?;
    Ok(add(files, stem, extension, content))
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

/// The script that carries `modules`, found in `files`, and the pack.
fn carried(
    files: &BTreeMap<String, Vec<u8>>,
    modules: [&Module; 2],
    pack: &BTreeMap<String, Vec<u8>>,
) -> Result<String, SiteError> {
    let is_part = |name: &str| modules.iter().any(|module| module.js == name || module.wasm == name);
    let parts = files.iter().filter(|(name, _)| is_part(name));
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
