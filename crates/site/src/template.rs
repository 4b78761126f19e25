//! The template: what trunk built, before it knows of any collection.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::SiteError;

/// The page that trunk writes and this crate fills in.
pub(crate) const INDEX_PAGE: &str = "index.html";

/// A built page, its marks still empty, and the files beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Template {
    /// `index.html`.
    pub page: String,
    /// All other files: contents by path below the template's folder, with `/` between its parts.
    pub files: BTreeMap<String, Vec<u8>>,
}

impl Template {
    /// Reads what trunk wrote to `folder`.
    ///
    /// # Errors
    /// [`SiteError::Io`] for what cannot be read, [`SiteError::MissingFile`] where there is no page.
    pub fn read(folder: &Path) -> Result<Self, SiteError> {
        let mut files = BTreeMap::new();
        read_folder(folder, "", &mut files)?;
        let page =
            files.remove(INDEX_PAGE).ok_or_else(|| SiteError::MissingFile { file: INDEX_PAGE.to_owned() })?;
        let page = String::from_utf8(page).map_err(|_| SiteError::NotText { file: INDEX_PAGE.to_owned() })?;
        Ok(Self { page, files })
    }
}

fn read_folder(folder: &Path, prefix: &str, files: &mut BTreeMap<String, Vec<u8>>) -> Result<(), SiteError> {
    let failed = |path: &Path, source| SiteError::Io { path: path.to_owned(), source };
    for entry in fs::read_dir(folder).map_err(|error| failed(folder, error))? {
        let path = entry.map_err(|error| failed(folder, error))?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else { continue };
        let name = format!("{prefix}{name}");
        if path.is_dir() {
            read_folder(&path, &format!("{name}/"), files)?;
        } else {
            files.insert(name, fs::read(&path).map_err(|error| failed(&path, error))?);
        }
    }
    Ok(())
}
