//! Bytes as they are, under gzip and under brotli, in a table.

use std::fmt;
use std::io::Write;
use std::ops::Add;

use anyhow::Context;
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use super::table;

/// What a file weighs, in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Weight {
    /// As it lies on the disk.
    pub(super) raw: u64,
    /// Under the hardest gzip.
    pub(super) gzip: u64,
    /// Under the hardest brotli.
    pub(super) brotli: u64,
}

impl Weight {
    /// Compresses `content` both ways, as a static host does once and for all.
    pub(super) fn of(content: &[u8]) -> anyhow::Result<Self> {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        gzip.write_all(content).context("gzip")?;
        let gzip = gzip.finish().context("gzip")?;
        let mut brotli = Vec::new();
        let hardest = BrotliEncoderParams { size_hint: content.len(), ..BrotliEncoderParams::default() };
        brotli::BrotliCompress(&mut &*content, &mut brotli, &hardest).context("brotli")?;
        Ok(Self { raw: content.len() as u64, gzip: gzip.len() as u64, brotli: brotli.len() as u64 })
    }
}

impl Add for Weight {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { raw: self.raw + other.raw, gzip: self.gzip + other.gzip, brotli: self.brotli + other.brotli }
    }
}

/// Files with their weights, and the sum.
#[derive(Debug, Default)]
pub(super) struct Table {
    rows: Vec<(&'static str, String, Weight)>,
}

impl Table {
    /// Adds a file.
    pub(super) fn add(&mut self, used: &'static str, name: String, weight: Weight) {
        self.rows.push((used, name, weight));
    }

    /// All files together.
    pub(super) fn total(&self) -> Weight {
        self.rows.iter().fold(Weight::default(), |sum, (_, _, weight)| sum + *weight)
    }
}

impl fmt::Display for Table {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut table = table::Table::new(2, ["loaded", "file", "raw kB", "gzip kB", "brotli kB"]);
        let mut row = |used: &str, name: &str, weight: Weight| {
            let [raw, gzip, brotli] = [weight.raw, weight.gzip, weight.brotli].map(kilobytes);
            table.row([used.to_owned(), name.to_owned(), raw, gzip, brotli]);
        };
        for (used, name, weight) in &self.rows {
            row(used, name, *weight);
        }
        row("", "total", self.total());
        write!(out, "{table}")
    }
}

/// Thousands of bytes, with one decimal.
pub(super) fn kilobytes(bytes: u64) -> String {
    let tenths = (bytes + 50) / 100;
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kilobyte_is_a_thousand_bytes() {
        assert_eq!(kilobytes(260_000), "260.0");
        assert_eq!(kilobytes(1_049), "1.0");
        assert_eq!(kilobytes(1_050), "1.1");
        assert_eq!(kilobytes(0), "0.0");
    }

    #[test]
    fn what_repeats_weighs_little_once_compressed() {
        let weight = Weight::of(&b"the same again ".repeat(1000)).unwrap();
        assert_eq!(weight.raw, 15_000);
        assert!(weight.gzip < 200 && weight.brotli < weight.gzip, "{weight:?}");
    }

    #[test]
    fn a_table_ends_with_the_sum_of_its_rows() {
        let mut table = Table::default();
        table.add("first", "app.wasm".to_owned(), Weight { raw: 3_000, gzip: 2_000, brotli: 1_000 });
        table.add("first", "index.html".to_owned(), Weight { raw: 1_000, gzip: 500, brotli: 400 });
        assert_eq!(table.total(), Weight { raw: 4_000, gzip: 2_500, brotli: 1_400 });
        let text = table.to_string();
        let last = text.lines().last().unwrap_or_default();
        assert_eq!(last.split_whitespace().collect::<Vec<_>>(), ["total", "4.0", "2.5", "1.4"]);
    }
}
