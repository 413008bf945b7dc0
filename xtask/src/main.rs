//! The commands of the project: `cargo xtask NAME`.
//!
//! Each is one file here. They tell in plain words what they are doing, and what failed.

mod browser;
mod build;
mod command;
mod examples;
mod fuzz;
mod measure;
mod node;
mod npm;
mod page;
mod reproduce;
mod sbom;
mod screenshot;
mod serve;
mod supply;
mod test;
mod train;
mod vscode;
mod wasm;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask COMMAND

  serve [--port N]   builds the page and the examples and serves them on 127.0.0.1
  build              builds everything: dist/site, dist/news-annotator.html, dist/npm, dist/vscode,
                     and the list of its parts
  test [rust|web]    runs every test, or only those of Rust or of the web
       [--long]      the slow ones too, a second build elsewhere that must be the same among them
       [--browser firefox]   the page in Firefox instead
  size               prints how large the wasm is, and fails over its budget
  bench [--gate]     times the wasm beside a tokeniser and wink-nlp; --gate fails over the budgets
        [--ladders]  times texts of every kind at four lengths, and fails where time outgrows the text
  fuzz [TARGET]      gives the core bytes that nobody thought of [--minutes N]; needs cargo-fuzz and a nightly Rust
  supply             checks whose code comes in, and under which licences; needs cargo-deny
       [--advisories]  and whether any has a known fault: fetches the list of them
  reproduce          builds everything twice, in two folders, and compares the bytes
  screenshot         takes the pictures of the page: docs/ and target/pictures/
  train WHAT --data DIR   trains a part of the model (cargo xtask train --help)
";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let (name, options) = match words.split_first() {
        Some((name, options)) => (name.as_str(), options),
        None => ("help", &[][..]),
    };
    let outcome = match name {
        "build" => build::build(options),
        "fuzz" => fuzz::fuzz(options),
        "supply" => supply::supply(options),
        "reproduce" => build::build(options).and_then(|()| reproduce::reproduce()),
        "bench" => measure::bench(options),
        "size" => measure::size(options),
        "train" => train::train(options),
        "test" => test::test(options),
        "screenshot" => screenshot::screenshot(options),
        "serve" => serve::serve(options),
        "help" | "--help" | "-h" => {
            print!("{HELP}");
            Ok(())
        }
        other => Err(format!("there is no command “{other}”\n\n{HELP}")),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("\nxtask: {reason}");
            ExitCode::FAILURE
        }
    }
}
