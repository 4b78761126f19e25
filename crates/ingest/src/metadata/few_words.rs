//! The language of a few words, too few for their letters to tell: by words that it has and its neighbours lack.

/// Words of English that German, Dutch, French, Spanish, Italian and the Scandinavian languages do not write so: those
/// that hold sentences together, and the names of months, weekdays and what notes are dated by.
const TELLING: &str = "the and with this that from have which their they would about been were are its it should could \
    january february march june july october december monday tuesday wednesday thursday friday saturday sunday \
    yesterday today tomorrow tonight morning evening afternoon next weeks month months year years days ago since until \
    quarter";

/// Words that it shares with them, and that count where one of the former stands by.
const SHARED: &str =
    "a an in on at to for is was be we he as or may will by of has but not week last late early";

/// One word in so many is among them, at the least.
const ONE_OF: usize = 3;

/// The language of a text by its words, as a BCP 47 tag; `None` where they do not tell it.
pub(crate) fn told_by_words<'a>(texts: impl Iterator<Item = &'a str>) -> Option<&'static str> {
    let (mut telling, mut shared, mut words) = (0, 0, 0);
    for text in texts {
        let parts = text.split(|letter: char| !letter.is_alphanumeric());
        for word in parts.filter(|word| word.chars().any(char::is_alphabetic)) {
            let is_among = |list: &str| list.split(' ').any(|known| known.eq_ignore_ascii_case(word));
            telling += usize::from(is_among(TELLING));
            shared += usize::from(is_among(SHARED));
            words += 1;
        }
    }
    (telling > 0 && (telling + shared) * ONE_OF >= words).then_some("en")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_few_words_of_english_tell_it_and_those_of_others_do_not() {
        let told = |text: &str| told_by_words([text].into_iter());
        for text in ["Meeting on 3 March 2024 in Oslo.", "It opens next spring.", "Call Ada on Friday."] {
            assert_eq!(told(text), Some("en"), "{text}");
        }
        for text in [
            "Menu 2024",
            "Treffen in Wien am 3. April",
            "Concert de The Cure à Lyon",
            "Ja of nee",
            "会议",
            "",
        ] {
            assert_eq!(told(text), None, "{text}");
        }
    }
}
