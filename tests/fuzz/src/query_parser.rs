//! Whatever is typed or linked to, there is an answer, it agrees with itself, and no text is lost in it.

use pollster::block_on;
use sourcebook_model::answer::{ArticleView, BlockView, Fragment, Snippet};
use sourcebook_model::{Answer, Selection};
use sourcebook_query::Engine;

use crate::collection;
use crate::memory::Memory;

const HITS: u32 = 5;

thread_local! {
    static ENGINE: Engine<Memory> =
        block_on(Engine::open(Memory::of(&collection::pack()))).expect("a pack that was just built opens");
}

/// Asks for the query that `bytes` hold behind their first line, narrowed as that line says in the way of a link; then
/// for all of `bytes` as a link.
pub fn check(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let (link, query) = text.split_once('\n').unwrap_or(("", &text));
    let linked = Selection::from_query_string(link);
    let typed = Selection { query: query.to_owned(), exact: linked.exact && !query.is_empty(), ..linked };
    for selection in [typed, Selection::from_query_string(&text)] {
        let link = selection.to_query_string();
        assert_eq!(Selection::from_query_string(&link), selection, "a link means what it was made of");
        ENGINE.with(|engine| answers(engine, &selection));
    }
}

fn answers(engine: &Engine<Memory>, selection: &Selection) {
    let answer = block_on(engine.answer(selection, HITS)).expect("a sound pack answers");
    let ranked = block_on(engine.ranked(selection, u32::MAX)).expect("a sound pack answers");
    assert_eq!(ranked.len(), answer.articles as usize, "all that is counted can be listed");
    let first: Vec<&str> = ranked.iter().map(|(id, _)| id.as_str()).take(HITS as usize).collect();
    let hits: Vec<&str> = answer.hits.iter().map(|hit| hit.article.id.as_str()).collect();
    assert_eq!(hits, first, "the first of those that are ranked are the hits");
    agrees(&answer);
    for (id, _) in &ranked {
        let view = block_on(engine.article(id, selection)).expect("a sound pack opens its articles");
        is_whole(&view);
        for hit in answer.hits.iter().filter(|hit| hit.article.id == *id) {
            assert!(hit.passages.iter().all(|snippet| is_of(snippet, &view)), "a snippet shows its passage");
        }
    }
}

/// Counts are of what is listed, and scores are numbers.
fn agrees(answer: &Answer) {
    for theme in &answer.themes {
        assert!(theme.articles <= answer.articles, "a theme is borne by articles that match");
        assert!(theme.articles <= theme.passages || theme.articles == 0, "by a passage of each at least");
    }
    assert!(answer.timeline.undated <= answer.articles, "who names no date matches all the same");
    for hit in &answer.hits {
        assert!(hit.score.is_finite() && hit.score >= 0.0, "{} is no score", hit.score);
        assert!(hit.matching <= hit.article.passages, "no more passages match than there are");
    }
}

/// The pieces of every block are its text.
fn is_whole(view: &ArticleView) {
    let written = collection::articles();
    let article = written.iter().find(|other| other.article.id == view.head.id);
    let article = &article.expect("there is no other article").article;
    assert_eq!(view.blocks.len(), article.blocks.len(), "every block is shown");
    for (shown, block) in view.blocks.iter().zip(&article.blocks) {
        assert_eq!(joined(&shown.fragments), block.text, "no text is lost");
    }
    for passage in &view.matching {
        assert!(*passage < view.head.passages, "what matches is there");
    }
}

/// Whether a snippet is a stretch of a block of the passage that it says it is of, behind one of its headings at the most.
fn is_of(snippet: &Snippet, view: &ArticleView) -> bool {
    let of_passage = || view.blocks.iter().filter(|block| block.passage == snippet.passage);
    if of_passage().any(|block| has_stretch(block, &snippet.fragments)) {
        return true;
    }
    // Where a heading alone matches, it stands before the text.
    let Some(dash) = snippet.fragments.iter().position(|fragment| fragment.text == " — ") else {
        return false;
    };
    let (heading, text) = (&snippet.fragments[..dash], &snippet.fragments[dash + 1..]);
    of_passage().any(|block| block.kind.is_heading() && has_stretch(block, heading))
        && of_passage().any(|block| has_stretch(block, text))
}

/// Whether fragments, and dots where they were cut off, are a stretch of a block.
fn has_stretch(block: &BlockView, fragments: &[Fragment]) -> bool {
    let text = joined(fragments);
    let stretch = text.strip_prefix('…').unwrap_or(&text);
    let stretch = stretch.strip_suffix('…').unwrap_or(stretch);
    joined(&block.fragments).contains(stretch)
}

fn joined(fragments: &[Fragment]) -> String {
    fragments.iter().map(|fragment| fragment.text.as_str()).collect()
}
