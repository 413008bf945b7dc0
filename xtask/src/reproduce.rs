//! The same sources give the same bytes: the product built a second time, in a folder with another name.
//!
//! What differs between two machines and should not (the paths of the sources and of Cargo's folder, the order in which
//! a disk gives its files, the hour) differs here too.

use crate::command::{Outcome, at, cargo, copy, empty, output, program, read_bytes, run, say};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Builds `dist` again elsewhere and compares. The one here must be built.
pub fn reproduce() -> Outcome {
    let elsewhere = at("target/elsewhere").join("another folder with a longer name");
    say("building everything a second time, in another folder");
    empty(&elsewhere)?;
    let tracked =
        output(program("git").args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]))?;
    for file in tracked.split('\0').filter(|file| !file.is_empty() && at(file).is_file()) {
        copy(&at(file), &elsewhere.join(file))?;
    }
    copy_all(&at("www/node_modules"), &elsewhere.join("www/node_modules"))?;
    let mut build = cargo();
    build.current_dir(&elsewhere).env("CARGO_TARGET_DIR", elsewhere.join("target"));
    run(build.args(["run", "--quiet", "--locked", "--package", "xtask", "--", "build"]))?;
    let differing = differing(&at("dist"), &elsewhere.join("dist"))?;
    if differing.is_empty() {
        say("both are the same to the last byte");
        empty(&elsewhere)
    } else {
        Err(format!("built elsewhere, these are not the same: {}", differing.join(", ")))
    }
}

/// The files of two folders that are not in both with the same bytes.
fn differing(a: &Path, b: &Path) -> Outcome<Vec<String>> {
    let mut names = BTreeSet::new();
    for folder in [a, b] {
        names.extend(
            files(folder)?.into_iter().filter_map(|f| Some(f.strip_prefix(folder).ok()?.to_path_buf())),
        );
    }
    let same = |name: &PathBuf| {
        let read = |folder: &Path| read_bytes(&folder.join(name));
        matches!((read(a), read(b)), (Ok(a), Ok(b)) if a == b)
    };
    Ok(names.iter().filter(|name| !same(name)).map(|name| name.display().to_string()).collect())
}

/// Copies a folder; links in it as what they lead to.
fn copy_all(from: &Path, to: &Path) -> Outcome {
    for file in files(from)? {
        let name = file.strip_prefix(from).map_err(|error| error.to_string())?;
        copy(&file, &to.join(name))?;
        if let Ok(metadata) = std::fs::metadata(&file) {
            // esbuild is a program.
            std::fs::set_permissions(to.join(name), metadata.permissions()).map_err(|e| e.to_string())?;
        }
    }
    Ok(())
}

/// All files in a folder and the folders in it.
fn files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let (mut out, mut open) = (Vec::new(), vec![folder.to_path_buf()]);
    while let Some(next) = open.pop() {
        let entries = std::fs::read_dir(&next)
            .map_err(|error| format!("{} could not be read: {error}", next.display()))?;
        for path in entries.flatten().map(|entry| entry.path()) {
            if path.is_dir() { open.push(path) } else { out.push(path) }
        }
    }
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::write;

    #[test]
    fn a_byte_and_a_missing_file_are_told() {
        let folder = at("target/reproduce-test");
        empty(&folder).unwrap();
        for (name, words) in
            [("a/same", "x"), ("b/same", "x"), ("a/in/other", "x"), ("b/in/other", "y"), ("b/new", "x")]
        {
            write(&folder.join(name), words).unwrap();
        }
        let told = differing(&folder.join("a"), &folder.join("b")).unwrap();
        assert_eq!(told, [Path::new("in/other").display().to_string(), "new".to_string()]);
    }
}
