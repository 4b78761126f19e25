//! `bench relevance`: who ranks best what people judged to be relevant.

mod bm25;
mod metrics;

use crate::bench::gold::{COLLECTIONS, Gold, Judged};
use crate::bench::lines::{self, Rankings};
use crate::bench::ours::Ours;
use crate::bench::peers::{Manner, Peers};
use crate::bench::table::Table;
use crate::project::Project;
use crate::shell;
use bm25::Bm25;
use metrics::Scores;

const PEERS: [&str; 3] = ["minisearch", "lunr", "pagefind"];
/// How far down a ranking is looked at.
const DEPTH: usize = 1000;

/// Ranks every collection by every engine, each as it comes and with the same settings throughout, and prints how well.
pub(crate) fn run(project: &Project) -> anyhow::Result<()> {
    let Some(gold) = Gold::find()? else { return Ok(()) };
    let ours = Ours::build(project)?;
    let peers = Peers::install(project)?;
    let mut table =
        Table::new(2, ["collection", "engine", "answered", "nDCG@10", "MAP", "recall@100", "ours to it"]);
    for name in COLLECTIONS {
        let collection = gold.judged(name)?;
        let all = shell::step(format_args!("Ranking {name}"), || rank(&collection, &ours, &peers))?;
        let best = all.first().map_or(0.0, |(_, scores)| scores.ndcg_10);
        for (engine, scores) in all {
            table.row([
                name.to_owned(),
                engine,
                format!("{} of {}", scores.answered, scores.queries),
                format!("{:.3}", scores.ndcg_10),
                format!("{:.3}", scores.map),
                format!("{:.3}", scores.recall_100),
                format!("{:.2}", best / scores.ndcg_10),
            ]);
        }
    }
    print!("{table}");
    println!("\n“ours to it” is our nDCG@10 over the engine's; MAP is over the first {DEPTH} articles.");
    Ok(())
}

/// The scores of every engine, ours first.
fn rank(collection: &Judged, ours: &Ours, peers: &Peers) -> anyhow::Result<Vec<(String, Scores)>> {
    let (articles, queries) = (&collection.articles, &collection.queries);
    let scores = |rankings: &Rankings| Scores::of(rankings, &collection.judgements);

    let folder = tempfile::tempdir()?;
    ours.pack(articles, folder.path())?;
    let mut all = vec![("sourcebook".to_owned(), scores(&ours.rank(folder.path(), queries, DEPTH)?))];

    let index = Bm25::new(&lines::entries(articles)?);
    let search = |query: lines::Entry| (query.id, index.search(&query.text, DEPTH));
    all.push(("BM25".to_owned(), scores(&lines::entries(queries)?.into_iter().map(search).collect())));

    for peer in PEERS {
        all.push((
            peers.title(peer),
            scores(&peers.rank(peer, articles, queries, DEPTH, Manner::AsItComes)?),
        ));
    }
    Ok(all)
}
