//! How long counting a budget takes.
fn main() {}
