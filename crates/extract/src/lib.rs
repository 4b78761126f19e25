//! Articles gain mentions: themes and dates, each with its passage and span
