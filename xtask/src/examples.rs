//! The page of examples: `dist/site/examples`, the package of `dist/npm` in somebody's page.

use crate::command::{Outcome, at, copy, say};
use crate::node::bundle;
use crate::page;

/// Where it is on the site.
pub const FOLDER: &str = "examples/";

/// Writes it, beside the hosted page, whose worker and wasm it has too.
pub fn examples() -> Outcome {
    say("building the page of examples: dist/site/examples");
    let folder = at("dist/site").join(FOLDER);
    bundle(&["examples", &folder.display().to_string()])?;
    copy(&at("plugins/examples/index.html"), &folder.join("index.html"))?;
    for file in ["core.wasm", "worker.js"] {
        copy(&at("dist/site").join(file), &folder.join(file))?;
    }
    Ok(())
}

/// Its policy of content. CodeMirror writes its styles into the page, which the hosted page allows nobody.
pub fn policy() -> String {
    page::site_policy().replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
}

#[cfg(test)]
mod tests {
    #[test]
    fn only_the_styles_are_freer() {
        assert_ne!(super::policy(), crate::page::site_policy());
        assert_eq!(super::policy().replace(" 'unsafe-inline'", ""), crate::page::site_policy());
    }
}
