//! What is known here of where a pack keeps what: shards by hash in the directory, and the directory's in the manifest.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use sourcebook_model::pack::{Directory, MANIFEST_FILE, Manifest, Section, ShardRef, decode, encode};

/// Gives every shard the hash of the content that it has now, and the file that goes with it, so that readers believe it.
pub(crate) fn believe(files: &mut BTreeMap<String, Vec<u8>>) {
    let Some(mut manifest) = files.get(MANIFEST_FILE).and_then(|json| Manifest::from_json(json).ok()) else {
        return;
    };
    let Some(bytes) = files.remove(&manifest.directory.file(Manifest::DIRECTORY)) else { return };
    let bytes = match decode::<Directory>(&bytes) {
        Ok(mut directory) => {
            for (name, section) in sections(&mut directory) {
                section.shards.iter_mut().for_each(|shard| believe_shard(name, shard, files));
            }
            encode(&directory).unwrap_or(bytes)
        }
        Err(_) => bytes,
    };
    manifest.directory = ShardRef::to(&bytes);
    files.insert(manifest.directory.file(Manifest::DIRECTORY), bytes);
    if let Ok(json) = manifest.to_json() {
        files.insert(MANIFEST_FILE.to_owned(), json);
    }
}

fn believe_shard(name: &str, shard: &mut ShardRef, files: &mut BTreeMap<String, Vec<u8>>) {
    if let Some(content) = files.get(&shard.file(name)).cloned() {
        *shard = ShardRef::to(&content);
        files.insert(shard.file(name), content);
    }
}

fn sections(directory: &mut Directory) -> [(&'static str, &mut Section); 22] {
    [
        ("words", &mut directory.words),
        ("synonyms", &mut directory.synonyms),
        ("postings", &mut directory.postings),
        ("passages", &mut directory.passages),
        ("positions", &mut directory.positions),
        ("texts", &mut directory.texts),
        ("mentions", &mut directory.mentions),
        ("pieces", &mut directory.pieces),
        ("ids", &mut directory.ids),
        ("numbers", &mut directory.numbers),
        ("order", &mut directory.order),
        ("passage-counts", &mut directory.passage_counts),
        ("ranks", &mut directory.ranks),
        ("themes", &mut directory.themes),
        ("names", &mut directory.names),
        ("name-passages", &mut directory.name_passages),
        ("years", &mut directory.years),
        ("dates", &mut directory.dates),
        ("namings", &mut directory.namings),
        ("own-dates", &mut directory.own_dates),
        ("vectors", &mut directory.vectors),
        ("related", &mut directory.related),
    ]
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
