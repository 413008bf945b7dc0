//! The bytes of a trained model into its named sections.
//!
//! A model is one file: a header, a table of sections and the sections themselves, each the packed weights or word
//! list of one recogniser (which reads its own section and nothing else). Any bytes at all give a model or a typed
//! error, never a panic. Only `trainer` writes such a file.
//!
//! ```text
//! "NEWSMODL"  u32 version  u32 hash of all that follows  u32 number of sections
//! then for each section: 8 bytes name (padded with NUL), u32 start, u32 length (start counts from the file's start)
//! ```

pub mod ranks;

use std::fmt;

/// The first eight bytes of every model.
pub const MAGIC: [u8; 8] = *b"NEWSMODL";

/// The layout this code reads.
pub const VERSION: u32 = 1;

/// A model that was found whole.
#[derive(Clone, Copy)]
pub struct Model<'m> {
    bytes: &'m [u8],
    sections: u32,
}

/// Why bytes are not a model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ModelError {
    /// They do not start with [`MAGIC`].
    NotAModel,
    /// They are of another version.
    Version(u32),
    /// They end too early, or their hash is not the one written in them.
    Damaged,
}

impl fmt::Display for ModelError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ModelError::NotAModel => write!(f, "this is not a model file"),
            ModelError::Version(v) => write!(f, "the model is of version {v}; version {VERSION} is needed"),
            ModelError::Damaged => write!(f, "the model file is damaged"),
        }
    }
}

impl std::error::Error for ModelError {}

const HEADER: usize = 20;
const ENTRY: usize = 16;

/// The bytes of the model that the crate carries.
pub const BUILTIN: &[u8] = include_bytes!("../../models/news.bin");

impl Model<'static> {
    /// The model that the crate carries.
    pub fn builtin() -> Model<'static> {
        let model = Model::read(BUILTIN);
        debug_assert!(model.is_ok(), "the crate's own model is whole");
        model.unwrap_or(Model { bytes: &[], sections: 0 })
    }
}

impl<'m> Model<'m> {
    /// Reads the header and the hash.
    ///
    /// # Errors
    /// [`ModelError`] says what is wrong with the bytes.
    pub fn read(bytes: &'m [u8]) -> Result<Model<'m>, ModelError> {
        if bytes.get(..8) != Some(&MAGIC) {
            return Err(ModelError::NotAModel);
        }
        let version = u32_at(bytes, 8).ok_or(ModelError::Damaged)?;
        if version != VERSION {
            return Err(ModelError::Version(version));
        }
        let written = u32_at(bytes, 12).ok_or(ModelError::Damaged)?;
        let sections = u32_at(bytes, 16).ok_or(ModelError::Damaged)?;
        if bytes.get(16..).map(hash) != Some(written) {
            return Err(ModelError::Damaged);
        }
        Ok(Model { bytes, sections })
    }

    /// The bytes of the section with this name; `None` where the model has none.
    pub fn section(&self, name: &str) -> Option<&'m [u8]> {
        (0..self.sections as usize).find_map(|i| {
            let entry = self.bytes.get(HEADER + i * ENTRY..)?.get(..ENTRY)?;
            let found = entry.get(..8)?.split(|b| *b == 0).next()?;
            if found != name.as_bytes() {
                return None;
            }
            let (start, len) = (u32_at(entry, 8)? as usize, u32_at(entry, 12)? as usize);
            self.bytes.get(start..)?.get(..len)
        })
    }

    /// Every section with its name, in the order of the file.
    pub fn sections(&self) -> Vec<(String, &'m [u8])> {
        (0..self.sections as usize)
            .filter_map(|i| {
                let entry = self.bytes.get(HEADER + i * ENTRY..)?.get(..ENTRY)?;
                let name = String::from_utf8(entry.get(..8)?.split(|b| *b == 0).next()?.to_vec()).ok()?;
                let (start, len) = (u32_at(entry, 8)? as usize, u32_at(entry, 12)? as usize);
                Some((name, self.bytes.get(start..)?.get(..len)?))
            })
            .collect()
    }
}

/// The little-endian number at byte `at`.
pub fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..)?.first_chunk::<4>()?;
    Some(u32::from_le_bytes(*four))
}

/// FNV-1a, 32 bits: tells a damaged file from a whole one; no protection against malice.
pub fn hash(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811C_9DC5, |h, b| (h ^ u32::from(*b)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A model of one section, written by hand.
    fn sample() -> Vec<u8> {
        let mut tail = Vec::new();
        tail.extend(1u32.to_le_bytes());
        tail.extend(b"names\0\0\0");
        tail.extend(36u32.to_le_bytes());
        tail.extend(3u32.to_le_bytes());
        tail.extend([7, 8, 9]);
        let mut out = MAGIC.to_vec();
        out.extend(VERSION.to_le_bytes());
        out.extend(hash(&tail).to_le_bytes());
        out.extend(tail);
        out
    }

    #[test]
    fn a_section_is_found_by_name() {
        let bytes = sample();
        let model = Model::read(&bytes).unwrap();
        assert_eq!(model.section("names"), Some(&[7, 8, 9][..]));
        assert_eq!(model.section("quotes"), None);
        assert_eq!(model.sections(), vec![("names".to_string(), &[7, 8, 9][..])]);
    }

    #[test]
    fn the_crate_carries_a_whole_model() {
        assert!(Model::read(BUILTIN).is_ok());
    }

    #[test]
    fn every_cut_and_every_flipped_bit_is_an_error() {
        let bytes = sample();
        for end in 0..bytes.len() {
            assert!(Model::read(&bytes[..end]).is_err(), "cut at {end}");
        }
        for at in 0..bytes.len() * 8 {
            let mut bad = bytes.clone();
            bad[at / 8] ^= 1 << (at % 8);
            assert!(Model::read(&bad).is_err(), "bit {at}");
        }
    }
}
