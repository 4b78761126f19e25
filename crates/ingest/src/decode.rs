//! From bytes to text, whatever the encoding.

use crate::formats::Format;
use crate::record::Record;

pub(crate) fn decode(bytes: &[u8], _format: Format, _record: &mut Record) -> Option<String> {
    Some(String::from_utf8_lossy(bytes).into_owned())
}
