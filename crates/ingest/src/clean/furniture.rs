//! The web's furniture: lines that stand around articles and are none of their authors'.
//!
//! Every rule is about a whole line. Words that an author could also set as a heading count only where they
//! head nothing.

/// Lines that are furniture wherever they stand, by the reason to drop them. In lower case, without the
/// punctuation around them.
const ANYWHERE: [(&str, &[&str]); 8] = [
    (
        "a skip link for keyboard users",
        &[
            "skip to content",
            "skip to main content",
            "skip to the content",
            "skip to main",
            "skip navigation",
            "skip to navigation",
            "jump to content",
            "zum inhalt springen",
            "aller au contenu",
            "saltar al contenido",
            "ir al contenido",
            "vai al contenuto",
            "跳至内容",
            "跳到主要内容",
            "تخطى إلى المحتوى",
            "דלג לתוכן",
        ],
    ),
    (
        "marks the place of an advertisement",
        &[
            "advertisement",
            "advertisment",
            "advertisements",
            "advertisments",
            "advertising above",
            "advertisement - continue reading below",
            "advertisement continue reading below",
            "story continues below advertisement",
            "article continues below advertisement",
            "article continues after advertisement",
            "continue reading below",
            "scroll to continue",
            "sponsored content",
            "anzeige",
            "publicité",
            "publicidad",
            "广告",
            "إعلان",
        ],
    ),
    (
        "a button for sharing",
        &[
            "share this article",
            "share this story",
            "share this post",
            "share this page",
            "share on facebook",
            "share on twitter",
            "share on x",
            "share on linkedin",
            "share on whatsapp",
            "share via email",
            "tweet this",
            "copy link",
            "print this article",
            "print this page",
            "email this article",
        ],
    ),
    (
        "an invitation to subscribe or sign in",
        &[
            "subscribe to our newsletter",
            "sign up for our newsletter",
            "sign up to our newsletter",
            "subscribe now",
            "subscribe to continue reading",
            "sign in to continue",
            "log in to continue",
            "follow us on twitter",
            "follow us on facebook",
            "follow us on instagram",
            "follow us on linkedin",
            "follow us on social media",
            "join our newsletter",
        ],
    ),
    (
        "a page's control, not its text",
        &[
            "back to top",
            "go to top",
            "toggle navigation",
            "toggle menu",
            "open menu",
            "close menu",
            "accept all cookies",
            "accept cookies",
            "cookie settings",
            "manage cookies",
            "loading",
            "please enable javascript",
            "click to enlarge",
            "view comments",
            "leave a comment",
            "leave a reply",
            "post a comment",
            "no comments yet",
            "load more",
            "load more comments",
        ],
    ),
    ("a copyright line", &["all rights reserved", "alle rechte vorbehalten", "tous droits réservés"]),
    (
        "points to other articles",
        &["read more articles", "more articles like this", "you may also like", "you might also like"],
    ),
    (
        "a link, not text",
        &["click here to read more", "continue reading", "read the full article", "read full article"],
    ),
];

/// Labels of an editor or a tool; furniture where they end in a colon and nothing follows.
const LABELS: (&str, &[&str]) = (
    "an editor's label, not the article's text",
    &[
        "revamped article",
        "rewritten article",
        "revised article",
        "edited article",
        "updated article",
        "rephrased article",
        "paraphrased article",
        "improved article",
        "final article",
        "original article",
        "full article",
        "article text",
        "revamped text",
        "rewritten text",
        "revised text",
        "revamped version",
        "rewritten version",
        "revised version",
        "here is the rewritten article",
        "here is the article",
    ],
);

/// Words that point to other articles; furniture where they end in a colon, with or without the title of
/// that article behind it.
const POINTERS: (&str, &[&str]) = (
    "points to other articles",
    &[
        "read also",
        "also read",
        "see also",
        "read more",
        "read next",
        "related",
        "related article",
        "related articles",
        "related stories",
        "related news",
        "further reading",
        "don't miss",
        "more on this",
        "recommended",
        "recommended reading",
        "lire aussi",
        "à lire aussi",
        "lesen sie auch",
        "lee también",
        "leia também",
        "leggi anche",
        "اقرأ أيضا",
        "اقرأ أيضاً",
        "延伸阅读",
        "相关阅读",
    ],
);

/// Words that may be an author's heading; furniture where they head nothing.
const IDLE: (&str, &[&str]) = (
    "a heading of the page that heads nothing here",
    &[
        "latest",
        "latest news",
        "latest articles",
        "latest posts",
        "latest stories",
        "most read",
        "most popular",
        "popular",
        "popular posts",
        "trending",
        "trending now",
        "related",
        "related articles",
        "related stories",
        "related posts",
        "related content",
        "related news",
        "read also",
        "also read",
        "read more",
        "read next",
        "see also",
        "more",
        "more news",
        "more stories",
        "more from us",
        "up next",
        "recommended",
        "recommended for you",
        "editor's picks",
        "editors' picks",
        "top stories",
        "newsletter",
        "subscribe",
        "sign up",
        "share",
        "share this",
        "tags",
        "categories",
        "comments",
        "leave a comment",
        "advertising",
        "sponsored",
        "home",
        "menu",
        "search",
        "contact",
        "contact us",
        "about us",
        "about",
        "privacy policy",
        "terms of use",
        "terms of service",
        "follow us",
        "archives",
        "next",
        "previous",
        "print",
        "email",
    ],
);

/// The longest line that can point to another article, in words.
const POINTER_WORDS: usize = 24;

/// The fewest words that a navigation bar glued into one has.
const GLUED_WORDS: usize = 6;

/// Why a line is furniture wherever it stands; `None` where it may be the article's.
pub(crate) fn of_line(text: &str) -> Option<&'static str> {
    let line = folded(text);
    if let Some((reason, _)) = ANYWHERE.iter().find(|(_, lines)| lines.contains(&line.as_str())) {
        return Some(reason);
    }
    if is_copyright(text, &line) {
        return Some("a copyright line");
    }
    if is_glued(text) {
        return Some("a navigation bar whose words were glued into one");
    }
    let (label, behind) = text.split_once([':', '：'])?;
    let label = folded(label);
    if LABELS.1.contains(&label.as_str()) && behind.trim().is_empty() {
        return Some(LABELS.0);
    }
    let points = POINTERS.1.contains(&label.as_str()) && behind.split_whitespace().count() <= POINTER_WORDS;
    (points && !crate::formats::ends_sentence(behind)).then_some(POINTERS.0)
}

/// Why a line that heads nothing is furniture; `None` where it may be the article's.
pub(crate) fn of_idle_line(text: &str) -> Option<&'static str> {
    IDLE.1.contains(&folded(text).as_str()).then_some(IDLE.0)
}

fn folded(text: &str) -> String {
    let text = text.replace('’', "'").to_lowercase();
    let text = text.trim_matches(|c: char| !c.is_alphanumeric() && c != '\'');
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `© 2024 The Paper. All rights reserved.`
fn is_copyright(text: &str, folded: &str) -> bool {
    let marked = text.starts_with('©') || text.starts_with("Copyright ©") || text.starts_with("(c) ");
    let reserved = folded.ends_with("all rights reserved");
    let short = folded.split_whitespace().count() <= 14;
    short
        && (marked && folded.contains(|c: char| c.is_ascii_digit())
            || reserved && (marked || folded.starts_with("copyright")))
}

/// Whether the line is one long word made of capitalised words: `HomeNewsSportCultureOpinionContact`.
fn is_glued(text: &str) -> bool {
    if !text.chars().all(char::is_alphabetic) || !text.starts_with(char::is_uppercase) {
        return false;
    }
    let mut words = 0;
    let mut small = 0;
    for character in text.chars() {
        if character.is_uppercase() {
            if words > 0 && small == 0 {
                return false;
            }
            words += 1;
            small = 0;
        } else {
            small += 1;
        }
    }
    words >= GLUED_WORDS && small > 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn furniture_is_known_however_it_is_spelt_and_set() {
        for text in [
            "Skip to content",
            "» Skip to main content «",
            "Advertisment",
            "ADVERTISEMENT",
            "Share this article",
            "Revamped article:",
            "Read also:",
            "Read also: Tesla opens a plant in Berlin",
            "HomeNewsSportCultureOpinionContact",
            "© 2024 The Paper. All rights reserved.",
            "Back to top",
        ] {
            assert!(of_line(text).is_some(), "{text}");
        }
    }

    #[test]
    fn an_authors_sentence_is_never_furniture() {
        for text in [
            "Advertisement spending fell.",
            "Skip to content is a link for keyboard users.",
            "Latest",
            "Related: the two events had one cause.",
            "Article 5: The Right to Roam",
            "See also",
            "McDonaldHouse",
            "NASAESAJAXAISROCNSARFSA",
            "Share",
            "Copyright law changed in 1998.",
            "Search",
            "© is a sign that the law no longer asks for, and few publishers know this about it at all",
        ] {
            assert_eq!(of_line(text), None, "{text}");
        }
    }

    #[test]
    fn a_heading_is_furniture_only_by_its_words_and_where_it_heads_nothing() {
        assert!(of_idle_line("Latest").is_some());
        assert!(of_idle_line("Editor’s Picks").is_some());
        assert_eq!(of_idle_line("Conclusion"), None);
    }
}
