//! Languages: tags as they are stated, put in order, and a guess where none is.

use serde::{Deserialize, Serialize};
use whatlang::{Lang, Script};

/// How much text the guess looks at, in bytes; more does not make it better.
const SAMPLE: usize = 2_000;

/// Letters that are too few to guess from.
const TOO_FEW: usize = 12;

/// Letters that are enough in a script that one language alone is written in.
const ENOUGH_OF_SCRIPT: usize = 2;

/// Letters from which on an unsure guess is still the right one more often than not.
const ENOUGH: usize = 50;

/// Letters from which on the library's own judgement of its guess can be trusted.
const PLENTY: usize = 120;

/// Words that English prose is full of and other languages lack, save that Dutch has one and German another.
const ENGLISH: [&str; 14] = [
    "the", "and", "of", "to", "that", "with", "this", "from", "have", "which", "their", "they", "would",
    "about",
];

/// One in so many words is among them in each of so many parts of nearly all English prose, and in no text that is in
/// another language for a part.
const ONE_OF: usize = 8;
const PARTS: usize = 3;

/// Latin letters that say as much as one character of Chinese, Japanese or Korean.
const IN_ONE: usize = 3;

/// A text is in another script if that says one in so many parts as much as the Latin letters in it.
const BORROWED: usize = 2;

/// What an article's letters say about its language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Guess {
    /// The language; `None` where there is too little text.
    language: Option<Lang>,
    /// The script that most of the text is in.
    pub(crate) script: Option<Script>,
    /// Whether the guess can be relied on.
    pub(crate) sure: bool,
}

impl Guess {
    /// The language's BCP 47 tag; `None` where there is too little text.
    pub(crate) fn tag(self) -> Option<&'static str> {
        self.language.map(tag)
    }
}

/// A stated tag in BCP 47's spelling: `en_us` becomes `en-US`. `None` where it is no tag.
pub(crate) fn normalised(tag: &str) -> Option<String> {
    let tag = tag.trim().split(['.', '@']).next().unwrap_or_default();
    let mut parts = tag.split(['-', '_']);
    let primary = parts.next().filter(|part| (2..=3).contains(&part.len()))?;
    if !primary.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return None;
    }
    let mut normalised = primary.to_ascii_lowercase();
    for part in parts {
        if !(1..=8).contains(&part.len()) || !part.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            return None;
        }
        normalised.push('-');
        match part.len() {
            2 => normalised.push_str(&part.to_ascii_uppercase()),
            4 if part.starts_with(|c: char| c.is_ascii_alphabetic()) => {
                normalised.push_str(&part[..1].to_ascii_uppercase());
                normalised.push_str(&part[1..].to_ascii_lowercase());
            }
            _ => normalised.push_str(&part.to_ascii_lowercase()),
        }
    }
    Some(normalised)
}

/// The language that the letters of the texts and their sequences suggest.
pub(crate) fn guessed<'a>(texts: impl Iterator<Item = &'a str>) -> Guess {
    let sample = without_borrowed(sample(texts));
    let letters = sample.chars().filter(|c| c.is_alphabetic()).take(PLENTY).count();
    if letters == PLENTY && is_plainly_english(&sample) {
        return Guess { language: Some(Lang::Eng), script: Some(Script::Latin), sure: true };
    }
    let Some(info) = whatlang::detect(&sample) else {
        return Guess { language: None, script: None, sure: false };
    };
    // A script that one language alone is written in gives that language away.
    let tells = !matches!(
        info.script(),
        Script::Latin | Script::Cyrillic | Script::Arabic | Script::Devanagari | Script::Hebrew
    );
    let enough = letters >= TOO_FEW && (info.is_reliable() || letters >= ENOUGH)
        || tells && letters >= ENOUGH_OF_SCRIPT;
    Guess {
        language: enough.then(|| info.lang()),
        script: Some(info.script()),
        sure: letters >= TOO_FEW && info.is_reliable() && (tells || letters >= PLENTY),
    }
}

/// A text in another script without the Latin letters in it: names, terms and commands stand as they are in any language,
/// while few texts in Latin letters quote so much of another script.
fn without_borrowed(text: String) -> String {
    let is_other = |letter: char| {
        letter.is_alphabetic() && letter > '\u{36f}' && !('\u{1e00}'..'\u{1f00}').contains(&letter)
    };
    let is_latin = |letter: char| letter.is_alphabetic() && !is_other(letter);
    let latin = text.chars().filter(|letter| is_latin(*letter)).count();
    let weight = |letter: char| match letter {
        _ if !is_other(letter) => 0,
        _ if crate::formats::is_unspaced(letter) || ('\u{ac00}'..='\u{d7a3}').contains(&letter) => IN_ONE,
        _ => 1,
    };
    let other: usize = text.chars().map(weight).sum();
    if latin == 0 || other * BORROWED <= latin {
        return text;
    }
    text.chars().map(|letter| if is_latin(letter) { ' ' } else { letter }).collect()
}

/// Whether a text is English beyond doubt, which takes far less to see than to tell all languages apart.
fn is_plainly_english(text: &str) -> bool {
    let words = text.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty());
    let is_english = |word: &str| ENGLISH.iter().any(|known| known.eq_ignore_ascii_case(word));
    let words: Vec<bool> = words.map(is_english).collect();
    // Not only at its beginning.
    let mut parts = words.chunks(words.len().div_ceil(PARTS).max(1));
    let are_english = parts.all(|part| part.iter().filter(|word| **word).count() * ONE_OF >= part.len());
    let is_latin = |letter: &char| letter.is_ascii_alphabetic();
    let beyond = text.chars().filter(|letter| letter.is_alphabetic() && !is_latin(letter)).count();
    are_english && beyond * ONE_OF <= text.len()
}

fn sample<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    let mut sample = String::new();
    for text in texts {
        sample.push_str(text);
        sample.push('\n');
        if sample.len() > SAMPLE {
            break;
        }
    }
    let cut = (0..=SAMPLE.min(sample.len())).rev().find(|at| sample.is_char_boundary(*at)).unwrap_or(0);
    sample.truncate(cut);
    sample
}

/// The shortest tag for the language, as BCP 47 asks for.
fn tag(language: Lang) -> &'static str {
    match language {
        Lang::Afr => "af",
        Lang::Aka => "ak",
        Lang::Amh => "am",
        Lang::Ara => "ar",
        Lang::Aze => "az",
        Lang::Bel => "be",
        Lang::Ben => "bn",
        Lang::Bul => "bg",
        Lang::Cat => "ca",
        Lang::Ces => "cs",
        Lang::Cmn => "zh",
        Lang::Dan => "da",
        Lang::Deu => "de",
        Lang::Ell => "el",
        Lang::Eng => "en",
        Lang::Epo => "eo",
        Lang::Est => "et",
        Lang::Fin => "fi",
        Lang::Fra => "fr",
        Lang::Guj => "gu",
        Lang::Heb => "he",
        Lang::Hin => "hi",
        Lang::Hrv => "hr",
        Lang::Hun => "hu",
        Lang::Hye => "hy",
        Lang::Ind => "id",
        Lang::Ita => "it",
        Lang::Jav => "jv",
        Lang::Jpn => "ja",
        Lang::Kan => "kn",
        Lang::Kat => "ka",
        Lang::Khm => "km",
        Lang::Kor => "ko",
        Lang::Lat => "la",
        Lang::Lav => "lv",
        Lang::Lit => "lt",
        Lang::Mal => "ml",
        Lang::Mar => "mr",
        Lang::Mkd => "mk",
        Lang::Mya => "my",
        Lang::Nep => "ne",
        Lang::Nld => "nl",
        Lang::Nob => "nb",
        Lang::Ori => "or",
        Lang::Pan => "pa",
        Lang::Pes => "fa",
        Lang::Pol => "pl",
        Lang::Por => "pt",
        Lang::Ron => "ro",
        Lang::Rus => "ru",
        Lang::Sin => "si",
        Lang::Slk => "sk",
        Lang::Slv => "sl",
        Lang::Sna => "sn",
        Lang::Spa => "es",
        Lang::Srp => "sr",
        Lang::Swe => "sv",
        Lang::Tam => "ta",
        Lang::Tel => "te",
        Lang::Tgl => "tl",
        Lang::Tha => "th",
        Lang::Tuk => "tk",
        Lang::Tur => "tr",
        Lang::Ukr => "uk",
        Lang::Urd => "ur",
        Lang::Uzb => "uz",
        Lang::Vie => "vi",
        Lang::Yid => "yi",
        Lang::Zul => "zu",
        _ => language.code(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_spelt_as_bcp_47_has_them() {
        assert_eq!(normalised("en_us").as_deref(), Some("en-US"));
        assert_eq!(normalised("ZH-hant-tw").as_deref(), Some("zh-Hant-TW"));
        assert_eq!(normalised("de_DE.UTF-8").as_deref(), Some("de-DE"));
        for text in ["English", "", "e", "12", "en-", "en-toolongpart"] {
            assert_eq!(normalised(text), None, "{text}");
        }
    }

    #[test]
    fn a_few_sentences_give_their_language_away() {
        let guess = |text: &str| guessed([text].into_iter()).tag();
        assert_eq!(
            guess("The plant opened last spring and employs four hundred people from the valley."),
            Some("en")
        );
        assert_eq!(guess("这座电池工厂去年春天投产，雇用了四百多名工人。"), Some("zh"));
        assert_eq!(
            guess("افتتح المصنع في الربيع الماضي ويعمل فيه أربعمائة عامل من أبناء الوادي."),
            Some("ar")
        );
    }

    #[test]
    fn latin_names_and_commands_do_not_hide_another_script() {
        let guess = |text: &str| guessed([text].into_iter()).tag();
        let japanese = "secretlintのGitHub Actionsでは、maskSecretsオプションをJavaScriptのpluginとして使えます。npm install --save-dev secretlint @secretlint/secretlint-rule-preset-recommend でインストールできます。";
        assert_eq!(guess(japanese), Some("ja"));
        assert_eq!(guess("用 Docker Compose 部署 PostgreSQL 数据库，然后运行 docker compose up"), Some("zh"));
        assert_eq!(
            guess(
                "Настройка Docker Compose для базы данных PostgreSQL начинается с того, что мы пишем файл docker-compose.yml и запускаем его командой docker compose up --detach"
            ),
            Some("ru")
        );
        let english = "The character 人 is read as hito, and 山 as yama, which the course explains in its first lesson.";
        assert_eq!(guess(english), Some("en"));
    }

    #[test]
    fn plain_english_is_told_without_the_library_and_mixed_texts_are_not() {
        let english = "The plant opened last spring and employs four hundred people from the valley, which is the \
            most that the region has seen in years. ";
        let german = "Das Werk wurde im Frühjahr eröffnet und beschäftigt vierhundert Menschen aus dem Tal, so viele \
            wie seit Jahren nicht. ";
        assert!(is_plainly_english(english));
        assert!(!is_plainly_english(german) && !is_plainly_english(&[english, german].concat()));
        let guess = guessed([english, english].into_iter());
        assert_eq!((guess.tag(), guess.script, guess.sure), (Some("en"), Some(Script::Latin), true));
    }

    #[test]
    fn a_word_or_two_are_not_guessed_at() {
        let guess = guessed(["Menu 2024"].into_iter());
        assert_eq!((guess.tag(), guess.sure), (None, false));
        // But two characters of Chinese are Chinese.
        let guess = guessed(["会议 2024"].into_iter());
        assert_eq!((guess.tag(), guess.sure), (Some("zh"), false));
    }

    #[test]
    fn no_guess_from_a_single_sentence_is_relied_on() {
        assert!(!guessed(["how magnetic amplifier controls transconductance of the tube"].into_iter()).sure);
    }
}
