//! The crate into WebAssembly and the JavaScript around it: `www/engine/core/`.

use crate::command::{Outcome, at, cargo, output, program, root, run, say, write};
use crate::node;
use std::path::{Path, PathBuf};
use wasm_bindgen_cli_support::Bindgen;

/// The target of the core.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// Which core is wanted.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Core {
    /// The one that everyone gets.
    Product,
    /// With ways to make it trap, for the tests of the rescue.
    Faults,
}

/// How the core is compiled: with wide instructions, which every browser has had since 2023 and which make searching
/// text several times faster; and with less copied into its callers, fewer loops unrolled, fewer comparisons of words
/// written out and no loop written twice, wide and narrow or with and without what its first round loads, than the compiler
/// would by itself, which costs next to no time and saves a quarter of what is loaded. (A loop of a known length, as over the
/// row of a table, is still made wide.)
const FLAGS: [&str; 8] = [
    "-Ctarget-feature=+simd128",
    "-Cllvm-args=-inline-threshold=43",
    "-Cllvm-args=-inlinehint-threshold=145",
    "-Cllvm-args=-unroll-threshold=10",
    "-Cllvm-args=-unroll-runtime=0",
    "-Cllvm-args=-max-loads-per-memcmp=1",
    "-Cllvm-args=-enable-load-pre=0",
    "-Cllvm-args=-prefer-predicate-over-epilogue=predicate-dont-vectorize",
];

/// The places that messages of the core tell of, by names that are the same on every machine: whoever builds the same
/// sources elsewhere gets the same bytes.
fn renamed() -> Vec<String> {
    let cargo_home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let cargo_home = cargo_home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo")));
    let renamed = |(from, to): (&Path, &str)| format!("--remap-path-prefix={}={to}", from.display());
    [(Some(root().to_path_buf()), "news-annotator"), (cargo_home, "cargo")]
        .iter()
        .filter_map(|(from, to)| Some(renamed((from.as_deref()?, to))))
        .collect()
}

impl Core {
    /// The folder that it is written to.
    pub fn folder(self) -> PathBuf {
        at(match self {
            Core::Product => "www/engine/core",
            Core::Faults => "target/faults",
        })
    }
}

/// Builds it: `core.wasm`, `core.js` (which exports `instantiate(module)`) and `document.d.ts`; and with the product the
/// module that reads a reader's patterns, `patterns.wasm` and `patterns.js`.
pub fn build(core: Core) -> Outcome {
    add_target()?;
    say("building the WebAssembly core");
    let features: &[&str] = if core == Core::Faults { &["--features", "faults"] } else { &[] };
    compile("news-annotator", features)?;
    // Each of the two cores is written to this same place, and taken from it before the other can be built.
    let types = bind("news_annotator", core == Core::Product, &core.folder().join("core"))?;
    write(&core.folder().join("document.d.ts"), data_types(&types))?;
    if core == Core::Product {
        compile("news-annotator-patterns", &[])?;
        bind("news_annotator_patterns", true, &core.folder().join("patterns"))?;
    }
    Ok(())
}

fn compile(package: &str, options: &[&str]) -> Outcome {
    let mut build = cargo();
    build.args(["build", "--quiet", "--release", "--lib", "--package", package, "--target", TARGET]);
    // One string holds them all, each behind a byte that no path has: a folder's name may hold spaces.
    let flags: Vec<String> = FLAGS.iter().map(|flag| (*flag).to_string()).chain(renamed()).collect();
    build.args(options).env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"));
    run(&mut build)
}

/// A compiled module into `to` with the endings .wasm and .js; answers its TypeScript.
fn bind(module: &str, for_use: bool, to: &Path) -> Outcome<String> {
    let failed = |error| format!("wasm-bindgen could not make the JavaScript of {module}: {error:#}");
    let mut bound = Bindgen::new()
        .input_path(at("target").join(TARGET).join("release").join(module).with_extension("wasm"))
        .web(true)
        .and_then(|bindgen| {
            // The names of functions are of use to nobody who has the product.
            bindgen
                .omit_default_module_path(true)
                .typescript(true)
                .remove_name_section(for_use)
                .generate_output()
        })
        .map_err(failed)?;
    let glue = at("target/bindgen").join(module).with_extension("js");
    write(&glue, bound.js())?;
    write(&to.with_extension("wasm"), bound.wasm_mut().emit_wasm())?;
    node::bundle(&["core", &glue.display().to_string(), &to.with_extension("js").display().to_string()])?;
    Ok(bound.ts().unwrap_or_default().to_string())
}

/// The types of the plain data. wasm-bindgen's classes come after them; callers get them through `instantiate` only.
fn data_types(types: &str) -> &str {
    let first = ["\nexport class ", "\nexport function "].iter().filter_map(|word| types.find(word)).min();
    let before = types.split_at(first.unwrap_or(types.len())).0;
    before.rfind("/**").filter(|_| first.is_some()).map_or(types, |comment| before.split_at(comment).0)
}

/// Adds the target where it is missing.
pub fn add_target() -> Outcome {
    let sysroot = output(program("rustc").args(["--print", "sysroot"]))?;
    if Path::new(sysroot.trim()).join("lib/rustlib").join(TARGET).exists() {
        return Ok(());
    }
    say("adding Rust's WebAssembly target");
    run(program("rustup").args(["target", "add", TARGET])).map_err(|reason| {
        format!("the Rust target {TARGET} is missing and could not be added ({reason}); install it by hand")
    })
}
