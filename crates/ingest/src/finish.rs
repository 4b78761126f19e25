//! From draft to article: cleaned, worked out where it says nothing, overridden where its editor does.

use sourcebook_model::article::{Article, Attributed, Origin};
use sourcebook_model::{Action, BlockKind, PartialDate};

use crate::clean::clean;
use crate::draft::{DateClaim, Draft, Piece};
use crate::formats::Format;
use crate::metadata::dates::Stated;
use crate::metadata::language::{self, Guess};
use crate::metadata::{dates, title};
use crate::read::Identified;
use crate::record::Record;
use crate::settings::{self, Override, Settings};

/// The article that a draft of the file `name` becomes; `None`, with a finding, where no text is left.
pub(crate) fn finish(
    mut draft: Draft,
    name: &str,
    format: Format,
    settings: &Settings,
    record: &mut Record,
) -> Option<Identified> {
    clean(&mut draft, format, record);
    if draft.blocks.is_empty() {
        record.warn(Action::Skipped, "file", draft.line, "", "holds no text of an article");
        return None;
    }
    make_room_above(&mut draft.blocks);
    let key = draft.id.as_ref().map_or_else(|| name.to_owned(), |id| format!("{name}#{id}"));
    let editor = settings.of_article(&key);
    let named = format.is_marked_up().then(|| title::of_name(name)).flatten();
    let title = settled_title(&mut draft, named, editor, record);
    let date = settled_date(&mut draft, name, editor, record);
    let date_clue = draft.date.take().filter(|_| editor.is_none_or(|editor| editor.date.is_none()));
    let authors = settled_authors(&draft, editor, record);
    let source = overridden(
        "source",
        draft.source.clone(),
        editor,
        |editor| editor.source.clone(),
        draft.line,
        record,
    );
    let (language, guess) = settled_language(&draft, &title.value, editor, record);
    let article = Article {
        id: String::new(),
        file: name.to_owned(),
        title,
        date,
        authors,
        source,
        language,
        tags: draft.tags,
        blocks: draft.blocks.into_iter().map(|piece| piece.block).collect(),
    };
    Some(Identified { article, own_id: draft.id, line: draft.line, guess, date_clue })
}

/// Moves all headings down a level where the text uses the first, which is the title's.
fn make_room_above(blocks: &mut [Piece]) {
    let uses_first = blocks.iter().any(|piece| piece.block.kind == BlockKind::Heading { level: 1 });
    for piece in blocks {
        if let BlockKind::Heading { level } = &mut piece.block.kind {
            *level = level.saturating_add(u8::from(uses_first)).clamp(2, 6);
        }
    }
}

fn settled_title(
    draft: &mut Draft,
    named: Option<String>,
    editor: Option<&Override>,
    record: &mut Record,
) -> Attributed<String> {
    let stated = draft.title.take();
    let overridden = overridden("title", stated, editor, |editor| editor.title.clone(), draft.line, record);
    overridden.unwrap_or_else(|| {
        if let Some(title) = named {
            let reason = "the article does not name itself: its file's name stands for its title, until sourcebook.toml gives it one";
            record.note(Action::Derived, "title", draft.line, &title, reason);
            return Attributed::new(title, Origin::FileName);
        }
        let prose = |piece: &&Piece| !piece.block.kind.is_heading();
        let first = draft.blocks.iter().find(prose).or(draft.blocks.first()).map(|piece| &piece.block);
        let (text, line) = first.map_or(("", 0), |block| (block.text.as_str(), block.line));
        let title = title::derived(text);
        let reason = "the article does not name itself: its first sentence stands for its title, until sourcebook.toml gives it one";
        record.note(Action::Derived, "title", line, &title, reason);
        Attributed::new(title, Origin::Derived)
    })
}

fn settled_date(
    draft: &mut Draft,
    name: &str,
    editor: Option<&Override>,
    record: &mut Record,
) -> Option<Attributed<PartialDate>> {
    // The name of a file that holds many articles is none of theirs.
    if let Some(in_name) = Some(name).filter(|_| draft.id.is_none()).and_then(dates::in_path) {
        if draft.date.is_none() {
            let reason = "taken from the file's name";
            record.note(Action::Derived, "date", draft.line, &in_name.to_string(), reason);
        }
        let claim = DateClaim {
            stated: Stated::plain(in_name),
            origin: Origin::FileName,
            line: 0,
            place: "the file's name".to_owned(),
            written: name.to_owned(),
        };
        draft.claim_date(claim, record);
    }
    let stated = draft.date.as_ref().map(|claim| Attributed::new(claim.stated.date, claim.origin));
    let date = overridden("date", stated, editor, |editor| editor.date, draft.line, record);
    if date.is_none() {
        let reason = "neither the article nor its file's name says when it was published: it stays undated, until sourcebook.toml gives it a date";
        record.warn(Action::Unknown, "date", draft.line, "", reason);
    }
    date
}

fn settled_authors(draft: &Draft, editor: Option<&Override>, record: &mut Record) -> Vec<Attributed<String>> {
    let Some((editor, names)) = editor.and_then(|editor| Some((editor, editor.authors.as_ref()?))) else {
        return draft.authors.clone();
    };
    let stated: Vec<&str> = draft.authors.iter().map(|author| author.value.as_str()).collect();
    let stated = (!stated.is_empty()).then(|| stated.join(", "));
    note_override("authors", &names.join(", "), stated.as_deref(), editor, draft.line, record);
    names.iter().map(|name| Attributed::new(name.clone(), Origin::Editor)).collect()
}

/// The language and, where it is worked out, what it rests on. What is not sure is settled once all the
/// articles are known, see [`crate::consensus`].
fn settled_language(
    draft: &Draft,
    title: &str,
    editor: Option<&Override>,
    record: &mut Record,
) -> (Attributed<String>, Option<Guess>) {
    let stated = draft.language.clone();
    let word = |editor: &Override| editor.language.clone();
    if let Some(language) = overridden("language", stated, editor, word, draft.line, record) {
        return (language, None);
    }
    let texts = draft.blocks.iter().filter(|piece| is_prose(piece)).map(|piece| piece.block.text.as_str());
    let guess = language::guessed(texts.chain([title]));
    let tag = guess.tag().filter(|_| guess.sure).unwrap_or("und");
    if guess.sure {
        record.note(Action::Derived, "language", draft.line, tag, "worked out from the letters of the text");
    }
    (Attributed::new(tag.to_owned(), Origin::Derived), Some(guess))
}

fn is_prose(piece: &Piece) -> bool {
    piece.markup != crate::draft::Markup::Verbatim && !matches!(piece.block.kind, BlockKind::Heading { .. })
}

/// The editor's word where there is one, on record, or else the article's.
fn overridden<T: ToString>(
    subject: &str,
    stated: Option<Attributed<T>>,
    editor: Option<&Override>,
    word: impl Fn(&Override) -> Option<T>,
    line: u32,
    record: &mut Record,
) -> Option<Attributed<T>> {
    let Some((editor, value)) = editor.and_then(|editor| Some((editor, word(editor)?))) else {
        return stated;
    };
    let stated = stated.map(|stated| stated.value.to_string());
    note_override(subject, &value.to_string(), stated.as_deref(), editor, line, record);
    Some(Attributed::new(value, Origin::Editor))
}

fn note_override(
    subject: &str,
    value: &str,
    stated: Option<&str>,
    editor: &Override,
    line: u32,
    record: &mut Record,
) {
    let instead = stated
        .map_or_else(|| "where the article has none".to_owned(), |stated| format!("instead of \"{stated}\""));
    let reason = format!("line {} of {} says so, {instead}", editor.line, settings::FILE);
    record.note(Action::Overridden, subject, line, value, reason);
}
