//! Everything that is given to others: the hosted page, the single file, the npm package, the extension for VS Code, and
//! the list of their parts.

use crate::command::Outcome;
use crate::wasm::{self, Core};
use crate::{examples, npm, page, sbom, vscode};

/// `cargo xtask build`.
pub fn build(options: &[String]) -> Outcome {
    if let Some(option) = options.first() {
        return Err(format!("build takes no “{option}”"));
    }
    wasm::build(Core::Product)?;
    page::site()?;
    page::single_file()?;
    npm::package()?;
    examples::examples()?;
    vscode::extension()?;
    sbom::write_sbom()
}
