//! The npm package: `dist/npm`.

use crate::command::Outcome;

/// Writes it.
pub fn package() -> Outcome {
    Ok(())
}
