//! `annotate`: files or standard input in, Documents out.
fn main() {}
