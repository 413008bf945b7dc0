//! The page, twice: `dist/site` for a server, and `dist/news-annotator.html` for a double click.
//!
//! Both come from `www/index.html`. Opened from disk a page can load neither modules nor WebAssembly nor a worker from
//! files, so the single file carries all three: a classic script, the wasm in base64, the worker's words for a Blob.

use crate::command::{Outcome, at, copy, empty, read, read_bytes, say, write};
use crate::node::bundle;
use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};
use std::path::Path;

const STYLE: &str = r#"<link rel="stylesheet" href="style.css">"#;
const SCRIPT: &str = r#"<script type="module" src="app.js"></script>"#;

/// What holds for both pages: no text becomes code, and nothing is loaded that is not named.
const STRICT: &str = "default-src 'none'; img-src data: blob:; base-uri 'none'; form-action 'none'; \
    require-trusted-types-for 'script'; trusted-types news-annotator news-annotator-inert";

/// Writes `dist/site`.
pub fn site() -> Outcome {
    say("building the hosted page: dist/site");
    let folder = at("dist/site");
    empty(&folder)?;
    bundle(&["page", &text(&folder.join("app.js")), "esm"])?;
    let parts = parts(&folder)?;
    bundle(&["worker", "engine/worker-entry.js", &text(&folder.join("worker.js")), "esm"])?;
    bundle(&["style", &text(&folder.join("style.css"))])?;
    for file in ["core.wasm", "patterns.wasm"] {
        copy(&at("www/engine/core").join(file), &folder.join(file))?;
    }
    for file in ["icon.svg", "manifest.webmanifest"] {
        copy(&at("www/offline").join(file), &folder.join(file))?;
    }
    let page = Page::read()?
        .policy(&site_policy())?
        .replace(STYLE, &format!("{STYLE}<link rel=\"manifest\" href=\"manifest.webmanifest\">"))?
        .before_end_of_body(&data("application/json", "samples", &samples()?)?)?;
    write(&folder.join("index.html"), page.0)?;
    service_worker(&folder, parts)
}

/// The page's script and the parts of it that are loaded when they are needed.
fn parts(folder: &Path) -> Outcome<Vec<String>> {
    let entries = std::fs::read_dir(folder)
        .map_err(|error| format!("{} could not be read: {error}", folder.display()))?;
    let names = entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned());
    Ok(names.filter(|name| name.ends_with(".js")).collect())
}

/// The service worker with the names of the files it is to keep, and a hash of what is in them.
fn service_worker(folder: &Path, parts: Vec<String>) -> Outcome {
    let named = [
        "core.wasm",
        "icon.svg",
        "index.html",
        "manifest.webmanifest",
        "patterns.wasm",
        "style.css",
        "worker.js",
    ];
    let mut files: Vec<_> = parts.into_iter().chain(named.map(str::to_string)).collect();
    files.sort();
    let mut hasher = Sha256::new();
    for file in &files {
        hasher.update(read_bytes(&folder.join(file))?);
    }
    let version = STANDARD.encode(hasher.finalize());
    let names: Vec<_> = files.iter().map(|file| format!("./{}", file.replace("index.html", ""))).collect();
    let script = read(&at("www/offline/service-worker.js"))?;
    let facts = format!("const FILES = {names:?};\nconst VERSION = {version:?};\n");
    write(&folder.join("service-worker.js"), facts + &script)
}

/// The content security policy of the hosted page.
pub fn site_policy() -> String {
    format!(
        "{STRICT}; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; worker-src 'self'; connect-src 'self'; \
         manifest-src 'self'"
    )
}

/// Writes `dist/news-annotator.html`.
pub fn single_file() -> Outcome {
    say("building the single file: dist/news-annotator.html");
    single_file_with(
        "engine/worker-entry.js",
        &at("www/engine/core/core.wasm"),
        &at("dist/news-annotator.html"),
    )
}

/// Writes the single file with another core, for the tests of the rescue.
pub fn single_file_with(worker_entry: &str, wasm: &Path, to: &Path) -> Outcome {
    let parts = at("target/single-file");
    bundle(&["page", &text(&parts.join("app.js")), "iife"])?;
    bundle(&["worker", worker_entry, &text(&parts.join("worker.js")), "iife"])?;
    bundle(&["style", &text(&parts.join("style.css"))])?;

    let script = read(&parts.join("app.js"))?;
    let style = read(&parts.join("style.css"))?;
    let wasm = STANDARD.encode(read_bytes(wasm)?);
    let patterns = STANDARD.encode(read_bytes(&at("www/engine/core/patterns.wasm"))?);
    let policy = format!(
        "{STRICT}; script-src '{}' 'wasm-unsafe-eval'; style-src '{}'; worker-src blob:; connect-src 'none'",
        hash(&script),
        hash(&style)
    );
    let page = Page::read()?
        .policy(&policy)?
        .replace(STYLE, &format!("<style>{style}</style>"))?
        .replace(SCRIPT, "")?
        .before_end_of_body(&data("application/json", "samples", &samples()?)?)?
        .before_end_of_body(&data("text/plain", "engine-worker", &read(&parts.join("worker.js"))?)?)?
        .before_end_of_body(&data("application/octet-stream;base64", "engine-wasm", &wasm)?)?
        .before_end_of_body(&data("application/octet-stream;base64", "patterns-wasm", &patterns)?)?
        .before_end_of_body(&format!("<script>{script}</script>\n"))?;
    write(to, page.0)
}

/// The page as it is being put together.
struct Page(String);

impl Page {
    fn read() -> Outcome<Page> {
        // The parser makes LF of CRLF before it hashes a script; so must we.
        Ok(Page(read(&at("www/index.html"))?.replace("\r\n", "\n")))
    }

    /// The policy comes before all that it is to hold for.
    fn policy(self, policy: &str) -> Outcome<Page> {
        let head = "<head>\n";
        self.replace(
            head,
            &format!("{head}<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n"),
        )
    }

    fn replace(self, what: &str, with: &str) -> Outcome<Page> {
        if self.0.matches(what).count() != 1 {
            return Err(format!("www/index.html must have this exactly once: {}", what.trim()));
        }
        Ok(Page(self.0.replacen(what, with, 1)))
    }

    fn before_end_of_body(self, what: &str) -> Outcome<Page> {
        self.replace("</body>", &format!("{what}</body>"))
    }
}

/// Data that the page's script reads and the browser does not run.
fn data(kind: &str, id: &str, content: &str) -> Outcome<String> {
    if content.to_ascii_lowercase().contains("</script") || content.contains("<!--") {
        return Err(format!("the data of #{id} holds words that would end its element early"));
    }
    Ok(format!("<script type=\"{kind}\" id=\"{id}\">{content}</script>\n"))
}

/// The seed articles as JSON: `[{id, title, text}]`.
fn samples() -> Outcome<String> {
    let folder = at("seeds");
    let entries = std::fs::read_dir(&folder)
        .map_err(|error| format!("{} could not be read: {error}", folder.display()))?;
    let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    paths.sort();
    let mut samples = Vec::new();
    for path in paths {
        let article = read(&path)?;
        let title = article.lines().find(|line| !line.trim().is_empty()).unwrap_or_default().trim();
        let id = path.file_stem().unwrap_or_default().to_string_lossy();
        samples.push(serde_json::json!({ "id": id, "title": title, "text": article }));
    }
    // In JSON a "<" stands only in strings, where it may be written so; then no text can end the element.
    Ok(serde_json::Value::from(samples).to_string().replace('<', "\\u003c"))
}

fn hash(content: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(content)))
}

fn text(path: &Path) -> String {
    path.display().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn data_cannot_end_its_own_element() {
        assert!(data("text/plain", "worker", "let a = 1 < 2;").is_ok());
        assert!(data("text/plain", "worker", "'</Script>'").is_err());
        assert!(data("text/plain", "worker", "'<!--'").is_err());
    }

    #[test]
    fn a_page_without_its_marks_is_told_apart() {
        let page = || Page("<html><head>\n</head><body></body></html>".to_string());
        assert!(
            page().policy("default-src 'none'").is_ok_and(|page| page.0.contains("<head>\n<meta http-equiv"))
        );
        assert!(page().replace(STYLE, "").is_err_and(|reason| reason.contains("style.css")));
    }
}
