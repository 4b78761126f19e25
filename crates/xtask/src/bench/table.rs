//! Rows under headings, printed in columns.

use std::fmt;

/// A table for the terminal: names to the left of their columns, figures to the right.
#[derive(Debug)]
pub(super) struct Table {
    names: usize,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table whose first `names` columns hold names, and the others figures.
    pub(super) fn new<const COLUMNS: usize>(names: usize, headings: [&str; COLUMNS]) -> Self {
        Self { names, rows: vec![headings.map(str::to_owned).to_vec()] }
    }

    /// Adds a row below the others.
    pub(super) fn row<const COLUMNS: usize>(&mut self, cells: [String; COLUMNS]) {
        self.rows.push(cells.to_vec());
    }

    fn width(&self, column: usize) -> usize {
        let cells = self.rows.iter().filter_map(|row| row.get(column));
        cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
    }
}

impl fmt::Display for Table {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for row in &self.rows {
            let mut line = String::new();
            for (column, cell) in row.iter().enumerate() {
                let width = self.width(column);
                line += &match column {
                    0 => format!("{cell:<width$}"),
                    _ if column < self.names => format!("  {cell:<width$}"),
                    _ => format!("  {cell:>width$}"),
                };
            }
            writeln!(out, "{}", line.trim_end())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_to_the_left_and_figures_to_the_right() {
        let mut table = Table::new(1, ["engine", "ms"]);
        table.row(["ours".to_owned(), "1.5".to_owned()]);
        table.row(["another".to_owned(), "12.5".to_owned()]);
        assert_eq!(table.to_string(), "engine     ms\nours      1.5\nanother  12.5\n");
    }
}
