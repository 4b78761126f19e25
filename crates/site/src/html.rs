//! Writing text into HTML, and finding the marks in a page that the build fills in.

use crate::SiteError;

/// `text` as it may stand in an element or a quoted attribute.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}

/// `json` as it may stand in a script element: nothing in it can end the element.
pub(crate) fn json_in_script(json: &str) -> String {
    json.replace('<', "\\u003c")
}

/// A script without its comment lines and indentation: readers of the source want them, visitors do not.
///
/// Only whole lines are looked at, so no line of a template literal may begin with `//`.
pub(crate) fn script_without_comments(script: &str) -> String {
    let lines = script.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// What stands in the mark `<name>…</name>`, which must be in the page exactly once.
pub(crate) fn mark_content<'page>(page: &'page str, name: &str) -> Result<&'page str, SiteError> {
    let (start, end) = find_mark(page, name)?;
    Ok(page[start..end].trim())
}

/// The page with `html` in place of the mark `<name>…</name>`.
pub(crate) fn replace_mark(page: &str, name: &str, html: &str) -> Result<String, SiteError> {
    let (start, end) = find_mark(page, name)?;
    let before = &page[..start - opening(name).len()];
    let after = &page[end + closing(name).len()..];
    Ok([before, html, after].concat())
}

/// Where the content of a mark begins and ends. A mark has no attributes, so minifying a page leaves it as it is.
fn find_mark(page: &str, name: &str) -> Result<(usize, usize), SiteError> {
    let missing = || SiteError::Mark { mark: opening(name) };
    let start = page.find(&opening(name)).ok_or_else(missing)? + opening(name).len();
    let end = start + page[start..].find(&closing(name)).ok_or_else(missing)?;
    if page[end..].contains(&opening(name)) {
        return Err(missing());
    }
    Ok((start, end))
}

fn opening(name: &str) -> String {
    format!("<{name}>")
}

fn closing(name: &str) -> String {
    format!("</{name}>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_cannot_become_markup() {
        assert_eq!(escape(r#"<b title="x">'&'"#), "&lt;b title=&quot;x&quot;&gt;&#39;&amp;&#39;");
        assert_eq!(json_in_script(r#"{"title":"</script>"}"#), r#"{"title":"\u003c/script>"}"#);
    }

    #[test]
    fn a_mark_is_replaced_with_all_that_stands_in_it() {
        let page = "<p>a</p><x-app>\n one two </x-app><p>b</p>";
        assert_eq!(mark_content(page, "x-app").unwrap(), "one two");
        assert_eq!(replace_mark(page, "x-app", "<i>").unwrap(), "<p>a</p><i><p>b</p>");
    }

    #[test]
    fn a_mark_that_is_missing_or_there_twice_is_an_error_that_names_it() {
        for page in ["", "<x-app>", "</x-app><x-app>", "<x-app></x-app><x-app></x-app>"] {
            let error = replace_mark(page, "x-app", "").unwrap_err();
            assert!(error.to_string().contains("<x-app>"), "{page}: {error}");
        }
    }

    #[test]
    fn comments_are_left_out_of_scripts_and_addresses_stay() {
        let script = "// why\nconst a = \"https://b\";\n\n  // more\n  run(a);\n";
        assert_eq!(script_without_comments(script), "const a = \"https://b\";\nrun(a);");
    }
}
