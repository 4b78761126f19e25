//! Roles and references inside a line of reStructuredText, as the words they show.

/// Whether what begins in a line with a backtick goes on in the next.
pub(super) fn goes_on(text: &str) -> bool {
    text.split("``").step_by(2).map(|part| part.matches('`').count()).sum::<usize>() % 2 == 1
}

/// A line, or several, with the marks of Markdown. Code keeps what stands in it.
pub(super) fn markdown(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let line = line.replace("[#", "[^");
    for (part, at) in line.split("``").zip(0..) {
        if at > 0 {
            plain.push_str("``");
        }
        if at % 2 == 0 { outside_code(part, &mut plain) } else { plain.push_str(part) }
    }
    plain
}

fn outside_code(text: &str, plain: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.find('`') {
        let Some(length) = rest[at + 1..].find('`') else { break };
        let inner = &rest[at + 1..at + 1 + length];
        escaped(without_role(&rest[..at]), plain);
        let inner = inner.replace('\n', " ");
        let shown = inner
            .split_once(" <")
            .filter(|_| inner.ends_with('>'))
            .map_or(inner.as_str(), |(shown, _)| shown);
        escaped(shown.trim_start_matches(['~', '!']), plain);
        rest = rest[at + length + 2..].trim_start_matches('_');
    }
    escaped(rest, plain);
}

/// A text without the name of a role at its end, as in ``see :ref:``.
fn without_role(text: &str) -> &str {
    let Some(before) = text.strip_suffix(':') else { return text };
    let Some(colon) = before.rfind(':') else { return text };
    let name = &before[colon + 1..];
    let is_name = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_' | '.' | '+');
    if name.is_empty() || !name.chars().all(is_name) {
        return text;
    }
    // A role of a domain has two names.
    let before = &before[..colon];
    let domain =
        before.rfind(':').filter(|at| !before[at + 1..].is_empty() && before[at + 1..].chars().all(is_name));
    domain.map_or(before, |at| &before[..at])
}

/// Text that means nothing to Markdown, and without the mark behind a reference: `[1]_`, `word_`.
fn escaped(text: &str, plain: &mut String) {
    let mut before = ' ';
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        let is_last = signs.peek().is_none_or(|next| !next.is_alphanumeric() && *next != '_');
        match sign {
            '<' | '[' if signs.peek() != Some(&'^') => {
                plain.push('\\');
                plain.push(sign);
            }
            '_' if is_last && (before.is_alphanumeric() || before == ']') => {}
            _ => plain.push(sign),
        }
        before = sign;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_and_references_are_the_words_they_show() {
        assert_eq!(
            markdown("see :py:func:`~os.path` and :ref:`the pond <pond>`."),
            "see os.path and the pond."
        );
        assert_eq!(
            markdown("a `link <https://a.b>`__, a word_, snake_case and [1]_"),
            "a link, a word, snake_case and \\[1]"
        );
        assert_eq!(markdown("``a < b`` but x < y"), "``a < b`` but x \\< y");
    }
}
