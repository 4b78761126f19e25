//! What is measured of one engine at one size.

use std::collections::BTreeMap;

use anyhow::Context;
use serde_json::Value;

use super::parts::Part;
use crate::bench::spread::Spread;
use crate::bench::watched::Taken;

/// One engine at one size.
pub(super) struct Measured {
    /// What building took.
    pub(super) build: Taken,
    /// The built files.
    pub(super) parts: BTreeMap<String, Part>,
    /// What the hits of a visitor's first query load, the engine itself included.
    pub(super) first: Load,
    /// What all that is counted of it loads besides.
    pub(super) counts: Load,
    /// What the tenth query loads.
    pub(super) tenth: Load,
    /// How long queries take that were asked once before, in milliseconds.
    pub(super) query: Spread,
    /// The same for queries typed letter by letter.
    pub(super) keystroke: Spread,
    /// What an answer to one of these loads again on average, in bytes.
    pub(super) again: f64,
}

/// What one query loads: medians over several visits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Load {
    pub(super) requests: f64,
    /// Scripts and WebAssembly, in bytes.
    pub(super) code: f64,
    /// All else, in bytes.
    pub(super) data: f64,
    pub(super) milliseconds: f64,
}

/// How the explorer's page fares while queries are typed.
pub(super) struct Blocked {
    pub(super) keystrokes: u64,
    /// How long each task took, in milliseconds, that kept it busy for 50 or more: while it opened, and while there was
    /// typing.
    pub(super) opening: Vec<f64>,
    pub(super) typing: Vec<f64>,
}

impl Blocked {
    /// Reads what `tests/bench/blocking.mjs` printed.
    pub(super) fn read(printed: &Value) -> anyhow::Result<Self> {
        let tasks = |name: &str| -> anyhow::Result<Vec<f64>> {
            let tasks = printed[name].as_array().with_context(|| format!("no tasks while {name}"))?;
            Ok(tasks.iter().filter_map(Value::as_f64).collect())
        };
        let keystrokes = printed["keystrokes"].as_u64().context("keystrokes")?;
        Ok(Self { keystrokes, opening: tasks("opening")?, typing: tasks("typing")? })
    }
}

impl Measured {
    /// Reads what `tests/bench/scale.mjs` printed.
    pub(super) fn read(build: Taken, parts: BTreeMap<String, Part>, printed: &Value) -> anyhow::Result<Self> {
        let load = |name: &str| Load::of_json(&printed[name]).context(name.to_owned());
        let spread = |name: &str| Spread::of_json(&printed[name]).context(name.to_owned());
        let (first, counts, tenth) = (load("first")?, load("counts")?, load("tenth")?);
        let (query, keystroke) = (spread("query")?, spread("keystroke")?);
        let again = printed["again"].as_f64().context("again")?;
        Ok(Self { build, parts, first, counts, tenth, query, keystroke, again })
    }
}

impl Load {
    fn of_json(visits: &Value) -> anyhow::Result<Self> {
        let visits = visits.as_array().context("no visits")?;
        let median = |name: &str| {
            let figures = visits.iter().filter_map(|visit| visit[name].as_f64()).collect();
            Spread::of(figures).map(|spread| spread.median).with_context(|| format!("no {name}"))
        };
        let (requests, code) = (median("requests")?, median("code")?);
        Ok(Self { requests, code, data: median("data")?, milliseconds: median("milliseconds")? })
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_load_is_the_median_of_visits() {
        let visit = |data: u32| json!({"requests": 3, "code": 10, "data": data, "milliseconds": 1.5});
        let load = Load::of_json(&json!([visit(7), visit(900), visit(8)])).unwrap();
        assert_eq!(load, Load { requests: 3.0, code: 10.0, data: 8.0, milliseconds: 1.5 });
        assert!(Load::of_json(&json!([])).is_err());
    }
}
