//! Node and the packages of `www/`.

use crate::command::{Outcome, at, program, read, run, say, write};
use std::process::Command;

/// A program of Node, run in `www/`.
pub fn node() -> Command {
    let mut node = program("node");
    node.current_dir(at("www"));
    node
}

/// Runs a step of `www/bundle.js`.
pub fn bundle(step: &[&str]) -> Outcome {
    install()?;
    run(node().arg("bundle.js").args(step))
}

/// Installs what `www/package-lock.json` names, when that is not what is there.
pub fn install() -> Outcome {
    let lock = read(&at("www/package-lock.json"))?;
    let installed = at("www/node_modules/.installed");
    if std::fs::read_to_string(&installed).is_ok_and(|there| there == lock) {
        return Ok(());
    }
    say("installing the JavaScript packages (npm ci)");
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    run(program(npm).current_dir(at("www")).args([
        "ci",
        "--ignore-scripts",
        "--no-progress",
        "--loglevel=error",
    ]))?;
    write(&installed, lock)
}
