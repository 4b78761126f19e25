//! Tokens of which some are put together: nothing is copied until the first are, as in most texts none ever is.

use std::ops::Range;

use super::token::{Kind, Token};

/// Tokens as they are rewritten from left to right.
pub(crate) struct Rewritten<'tokens> {
    tokens: &'tokens [Token],
    /// What the tokens before `done` have become; empty until some were put together.
    after: Vec<Token>,
    done: usize,
}

impl<'tokens> Rewritten<'tokens> {
    pub(crate) fn new(tokens: &'tokens [Token]) -> Self {
        Self { tokens, after: Vec::new(), done: 0 }
    }

    /// Puts a range of tokens together, behind all that were put together before.
    pub(crate) fn put(&mut self, range: Range<usize>, kind: Kind) {
        let put = self.tokens.get(range.clone()).unwrap_or_default();
        let (Some(first), Some(last)) = (put.first(), put.last()) else { return };
        if self.done == 0 {
            self.after.reserve(self.tokens.len());
        }
        self.after.extend_from_slice(&self.tokens[self.done..range.start]);
        self.after.push(Token { span: first.span.start..last.span.end, kind, ..first.clone() });
        self.done = range.end;
    }

    /// The tokens, unless they are what they were.
    pub(crate) fn finish(mut self) -> Option<Vec<Token>> {
        if self.done == 0 {
            return None;
        }
        self.after.extend_from_slice(&self.tokens[self.done..]);
        Some(self.after)
    }
}
