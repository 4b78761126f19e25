//! The names of the months in the languages whose front matter and datelines are read.

/// Names in full and short, in lower case, by month. A short form counts with or without its full stop.
const NAMES: [(&[&str], u8); 12] = [
    (
        &[
            "january", "jan", "januar", "jänner", "janvier", "janv", "enero", "ene", "gennaio", "gen",
            "janeiro", "januari",
        ],
        1,
    ),
    (
        &[
            "february",
            "feb",
            "februar",
            "février",
            "févr",
            "febrero",
            "febbraio",
            "fevereiro",
            "fev",
            "februari",
        ],
        2,
    ),
    (&["march", "mar", "märz", "mars", "marzo", "março", "maart"], 3),
    (&["april", "apr", "avril", "avr", "abril", "abr", "aprile"], 4),
    (&["may", "mai", "mayo", "maggio", "mag", "maio", "mei"], 5),
    (&["june", "jun", "juni", "juin", "junio", "giugno", "giu", "junho"], 6),
    (&["july", "jul", "juli", "juillet", "juil", "julio", "luglio", "lug", "julho"], 7),
    (&["august", "aug", "août", "agosto", "ago", "augustus"], 8),
    (&["september", "sep", "sept", "septembre", "septiembre", "settembre", "set", "setembro"], 9),
    (&["october", "oct", "oktober", "okt", "octobre", "octubre", "ottobre", "ott", "outubro", "out"], 10),
    (&["november", "nov", "novembre", "noviembre", "novembro"], 11),
    (
        &[
            "december",
            "dec",
            "dezember",
            "dez",
            "décembre",
            "déc",
            "diciembre",
            "dic",
            "dicembre",
            "dezembro",
        ],
        12,
    ),
];

/// The number of the month that `word` names, in any case.
pub(crate) fn number(word: &str) -> Option<u8> {
    let word = word.to_lowercase();
    NAMES.iter().find(|(names, _)| names.contains(&word.as_str())).map(|(_, number)| *number)
}
