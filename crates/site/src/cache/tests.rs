use std::thread;

use super::*;

/// Makes a length of each word and tells how many were worked out for it.
fn lengths(cache: &Cache, collection: &Path, words: &[&str]) -> (Vec<usize>, usize) {
    let worked = Mutex::new(0);
    let made = cache.of_collection(collection).each(
        "length",
        words.to_vec(),
        |word| word,
        |word, drawer| {
            drawer.get_or_make(key(&[word.as_bytes()]), || {
                *worked.lock().unwrap() += 1;
                word.len()
            })
        },
    );
    (made, worked.into_inner().unwrap())
}

fn drawers(folder: &Path) -> Vec<PathBuf> {
    let folders =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir());
    let files = folders.flat_map(|folder| fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()));
    files.filter(|file| !file.ends_with(OWNER)).collect()
}

#[test]
fn what_is_kept_is_not_worked_out_again() {
    let folder = tempfile::tempdir().unwrap();
    let cache = Cache::in_folder(folder.path().join("cache"));
    assert_eq!(lengths(&cache, folder.path(), &["a", "bb", "ccc"]), (vec![1, 2, 3], 3));
    assert_eq!(lengths(&cache, folder.path(), &["ccc", "dddd", "a"]), (vec![3, 4, 1], 1));
    assert!(cache.trouble().is_none());
}

#[test]
fn what_a_build_does_not_use_is_gone() {
    let folder = tempfile::tempdir().unwrap();
    let cache = Cache::in_folder(folder.path().join("cache"));
    lengths(&cache, folder.path(), &["a", "bb"]);
    lengths(&cache, folder.path(), &["a"]);
    assert_eq!(drawers(cache.folder().unwrap()).len(), 1);
    assert_eq!(lengths(&cache, folder.path(), &["a", "bb"]), (vec![1, 2], 1));
}

#[test]
fn collections_do_not_share_what_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let other = tempfile::tempdir().unwrap();
    let cache = Cache::in_folder(folder.path().join("cache"));
    lengths(&cache, folder.path(), &["a"]);
    assert_eq!(lengths(&cache, other.path(), &["b"]).1, 1);
    assert_eq!(lengths(&cache, folder.path(), &["a"]).1, 0);
}

#[test]
fn a_damaged_drawer_is_worked_out_again_wherever_the_damage_is() {
    let folder = tempfile::tempdir().unwrap();
    let cache = Cache::in_folder(folder.path().join("cache"));
    lengths(&cache, folder.path(), &["ccc"]);
    let [drawer] = &drawers(cache.folder().unwrap())[..] else { panic!("one drawer") };
    let good = fs::read(drawer).unwrap();
    for at in 0..good.len() {
        let mut bad = good.clone();
        bad[at] ^= 0x10;
        for bad in [&bad[..], &good[..at]] {
            fs::write(drawer, bad).unwrap();
            assert_eq!(lengths(&cache, folder.path(), &["ccc"]), (vec![3], 1), "{at}");
            assert_eq!(fs::read(drawer).unwrap(), good);
        }
    }
}

#[test]
fn a_cache_that_cannot_be_written_says_so_and_stops_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    fs::write(&file, "no folder").unwrap();
    let cache = Cache::in_folder(&file);
    assert_eq!(lengths(&cache, folder.path(), &["a"]), (vec![1], 1));
    assert!(cache.trouble().unwrap().0.starts_with(&file));
}

#[test]
fn builds_at_the_same_time_do_not_break_each_other() {
    let folder = tempfile::tempdir().unwrap();
    let words = [["a", "bb", "ccc"], ["dddd", "bb", "a"]];
    thread::scope(|scope| {
        for words in words.iter().cycle().take(8) {
            scope.spawn(|| {
                let cache = Cache::in_folder(folder.path().join("cache"));
                for _ in 0..20 {
                    let (made, _) = lengths(&cache, folder.path(), words);
                    assert_eq!(made, words.map(str::len));
                }
                assert!(cache.trouble().is_none());
            });
        }
    });
}

#[test]
fn a_cache_of_nothing_works_everything_out() {
    let folder = tempfile::tempdir().unwrap();
    for _ in 0..2 {
        assert_eq!(lengths(&Cache::none(), folder.path(), &["a"]), (vec![1], 1));
    }
}
