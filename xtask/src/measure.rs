//! What the core costs: its size, and its time beside others'; and how soon the page answers.

use crate::browser::{self, Kind};
use crate::command::{Outcome, cargo, run, say};
use crate::node::{install, node};
use crate::page;
use crate::wasm::{self, Core};
use std::path::Path;

/// `cargo xtask size`.
pub fn size(options: &[String]) -> Outcome {
    if let Some(option) = options.first() {
        return Err(format!("size takes no “{option}”"));
    }
    wasm::build(Core::Product)?;
    weigh()
}

/// How large the core is that has been built; fails over its budget.
pub fn weigh() -> Outcome {
    run(node().arg("../benches/size.js")).map_err(|_| "the wasm is too large".to_string())
}

/// `cargo xtask bench`.
pub fn bench(options: &[String]) -> Outcome {
    if let [first, names @ ..] = options
        && first == "--ladders"
    {
        return ladders(names);
    }
    if let Some(option) = options.iter().find(|option| *option != "--gate") {
        return Err(format!("bench takes --gate, or --ladders and names of ladders, not “{option}”"));
    }
    install()?;
    wasm::build(Core::Product)?;
    say("timing the core beside a tokeniser and wink-nlp");
    // The collector's own threads spin when they wait for a busy machine, and the processor's time would count that.
    run(node().args(["--single-threaded-gc", "--expose-gc", "../benches/speed.js"]).args(options))
        .map_err(|_| "the core is too slow".to_string())?;
    say("timing the figures beside the text layer");
    run(cargo().args(["bench", "--quiet", "--profile", "fast", "--bench", "layers", "--"]).args(options))
        .map_err(|_| "the figures are too slow".to_string())?;
    // The page's times are shown and judge nothing: there is no browser to be had everywhere.
    let chromium = match browser::find(Kind::Chromium) {
        Ok(chromium) => chromium,
        Err(reason) => {
            say(&format!("the page is not timed: {reason}"));
            return Ok(());
        }
    };
    page::single_file()?;
    say("timing the page in Chromium");
    run(node().arg("../benches/page.js").arg(&chromium))?;
    plugins(&chromium, options)
}

/// What the editors' plugins take of the page for a key: their test says so, and with `--gate` fails over the budget.
fn plugins(chromium: &Path, options: &[String]) -> Outcome {
    say("timing the plugins while an article is typed");
    let mut test = node();
    test.args(["--test", "--test-name-pattern=kB", "../tests/web/plugins.test.js"]);
    test.env(Kind::Chromium.variable(), chromium);
    if options.iter().any(|option| option == "--gate") {
        test.env("GATE", "1");
    }
    run(&mut test).map_err(|_| "the plugins are too slow".to_string())
}

/// `cargo xtask bench --ladders`: all of them, or those whose names hold one of the words.
fn ladders(names: &[String]) -> Outcome {
    wasm::build(Core::Product)?;
    say("climbing the ladders: the time of each kind of text, and how many times that of a quarter of it");
    run(node().args(["--single-threaded-gc", "../benches/ladders.js"]).args(names))
        .map_err(|_| "time grows faster than the text".to_string())
}
