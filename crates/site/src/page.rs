//! The pages: trunk's `index.html` with its marks filled in, for visitors, and with one more mark for frames.

use crate::SiteError;
use crate::assets::Assets;
use crate::html::{escape, json_in_script, mark_content, replace_mark, script_without_comments};
use crate::web_manifest::ICON;

const BOOT: &str = include_str!("../web/boot.js");
const UNSUPPORTED: &str = include_str!("../web/unsupported.js");

const APP_MARK: &str = "sourcebook-app";
const HEAD_MARK: &str = "sourcebook-head";
const FIRST_SCREEN_MARK: &str = "sourcebook-first-screen";

const NO_SCRIPT: &str = "<noscript><p class=\"failure notice\">Searching and filtering need JavaScript, which is switched off. \
                         The list below can be read without.</p></noscript>";

/// What is the same on all pages of a site.
pub(crate) struct Content<'site> {
    /// The collection's name.
    pub(crate) title: &'site str,
    /// One sentence about it; may be empty.
    pub(crate) description: &'site str,
    /// The first screen, as HTML.
    pub(crate) first_screen: &'site str,
}

/// The names that trunk gave to the JavaScript and WebAssembly of explorer and engine.
pub(crate) fn app_files(template: &str) -> Result<(&str, &str), SiteError> {
    let names = mark_content(template, APP_MARK)?;
    names.split_once(' ').ok_or_else(|| SiteError::Mark { mark: format!("<{APP_MARK}>") })
}

/// `template` filled in for visitors.
pub(crate) fn render(template: &str, content: &Content<'_>, assets: &Assets) -> Result<String, SiteError> {
    let page = replace_mark(template, APP_MARK, "")?;
    let page = replace_mark(&page, HEAD_MARK, &head(content, assets)?)?;
    replace_mark(&page, FIRST_SCREEN_MARK, &[NO_SCRIPT, content.first_screen].concat())
}

/// The page for frames, made of the one for visitors.
///
/// Styles tell it by its mark before any script has run. The service worker makes it in the same way.
pub(crate) fn for_frames(page: &str) -> String {
    page.replacen("<html", "<html data-embedded", 1)
}

/// All that the head says; the boot script is first of all that loads anything.
fn head(content: &Content<'_>, assets: &Assets) -> Result<String, SiteError> {
    let mut head = format!("<title>{}</title>", escape(content.title));
    if !content.description.is_empty() {
        head.push_str(&format!("<meta name=\"description\" content=\"{}\">", escape(content.description)));
    }
    head.push_str(&format!(
        "<link rel=\"icon\" href=\"data:image/svg+xml,{}\">",
        percent_encode(ICON.trim())
    ));
    head.push_str(&format!(
        "<script type=\"application/json\" id=\"sourcebook-assets\">{}</script>",
        json_in_script(&serde_json::to_string(assets)?)
    ));
    head.push_str(&format!("<script>{}</script>", script_without_comments(BOOT)));
    head.push_str(&format!("<script nomodule>{}</script>", script_without_comments(UNSUPPORTED)));
    Ok(head)
}

/// An SVG as it may stand in a `data:` address in a quoted attribute.
fn percent_encode(svg: &str) -> String {
    svg.replace('%', "%25").replace('#', "%23").replace('"', "'").replace('<', "%3C").replace('>', "%3E")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assets::Module;

    const TEMPLATE: &str = "<!doctype html><html lang=en><head><sourcebook-head></sourcebook-head>\
        <sourcebook-app>app-1.js app-1_bg.wasm</sourcebook-app></head><body>\
        <sourcebook-first-screen></sourcebook-first-screen><script>/* trunk's reload */</script></body></html>";

    fn assets() -> Assets {
        let module = |name: &str| Module { js: format!("{name}-1.js"), wasm: format!("{name}-1.wasm") };
        Assets {
            app: module("app"),
            stemmers: module("stemmers"),
            manifest: "pack/manifest-1.json".to_owned(),
            first: Vec::new(),
            carried: "carried-1.js".to_owned(),
            service_worker: "sw.js".to_owned(),
            web_manifest: "app-1.webmanifest".to_owned(),
        }
    }

    fn page() -> String {
        let content = Content {
            title: "Cats </title> & dogs",
            description: "",
            first_screen: "<div id=\"first-screen\"></div>",
        };
        render(TEMPLATE, &content, &assets()).unwrap()
    }

    #[test]
    fn the_names_that_trunk_chose_are_read_from_its_mark() {
        assert_eq!(app_files(TEMPLATE).unwrap(), ("app-1.js", "app-1_bg.wasm"));
    }

    #[test]
    fn a_page_has_title_first_screen_and_assets_and_no_mark_left() {
        let page = page();
        assert!(page.contains("<title>Cats &lt;/title&gt; &amp; dogs</title>"), "{page}");
        assert!(page.contains("<div id=\"first-screen\"></div>"), "{page}");
        assert!(page.contains(r#""manifest":"pack/manifest-1.json""#), "{page}");
        assert!(page.contains("trunk's reload"), "{page}");
        assert!(!page.contains("<sourcebook-"), "{page}");
    }

    #[test]
    fn only_the_page_for_frames_says_that_it_is_embedded() {
        let (page, framed) = (page(), for_frames(&page()));
        assert!(framed.contains("<html data-embedded lang=en>"), "{framed}");
        assert_eq!(framed.replace(" data-embedded lang", " lang"), page);
    }

    #[test]
    fn no_script_of_ours_ends_its_element_early() {
        for script in [BOOT, UNSUPPORTED] {
            assert!(!script.contains("</script"));
        }
        assert!(!percent_encode(ICON).contains(['"', '<', '>', '#']));
    }
}
