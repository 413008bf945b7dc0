//! A Document into the formats that other tools read, and back.

pub mod native;
