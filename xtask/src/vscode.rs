//! The extension for VS Code: `dist/vscode`, a folder that the editor takes as it is.

use crate::command::{Outcome, at, copy, empty, read, say, write};
use crate::node::bundle;

/// Writes it.
pub fn extension() -> Outcome {
    say("building the extension for VS Code: dist/vscode");
    let folder = at("dist/vscode");
    empty(&folder)?;
    bundle(&["vscode", &folder.join("extension.js").display().to_string()])?;
    for file in ["core.wasm", "patterns.wasm"] {
        copy(&at("www/engine/core").join(file), &folder.join(file))?;
    }
    let package = read(&at("plugins/vscode/package.json"))?;
    write(
        &folder.join("package.json"),
        package.replace("\"0.0.0\"", &format!("{:?}", env!("CARGO_PKG_VERSION"))),
    )?;
    copy(&at("plugins/vscode/README.md"), &folder.join("README.md"))?;
    for file in ["LICENSE-APACHE", "LICENSE-MIT"] {
        copy(&at(file), &folder.join(file))?;
    }
    Ok(())
}
