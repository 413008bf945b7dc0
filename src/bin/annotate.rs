//! `annotate`: articles from files or standard input, their Documents to standard output.
//!
//! A file that cannot be read costs one line on standard error (`annotate: FILE: reason`) and the exit status 1; the
//! others are still done.

use lexopt::prelude::*;
use news_annotator::compare::Comparing;
use news_annotator::document::to_json;
use news_annotator::formats::{self, Format};
use news_annotator::text::Unit;
use news_annotator::{Annotator, Document, Lexicon};
use serde::Deserialize;
use std::fmt::Write as _;
use std::io::{self, BufWriter, Read, Write};
use std::path::Path;
use std::process::ExitCode;

const USAGE: &str = "\
Marks the names, numbers and quotes of English news articles.

    annotate [OPTIONS] [FILE... | -]

With no FILE, or with -, standard input is read.

    --input text|jsonl   one article a file (text, the default), or one a line:
                         {\"id\", \"text\", \"date\"?}, other fields left aside
    --format NAME        native (the default), web-annotation, spacy, displacy, jsonl, brat, conll, tei, csv,
                         markdown or html; native, spacy, displacy and jsonl give one line for each article,
                         in the order given
    --offsets UNIT       what positions count in the native format: byte, codepoint (the default) or utf16
    --date YYYY-MM-DD    the day the articles were written
    --lexicon FILE       words of your own: add KIND WORDS, alias of, never, pattern; one a line
    --help, --version

    annotate compare [--input ...] [--offsets UNIT] [--date ...] FILE...

prints one object: the figures that count the same thing, the quotes that recur, who appears where.
";

/// The largest file that is read, in bytes.
const MAX_FILE: u64 = 1 << 30;

fn main() -> ExitCode {
    match Options::parse(lexopt::Parser::from_env()) {
        Ok(Some(options)) => run(&options),
        Ok(None) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("annotate: {error}; see annotate --help");
            ExitCode::from(2)
        }
    }
}

/// What was asked for.
struct Options {
    compare: bool,
    lines: bool,
    format: Format,
    unit: Unit,
    date: Option<String>,
    lexicon: Option<String>,
    files: Vec<String>,
}

impl Options {
    /// The options, or nothing where only a text was asked for and has been printed.
    fn parse(mut parser: lexopt::Parser) -> Result<Option<Options>, lexopt::Error> {
        let mut options = Options {
            compare: false,
            lines: false,
            format: Format::Native,
            unit: Unit::Codepoint,
            date: None,
            lexicon: None,
            files: Vec::new(),
        };
        while let Some(argument) = parser.next()? {
            match argument {
                Long("input") => {
                    options.lines = match parser.value()?.string()?.as_str() {
                        "text" => false,
                        "jsonl" => true,
                        other => return Err(format!("--input takes text or jsonl, not {other}").into()),
                    }
                }
                Long("format") => {
                    options.format = one_of(Format::ALL, Format::word, "--format", &mut parser)?
                }
                Long("offsets") => options.unit = one_of(Unit::ALL, Unit::word, "--offsets", &mut parser)?,
                Long("lexicon") => options.lexicon = Some(parser.value()?.string()?),
                Long("date") => options.date = Some(parser.value()?.string()?),
                Short('h') | Long("help") => {
                    print!("{USAGE}");
                    return Ok(None);
                }
                Short('V') | Long("version") => {
                    println!("annotate {}", env!("CARGO_PKG_VERSION"));
                    return Ok(None);
                }
                Value(word) if word == "compare" && options.files.is_empty() && !options.compare => {
                    options.compare = true
                }
                Value(file) => options.files.push(file.string()?),
                _ => return Err(argument.unexpected()),
            }
        }
        if options.files.is_empty() {
            options.files.push("-".to_string());
        }
        Ok(Some(options))
    }
}

/// The member of a vocabulary that an option names.
fn one_of<T: Copy>(
    all: &[T],
    word: impl Fn(T) -> &'static str,
    option: &str,
    parser: &mut lexopt::Parser,
) -> Result<T, lexopt::Error> {
    let name = parser.value()?.string()?;
    let words = || all.iter().map(|member| word(*member)).collect::<Vec<_>>().join(", ");
    let found = all.iter().copied().find(|member| word(*member) == name);
    found.ok_or_else(|| format!("{option} takes one of {}, not {name}", words()).into())
}

/// A line of `--input jsonl`.
#[derive(Deserialize)]
struct Line {
    id: String,
    text: String,
    date: Option<String>,
}

/// An annotator that knows the words of a file, or every reason why the file cannot be used, told.
fn annotator(lexicon: Option<&str>) -> Option<Annotator> {
    let Some(file) = lexicon else { return Some(Annotator::new()) };
    let words = read(file).map_err(|reason| vec![reason]).and_then(|text| {
        Lexicon::read(&text).map_err(|errors| errors.iter().map(ToString::to_string).collect::<Vec<_>>())
    });
    match words {
        Ok(lexicon) => Some(Annotator::with_lexicon(lexicon)),
        Err(reasons) => {
            reasons.iter().for_each(|reason| eprintln!("annotate: {file}: {reason}"));
            None
        }
    }
}

fn run(options: &Options) -> ExitCode {
    let Some(annotator) = annotator(options.lexicon.as_deref()) else { return ExitCode::FAILURE };
    let mut run = Run {
        options,
        annotator,
        comparing: Comparing::default(),
        out: BufWriter::new(io::stdout()),
        failed: false,
    };
    for file in &options.files {
        run.file(file);
    }
    if options.compare {
        let comparison = to_json(&run.comparing.finish());
        let _ = writeln!(run.out, "{comparison}");
    }
    match run.out.flush() {
        Ok(()) if !run.failed => ExitCode::SUCCESS,
        // Whoever read our output has stopped reading: nothing is wrong.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("annotate: standard output: {error}");
            ExitCode::FAILURE
        }
        Ok(()) => ExitCode::FAILURE,
    }
}

struct Run<'o> {
    options: &'o Options,
    annotator: Annotator,
    comparing: Comparing,
    out: BufWriter<io::Stdout>,
    failed: bool,
}

impl Run<'_> {
    fn file(&mut self, file: &str) {
        let text = match read(file) {
            Ok(text) => text,
            Err(reason) => return self.fail(file, &reason),
        };
        if !self.options.lines {
            let id = if file == "-" {
                "-".into()
            } else {
                Path::new(file).file_stem().unwrap_or_default().to_string_lossy()
            };
            let date = self.options.date.clone();
            return self.article(&id, &text, date.as_deref());
        }
        for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            match serde_json::from_str::<Line>(line) {
                Ok(line) => {
                    let date = line.date.or_else(|| self.options.date.clone());
                    self.article(&line.id, &line.text, date.as_deref());
                }
                Err(error) => self.fail(file, &format!("line {}: {error}", number + 1)),
            }
        }
    }

    fn article(&mut self, id: &str, text: &str, date: Option<&str>) {
        let document = self.annotator.annotate(text, date).in_unit(text, self.options.unit);
        if self.options.compare {
            return self.comparing.add(id, text, document);
        }
        let document = Document { id: Some(id.to_string()), ..document };
        let written = formats::write(self.options.format, document, text);
        // A failed write shows again at the last flush, where it is told.
        let _ = self.out.write_all(written.as_bytes());
        if self.options.format.is_line() {
            let _ = self.out.write_all(b"\n");
        }
    }

    fn fail(&mut self, file: &str, reason: &str) {
        eprintln!("annotate: {file}: {reason}");
        self.failed = true;
    }
}

/// The text of a file, or one sentence that says why there is none.
fn read(file: &str) -> Result<String, String> {
    let mut bytes = Vec::new();
    if file == "-" {
        io::stdin().lock().take(MAX_FILE + 1).read_to_end(&mut bytes).map_err(|error| reason(&error))?;
    } else {
        let opened = std::fs::File::open(file).map_err(|error| reason(&error))?;
        opened.take(MAX_FILE + 1).read_to_end(&mut bytes).map_err(|error| reason(&error))?;
    }
    if bytes.len() as u64 > MAX_FILE {
        return Err(format!("is larger than {} MB", MAX_FILE >> 20));
    }
    if bytes.starts_with(b"%PDF") {
        return Err("is a PDF, not a text".to_string());
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return Err("is a zip or office file, not a text".to_string());
    }
    String::from_utf8(bytes).map_err(|error| {
        format!("is not UTF-8 text (byte {} does not fit)", error.utf8_error().valid_up_to())
    })
}

/// The reason of an error in words, without the number of the operating system.
fn reason(error: &io::Error) -> String {
    let mut words = String::new();
    let _ = write!(words, "{error}");
    words.split(" (os error").next().unwrap_or_default().to_lowercase()
}
