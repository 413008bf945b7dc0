//! The pictures of the page as it is: those of the README, and those to be looked at.

use crate::browser::{self, Kind};
use crate::command::{Outcome, at, output, say};
use crate::node::{install, node};
use crate::page;
use crate::wasm::{self, Core};

/// `cargo xtask screenshot`.
pub fn screenshot(options: &[String]) -> Outcome {
    if let Some(option) = options.first() {
        return Err(format!("screenshot takes no “{option}”"));
    }
    let chromium = browser::find(Kind::Chromium)?;
    install()?;
    wasm::build(Core::Product)?;
    page::single_file()?;
    say("taking the pictures of the page: docs/ and target/pictures/");
    output(
        node().current_dir(at(".")).arg("tests/web/screenshots.js").env(Kind::Chromium.variable(), chromium),
    )?;
    Ok(())
}
