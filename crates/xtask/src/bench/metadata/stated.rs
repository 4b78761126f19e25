//! What a post states in the fields above its text, read line by line.

/// The fields that posts of the four blogs have.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Stated {
    pub(super) title: Option<String>,
    /// As `2024-03-20`.
    pub(super) date: Option<String>,
    pub(super) authors: Vec<String>,
    pub(super) tags: Vec<String>,
}

impl Stated {
    /// What the post in `file` states; in a blog that writes 3-20-2024, `month_first`.
    pub(super) fn by(file: &str, text: &str, month_first: bool) -> Self {
        let mut lines = text.lines();
        let Some(fence) = lines.next().filter(|line| ["---", "+++"].contains(line)) else {
            return Self::default();
        };
        let mut fields: Vec<(String, String)> = Vec::new();
        // In TOML, fields of the blog's own follow in a section of theirs.
        for line in lines.take_while(|line| *line != fence && !(line.starts_with('[') && line.ends_with(']')))
        {
            let name = line.split([':', '=']).next().unwrap_or_default().trim();
            let is_field = name.len() < line.len()
                && !line.starts_with([' ', '-', '\t', '"'])
                && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
            match fields.last_mut() {
                _ if is_field => {
                    fields.push((
                        name.to_lowercase(),
                        line[name.len()..].trim_start_matches([' ', ':', '=']).to_owned(),
                    ));
                }
                Some((_, value)) => *value = format!("{value}\n{line}"),
                None => {}
            }
        }
        let field = |names: &[&str]| {
            fields.iter().find(|(name, value)| names.contains(&name.as_str()) && !value.trim().is_empty())
        };
        let one = |names: &[&str]| field(names).map(|(_, value)| unquoted(&value.replace('\n', " ")));
        let many = |names: &[&str]| field(names).map(|(_, value)| items(value)).unwrap_or_default();
        let address = one(&["path"]).and_then(|path| {
            let parts: Vec<&str> = path.split('/').collect();
            parts.windows(3).find_map(|window| day(&window.join("/"), '/'))
        });
        let name = file.rsplit('/').next().unwrap_or_default();
        Self {
            title: one(&["title"]),
            date: one(&["date"])
                .and_then(
                    |date| if month_first { turned(&date) } else { day(date.split(['T', ' ']).next()?, '-') },
                )
                .or(address)
                .or_else(|| day(name.get(..10)?, '-')),
            authors: many(&["authors", "by"]),
            tags: many(&["tags"]),
        }
    }
}

/// The items of a list, in brackets or a line each; of items with fields of their own, their names.
fn items(value: &str) -> Vec<String> {
    let value = value.trim();
    let parts: Vec<&str> = match value.strip_prefix('[') {
        Some(inner) => inner.trim_end().trim_end_matches(']').split(',').collect(),
        None => value.lines().map(|line| line.trim().trim_start_matches("- ")).collect(),
    };
    let named = parts.into_iter().filter(|part| !part.starts_with("src:"));
    let items = named.map(|part| unquoted(part.trim_start_matches("name:")).replace('"', ""));
    items.filter(|item| !item.is_empty()).collect()
}

/// The text without the quotation marks around it, on one line.
fn unquoted(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let inner = ['"', '\'']
        .iter()
        .find_map(|mark| text.strip_prefix(*mark).and_then(|rest| rest.strip_suffix(*mark)));
    inner
        .unwrap_or(&text)
        .trim_start_matches(">-")
        .trim_start_matches("> ")
        .trim()
        .replace("\\\"", "\"")
        .replace("''", "'")
}

/// `2024/3/20` as `2024-03-20`.
fn day(text: &str, separator: char) -> Option<String> {
    let parts: Vec<u32> = text.split(separator).map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let &[year, month, day] = parts.as_slice() else { return None };
    (year > 1_000).then(|| format!("{year:04}-{month:02}-{day:02}"))
}

/// `3-20-2024` as `2024-03-20`.
fn turned(text: &str) -> Option<String> {
    let parts: Vec<u32> = text.split('-').map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let &[month, day, year] = parts.as_slice() else { return None };
    Some(format!("{year:04}-{month:02}-{day:02}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_read_in_every_dialect_of_the_blogs() {
        let yaml = "---\ntitle: 'It''s here'\nauthors:\n- ada\n- name: ben\n  src: x.png\ndate: 3-5-2022\ntags: [a, \"b c\"]\n---\ntext";
        let stated = Stated::by("posts/a.md", yaml, true);
        assert_eq!(stated.title.as_deref(), Some("It's here"));
        assert_eq!(stated.date.as_deref(), Some("2022-03-05"));
        assert_eq!(
            (stated.authors, stated.tags),
            (vec!["ada".to_owned(), "ben".to_owned()], vec!["a".to_owned(), "b c".to_owned()])
        );
        let toml = "+++\npath = \"inside/2015/01/09/x\"\ntitle = \"A \\\"B\\\"\"\nauthors = [\"Ada Marsh\"]\n[extra]\nteam = \"x\"\n+++\n";
        let stated = Stated::by("a.md", toml, false);
        assert_eq!(stated.date.as_deref(), Some("2015-01-09"));
        assert_eq!((stated.title.as_deref(), stated.authors.len()), (Some("A \"B\""), 1));
        assert_eq!(
            Stated::by("2015-03-17-a.md", "---\ntitle: A\n---\n", false).date.as_deref(),
            Some("2015-03-17")
        );
    }
}
