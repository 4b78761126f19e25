//! Set-up, serve, build, test, lint and bench for those who work on Sourcebook
fn main() {}
