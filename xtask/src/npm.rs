//! The npm package: `dist/npm`, the engine's own files beside a few that name what is public.

use crate::command::{Outcome, at, copy, empty, read, read_bytes, say, write};
use crate::node::bundle;
use std::num::NonZeroU64;
use std::path::Path;
use zopfli::{Format, Options};

/// The files of `www/engine` that the package has; Node's and the hosted page's own ways to the files are not among them.
const ENGINE: &[&str] = &[
    "anchor.js",
    "annotator.js",
    "assemble.js",
    "carry.js",
    "compare.js",
    "corrections.js",
    "draft.js",
    "edit.js",
    "engine.js",
    "fault.js",
    "findings.js",
    "ids.js",
    "import.js",
    "load.js",
    "patterns.js",
    "place.js",
    "rescue.js",
    "session.js",
    "source-bundled.js",
    "told.js",
    "unable.js",
    "unannotated.js",
    "values.js",
    "web-annotation.js",
    "worker-annotator.js",
    "worker-entry.js",
    "worker.js",
    "core/core.js",
    "core/core.wasm",
    "core/patterns.js",
    "core/patterns.wasm",
];

/// The files of `www/tell` that the plugins say things with.
const TELL: &[&str] = &["calendar.js", "kinds.js", "spans.js", "speakers.js", "value.js", "words.js"];

const PUBLIC: &[&str] = &[
    "README.md",
    "codemirror.d.ts",
    "corrections.d.ts",
    "corrections.js",
    "custom-elements.json",
    "element-class.d.ts",
    "element.d.ts",
    "element.js",
    "index.d.ts",
    "index.js",
    "inlined.d.ts",
    "plugin.d.ts",
    "prosemirror.d.ts",
    "wasm.d.ts",
    "wasm.js",
    "worker.d.ts",
    "worker.js",
];

/// The editors there are plugins for.
const PLUGINS: &[&str] = &["codemirror", "prosemirror"];

/// Writes it.
pub fn package() -> Outcome {
    say("building the npm package: dist/npm");
    let folder = at("dist/npm");
    empty(&folder)?;
    for file in ENGINE {
        let from = at("www/engine").join(file);
        let to = folder.join("engine").join(file);
        if file.ends_with(".wasm") {
            copy(&from, &to)?;
        } else {
            // A browser that loads the files as they are knows no other names for them.
            write(&to, read(&from)?.replace("\"#source\"", "\"./source-bundled.js\""))?;
        }
    }
    for file in TELL {
        copy(&at("www/tell").join(file), &folder.join("tell").join(file))?;
    }
    bundle(&["node", &folder.join("engine").display().to_string()])?;
    for part in ["engine", "engine/core", "tell"] {
        bundle(&["small", &folder.join(part).display().to_string()])?;
    }
    // It comes with the package that it searches with, so that ours needs no other.
    let approximate = folder.join("engine/approximate.js");
    bundle(&["library", "engine/approximate.js", &approximate.display().to_string()])?;
    for editor in PLUGINS {
        let to = folder.join(format!("{editor}.js"));
        bundle(&["plugin", &format!("../plugins/{editor}/index.js"), &to.display().to_string()])?;
    }
    for file in PUBLIC {
        copy(&at("www/npm").join(file), &folder.join(file))?;
    }
    copy(&at("www/engine/core/document.d.ts"), &folder.join("document.d.ts"))?;
    let package = read(&at("www/npm/package.json"))?;
    write(
        &folder.join("package.json"),
        package.replace("\"0.0.0\"", &format!("{:?}", env!("CARGO_PKG_VERSION"))),
    )?;
    for file in ["LICENSE-APACHE", "LICENSE-MIT"] {
        copy(&at(file), &folder.join(file))?;
    }
    let parts = at("target/npm");
    empty(&parts)?;
    for name in ["core", "patterns"] {
        let from = at("www/engine/core").join(format!("{name}.wasm"));
        pack(&from, &parts.join(format!("{name}.wasm.gz")))?;
    }
    for (step, file) in [("inlined", "inlined.js"), ("element", "element-class.js")] {
        bundle(&[step, &parts.display().to_string(), &folder.join(file).display().to_string()])?;
    }
    Ok(())
}

/// How often the packer looks for a shorter spelling; beyond five, seconds save hundreds of bytes.
const ITERATIONS: NonZeroU64 = NonZeroU64::new(5).unwrap();

/// Packs a file as gzip, which every browser unpacks by itself, in as few bytes as gzip can.
fn pack(from: &Path, to: &Path) -> Outcome {
    let mut packed = Vec::new();
    let options = Options { iteration_count: ITERATIONS, ..Options::default() };
    zopfli::compress(options, Format::Gzip, read_bytes(from)?.as_slice(), &mut packed)
        .map_err(|error| format!("{} could not be packed: {error}", from.display()))?;
    write(to, packed)
}
