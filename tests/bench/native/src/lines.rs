//! Files with a JSON object on each line.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

use anyhow::Context;
use serde_json::Value;

/// The objects of a file.
pub(crate) fn read(file: &Path) -> anyhow::Result<Vec<Value>> {
    let reader = BufReader::new(File::open(file).with_context(|| file.display().to_string())?);
    reader.lines().map(|line| Ok(serde_json::from_str(&line?)?)).collect()
}

/// The text of an object's field; an object without it is an error.
pub(crate) fn text<'a>(object: &'a Value, field: &str) -> anyhow::Result<&'a str> {
    object[field].as_str().with_context(|| format!("no {field} in {object}"))
}
