//! Who else's code comes in: its licences, its sources, and what of it runs while the project is built.

use crate::command::{Outcome, at, cargo, output, read, run, say};
use serde_json::Value;

/// The licences that a package of npm may have; `deny.toml` has those of crates.
const LICENCES: [&str; 6] = ["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT"];

/// Licences that a package may have besides if it serves the building and the tests and is in no product: of axe-core and
/// lightningcss, lru-cache, and the tables of caniuse-lite.
const OF_TOOLS: [&str; 3] = ["MPL-2.0", "BlueOak-1.0.0", "CC-BY-4.0"];

/// `cargo xtask supply`.
pub fn supply(options: &[String]) -> Outcome {
    let advisories = match options {
        [] => false,
        [option] if option == "--advisories" => true,
        _ => return Err("supply takes --advisories and nothing else".to_string()),
    };
    packages()?;
    if !installed() {
        return Err("install it first: cargo install cargo-deny --locked".to_string());
    }
    let mut checks = vec!["licenses", "bans", "sources"];
    if advisories {
        checks.push("advisories");
    }
    for manifest in ["Cargo.toml", "fuzz/Cargo.toml"] {
        say(&format!("checking the crates of {manifest}: {}", checks.join(", ")));
        let mut deny = cargo();
        deny.args(["deny", "--locked", "--workspace", "--manifest-path", manifest, "--config", "deny.toml"]);
        run(deny.args(["check", "--hide-inclusion-graph"]).args(&checks))?;
    }
    Ok(())
}

/// Is cargo-deny there?
pub fn installed() -> bool {
    output(cargo().args(["deny", "--version"]).stderr(std::process::Stdio::null())).is_ok()
}

/// The packages of npm: each from the registry that npm is set to, with its hash, at one version, under a licence that we know.
fn packages() -> Outcome {
    say("checking the packages of www/package-lock.json");
    let wrong = wrong_in(&read(&at("www/package-lock.json"))?, &read(&at("www/package.json"))?)?;
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n")) }
}

fn wrong_in(lock: &str, package: &str) -> Outcome<Vec<String>> {
    let parse = |json: &str| serde_json::from_str::<Value>(json).map_err(|error| error.to_string());
    let (lock, package) = (parse(lock)?, parse(package)?);
    let mut wrong = Vec::new();
    for field in ["dependencies", "devDependencies"] {
        for (name, version) in package[field].as_object().into_iter().flatten() {
            if !version.as_str().is_some_and(|v| v.starts_with(|c: char| c.is_ascii_digit())) {
                wrong.push(format!("{name} is asked for at {version}, which is no one version"));
            }
        }
    }
    for (path, package) in lock["packages"].as_object().into_iter().flatten() {
        let Some((_, name)) = path.rsplit_once("node_modules/") else { continue };
        if !package["integrity"].as_str().is_some_and(|hash| hash.starts_with("sha512-")) {
            wrong.push(format!("{name} has no hash"));
        }
        // The lock file names no host, so that a mirror will do: what is fetched is held by its hash.
        if let Some(from) = package["resolved"].as_str() {
            wrong.push(format!("{name} comes from {from}"));
        }
        let licence = package["license"].as_str().unwrap_or_default();
        let known = licence.trim_matches(['(', ')']).split(" OR ").any(|one| LICENCES.contains(&one));
        let tool = package["dev"] == true && OF_TOOLS.contains(&licence);
        if !known && !tool {
            wrong.push(format!("{name} is under {licence:?}"));
        }
    }
    Ok(wrong)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_without_a_hash_a_version_or_a_known_licence_is_told() {
        let lock = r#"{"packages": {
            "": {},
            "node_modules/good": {"integrity": "sha512-x", "license": "MIT"},
            "node_modules/tool": {"integrity": "sha512-x", "license": "MPL-2.0", "dev": true},
            "node_modules/shipped": {"integrity": "sha512-x", "license": "MPL-2.0"},
            "node_modules/bad": {"resolved": "https://example.org/bad.tgz", "license": "GPL-3.0"}
        }}"#;
        let wrong = wrong_in(lock, r#"{"dependencies": {"good": "1.0.0", "bad": "^1.0.0"}}"#).unwrap();
        assert_eq!(wrong.len(), 5, "{wrong:?}");
        assert!(wrong.iter().all(|told| told.starts_with("bad ") || told.starts_with("shipped ")));
    }

    #[test]
    fn the_lock_file_is_in_order() {
        packages().unwrap();
    }
}
