//! Finding the line of a page's source where a block's text stands.

/// How far ahead a block is looked for, in bytes, so that many blocks not found cost little.
const WITHIN: usize = 64 * 1024;

/// How much of a block's beginning is looked for, in characters.
const PROBE: usize = 32;

/// Walks down a source as blocks come in its order.
pub(super) struct Locator<'a> {
    source: &'a str,
    at: usize,
    line: u32,
    /// The line of blocks that are not found.
    otherwise: u32,
}

impl<'a> Locator<'a> {
    /// Looks in a whole page, below its head.
    pub(super) fn of(source: &'a str) -> Self {
        let mut locator = Self { source, at: 0, line: 1, otherwise: 0 };
        if let Some(body) = source.find("<body").or_else(|| source.find("<BODY")) {
            locator.advance(body);
        }
        locator
    }

    /// Looks in a fragment whose first line is the file's line `line`.
    pub(super) fn from_line(source: &'a str, line: u32) -> Self {
        Self { source, at: 0, line, otherwise: line }
    }

    /// The line where a block that begins with `text` stands, from 1; 0 where it is not found.
    pub(super) fn line_of(&mut self, text: &str) -> u32 {
        let plain = |c: char| c.is_alphanumeric() || c == ' ' || c == ',';
        let start = text.find(|c: char| c.is_alphanumeric()).unwrap_or(text.len());
        let run = text[start..].split(|c| !plain(c)).next().unwrap_or_default();
        let end = run.char_indices().nth(PROBE).map_or(run.len(), |(at, _)| at);
        let probe = run[..end].trim_end();
        let mut window = self.source.len().min(self.at + WITHIN);
        while !self.source.is_char_boundary(window) {
            window -= 1;
        }
        match self.source[self.at..window].find(probe).filter(|_| !probe.is_empty()) {
            Some(found) => {
                self.advance(self.at + found);
                self.line
            }
            None => self.otherwise,
        }
    }

    fn advance(&mut self, to: usize) {
        self.line += self.source[self.at..to].matches('\n').count() as u32;
        self.at = to;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_are_found_one_below_the_other() {
        let source = "<title>It opened</title>\n<body>\n<p>It opened\n<p>&ldquo;It closed,&rdquo; she said\n<p>It opened";
        let mut locator = Locator::of(source);
        assert_eq!(locator.line_of("It opened"), 3);
        assert_eq!(locator.line_of("“It closed,” she said"), 4);
        assert_eq!(locator.line_of("never written"), 0);
        assert_eq!(locator.line_of("It closed"), 4);
    }
}
