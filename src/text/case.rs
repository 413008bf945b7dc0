//! How a word is cased.

/// How the letters of a token are cased.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Case {
    /// No letters with case.
    None,
    /// `paris`
    Lower,
    /// `Paris`, `A`
    Initial,
    /// `PARIS`, `U.S.`
    Upper,
    /// `iPhone`, `McCain`
    Mixed,
}

/// The case of a word, in time that its ASCII letters take where it has no others.
pub(super) fn case_of(word: &str) -> Case {
    if word.is_ascii() {
        return case_of_ascii(word.as_bytes());
    }
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    let Some(first) = letters.next() else { return Case::None };
    let (mut upper, mut lower) = (0, 0);
    for c in letters {
        upper += usize::from(c.is_uppercase());
        lower += usize::from(c.is_lowercase());
    }
    match (first.is_uppercase(), upper, lower) {
        (false, 0, _) if first.is_lowercase() => Case::Lower,
        (false, 0, 0) => Case::None,
        (true, 0, _) => Case::Initial,
        (true, _, 0) => Case::Upper,
        _ => Case::Mixed,
    }
}

fn case_of_ascii(word: &[u8]) -> Case {
    let upper = word.iter().filter(|b| b.is_ascii_uppercase()).count();
    let lower = word.iter().filter(|b| b.is_ascii_lowercase()).count();
    let first = word.iter().find(|b| b.is_ascii_alphabetic()).is_some_and(u8::is_ascii_uppercase);
    match (first, upper, lower) {
        (_, 0, 0) => Case::None,
        (_, 0, _) => Case::Lower,
        (true, 1, _) => Case::Initial,
        (_, _, 0) => Case::Upper,
        _ => Case::Mixed,
    }
}

#[cfg(test)]
mod tests {
    use super::Case;
    use crate::text::Passage;

    #[test]
    fn cases() {
        let cases: Vec<Case> =
            Passage::of("Paris said US iPhone A U.S. 5 McCain").tokens().iter().map(|t| t.case).collect();
        use Case::*;
        assert_eq!(cases, [Initial, Lower, Upper, Mixed, Initial, Upper, None, Mixed]);
    }
}
