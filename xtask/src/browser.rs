//! A browser for the tests: the one that is named, one that is there, or Debian's.

use crate::command::{Outcome, output, program, run, say};
use std::path::{Path, PathBuf};

/// A kind of browser that the tests can drive.
#[derive(Clone, Copy)]
pub enum Kind {
    /// Chromium, Chrome or Edge.
    Chromium,
    /// Firefox, for the tests that are asked for with `--browser firefox`.
    Firefox,
}

impl Kind {
    /// The variable that names one.
    pub fn variable(self) -> &'static str {
        match self {
            Kind::Chromium => "CHROME",
            Kind::Firefox => "FIREFOX",
        }
    }

    fn package(self) -> &'static str {
        match self {
            Kind::Chromium => "chromium",
            Kind::Firefox => "firefox-esr",
        }
    }

    fn names(self) -> &'static [&'static str] {
        match self {
            Kind::Chromium => &[
                "chromium",
                "chromium-browser",
                "google-chrome",
                "google-chrome-stable",
                "chrome",
                "microsoft-edge",
            ],
            Kind::Firefox => &["firefox-esr", "firefox"],
        }
    }

    /// Where browsers are that are on no PATH.
    fn places(self) -> &'static [&'static str] {
        match self {
            Kind::Chromium => &[
                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                "/Applications/Chromium.app/Contents/MacOS/Chromium",
                "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
                r"C:\Program Files\Google\Chrome\Application\chrome.exe",
                r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
                r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
            ],
            Kind::Firefox => &[
                "/Applications/Firefox.app/Contents/MacOS/firefox",
                r"C:\Program Files\Mozilla Firefox\firefox.exe",
            ],
        }
    }
}

/// Its program, installed first where that can be done.
pub fn find(kind: Kind) -> Outcome<PathBuf> {
    if let Ok(named) = std::env::var(kind.variable()) {
        let path = PathBuf::from(named);
        return if path.exists() {
            Ok(path)
        } else {
            Err(format!("${} names {}, which is not there", kind.variable(), path.display()))
        };
    }
    if let Some(path) = there(kind) {
        return Ok(path);
    }
    if debian() && root() {
        install(kind.package())?;
    }
    there(kind).ok_or_else(|| match kind {
        Kind::Chromium => "install Chromium, Chrome or Edge, or name one in $CHROME".to_string(),
        Kind::Firefox => "install Firefox, or name one in $FIREFOX".to_string(),
    })
}

fn there(kind: Kind) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let on_path = kind
        .names()
        .iter()
        .flat_map(|name| std::env::split_paths(&path).map(move |folder| folder.join(name)));
    on_path.chain(kind.places().iter().map(PathBuf::from)).find(|path| path.is_file())
}

fn install(package: &str) -> Outcome {
    say(&format!("installing Debian's {package}"));
    let install = || {
        let mut apt = program("apt-get");
        apt.env("DEBIAN_FRONTEND", "noninteractive").args([
            "install",
            "-y",
            "-qq",
            "--no-install-recommends",
            package,
        ]);
        apt.stdout(std::process::Stdio::null());
        run(&mut apt)
    };
    // A list of packages that is old, or was never fetched, is the usual reason for a first failure.
    install().or_else(|_| {
        run(program("apt-get").args(["update", "-qq"]))?;
        install()
    })
}

fn debian() -> bool {
    std::fs::read_to_string("/etc/os-release").is_ok_and(|text| text.lines().any(|line| line == "ID=debian"))
        && Path::new("/usr/bin/apt-get").exists()
}

fn root() -> bool {
    output(program("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}
