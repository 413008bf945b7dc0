//! The abbreviations whose full stop belongs to the word, so that it does not end a sentence by itself.

/// Does a full stop right behind `word` belong to it? (`Mr.`, `Gen.`, `Oct.`, `U.S.`, `J.`)
pub(super) fn is_abbreviation(word: &str) -> bool {
    let mut letters = word.chars();
    let single = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none();
    single || word.contains('.') || opens_a_name(word) || MAY_END.contains(&word)
}

/// Abbreviations that stand before a name or a figure: a sentence never ends with one.
///
/// `word` may carry its stop.
pub fn opens_a_name(word: &str) -> bool {
    let word = word.strip_suffix('.').unwrap_or(word);
    OPENS.binary_search(&word).is_ok()
}

/// Sorted, so that it can be searched.
const OPENS: &[&str] = &[
    "Adm", "Amb", "Apr", "Assn", "Atty", "Aug", "Brig", "Capt", "Cllr", "Cmdr", "Col", "Cpl", "Dec", "Del",
    "Det", "Dr", "Drs", "Feb", "Fr", "Ft", "Gen", "Gov", "Hon", "Insp", "Jan", "Jul", "Jun", "Lt", "Maj",
    "Mar", "Messrs", "Mgr", "Mr", "Mrs", "Ms", "Msgr", "Mt", "No", "Nos", "Nov", "Oct", "Pfc", "Pres",
    "Prof", "Pte", "Pvt", "Rep", "Reps", "Rev", "Sen", "Sens", "Sep", "Sept", "Sgt", "Spc", "Sr", "St",
    "Ste", "Supt", "ca", "cf", "e.g", "eg", "i.e", "ie", "viz", "vs",
];

/// Abbreviations that may close a sentence as well as stand inside one.
const MAY_END: &[&str] = &[
    "Jr", "Inc", "Ltd", "Corp", "Co", "Cos", "Bros", "Ave", "Blvd", "Rd", "Ariz", "Ala", "Ark", "Calif",
    "Colo", "Conn", "Fla", "Ga", "Ill", "Ind", "Kan", "Ky", "La", "Md", "Mass", "Mich", "Minn", "Miss", "Mo",
    "Mont", "Neb", "Nev", "Okla", "Ore", "Pa", "Tenn", "Tex", "Vt", "Va", "Wash", "Wis", "Wyo", "Dept",
    "Univ", "Rs", "Mon", "Tue", "Tues", "Wed", "Thu", "Thurs", "Fri", "etc", "approx", "est", "al", "am",
    "pm", "hrs", "hr", "mins", "min", "secs", "sec", "lb", "lbs", "oz", "ft", "yrs", "yr", "sq",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted() {
        assert!(OPENS.is_sorted());
    }

    #[test]
    fn stops_that_belong_to_their_word() {
        for word in ["Mr", "Oct", "U.S", "J", "Inc", "e.g"] {
            assert!(is_abbreviation(word), "{word}");
        }
        for word in ["Paris", "said", "a", "no", "may", "us"] {
            assert!(!is_abbreviation(word), "{word}");
        }
        assert!(opens_a_name("Gen.") && !opens_a_name("Inc."));
    }
}
