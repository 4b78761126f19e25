//! The sourcebook command.

fn main() {}
