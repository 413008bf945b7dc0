//! `trainer`: annotated articles into the sections of a model. Each subcommand writes its own sections and keeps the
//! others.

mod card;
mod corpus;
mod crf;
mod lists;
mod names;
mod pack;
mod quotes;
mod score;
mod shrink;

use std::process::ExitCode;

const USAGE: &str = "\
trainer lists --lists TSV --out MODEL              the built-in word lists
trainer names --data DIR --lists TSV --out MODEL [--card CARD]   the lists and the names tagger
trainer score --data DIR --model MODEL             what a model is worth on the development sets
trainer quotes --articles FILE --pronouns FILE --out MODEL   who speaks, and whom pronouns mean
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (command, rest) = match arguments.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => ("", &[][..]),
    };
    let done = match command {
        "lists" => lists::run(rest),
        "names" => names::run(rest),
        "score" => names::report_on(rest),
        "quotes" => quotes::run(rest),
        "--help" => {
            println!("{USAGE}");
            Ok(())
        }
        _ => Err(USAGE.to_string()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("trainer: {problem}");
            ExitCode::FAILURE
        }
    }
}

/// The value behind `--name`.
///
/// # Errors
/// Says which one is missing.
fn option<'a>(arguments: &'a [String], name: &str) -> Result<&'a str, String> {
    let at = arguments.iter().position(|a| a == name);
    let value = at.and_then(|at| arguments.get(at + 1));
    value.map(String::as_str).ok_or_else(|| format!("{name} is missing\n{USAGE}"))
}

/// Is `--name` given?
fn flag(arguments: &[String], name: &str) -> bool {
    arguments.iter().any(|a| a == name)
}
