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
    let mut whole = String::new();
    json_in_pieces(value, &mut |piece| {
        // By a quarter at most: to double the 40 MB of a long text's Document would cost what the text itself does.
        if whole.capacity() - whole.len() < piece.len() {
            whole.reserve_exact(piece.len() + whole.len() / 4);
        }
        whole.push_str(piece);
    });
    whole
}

/// The same a piece at a time, in order, for one who need not hold it whole.
pub fn json_in_pieces(value: &impl Serialize, take: &mut dyn FnMut(&str)) {
    let mut pieces = Pieces { piece: Vec::with_capacity(PIECE), take };
    let mut serializer = Serializer::with_formatter(&mut pieces, Plain);
    // Writing into memory cannot fail, and what is written is plain data with string keys.
    let _ = value.serialize(&mut serializer);
    pieces.hand_over();
}

/// The bytes of a piece: the JSON of most articles is one.
const PIECE: usize = 64 * 1024;

/// JSON on its way, gathered into pieces. It comes in whole strings, so no piece ends inside a letter.
struct Pieces<'t> {
    piece: Vec<u8>,
    take: &'t mut dyn FnMut(&str),
}

impl Pieces<'_> {
    fn hand_over(&mut self) {
        (self.take)(std::str::from_utf8(&self.piece).unwrap_or_default());
        self.piece.clear();
    }
}

impl Write for Pieces<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.write_all(bytes)?;
        Ok(bytes.len())
    }

    // Most of JSON is written a mark at a time, so the loop that this has by default would be a good part of the work.
    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        if self.piece.len() + bytes.len() > PIECE {
            self.hand_over();
        }
        self.piece.extend_from_slice(bytes);
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
