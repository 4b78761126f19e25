//! `bench folder`: from a folder of real posts on the disk to a pack, from nothing and again, beside Pagefind.

mod posts;

use std::fs::OpenOptions;
use std::io::Write;
use std::path::Path;
use std::process::Command;

use anyhow::Context;

use super::gold::Gold;
use super::ours::Ours;
use super::peers::Peers;
use super::spread::Spread;
use super::table::Table;
use super::watched::{self, Taken};
use crate::project::Project;
use crate::shell;

/// How often each build is run; the table shows the medians.
const ROUNDS: usize = 3;
const PEER: &str = "pagefind";

/// Builds the posts of the gold data in every way and prints what each takes.
pub(crate) fn run(project: &Project) -> anyhow::Result<()> {
    let Some(gold) = Gold::find()? else { return Ok(()) };
    let command = Ours::build(project)?;
    let peers = Peers::install(project)?;
    let place = tempfile::tempdir()?;
    let folder = place.path().join("posts");
    let posts = posts::copy(&gold.folder("corpora"), &folder)?;
    let articles = place.path().join("articles.jsonl");
    command.export(&folder, &articles)?;
    shell::note(format_args!("{} files of {:.1} MB", posts.files.len(), posts.bytes as f64 / 1e6));

    let mut builds: [Build; 5] = [
        Build::new("sourcebook, nothing kept"),
        Build::new("sourcebook, from nothing"),
        Build::new("sourcebook, nothing changed"),
        Build::new("sourcebook, one article changed"),
        Build::new(&format!("{}, the same as HTML", peers.title(PEER))),
    ];
    for round in 0..ROUNDS {
        let out = place.path().join(format!("out-{round}"));
        let cache = place.path().join(format!("cache-{round}"));
        let through = |cache: &Path| command.packing_through(cache, &folder, &out);
        let changed = posts.files.get(posts.files.len() / 2).context("the gold data has no posts")?;
        builds[0].add(watched::run(&mut command.packing(&folder, &out))?);
        builds[1].add(watched::run(&mut through(&cache))?);
        builds[2].add(watched::run(&mut through(&cache))?);
        change(changed, round)?;
        builds[3].add(watched::run(&mut through(&cache))?);
        let peer_out = place.path().join(format!("peer-{round}"));
        builds[4].add(watched::run(&mut peers.publishing(PEER, &articles, &peer_out))?);
    }
    print(&builds);
    Ok(())
}

/// One way to build, and what it took each time.
struct Build {
    name: String,
    taken: Vec<Taken>,
}

impl Build {
    fn new(name: &str) -> Self {
        Self { name: name.to_owned(), taken: Vec::new() }
    }

    fn add(&mut self, taken: Taken) {
        self.taken.push(taken);
    }

    /// Medians of seconds on the clock, seconds of processors, and bytes.
    fn figures(&self) -> [f64; 3] {
        let median = |figure: fn(&Taken) -> f64| {
            Spread::of(self.taken.iter().map(figure).collect()).map_or(f64::NAN, |spread| spread.median)
        };
        [median(|taken| taken.seconds), median(|taken| taken.processors), median(|taken| taken.memory as f64)]
    }
}

fn print(builds: &[Build]) {
    let mut table = Table::new(
        1,
        ["build", "s", "to the last", "processor s", "to the last", "memory MB", "to the last"],
    );
    let last = builds.last().map_or([f64::NAN; 3], Build::figures);
    for build in builds {
        let figures = build.figures();
        let [seconds, processors, memory] = figures;
        let [a, b, c] = std::array::from_fn(|at| format!("{:.3}", figures[at] / last[at]));
        let memory = format!("{:.0}", memory / 1e6);
        table.row([build.name.clone(), format!("{seconds:.2}"), a, format!("{processors:.2}"), b, memory, c]);
    }
    print!("{table}");
    println!(
        "\nFrom files on the disk to files on the disk, medians of {ROUNDS} rounds. Processor seconds are of all processors \
         together, and\nsay more where others have the machine, too; “memory” is the sum of the peaks of all programs that \
         take part."
    );
}

/// Adds a paragraph to a post.
fn change(post: &Path, round: usize) -> anyhow::Result<()> {
    let mut file = OpenOptions::new().append(true).open(post).with_context(|| post.display().to_string())?;
    write!(file, "\n\nAn update, number {round}: the valley got a second plant in March 2024.\n")?;
    Ok(())
}

impl Ours {
    /// The command that makes a pack of a folder, with what it keeps in `cache`.
    fn packing_through(&self, cache: &Path, folder: &Path, pack: &Path) -> Command {
        let mut command = self.command();
        command.arg("pack").arg(folder).arg("--output").arg(pack).arg("--cache").arg(cache);
        command
    }

    /// Writes a folder's articles to a file, one a line.
    fn export(&self, folder: &Path, file: &Path) -> anyhow::Result<()> {
        std::fs::write(file, self.exported(folder)?).with_context(|| file.display().to_string())
    }
}
