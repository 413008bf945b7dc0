//! The npm package: `dist/npm`, the engine's own files beside a few that name what is public.

use crate::command::{Outcome, at, copy, empty, read, read_bytes, say, write};
use crate::node::bundle;
use base64::{Engine, engine::general_purpose::STANDARD};

/// The files of `www/engine` that the package has; the hosted page's own way to its files is not one of them.
const ENGINE: &[&str] = &[
    "anchor.js",
    "annotator.js",
    "assemble.js",
    "carry.js",
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
    "source-node.js",
    "told.js",
    "unannotated.js",
    "values.js",
    "web-annotation.js",
    "worker-annotator.js",
    "worker-entry.js",
    "worker-node.js",
    "worker.js",
    "core/core.js",
    "core/core.wasm",
    "core/patterns.js",
    "core/patterns.wasm",
];

const PUBLIC: &[&str] = &[
    "README.md",
    "codemirror.d.ts",
    "corrections.d.ts",
    "corrections.js",
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
        copy(&at("www/engine").join(file), &folder.join("engine").join(file))?;
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
    let letters = STANDARD.encode(read_bytes(&at("www/engine/core/core.wasm"))?);
    let inlined = format!(
        "const letters = atob(\n  \"{letters}\",\n);\n\nexport const wasm = Uint8Array.from({{ length: letters.length }}, \
         (_, at) => letters.charCodeAt(at));\n"
    );
    write(&folder.join("inlined.js"), inlined)
}
