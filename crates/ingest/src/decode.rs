//! From bytes to text, whatever encoding the file has.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, ISO_2022_JP, UTF_8, UTF_16BE, UTF_16LE};
use sourcebook_model::Action;

use crate::formats::Format;
use crate::record::Record;

/// How far into a page its declared encoding is looked for. The HTML standard has 1,024; many pages need more.
const DECLARATION_WITHIN: usize = 8_192;

/// How far into a file signs of binary data are looked for.
const BINARY_WITHIN: usize = 8_192;

/// The text of a file, with `\n` between its lines; `None`, with a finding, where it has none.
pub(crate) fn decode(bytes: &[u8], format: Format, record: &mut Record) -> Option<String> {
    if bytes.is_empty() {
        record.warn(Action::Skipped, "file", 0, "", "empty: there is nothing to read");
        return None;
    }
    let marked = Encoding::for_bom(bytes);
    let (encoding, bytes) = match marked {
        Some((encoding, mark)) => (encoding, &bytes[mark..]),
        None if let Some(encoding) = unmarked_utf_16(bytes) => (encoding, bytes),
        None if is_binary(bytes) => {
            record.broken("file", 0, "", format!("binary data: expected text, as in {}", Format::ENDINGS));
            return None;
        }
        None => (unmarked_encoding(bytes, format), bytes),
    };
    let (text, malformed) = encoding.decode_without_bom_handling(bytes);
    if marked.is_none() && encoding != UTF_8 {
        let reason = "not UTF-8: read in the encoding that the bytes suggest or the page declares";
        record.note(Action::Derived, "encoding", 0, encoding.name(), reason);
    }
    let text = with_plain_line_ends(&text);
    if malformed {
        let (line, text) = first_damaged_line(&text);
        let name = encoding.name();
        record.broken("encoding", line, text, format!("bytes that are no {name}: each is shown as \u{fffd}"));
    }
    if text.trim().is_empty() {
        record.warn(Action::Skipped, "file", 0, "", "empty: it holds nothing but white space");
        return None;
    }
    Some(text)
}

/// How files begin that are no text, whatever their names end in: PDF, ZIP and what is built on it, gzip, bzip2, xz,
/// 7-Zip, RAR, PNG, JPEG, GIF, old Office documents, RTF, PostScript.
const MAGIC: [&[u8]; 13] = [
    b"%PDF-",
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"BZh",
    b"\xfd7zXZ",
    b"7z\xbc\xaf",
    b"Rar!",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\xd0\xcf\x11\xe0",
    b"{\\rtf",
    b"%!PS",
];

fn is_binary(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(BINARY_WITHIN)];
    let is_control =
        |byte: &&u8| **byte < 0x20 && !matches!(**byte, b'\t' | b'\n' | b'\r' | b'\x0c' | b'\x1b');
    // A stray control character is a slip of some program; many are no text.
    head.contains(&0)
        || head.iter().filter(is_control).count() * 20 > head.len()
        || MAGIC.iter().any(|magic| head.starts_with(magic))
}

/// UTF-16 without a mark: in a text whose letters are mostly those of ASCII, every other byte is nought.
fn unmarked_utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(BINARY_WITHIN)];
    let noughts = |odd: usize| head.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count() * 2;
    let (even, odd) = (noughts(0), noughts(1));
    match head.len() {
        length if length < 4 => None,
        length if even * 20 < length && odd * 10 > length * 7 => Some(UTF_16LE),
        length if odd * 20 < length && even * 10 > length * 7 => Some(UTF_16BE),
        _ => None,
    }
}

fn unmarked_encoding(bytes: &[u8], format: Format) -> &'static Encoding {
    // The escapes by which Japanese mail turns to its characters are ASCII themselves.
    if bytes.windows(3).any(|escape| escape == b"\x1b$B" || escape == b"\x1b$@") {
        return ISO_2022_JP;
    }
    if std::str::from_utf8(bytes).is_ok() || is_damaged_utf8(bytes) {
        return UTF_8;
    }
    if let Some(declared) = declared_encoding(bytes).filter(|_| matches!(format, Format::Html | Format::Feed))
    {
        return declared;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Deny)
}

/// Whether bytes that are not all UTF-8 are UTF-8 nevertheless: of those beyond ASCII, two in three are well formed. By
/// chance, half are at most, in the Chinese and Japanese encodings of two bytes a character.
fn is_damaged_utf8(bytes: &[u8]) -> bool {
    let (mut well_formed, mut damaged) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        well_formed += chunk.valid().bytes().filter(|byte| !byte.is_ascii()).count();
        damaged += chunk.invalid().len();
    }
    well_formed > damaged * 2
}

/// The first encoding that a page declares and that it can be in: it was read this far in ASCII, so it is not UTF-16, and
/// it is no UTF-8 either.
fn declared_encoding(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(DECLARATION_WITHIN)]).to_ascii_lowercase();
    let labels = ["charset=", "encoding="].into_iter().flat_map(|sign| head.split(sign).skip(1));
    let mut encodings = labels.filter_map(|behind| {
        let label = behind.trim_start_matches(['"', '\'', ' ']);
        Encoding::for_label(label.split(['"', '\'', '>', ';', ' ', '?', '/']).next()?.as_bytes())
    });
    encodings.find(|encoding| ![UTF_8, UTF_16LE, UTF_16BE].contains(encoding))
}

fn with_plain_line_ends(text: &str) -> String {
    text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}'], "\n")
}

fn first_damaged_line(text: &str) -> (u32, &str) {
    let mut lines = text.lines().zip(1..);
    lines.find(|(line, _)| line.contains('\u{fffd}')).map_or((0, ""), |(line, number)| (number, line.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(bytes: &[u8], format: Format) -> (Option<String>, Vec<String>) {
        let mut record = Record::of("a");
        let text = decode(bytes, format, &mut record);
        let findings = record.into_findings();
        (text, findings.into_iter().map(|finding| format!("{} {}", finding.subject, finding.text)).collect())
    }

    fn text(bytes: &[u8]) -> String {
        decoded(bytes, Format::Text).0.unwrap()
    }

    fn utf_16(text: &str, bytes_of: fn(u16) -> [u8; 2]) -> Vec<u8> {
        "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(bytes_of).collect()
    }

    #[test]
    fn unicode_is_read_with_and_without_its_mark() {
        assert_eq!(text("Müll".as_bytes()), "Müll");
        assert_eq!(text("\u{feff}Müll".as_bytes()), "Müll");
        assert_eq!(text(&utf_16("Müll 电池", u16::to_le_bytes)), "Müll 电池");
        assert_eq!(text(&utf_16("Müll 电池", u16::to_be_bytes)), "Müll 电池");
    }

    #[test]
    fn what_is_not_unicode_is_read_in_the_encoding_its_bytes_suggest() {
        let (text, findings) = decoded(b"It\x92s the caf\xe9\x92s \x93own\x94 blend.", Format::Text);
        assert_eq!(text.unwrap(), "It’s the café’s “own” blend.");
        assert_eq!(findings, ["encoding windows-1252"]);
    }

    #[test]
    fn a_page_is_read_in_the_encoding_it_declares() {
        let (text, findings) = decoded(b"<meta charset=\"iso-8859-2\"><p>\xb1\xe6", Format::Html);
        assert!(text.unwrap().ends_with("ąć"));
        assert_eq!(findings, ["encoding ISO-8859-2"]);
    }

    #[test]
    fn legacy_encodings_of_east_asia_are_read_declared_or_not() {
        let japanese = "鉄道の駅で、古い水車が回り続けている。町の人々は毎朝それを見に来る。";
        let chinese = "山谷深处的电池工厂去年春天投产，雇用了四百多名工人，他们大多来自附近的村庄。";
        let traditional = "水車轉動，村民每天早晨都來看它，孩子們在河邊唱歌。";
        for (name, written) in
            [("shift_jis", japanese), ("euc-jp", japanese), ("gbk", chinese), ("big5", traditional)]
        {
            let (bytes, _, _) = Encoding::for_label(name.as_bytes()).unwrap().encode(written);
            assert_eq!(text(&bytes), written, "{name}");
            let head = format!(
                "<script charset=\"utf-8\"></script><meta http-equiv=Content-Type content=\"text/html; charset={name}\"><p>"
            );
            let (page, _) = decoded(&[head.as_bytes(), &bytes].concat(), Format::Html);
            assert!(page.unwrap().ends_with(written), "{name}");
        }
        assert_eq!(text(b"\x1b$B?e<V\x1b(B 1"), "水車 1");
    }

    #[test]
    fn utf_16_is_known_without_its_mark() {
        let plain = |bytes_of: fn(u16) -> [u8; 2]| -> Vec<u8> {
            "It turned.".encode_utf16().flat_map(bytes_of).collect()
        };
        assert_eq!(text(&plain(u16::to_le_bytes)), "It turned.");
        assert_eq!(text(&plain(u16::to_be_bytes)), "It turned.");
    }

    #[test]
    fn a_damaged_byte_does_not_spoil_the_rest() {
        let (text, findings) = decoded(b"Caf\xc3\xa9 M\xc3\xbcller\nbro\xffken", Format::Text);
        assert_eq!(text.unwrap(), "Café Müller\nbro\u{fffd}ken");
        assert_eq!(findings, ["encoding bro\u{fffd}ken"]);
    }

    #[test]
    fn lines_end_alike_on_every_system() {
        assert_eq!(text(b"one\r\ntwo\rthree\nfour"), "one\ntwo\nthree\nfour");
    }

    #[test]
    fn a_file_without_text_is_a_finding() {
        for bytes in [
            &b""[..],
            b"\xff\xfe",
            b"\xef\xbb\xbf",
            b" \r\n\t",
            b"\x89PNG\r\n\x1a\n\0\0",
            b"%PDF-1.7 ",
            b"\xff\xd8\xff\xe0JFIF",
            b"\x01\x02\x03 a \x04\x05",
        ] {
            let (text, findings) = decoded(bytes, Format::Text);
            assert_eq!((text, findings.len()), (None, 1), "{bytes:?}");
        }
    }
}
