//! What a first visit of the default collection loads, held against its budget.

use anyhow::bail;

use super::assets::{self, Use};
use super::weight::{self, Table, Weight};
use crate::build;
use crate::project::Project;
use crate::request::Site;

/// What the first visit of the default collection may load, in bytes under brotli.
const BUDGET: u64 = 260_000;

/// Prints what the release site weighs, and fails when a first visit is over budget.
pub(crate) fn run(project: &Project) -> anyhow::Result<()> {
    build::release_if_stale(project, &Site::default())?;
    let (mut visit, mut apart) = (Table::default(), Table::default());
    for asset in assets::of_site(&project.dist())? {
        let weight = Weight::of(&asset.content)?;
        let table = if asset.used == Use::Apart { &mut apart } else { &mut visit };
        table.add(asset.used.heading(), asset.name, weight);
    }
    print!("{visit}");
    print!("\nNot part of a visit:\n{apart}");
    let brotli = visit.total().brotli;
    if brotli > BUDGET {
        bail!(
            "a first visit loads {} kB under brotli, {} kB over the budget of {} kB",
            kb(brotli),
            kb(brotli - BUDGET),
            kb(BUDGET)
        );
    }
    println!("\nA first visit loads {} kB under brotli, within the budget of {} kB.", kb(brotli), kb(BUDGET));
    Ok(())
}

fn kb(bytes: u64) -> String {
    weight::kilobytes(bytes)
}
