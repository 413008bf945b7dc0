//! The hosted page on this machine: `dist/site` over HTTP.

use crate::command::{Outcome, at, say};
use crate::wasm::{self, Core};
use crate::{examples, npm, page};
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;

const PORT: u16 = 8017;

/// `cargo xtask serve`.
pub fn serve(options: &[String]) -> Outcome {
    let port = match options {
        [] => PORT,
        [name, value] if name == "--port" => {
            value.parse().map_err(|_| format!("“{value}” is not a port number"))?
        }
        _ => return Err("serve takes --port N and nothing else".to_string()),
    };
    wasm::build(Core::Product)?;
    page::site()?;
    npm::package()?;
    examples::examples()?;
    let listener = TcpListener::bind(("127.0.0.1", port))
        .map_err(|error| format!("port {port} cannot be used ({error}); try --port with another"))?;
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    say("serving; stop it with Ctrl+C");
    println!("http://{address}/");
    println!("http://{address}/{}", examples::FOLDER);
    for stream in listener.incoming().flatten() {
        std::thread::spawn(move || {
            // A reader who goes away before the answer is complete is no fault of the server.
            let _ = answer(&stream);
        });
    }
    Ok(())
}

fn answer(mut stream: &TcpStream) -> std::io::Result<()> {
    stream.set_read_timeout(Some(std::time::Duration::from_secs(10)))?;
    let mut lines = BufReader::new(stream).take_while_header();
    let request = lines.next().unwrap_or_default();
    lines.for_each(drop);
    let mut words = request.split(' ');
    let (method, path) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let (status, kind, body) = match found(path) {
        _ if method != "GET" && method != "HEAD" => ("405 Method Not Allowed", "text/plain", Vec::new()),
        Some((kind, body)) => ("200 OK", kind, body),
        None => ("404 Not Found", "text/plain", b"There is no such page.\n".to_vec()),
    };
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nContent-Security-Policy: {}; \
         frame-ancestors 'none'\r\nX-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\n\
         Cross-Origin-Opener-Policy: same-origin\r\nCross-Origin-Resource-Policy: same-origin\r\n\
         Cache-Control: no-cache\r\nConnection: close\r\n\r\n",
        body.len(),
        policy(path)
    )?;
    if method == "GET" {
        stream.write_all(&body)?;
    }
    stream.flush()
}

fn policy(path: &str) -> String {
    if path.trim_start_matches('/').starts_with(examples::FOLDER) {
        examples::policy()
    } else {
        page::site_policy()
    }
}

/// The file at `path`. Only names of plain letters are looked up, so no path leads out of the folder.
fn found(path: &str) -> Option<(&'static str, Vec<u8>)> {
    let path = path.split(['?', '#']).next()?.strip_prefix('/')?;
    let index = if path.is_empty() || path.ends_with('/') { "index.html" } else { "" };
    let name = &format!("{path}{index}");
    let plain = |part: &str| {
        !part.is_empty()
            && !part.starts_with('.')
            && part.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c))
    };
    if !name.split('/').all(plain) {
        return None;
    }
    let kind = match Path::new(name).extension()?.to_str()? {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        _ => return None,
    };
    Some((kind, std::fs::read(at("dist/site").join(name)).ok()?))
}

trait Header {
    /// The lines before the empty one.
    fn take_while_header(self) -> impl Iterator<Item = String>;
}

impl<R: BufRead> Header for R {
    fn take_while_header(self) -> impl Iterator<Item = String> {
        self.lines().map_while(Result::ok).take_while(|line| !line.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_path_leads_out_of_the_folder() {
        for path in ["/../Cargo.toml", "/..%2f..", "//etc/passwd", "/.git/config", "/a\\b", "", "/nothing.js"]
        {
            assert!(found(path).is_none(), "{path}");
        }
        // Joined to a folder, a path from the root is itself.
        let elsewhere = at("www/package.json");
        assert!(elsewhere.exists() && found(&format!("/{}", elsewhere.display())).is_none());
    }
}
