//! The word lists that the grammars ask, each with the question it answers.

/// Is `word` among these? One loop for all lists: as patterns, their words would be a third of the wasm.
#[inline(never)]
pub(super) fn one_of(word: &str, list: &[&str]) -> bool {
    list.contains(&word)
}

/// What follows metres, not millions: "30m high", "the 100m final".
#[rustfmt::skip]
pub(super) const LENGTHWISE: &[&str] = &[
    "high", "tall", "long", "deep", "wide", "x", "freestyle", "butterfly", "backstroke", "breaststroke",
    "hurdles", "sprint", "dash", "race", "relay", "final", "mark", "below", "above",
];

/// What may stand between a number and its unit of time: "six straight days".
#[rustfmt::skip]
pub(super) const BEFORE_TIME_UNIT: &[&str] = &[
    "more", "straight", "consecutive", "full", "long", "additional", "calendar", "working", "trading",
    "whole", "further", "extra", "successive", "business", "short", "crucial", "solid",
];

/// What stands before "noon" and "midnight" when they are times.
#[rustfmt::skip]
pub(super) const BEFORE_HOUR: &[&str] = &[
    "at", "by", "until", "till", "before", "after", "around", "about", "to", "from", "since", "past", "of",
    "and", "between",
];

/// Small words between "of" and the thing counted: "one of its bastions".
#[rustfmt::skip]
pub(super) const OPENS_NOUN: &[&str] = &[
    "the", "its", "his", "her", "their", "our", "all", "those", "these", "my", "a", "an", "’s", "some",
];

/// Words that no noun phrase of a count holds.
#[rustfmt::skip]
pub(super) const NO_NOUN: &[&str] = &[
    "in", "on", "at", "by", "for", "from", "with", "to", "into", "of", "over", "under", "after", "before",
    "since", "until", "during", "through", "between", "among", "across", "around", "against", "near",
    "about", "above", "below", "within", "without", "per", "and", "or", "but", "nor", "so", "yet", "than",
    "as", "if", "because", "while", "when", "where", "whether", "although", "that", "which", "who", "whom",
    "whose", "what", "the", "these", "those", "its", "his", "her", "their", "our", "my", "your", "is",
    "are", "was", "were", "be", "been", "being", "has", "have", "had", "do", "does", "did", "will", "would",
    "can", "could", "should", "may", "might", "must", "shall", "not", "no", "it", "he", "she", "they", "we",
    "i", "you", "them", "him", "us", "there", "here", "then", "now", "also", "only", "just", "ago", "later",
    "earlier", "each", "every", "both", "either", "said", "says", "say", "told", "died", "came", "went",
    "got", "took", "made", "left", "fled", "began", "remain", "remained", "live", "including", "according",
    "despite", "like", "out", "up", "down", "off", "away", "back", "together", "respectively", "altogether",
    "last", "down.", "compared", "versus", "via", "plus", "come", "go", "have.", "yesterday", "today",
    "too", "rose", "fell", "won", "lost",
    "behind", "ahead", "overall", "beside", "upon", "onto", "toward", "towards", "amid", "outside", "inside", "ran",
    "due", "short", "shy", "apart", "worth", "alone", "instead", "again", "ever",
    "targeted", "attacked", "struck", "followed", "exploded", "happened",
];

/// What makes a name of a weekday: "Black Friday".
#[rustfmt::skip]
pub(super) const NAMED_DAYS: &[&str] = &[
    "black", "bloody", "good", "palm", "easter", "cyber", "super", "ash", "whit", "giving", "boxing",
];

/// Currencies of two or three letters written before their sum.
#[rustfmt::skip]
pub(super) const SHORT_CURRENCIES: &[&str] = &[
    "rs", "rs.", "tk", "tk.", "rp", "rm", "dh", "dhs", "sh", "shs", "ksh", "sr",
];

/// Words that speak of paying: the pounds near them are sterling.
#[rustfmt::skip]
pub(super) const PAYING: &[&str] = &[
    "paid", "pay", "pays", "cost", "costs", "fined", "fine", "worth", "price", "spent", "earned", "sold",
    "bought", "charge", "charged", "ticket", "tickets", "a", "wage", "bonus", "profit", "sterling",
];

/// Second halves of compounds that are no places in an order: "second-hand".
#[rustfmt::skip]
pub(super) const FIXED_PLACES: &[&str] = &[
    "hand", "class", "party", "rate", "degree", "person", "aid", "guess", "guessing", "string",
    "guessed", "guesses",
];

/// What stands before the second that is a time: "a split second".
#[rustfmt::skip]
pub(super) const BEFORE_INSTANT: &[&str] = &[
    "split", "per", "every", "each", "one", "a", "this", "any", "for", "last",
];

/// What stands before an ordinal that says a place.
#[rustfmt::skip]
pub(super) const DETERMINERS: &[&str] = &[
    "the", "a", "its", "his", "her", "their", "our", "my", "your", "’s", "'s", "very", "this", "that",
    "another", "an", "no", "world’s", "nation’s", "finished", "finish", "came", "come", "ranked", "placed",
    "place", "year’s", "whose", "every", "each", "'", "’", "or", "new",
];

/// Verbs and small words: an ordinal before them is an adverb.
#[rustfmt::skip]
pub(super) const NOT_PLACED: &[&str] = &[
    "to", "in", "on", "at", "by", "when", "he", "she", "it", "we", "they", "i", "you", "came", "became",
    "began", "met", "saw", "came.", "took", "told", "had", "has", "was", "is", "seen", "made", "we’ll",
    "let", "there", "the", "and", "but", "then",
];

/// Nouns that end like a participle.
#[rustfmt::skip]
pub(super) const ING_NOUNS: &[&str] = &[
    "meeting", "hearing", "building", "killing", "bombing", "shooting", "sitting", "showing", "morning",
    "wedding", "beginning", "innings", "outing",
];

/// Words in -ed that stand between an ordinal and its noun.
#[rustfmt::skip]
pub(super) const ED_ADJECTIVES: &[&str] = &[
    "confirmed", "recorded", "reported", "armed", "united", "televised", "organized", "organised",
    "planned", "seed", "speed", "need",
];

/// What a number in words is the label of: "chapter two".
#[rustfmt::skip]
pub(super) const BEFORE_LABEL_WORD: &[&str] = &[
    "number", "version", "round", "game", "stage", "part", "volume", "season", "episode", "grade", "level", "page", "chapter", "phase", "type", "act", "formula", "channel", "group", "plan",
];

/// Marks that make a code of the digits they touch.
#[rustfmt::skip]
pub(super) const GLUED_MARKS: &[&str] = &[
    "/", ":", "_", "@", "#", "=", "x", "×", "'", "’",
];

/// Words whose number is a label: "page 12", "Flight 9268", "No. 5".
#[rustfmt::skip]
pub(super) const LABELS: &[&str] = &[
    "page", "pages", "cell", "block", "bus", "bay", "seat", "flat", "exit", "junction", "camp", "ward", "chapter", "room", "version", "article", "section", "number", "figure", "size",
    "level", "grade", "gate", "step", "route", "highway", "flight", "resolution", "item", "channel",
    "platform", "phase", "unit", "suite", "ext", "box", "no.", "nos.", "no", "№", "#", "clause", "rule",
    "paragraph", "verse", "volume", "vol", "type", "class", "schedule", "order", "zone", "lane", "runway",
    "pier", "apartment", "apt", "terminal", "model", "sector", "isbn", "ip", "lat", "issue", "episode",
    "game", "round", "stage", "week", "day", "form", "row", "category", "tier", "district", "ward",
    "precinct", "act",
    "op.", "symphony", "opus",
];

/// Words that may open a sentence with a capital and are no names.
#[rustfmt::skip]
pub(super) const NOT_NAMES: &[&str] = &[
    "the", "in", "on", "at", "by", "for", "and", "but", "all", "some", "about", "over", "nearly", "with",
    "only", "just", "of", "from", "these", "those", "his", "her", "their", "its", "our", "my", "when",
    "after", "before", "among", "more", "another", "police", "there", "around", "almost", "at least",
    "least", "most", "than", "under", "to", "up", "as", "if", "then", "they", "we", "he", "she", "a", "an",
    "or", "since", "until", "while", "total", "between", "that", "this", "it", "no", "not", "so", "exactly",
    "roughly", "approximately", "an estimated", "estimated", "killed", "kills", "dead", "i", "you", "other",
    "maybe", "perhaps", "even", "still", "now", "today", "yesterday", "nor", "how", "what", "why", "where", "yes", "out", "up", "down",
];

/// States of the people counted: "129 dead".
#[rustfmt::skip]
pub(super) const STATES: &[&str] = &[
    "dead", "killed", "wounded", "injured", "hurt", "missing", "arrested", "detained", "hospitalised",
    "hospitalized", "infected", "displaced", "homeless", "shot", "hostage", "captured", "charged",
    "unaccounted", "trapped", "rescued", "evacuated", "stranded", "sick", "ill",
    "accused",
];

/// What stands before a "one" that counts nothing: "no one", "that one".
#[rustfmt::skip]
pub(super) const BEFORE_NO_ONE: &[&str] = &[
    "no", "any", "every", "this", "that", "each", "which", "some", "another", "someone", "the", "-", "’s",
    "'s", "not", "last", "next", "first", "second", "formula", "air", "force", "like", "a", "as", "loved",
    "good", "new", "bad", "great", "big", "little", "by", "wrong", "right", "square",
];

/// What follows a "one" whose noun was said before: "(One was killed by police.)".
#[rustfmt::skip]
pub(super) const AFTER_ELIDED_ONE: &[&str] = &[
    "was", "were", "is", "has", "had", "died", "remains", "said", "survived", "more",
];

/// What follows a "one" that is a pronoun.
#[rustfmt::skip]
pub(super) const AFTER_PRONOUN_ONE: &[&str] = &[
    "of", "to", "another", "that", "who", "which", "and", "or", "is", "was", "has", "would", "can", "by",
    "hand", "in", "thing", "point", "more", "knew", "else", "for", "on", "at", "with", "as", "could", "had",
    "will", "should", "must", "may", "might", "the", "from", "but", "if", "when", "where", "side", "reason",
    "day", "called", "knows", "wants", "says", "said", "cannot", "than", "does", "do", "did", "says.",
    "about", "word", "might’ve", "moment", "expects", "it", "he", "she", "i", "you", "we", "they", "off",
    "up", "out", "step",
];

/// What stands before a half that is a period or a side: "the other half".
#[rustfmt::skip]
pub(super) const BEFORE_NO_HALF: &[&str] = &[
    "other", "better", "latter", "opening", "final", "last", "one", "this", "former", "each",
];

/// What follows a half that is a share: "half of the workforce".
#[rustfmt::skip]
pub(super) const AFTER_HALF: &[&str] = &[
    "of", "the", "a", "an", "its", "their", "his", "her", "our", "that", "those", "all",
];

/// Who is told by age: "children under five".
#[rustfmt::skip]
pub(super) const AGED_PEOPLE: &[&str] = &[
    "children", "kids", "people", "boys", "girls", "men", "women", "those", "adults", "anyone", "everyone",
    "child", "patients",
];

/// Who is named with an age behind a comma: "his son, 6,".
#[rustfmt::skip]
pub(super) const KIN: &[&str] = &[
    "son", "daughter", "wife", "husband", "brother", "sister", "mother", "father", "boy", "girl", "man",
    "woman", "child", "baby", "friend", "twins", "twin", "granddaughter", "grandson", "partner",
    "boyfriend", "girlfriend", "student", "driver", "teenager",
];

/// What follows an age without a noun: "those over 65 were".
#[rustfmt::skip]
pub(super) const AFTER_AGE: &[&str] = &[
    "and", "or", "in", "at", "on", "were", "are", "have", "had", "who", "will", "to", "with", "from", "was",
    "is", "by", "for", "as", "can", "must",
];

/// What stands before a result: "won 3-1".
#[rustfmt::skip]
pub(super) const BEFORE_SCORE: &[&str] = &[
    "won", "lost", "beat", "beaten", "drew", "win", "victory", "defeat", "loss", "draw", "score", "vote",
    "voted", "votes", "lead", "led", "trailing", "odds", "ratio", "ahead", "behind", "trailed", "tied",
    "up",
];

/// What stands behind a result: "a 3-1 win".
#[rustfmt::skip]
pub(super) const SCORE_WORDS: &[&str] = &[
    "win", "wins", "victory", "victories", "defeat", "defeats", "loss", "losses", "draw", "draws", "lead",
    "score", "scoreline", "vote", "votes", "win.", "triumph", "result", "majority", "decision", "ruling",
    "tie", "thrashing", "aggregate", "record", "split", "margin", "chance", "at", "against", "over", "to",
];

/// What stands before "a year" when it is a length: "for a year".
#[rustfmt::skip]
pub(super) const BEFORE_A_YEAR: &[&str] = &[
    "for", "in", "within", "over", "about", "half", "took", "takes", "take", "spent", "lasted", "after",
    "than", "spend", "lasting", "of",
];

/// What stands before "years" when it is a length: "for years".
#[rustfmt::skip]
pub(super) const BEFORE_YEARS: &[&str] = &[
    "for", "in", "within", "over", "takes", "took", "take", "lasted", "last", "spent", "spend", "after",
    "through", "just",
];

/// Units of two letters: only digits go before them.
#[rustfmt::skip]
pub(super) const SHORT_UNITS: &[&str] = &[
    "mi", "gal", "ha", "cc", "nm", "db", "ct", "teu", "mb", "tb", "kb", "gb", "mw", "gw", "kw",
];

/// What stands before four digits that are no year.
#[rustfmt::skip]
pub(super) const NOT_BEFORE_YEAR: &[&str] = &[
    "$", "#", "£", "€", "than", "least", "most", "some", "nearly", "almost", "approximately", "roughly",
    "only", "exactly", "up", "resolution", "flight", "room", "page", "no.", "number", "highway", "route",
    "channel", "section", "article", "rule", "all", "these", "those", "estimated", "another", "every",
    "per", "other", "under", "windows", "model", "a",
];

/// What stands before a year.
#[rustfmt::skip]
pub(super) const BEFORE_YEAR: &[&str] = &[
    "in", "since", "until", "till", "by", "from", "before", "after", "during", "early", "late", "mid",
    "between", "year", "years", "circa", "through", "throughout", "of", "the", "and", "to", "for", "or",
    "fiscal", "season", "’s", "'s", "its", "his", "their", "summer", "winter",
];

/// What a year before 1700 asks for before it.
#[rustfmt::skip]
pub(super) const BEFORE_OLD_YEAR: &[&str] = &[
    "in", "since", "from", "until", "by", "circa", "year", "before", "after", "between", "around",
];

/// Words in -s that four digits before them do not count: "the 2020 elections".
#[rustfmt::skip]
pub(super) const PLURAL_LOOKALIKES: &[&str] = &[
    "was", "has", "does", "elections", "games", "results", "says", "sales", "figures", "perhaps", "always",
    "attacks", "protests", "riots", "levels", "talks", "parliamentary",
];

/// What only a month follows, where the word could be a name or a verb.
#[rustfmt::skip]
pub(super) const ASKS_MONTH: &[&str] = &[
    "in", "since", "until", "till", "during", "last", "next", "this", "early", "late", "mid", "mid-",
    "through", "each", "every", "throughout", "earlier",
];

/// What a month may follow.
#[rustfmt::skip]
pub(super) const MAY_ASK_MONTH: &[&str] = &[
    "by", "from", "to", "of", "and", "before", "after", "for", "between", "the", "a", "or", "on", "its",
    ",",
];
/// The words that tell of a change: "rose from 13 to 21" gives two figures, not a range.
#[rustfmt::skip]
pub(super) const CHANGES: &[&str] = &[
    "rose", "rise", "rises", "risen", "rising", "fell", "fall", "falls", "fallen", "falling", "grew",
    "grow", "grown", "growing", "growth", "climbed", "climb", "climbing", "jumped", "jump", "jumping",
    "dropped", "drop", "drops", "dropping", "declined", "decline", "declining", "slipped", "slid",
    "slumped", "sank", "plunged", "tumbled", "surged", "soared", "increased", "increase", "increases",
    "increasing", "decreased", "decrease", "cut", "cuts", "cutting", "reduced", "reduce", "reducing",
    "raised", "raise", "raising", "lowered", "lower", "lowering", "went", "goes", "going", "moved", "up",
    "down", "doubled", "tripled", "trebled", "shrank", "shrunk", "swelled", "widened", "narrowed",
    "improved", "upgraded", "downgraded", "revised", "edged", "changed", "expanded", "slashed", "trimmed",
    "gained", "lost", "added", "advanced", "weakened", "strengthened", "eased", "hiked", "swung", "shifted",
    "boosted",
];
/// Last words of bodies, not of persons: the number in brackets behind them is no age.
#[rustfmt::skip]
pub(super) const ORGANISED: &[&str] = &[
    "university", "college", "education", "institute", "technology", "school", "party", "house", "group", "academy",
    "club", "council", "committee", "company", "bank", "league", "cup", "trust", "union", "association", "hospital",
    "department", "ministry", "centre", "center", "agency", "act", "bill", "street", "road", "county", "city", "vidyapeetham",
];

/// What stands before a level or a place, which borrows nothing: "rose to 9,393", "ranked 43 from 41".
#[rustfmt::skip]
pub(super) const BEFORE_LEVEL: &[&str] = &[
    "to", "at", "by", "from", "of", "reached", "reach", "hit", "near", "exceeded", "topped", "was", "is", "top", "number",
    "index", "closed", "finished", "scored", "than", "around", "about", "on", "under", "over", "below", "above", "=", ":",
];

/// Words in -ly that are nouns or adjectives: they may open what is counted.
#[rustfmt::skip]
pub(super) const LY_NOUNS: &[&str] = &[
    "family", "supply", "assembly", "rally", "ally", "reply", "bully", "fly", "daily", "elderly", "early", "monthly", "weekly",
    "yearly", "friendly", "deadly", "costly", "likely", "lively", "lonely", "ugly", "jelly", "belly", "homily", "monopoly",
];

/// What follows a count that has left its noun behind: "12 were hurt", "80 at the theatre".
#[rustfmt::skip]
pub(super) const BORROWS: &[&str] = &[
    "in", "at", "on", "were", "was", "are", "is", "have", "had", "has", "died", "survived", "remain", "remained", "and", "or",
    "of", "more", "others", "a", "per", "from", "by", "inside", "outside", "near", "so", "but", "while", "as", "targeted", "killed",
    "attacked", "struck", "hit", "followed", "came", "took", "happened", "exploded",
];

/// Endings of words for a person: "a farmer, 45, died".
#[rustfmt::skip]
pub(super) const PERSON_ENDINGS: &[&str] = &["er", "or", "ist", "man", "woman", "ian", "ant", "ee", "ess", "mate"];

/// Distances that are run, swum and skied: "the 100m in 9.58 seconds".
#[rustfmt::skip]
pub(super) const RACES: &[i64] = &[50, 60, 100, 110, 200, 400, 500, 800, 1000, 1500, 3000, 5000, 10000];
