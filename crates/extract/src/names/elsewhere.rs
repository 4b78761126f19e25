//! Names in languages without tables of their own for sentences: what everybody knows, wherever it stands as written.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use rustc_hash::FxHashMap;
use sourcebook_analysis::is_unspaced;
use sourcebook_model::MentionKind;

use super::countries;
use super::lexicon::CHINESE;

/// Names of countries that more often are something else, or are found in other words: “means” and “sidewalk” in
/// Korean, “China and Africa” in Chinese, a given name in French.
const DOUBTFUL: &str = "中非 海地 马里 馬利 阿曼 多哥 查德 乍得 巴林 尼日 加彭 汤加 東加 關島 关岛 수단 인도 가나 오만 말리 이란 기니 차드 토고 통가 \
                        カナ マリ Maurice";

/// The known names of a language, by their first character, the longest first.
#[derive(Default)]
struct Known(FxHashMap<char, Vec<Form>>);

struct Form {
    text: String,
    /// The canonical form and what it is of; `None` for a word that only looks like a name at its beginning or end.
    name: Option<(String, MentionKind)>,
}

/// Known names by language, each read when first asked for.
pub(super) struct Elsewhere(BTreeMap<&'static str, OnceLock<Known>>);

/// A known name in a text: where it stands, what it is of, and its canonical form.
pub(super) type KnownName = (std::ops::Range<usize>, MentionKind, String);

impl Elsewhere {
    pub(super) fn new() -> Self {
        Self(countries::languages().into_iter().map(|language| (language, OnceLock::new())).collect())
    }

    /// The known names in a text of a language, given as a BCP 47 tag, in their order and without overlap.
    pub(super) fn find(&self, text: &str, language: &str) -> Vec<KnownName> {
        let Some((language, known)) = self.0.get_key_value(key(language).as_str()) else { return Vec::new() };
        let known = known.get_or_init(|| Known::of(language));
        let mut found = Vec::new();
        let mut end = 0;
        let mut before = None;
        for (at, character) in text.char_indices() {
            if at >= end
                && let Some(form) = known.at(&text[at..], character, before)
            {
                end = at + form.text.len();
                found.extend(form.name.clone().map(|(name, kind)| (at..end, kind, name)));
            }
            before = Some(character);
        }
        found
    }
}

/// The key under which the library of countries has a language.
pub(super) fn key(language: &str) -> String {
    let mut parts = language.split(['-', '_']);
    let primary = parts.next().unwrap_or_default().to_lowercase();
    match primary.as_str() {
        "zh" if parts.any(|part| ["hant", "tw", "hk", "mo"].contains(&part.to_lowercase().as_str())) => {
            "zh_TW".to_owned()
        }
        "zh" => "zh_CN".to_owned(),
        _ => primary,
    }
}

impl Known {
    fn of(language: &str) -> Self {
        let mut forms: Vec<Form> = countries::in_language(language)
            .into_iter()
            .filter(|name| !DOUBTFUL.split_whitespace().any(|doubtful| doubtful == name))
            .map(|name| Form { text: name.clone(), name: Some((name, MentionKind::Place)) })
            .collect();
        if language.starts_with("zh") {
            for (kind, table) in
                [(MentionKind::Place, CHINESE.places), (MentionKind::Organisation, CHINESE.organisations)]
            {
                for line in table.lines() {
                    let (name, others) = line.split_once(": ").unwrap_or((line, ""));
                    for text in
                        std::iter::once(name).chain(others.split("; ").filter(|other| !other.is_empty()))
                    {
                        forms.push(Form { text: text.to_owned(), name: Some((name.to_owned(), kind)) });
                    }
                }
            }
            let words = CHINESE.no_names.split_whitespace();
            forms.extend(words.map(|word| Form { text: word.to_owned(), name: None }));
        }
        forms.sort_by(|one, other| {
            other.text.len().cmp(&one.text.len()).then_with(|| one.text.cmp(&other.text))
        });
        let mut known = Self::default();
        for form in forms {
            if let Some(first) = form.text.chars().next().filter(|first| is_long_enough(&form.text, *first)) {
                known.0.entry(first).or_default().push(form);
            }
        }
        known
    }

    /// The longest known name at the beginning of `rest`, which begins with `first` and stands behind `before`.
    fn at(&self, rest: &str, first: char, before: Option<char>) -> Option<&Form> {
        // Korean adds to the end of a word, and a word in Katakana ends where another script begins.
        let katakana = |character: char| ('\u{30a1}'..='\u{30ff}').contains(&character);
        let hangul = |character: char| ('\u{ac00}'..='\u{d7a3}').contains(&character);
        let goes_on = |character: char| match first {
            _ if !is_unspaced(first) => character.is_alphanumeric(),
            _ if katakana(first) => katakana(character),
            _ => false,
        };
        if before.is_some_and(|before| goes_on(before) || hangul(first) && hangul(before)) {
            return None;
        }
        let ends = |form: &&Form| !rest[form.text.len()..].chars().next().is_some_and(goes_on);
        self.0.get(&first)?.iter().filter(|form| rest.starts_with(&form.text)).find(ends)
    }
}

/// Whether a name is long enough not to be found in other words by chance.
fn is_long_enough(name: &str, first: char) -> bool {
    let han_or_hangul = ('\u{3005}'..='\u{d7a3}').contains(&first);
    name.chars().count() >= if han_or_hangul && is_unspaced(first) { 2 } else { 4 }
}
