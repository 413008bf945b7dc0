//! Every test there is, the quick ones first.

use crate::browser::{self, Kind};
use crate::command::{Outcome, at, cargo, output, program, run, say};
use crate::node::{install, node};
use crate::wasm::{self, Core, TARGET};
use crate::{build, measure, page, reproduce, supply};
use std::path::Path;
use std::process::Command;
use std::time::Instant;

/// The newest Rust, 1.this, whose clippy this project has been through.
const CLIPPY: u32 = 95;

/// What `cargo xtask test` was asked for.
struct Wanted {
    rust: bool,
    web: bool,
    long: bool,
    firefox: bool,
}

/// `cargo xtask test`.
pub fn test(options: &[String]) -> Outcome {
    let mut wanted = Wanted { rust: true, web: true, long: false, firefox: false };
    let mut words = options.iter().map(String::as_str);
    while let Some(word) = words.next() {
        match word {
            "rust" => wanted.web = false,
            "web" => wanted.rust = false,
            "--long" => wanted.long = true,
            "--browser" => match words.next() {
                Some("firefox") => wanted.firefox = true,
                Some("chromium") => wanted.firefox = false,
                _ => return Err("--browser takes chromium (the default) or firefox".to_string()),
            },
            other => return Err(format!("test takes rust, web, --long and --browser NAME, not “{other}”")),
        }
    }
    let start = Instant::now();
    if wanted.firefox {
        firefox()?;
    } else {
        // A browser that is missing should be told before minutes of building, not after.
        let chromium = if wanted.web { Some(browser::find(Kind::Chromium)?) } else { None };
        if wanted.rust {
            rust(wanted.long)?;
        }
        if let Some(chromium) = chromium {
            web(&chromium, wanted.long)?;
        }
    }
    let seconds = start.elapsed().as_secs();
    say(&format!("all passed, in {} min {} s", seconds / 60, seconds % 60));
    Ok(())
}

fn rust(long: bool) -> Outcome {
    say("checking the format of the Rust files");
    run(cargo().args(["fmt", "--all", "--check"]))?;
    say("looking for mistakes that clippy knows");
    run(clippy().args(["--workspace", "--all-targets", "--", strictness()?, "warnings"]))?;
    let last: &[&str] = if long { &["--", "--include-ignored"] } else { &[] };
    say("testing the Rust code");
    run(cargo().args(["test", "--quiet", "--workspace"]).args(last))?;
    // Without them the harmless values behind each `debug_assert!` are what runs, as it does for everyone.
    say("testing the core as it is built for use, debug assertions off");
    run(cargo()
        .args(["test", "--quiet", "--profile", "fast", "--package", "news-annotator", "--lib", "--tests"])
        .args(last))
}

fn clippy() -> Command {
    let mut clippy = cargo();
    clippy.args(["clippy", "--quiet"]);
    clippy
}

/// A newer clippy than ours may have opinions that nobody here has heard yet: they are shown, and fail nothing.
fn strictness() -> Outcome<&'static str> {
    let version = output(program("rustc").arg("--version"))?;
    let minor = version.split('.').nth(1).and_then(|minor| minor.parse().ok()).unwrap_or(0);
    Ok(if minor <= CLIPPY { "--deny" } else { "--warn" })
}

fn web(chromium: &Path, long: bool) -> Outcome {
    install()?;
    wasm::add_target()?;
    say("looking for mistakes that clippy knows in the binding");
    run(clippy().args([
        "--release",
        "--lib",
        "--package=news-annotator",
        "--target",
        TARGET,
        "--features=faults",
        "--",
        strictness()?,
        "warnings",
    ]))?;
    build::build(&[])?;
    measure::weigh()?;
    say("building a core that can be made to trap, for the tests of the rescue");
    wasm::build(Core::Faults)?;
    page::single_file_with(
        "../tests/web/faulty-browser.js",
        &Core::Faults.folder().join("core.wasm"),
        &at("target/faults/page.html"),
    )?;
    run(cargo().args(["build", "--quiet", "--package", "news-annotator", "--bin", "annotate"]))?;
    let (alone, together): (Vec<String>, Vec<String>) =
        web_tests()?.into_iter().partition(|file| file.starts_with(ALONE));
    say("testing the engine in Node and the page in a browser");
    node_tests(&together, std::thread::available_parallelism().map_or(1, usize::from), chromium, long)?;
    say("testing the extension in VS Code");
    node_tests(&alone, 1, chromium, long)?;
    if long {
        reproduce::reproduce()?;
        if supply::installed() {
            supply::supply(&[])?;
        } else {
            say(
                "cargo-deny is not here, so licences and sources were not checked: cargo xtask supply says more",
            );
        }
    }
    Ok(())
}

/// Files that have the machine to themselves begin so: a whole VS Code in a browser waits half a minute for its own parts.
const ALONE: &str = "vscode";

/// The test files of `tests/web`, in order.
fn web_tests() -> Outcome<Vec<String>> {
    let folder = at("tests/web");
    let entries = std::fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let names = entries.flatten().filter_map(|entry| entry.file_name().into_string().ok());
    let mut tests: Vec<String> = names.filter(|name| name.ends_with(".test.js")).collect();
    tests.sort();
    Ok(tests)
}

/// Runs test files of `tests/web`, so many at a time. A few that fail beside others run once more by themselves: on a busy
/// machine a browser may not draw for half a minute. A fault fails both times, and what failed once is told.
fn node_tests(files: &[String], at_a_time: usize, chromium: &Path, long: bool) -> Outcome {
    let Err(reason) = node_run(files, at_a_time, chromium, long) else { return Ok(()) };
    let list = std::fs::read_to_string(at(FAILED)).unwrap_or_default();
    let mut failed: Vec<String> =
        list.lines().filter_map(|line| Some(Path::new(line).file_name()?.to_str()?.to_string())).collect();
    failed.sort();
    failed.dedup();
    if failed.is_empty() || failed.len() > AGAIN || at_a_time == 1 {
        return Err(reason);
    }
    say(&format!("once more, by themselves: {}", failed.join(", ")));
    node_run(&failed, 1, chromium, long)?;
    say("they failed beside others and passed by themselves");
    Ok(())
}

/// Where the names of the files stand whose tests failed.
const FAILED: &str = "target/failed-tests.txt";

/// The most files that run again.
const AGAIN: usize = 2;

fn node_run(files: &[String], at_a_time: usize, chromium: &Path, long: bool) -> Outcome {
    let mut test = node();
    test.current_dir(at("."));
    // A file whose tests hang should say so some day.
    test.args([
        "--test",
        "--test-timeout=600000",
        "--test-reporter=dot",
        "--test-reporter-destination=stderr",
        "--test-reporter=./tests/web/failed-files.js",
    ]);
    test.arg(format!("--test-reporter-destination={FAILED}"));
    test.arg(format!("--test-concurrency={at_a_time}"));
    test.args(files.iter().map(|file| format!("tests/web/{file}")));
    test.env(Kind::Chromium.variable(), chromium);
    if long {
        test.env("LONG", "1");
    }
    run(&mut test)
}

/// The page in Firefox, over http and from disk.
fn firefox() -> Outcome {
    let firefox = browser::find(Kind::Firefox)?;
    build::build(&[])?;
    say("testing the page in Firefox");
    let mut test = node();
    test.current_dir(at("."));
    run(test.args(["--test", "tests/web/firefox.js"]).env(Kind::Firefox.variable(), firefox))
}
