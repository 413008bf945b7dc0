//! JSON as every format of ours writes it.

use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};
use std::io::{self, Write};

/// `value` as one line of JSON, without the line's end.
///
/// # Examples
/// ```
/// use news_annotator::document::to_json;
/// assert_eq!(to_json(&[0.5, 1.0]), "[0.5,1.0]");
/// ```
pub fn to_json(value: &impl Serialize) -> String {
    let mut out = Frugal(Vec::new());
    let mut serializer = Serializer::with_formatter(&mut out, Plain);
    // Writing into memory cannot fail, and what is written is plain data with string keys.
    let _ = value.serialize(&mut serializer);
    String::from_utf8(out.0).unwrap_or_default()
}

/// Bytes that grow by a quarter: to double the 40 MB of a long text's Document would cost what the text itself does.
struct Frugal(Vec<u8>);

impl Write for Frugal {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.write_all(bytes)?;
        Ok(bytes.len())
    }

    // Most of JSON is written a mark at a time, so the loop that this has by default would be a good part of the work.
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        if self.0.capacity() - self.0.len() < bytes.len() {
            self.0.reserve_exact(bytes.len() + self.0.len() / 4 + 4096);
        }
        self.0.extend_from_slice(bytes);
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Numbers by the standard library, which has the same digits: serde_json's own printer brings 17 kB of tables.
struct Plain;

impl Formatter for Plain {
    fn write_f32<W: ?Sized + Write>(&mut self, to: &mut W, value: f32) -> io::Result<()> {
        write!(to, "{value:?}")
    }

    fn write_f64<W: ?Sized + Write>(&mut self, to: &mut W, value: f64) -> io::Result<()> {
        write!(to, "{value:?}")
    }
}
