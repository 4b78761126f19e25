//! What is known here of a manifest's form: that it is JSON, and that what has a `file` and a `hash` is a shard.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use sourcebook_model::pack::{MANIFEST_FILE, content_hash};

/// Gives every shard the hash of the content that it has now, so that readers believe it.
pub(crate) fn believe(files: &mut BTreeMap<String, Vec<u8>>) {
    edit(files, |manifest, files| {
        each(manifest, &mut |value| {
            let content = value["file"].as_str().and_then(|file| files.get(file));
            if let Some(content) = content
                && value["hash"].is_string()
            {
                value["hash"] = json!(content_hash(content));
            }
        })
    });
}

/// Puts `number` in the place of one of the manifest's numbers.
pub(crate) fn renumber(files: &mut BTreeMap<String, Vec<u8>>, place: usize, number: u64) {
    edit(files, |manifest, _| {
        let mut count = 0;
        each(manifest, &mut |value| count += usize::from(value.is_number()));
        let Some(chosen) = place.checked_rem(count) else { return };
        let mut passed = 0;
        each(manifest, &mut |value| {
            if value.is_number() {
                if passed == chosen {
                    *value = json!(number);
                }
                passed += 1;
            }
        });
    });
}

/// Changes the manifest, unless it cannot be read any more.
fn edit(files: &mut BTreeMap<String, Vec<u8>>, change: impl FnOnce(&mut Value, &BTreeMap<String, Vec<u8>>)) {
    let Some(bytes) = files.get(MANIFEST_FILE) else { return };
    let Ok(mut manifest) = serde_json::from_slice(bytes) else { return };
    change(&mut manifest, files);
    files.insert(MANIFEST_FILE.to_owned(), manifest.to_string().into_bytes());
}

/// Does something to a value and to all values in it.
fn each(value: &mut Value, work: &mut impl FnMut(&mut Value)) {
    work(value);
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| each(item, work)),
        Value::Object(fields) => fields.values_mut().for_each(|field| each(field, work)),
        _ => {}
    }
}
