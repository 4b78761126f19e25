//! The web app manifest, by which the site can be installed, and its icon.

use serde::Serialize;

use crate::SiteError;

/// The icon, drawn to be masked: its subject keeps clear of the edges.
pub(crate) const ICON: &str = include_str!("../web/icon.svg");

/// Background of the page in light mode; what shows while an installed site starts.
const PAPER: &str = "#fbf9f4";

#[derive(Serialize)]
struct WebManifest<'site> {
    name: &'site str,
    short_name: &'site str,
    #[serde(skip_serializing_if = "str::is_empty")]
    description: &'site str,
    start_url: &'static str,
    scope: &'static str,
    display: &'static str,
    background_color: &'static str,
    theme_color: &'static str,
    icons: [Icon<'site>; 1],
}

#[derive(Serialize)]
struct Icon<'site> {
    src: &'site str,
    sizes: &'static str,
    r#type: &'static str,
    purpose: &'static str,
}

/// The manifest of a site with this title and description, whose icon is the file `icon` beside it.
pub(crate) fn render(title: &str, description: &str, icon: &str) -> Result<String, SiteError> {
    let manifest = WebManifest {
        name: title,
        short_name: title,
        description,
        start_url: ".",
        scope: ".",
        display: "standalone",
        background_color: PAPER,
        theme_color: PAPER,
        icons: [Icon { src: icon, sizes: "any", r#type: "image/svg+xml", purpose: "any maskable" }],
    };
    Ok(serde_json::to_string(&manifest)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_installed_site_starts_where_its_manifest_is() {
        let manifest: serde_json::Value =
            serde_json::from_str(&render("\"Cats\"", "", "icon-1.svg").unwrap()).unwrap();
        assert_eq!(manifest["name"], "\"Cats\"");
        assert_eq!(manifest["start_url"], ".");
        assert_eq!(manifest["icons"][0]["src"], "icon-1.svg");
        assert!(manifest.get("description").is_none());
    }
}
