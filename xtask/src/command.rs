//! Other programs, run from the project's root, with what they are run for in plain words.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What a command comes to: something, or one plain sentence about what failed.
pub type Outcome<T = ()> = Result<T, String>;

/// The root of the project.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."))
}

/// A place in the project.
pub fn at(path: impl AsRef<Path>) -> PathBuf {
    root().join(path)
}

/// Says what is being done now.
pub fn say(what: &str) {
    eprintln!("• {what}");
}

/// The cargo that runs this.
pub fn cargo() -> Command {
    program(&std::env::var("CARGO").unwrap_or("cargo".to_string()))
}

/// A program, to be run from the project's root.
pub fn program(name: &str) -> Command {
    let mut command = Command::new(name);
    command.current_dir(root());
    // Cargo passes these to what it runs; they are not meant for the cargo that we run in turn.
    for inherited in ["CARGO_MANIFEST_DIR", "CARGO_PKG_NAME", "CARGO_MANIFEST_PATH"] {
        command.env_remove(inherited);
    }
    command
}

/// Runs it, its output where ours goes.
pub fn run(command: &mut Command) -> Outcome {
    let status = command.status().map_err(|error| not_started(command, &error))?;
    if status.success() { Ok(()) } else { Err(format!("this failed: {}", shown(command))) }
}

/// Runs it and gives what it printed.
pub fn output(command: &mut Command) -> Outcome<String> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| not_started(command, &error))?;
    if !output.status.success() {
        return Err(format!("this failed: {}", shown(command)));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn not_started(command: &Command, error: &std::io::Error) -> String {
    let name = command.get_program().to_string_lossy();
    match (error.kind(), name.as_ref()) {
        (std::io::ErrorKind::NotFound, "node" | "npm") => {
            format!("{name} is missing: install Node.js 20 or newer (https://nodejs.org)")
        }
        (std::io::ErrorKind::NotFound, _) => format!("{name} is missing: it is not on the PATH"),
        _ => format!("{name} could not be started: {error}"),
    }
}

fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

/// Reads a text file of the project.
pub fn read(path: &Path) -> Outcome<String> {
    std::fs::read_to_string(path).map_err(|error| format!("{} could not be read: {error}", path.display()))
}

/// Reads any file.
pub fn read_bytes(path: &Path) -> Outcome<Vec<u8>> {
    std::fs::read(path).map_err(|error| format!("{} could not be read: {error}", path.display()))
}

/// Writes a file, and the folders it is in.
pub fn write(path: &Path, content: impl AsRef<[u8]>) -> Outcome {
    let folder = path.parent().unwrap_or(root());
    std::fs::create_dir_all(folder)
        .and_then(|()| std::fs::write(path, content))
        .map_err(|error| format!("{} could not be written: {error}", path.display()))
}

/// Copies a file, making the folders it goes to.
pub fn copy(from: &Path, to: &Path) -> Outcome {
    write(to, read_bytes(from)?)
}

/// Empties a folder, or makes it.
pub fn empty(folder: &Path) -> Outcome {
    if folder.exists() {
        std::fs::remove_dir_all(folder)
            .map_err(|error| format!("{} could not be emptied: {error}", folder.display()))?;
    }
    std::fs::create_dir_all(folder)
        .map_err(|error| format!("{} could not be made: {error}", folder.display()))
}
