//! The explorer: what a visitor sees. It knows no ranking and no parsing; it shows the engine's answers.

fn main() {}
