//! From bytes to text, whatever encoding the file has.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use sourcebook_model::Action;

use crate::formats::Format;
use crate::record::Record;

/// How far into a page its declared encoding is looked for, as the HTML standard has it.
const DECLARATION_WITHIN: usize = 1_024;

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

fn is_binary(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(BINARY_WITHIN)];
    head.contains(&0)
        || head.starts_with(b"%PDF-")
        || head.starts_with(b"PK\x03\x04")
        || head.starts_with(b"\x1f\x8b")
}

fn unmarked_encoding(bytes: &[u8], format: Format) -> &'static Encoding {
    if std::str::from_utf8(bytes).is_ok() || is_damaged_utf8(bytes) {
        return UTF_8;
    }
    if let Some(declared) = declared_encoding(bytes).filter(|_| format == Format::Html) {
        return declared;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Deny)
}

/// Whether bytes that are not all UTF-8 are UTF-8 nevertheless: much of what is not ASCII is well formed,
/// which hardly happens by chance.
fn is_damaged_utf8(bytes: &[u8]) -> bool {
    let (mut well_formed, mut damaged) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        well_formed += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        damaged += usize::from(!chunk.invalid().is_empty());
    }
    well_formed * 2 > damaged
}

fn declared_encoding(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(DECLARATION_WITHIN)]).to_ascii_lowercase();
    let (_, behind) = head.split_once("charset=").or_else(|| head.split_once("encoding="))?;
    let label = behind.trim_start_matches(['"', '\'']).split(['"', '\'', '>', ';', ' ', '?', '/']).next()?;
    // A page that was read this far in ASCII is not UTF-16, whatever it declares.
    Encoding::for_label(label.as_bytes()).filter(|encoding| *encoding != UTF_16LE && *encoding != UTF_16BE)
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
        for bytes in
            [&b""[..], b"\xff\xfe", b"\xef\xbb\xbf", b" \r\n\t", b"\x89PNG\r\n\x1a\n\0\0", b"%PDF-1.7 "]
        {
            let (text, findings) = decoded(bytes, Format::Text);
            assert_eq!((text, findings.len()), (None, 1), "{bytes:?}");
        }
    }
}
