//! Whose word a title or a date is.

use sourcebook_model::Origin;

/// What is to be said of the `subject` ("title", "date") when it is not the article's own word.
pub(crate) fn note(subject: &str, origin: Origin) -> Option<String> {
    let whose = match origin {
        Origin::Editor => "by the editor",
        Origin::Derived => "derived from the text",
        Origin::FileName => "from the file’s name",
        _ => return None,
    };
    Some(format!("{subject} {whose}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_not_the_articles_own_word_is_noted() {
        assert_eq!(note("title", Origin::Editor).as_deref(), Some("title by the editor"));
        assert_eq!(note("title", Origin::Derived).as_deref(), Some("title derived from the text"));
        assert_eq!(note("date", Origin::Text), None);
    }
}
