//! How far apart two places of an article are, and what stands near one.
//!
//! Counted in bytes, and a line end is one byte however it is drawn: a file that has been through another system, with
//! two characters where there was one, reads the same.

/// Beyond this no rule asks how far it is.
const FAR: u32 = 4096;

/// How many bytes stand between two places; none where the second does not come behind the first.
pub(super) fn apart(source: &str, from: u32, to: u32) -> u32 {
    let raw = to.saturating_sub(from);
    if raw > FAR {
        return raw;
    }
    let between = source.get(from as usize..to as usize).unwrap_or_default();
    raw - between.matches("\r\n").count() as u32
}

/// The last `most` bytes before a place, and no part of a character.
pub(super) fn before(source: &str, at: u32, most: u32) -> &str {
    let at = source.floor_char_boundary(at as usize);
    let (mut from, mut left) = (at, most);
    while from > 0 && left > 0 {
        from -= 1;
        left -= u32::from(counts(source, from));
    }
    source.get(source.ceil_char_boundary(from)..at).unwrap_or_default()
}

/// The first `most` bytes behind a place, and no part of a character.
pub(super) fn behind(source: &str, at: u32, most: u32) -> &str {
    let at = source.ceil_char_boundary(at as usize);
    let (mut to, mut left) = (at, most);
    while to < source.len() && left > 0 {
        left -= u32::from(counts(source, to));
        to += 1;
    }
    source.get(at..source.floor_char_boundary(to)).unwrap_or_default()
}

/// Is the byte at `at` one to count? Not the second half of a line end.
fn counts(source: &str, at: usize) -> bool {
    let bytes = source.as_bytes();
    bytes.get(at) != Some(&b'\n') || at.checked_sub(1).and_then(|at| bytes.get(at)) != Some(&b'\r')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_end_is_one_byte() {
        for end in ["\n", "\r", "\r\n"] {
            let text = ["é one", "two", "three é"].join(end);
            let (from, to) = (text.find("one").unwrap() as u32, text.find("three").unwrap() as u32);
            assert_eq!(apart(&text, from, to), 8, "{end:?}");
            assert_eq!(before(&text, to, 6), format!("e{end}two{end}"));
            assert_eq!(behind(&text, from, 6).trim_end(), format!("one{end}tw"));
        }
    }

    #[test]
    fn no_character_is_cut_and_no_place_is_past_the_end() {
        assert_eq!((before("éa", 3, 2), before("éa", 99, 9)), ("a", "éa"));
        assert_eq!((behind("aé", 0, 2), behind("aé", 99, 9)), ("a", ""));
        assert_eq!(apart("a", 5, 2), 0);
    }
}
