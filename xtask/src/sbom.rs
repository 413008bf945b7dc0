//! What travels in the product, as CycloneDX has it: `dist/news-annotator.cdx.json`.
//!
//! The crates that are compiled into the core, the crates that only write code of theirs (scope `excluded`), the packages
//! of npm that are bundled, and the model. From the two lock files alone: no clock and no chance, so the same sources
//! give the same bytes.

use crate::command::{Outcome, at, cargo, output, read, read_bytes, say, write};
use crate::wasm::TARGET;
use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// Writes it.
pub fn write_sbom() -> Outcome {
    say("listing what the product is made of: dist/news-annotator.cdx.json");
    write(&at("dist/news-annotator.cdx.json"), format!("{:#}\n", sbom()?))
}

fn sbom() -> Outcome<Value> {
    let own = "pkg:cargo/news-annotator@".to_string() + env!("CARGO_PKG_VERSION");
    let crates = Crates::read()?;
    let (mut components, mut dependencies) = crates.components(&own);
    for package in npm_packages()? {
        dependencies.entry(own.clone()).or_default().insert(text(&package["bom-ref"]));
        components.push(package);
    }
    let model = model()?;
    dependencies.entry(own.clone()).or_default().insert(text(&model["bom-ref"]));
    components.push(model);
    components.sort_by_key(|component| text(&component["bom-ref"]));
    let dependencies: Vec<Value> =
        dependencies.iter().map(|(of, on)| json!({ "ref": of, "dependsOn": on })).collect();
    Ok(json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": own,
                "name": "news-annotator",
                "version": env!("CARGO_PKG_VERSION"),
                "licenses": licence("MIT OR Apache-2.0"),
                "purl": own,
            },
        },
        "components": components,
        "dependencies": dependencies,
    }))
}

/// The crates of the workspace as `cargo metadata` resolves them for the core's target.
struct Crates {
    packages: BTreeMap<String, Value>,
    /// Whom each needs to be compiled or run; what only tests need is left out.
    needs: BTreeMap<String, Vec<String>>,
}

impl Crates {
    fn read() -> Outcome<Crates> {
        let mut metadata = cargo();
        metadata.args(["metadata", "--format-version=1", "--locked", "--filter-platform", TARGET]);
        let metadata: Value = serde_json::from_str(&output(&mut metadata)?).map_err(|e| e.to_string())?;
        let packages = list(&metadata["packages"]).map(|p| (text(&p["id"]), p.clone())).collect();
        let needs = list(&metadata["resolve"]["nodes"])
            .map(|node| {
                let for_use = |dep: &&Value| list(&dep["dep_kinds"]).any(|kind| kind["kind"].is_null());
                (text(&node["id"]), list(&node["deps"]).filter(for_use).map(|d| text(&d["pkg"])).collect())
            })
            .collect();
        Ok(Crates { packages, needs })
    }

    /// All that the core's own crate needs, and who needs whom; by their names as CycloneDX gives them.
    fn components(&self, own: &str) -> (Vec<Value>, BTreeMap<String, BTreeSet<String>>) {
        let root = self.packages.iter().find(|(_, p)| p["name"] == "news-annotator").map(|(id, _)| id);
        let root = root.cloned().unwrap_or_default();
        let compiled = self.reached(&root, |id| !self.writes_code(id));
        let (mut components, mut dependencies) = (Vec::new(), BTreeMap::new());
        for id in self.reached(&root, |_| true) {
            let name = if id == root { own.to_string() } else { self.purl(&id) };
            let on: BTreeSet<String> =
                self.needs.get(&id).into_iter().flatten().map(|need| self.purl(need)).collect();
            dependencies.insert(name.clone(), on);
            if id != root {
                let package = &self.packages[&id];
                components.push(json!({
                    "type": "library",
                    "bom-ref": name,
                    "name": package["name"],
                    "version": package["version"],
                    "scope": if compiled.contains(&id) { "required" } else { "excluded" },
                    "licenses": licence(package["license"].as_str().unwrap_or("NOASSERTION")),
                    "purl": name,
                }));
            }
        }
        (components, dependencies)
    }

    /// Everything that is reached from `root` through those of which `through` holds.
    fn reached(&self, root: &str, through: impl Fn(&str) -> bool) -> BTreeSet<String> {
        let (mut reached, mut open) = (BTreeSet::new(), vec![root.to_string()]);
        while let Some(id) = open.pop() {
            if through(&id) && reached.insert(id.clone()) {
                open.extend(self.needs.get(&id).into_iter().flatten().cloned());
            }
        }
        reached
    }

    /// Is it a macro, which runs where the core is compiled and is no part of it?
    fn writes_code(&self, id: &str) -> bool {
        let targets = &self.packages.get(id).unwrap_or(&Value::Null)["targets"];
        list(targets).any(|target| list(&target["kind"]).any(|kind| kind == "proc-macro"))
    }

    fn purl(&self, id: &str) -> String {
        let package = self.packages.get(id).unwrap_or(&Value::Null);
        format!("pkg:cargo/{}@{}", text(&package["name"]), text(&package["version"]))
    }
}

/// The packages of npm that the page is bundled with.
fn npm_packages() -> Outcome<Vec<Value>> {
    let lock: Value =
        serde_json::from_str(&read(&at("www/package-lock.json"))?).map_err(|e| e.to_string())?;
    let packages = lock["packages"].as_object().into_iter().flatten();
    let shipped =
        packages.filter_map(|(path, package)| Some((path.rsplit_once("node_modules/")?.1, package)));
    let mut out = Vec::new();
    for (name, package) in shipped.filter(|(_, package)| package["dev"] != true) {
        // A scope's @ is written %40 in a package URL.
        let purl = format!("pkg:npm/{}@{}", name.replace('@', "%40"), text(&package["version"]));
        let integrity = text(&package["integrity"]);
        let digest = integrity.strip_prefix("sha512-").and_then(|letters| STANDARD.decode(letters).ok());
        let digest = digest.ok_or_else(|| format!("www/package-lock.json has no sha512 of {name}"))?;
        out.push(json!({
            "type": "library",
            "bom-ref": purl,
            "name": name,
            "version": package["version"],
            "scope": "required",
            "hashes": [{ "alg": "SHA-512", "content": hex(&digest) }],
            "licenses": licence(package["license"].as_str().unwrap_or("NOASSERTION")),
            "purl": purl,
        }));
    }
    Ok(out)
}

/// The trained model.
fn model() -> Outcome<Value> {
    let digest = Sha256::digest(read_bytes(&at("models/news.bin"))?);
    Ok(json!({
        "type": "machine-learning-model",
        "bom-ref": "models/news.bin",
        "name": "news.bin",
        "description": "What it was trained on, and under which licences: models/news.json.",
        "scope": "required",
        "hashes": [{ "alg": "SHA-256", "content": hex(&digest) }],
    }))
}

/// One licence by its name in the list of SPDX, or an expression of several.
fn licence(expression: &str) -> Value {
    // Cargo once took a stroke for "or".
    json!([{ "expression": expression.replace(" / ", "/").replace('/', " OR ") }])
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What CycloneDX 1.6 asks of every list: https://cyclonedx.org/docs/1.6/json/.
    #[test]
    fn every_part_has_a_name_of_its_own_and_all_that_is_named_is_there() {
        let sbom = sbom().unwrap();
        let names: BTreeSet<String> = list(&sbom["components"]).map(|c| text(&c["bom-ref"])).collect();
        assert_eq!(names.len(), list(&sbom["components"]).count());
        for part in list(&sbom["components"]) {
            assert!(!text(&part["name"]).is_empty() && part["type"].is_string(), "{part}");
            assert!(part["scope"] == "required" || part["scope"] == "excluded", "{part}");
            assert!(part["type"] != "library" || !text(&part["licenses"][0]["expression"]).is_empty());
        }
        let own = text(&sbom["metadata"]["component"]["bom-ref"]);
        for of in list(&sbom["dependencies"]) {
            let all = list(&of["dependsOn"]).chain([&of["ref"]]).map(text);
            all.for_each(|name| assert!(name == own || names.contains(&name), "{name}"));
        }
    }

    #[test]
    fn what_is_compiled_in_is_told_from_what_only_writes_code() {
        let sbom = sbom().unwrap();
        let scope = |name: &str| {
            let part = list(&sbom["components"]).find(|c| c["name"] == name);
            part.map(|part| text(&part["scope"]))
        };
        assert_eq!(scope("serde_json").as_deref(), Some("required"));
        assert_eq!(scope("approx-string-match").as_deref(), Some("required"));
        assert_eq!(scope("serde_derive").as_deref(), Some("excluded"));
        assert_eq!(scope("esbuild").or(scope("csv")).or(scope("flate2")).or(scope("regex")), None);
    }
}
