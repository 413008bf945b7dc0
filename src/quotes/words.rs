//! A word into what it does in an attribution (a list): a cue verb, a pronoun, a noun for people who speak, a word that
//! ends a noun phrase. Closed lists, read off attributions in English news; nothing here is a name.

/// What a word may be; a word may be several things ("report", "that").
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Word {
    flags: u32,
    /// Which cue verb it is a form of; 0 for none.
    pub(crate) lemma: u8,
}

/// A form of a verb that can introduce quoted words: `said`, `called`.
pub(crate) const CUE: u32 = 1;
/// … whose clause can be reported speech without marks: `said`, `warned`.
pub(crate) const SAY: u32 = 1 << 1;
/// … its -ing form.
pub(crate) const ING: u32 = 1 << 2;
/// … its plain form, which is often a noun: `report`, `claim`.
pub(crate) const PLAIN: u32 = 1 << 3;
/// … its past or participle.
pub(crate) const PAST: u32 = 1 << 4;
/// May stand between a subject and its verb: `has`, `also`, `himself`.
pub(crate) const AUXILIARY: u32 = 1 << 5;
/// Ends a noun phrase: `that`, `when`, `with`.
pub(crate) const BOUND: u32 = 1 << 6;
/// A preposition that can hang a place or an employer on a noun: `of`, `at`, `for`.
pub(crate) const PREPOSITION: u32 = 1 << 7;
/// A pronoun that can be a subject.
pub(crate) const PRONOUN: u32 = 1 << 8;
/// Another pronoun: `his`, `them`.
pub(crate) const OTHER_PRONOUN: u32 = 1 << 9;
/// A determiner or a numeral that stands like one.
pub(crate) const DETERMINER: u32 = 1 << 10;
/// A month or a day of the week.
pub(crate) const DAY: u32 = 1 << 11;
/// A noun for those who speak, or for what is quoted: `officials`, `statement`.
pub(crate) const SPEAKS: u32 = 1 << 12;
/// Opens sentences with a capital though it is no name.
pub(crate) const OPENER: u32 = 1 << 13;
/// Stands before a person's name: `Mr.`, `President`.
pub(crate) const TITLE: u32 = 1 << 14;

/// Takes a clause without `that`, whatever follows: `said`, `think`.
pub(crate) const PLAINLY: u32 = 1 << 15;
/// Names the hearer before what is said: `told`, `warned`.
pub(crate) const TELLS: u32 = 1 << 16;
/// Takes `to` and what is promised: `vowed`.
pub(crate) const PROMISES: u32 = 1 << 17;
/// A form that is a noun as often: `claims`, `report`.
pub(crate) const ALSO_NOUN: u32 = 1 << 18;
/// A form of be, have, do, or a modal: where it stands there is a clause.
pub(crate) const FINITE: u32 = 1 << 19;

impl Word {
    /// Is it any of these?
    pub(crate) fn is(self, flags: u32) -> bool {
        self.flags & flags != 0
    }
}

/// What the lower-case word `word` may be.
pub(crate) fn word(word: &str) -> Word {
    if word.ends_with("n't") || word.ends_with("n’t") {
        return Word { flags: AUXILIARY | FINITE, lemma: 0 };
    }
    let Some(page) = page(word.as_bytes()) else { return Word::default() };
    let start = |page: usize| usize::from(STARTS.get(page).copied().unwrap_or_default());
    let list = WORDS.get(start(page)..start(page + 1)).unwrap_or_default();
    match list.binary_search_by(|(known, _, _)| (*known).cmp(word)) {
        Ok(at) => list.get(at).map_or(Word::default(), |&(_, flags, lemma)| Word { flags, lemma }),
        Err(_) => Word::default(),
    }
}

/// The page of the list that a word stands on, by its first two letters.
const fn page(word: &[u8]) -> Option<usize> {
    match word {
        [first @ b'a'..=b'z', second @ b'a'..=b'z', ..] => {
            Some((*first - b'a') as usize * 27 + (*second - b'a') as usize + 1)
        }
        [first @ b'a'..=b'z', ..] => Some((*first - b'a') as usize * 27),
        _ => None,
    }
}

const PAGES: usize = 26 * 27;

/// Where the words of each page start in the list.
#[allow(clippy::indexing_slicing, reason = "worked out by the compiler, which stops at a fault")]
static STARTS: [u16; PAGES + 1] = {
    let mut starts = [0; PAGES + 1];
    let mut at = 0;
    while at < WORDS.len() {
        let Some(page) = page(WORDS[at].0.as_bytes()) else { panic!("no word") };
        starts[page + 1] = at as u16 + 1;
        at += 1;
    }
    let mut page = 1;
    while page <= PAGES {
        if starts[page] < starts[page - 1] {
            starts[page] = starts[page - 1];
        }
        page += 1;
    }
    starts
};

/// The words in order, with what they may be and, for a cue verb, its number.
#[rustfmt::skip]
const WORDS: &[(&str, u32, u8)] = {
    const C: u32 = CUE;
    const S: u32 = SAY;
    const G: u32 = ING;
    const I: u32 = PLAIN;
    const D: u32 = PAST;
    const A: u32 = AUXILIARY;
    const B: u32 = BOUND;
    const P: u32 = PREPOSITION;
    const R: u32 = PRONOUN;
    const O: u32 = OTHER_PRONOUN;
    const T: u32 = DETERMINER;
    const Y: u32 = DAY;
    const H: u32 = SPEAKS;
    const N: u32 = OPENER;
    const L: u32 = TITLE;
    const J: u32 = PLAINLY;
    const K: u32 = TELLS;
    const M: u32 = PROMISES;
    const U: u32 = ALSO_NOUN;
    const V: u32 = FINITE;
    &[
        ("a", T, 0), ("about", B|P|N, 0), ("accept", C|I, 203), ("accepted", C|D, 203), ("accepting", C|G, 203),
        ("accepts", C, 203), ("according", N, 0), ("accuse", C|I, 106), ("accused", C|D, 106),
        ("accuses", C, 106), ("accusing", C|G, 106), ("acknowledge", C|S|I, 12), ("acknowledged", C|S|D, 12),
        ("acknowledges", C|S, 12), ("acknowledging", C|S|G, 12), ("across", B|P, 0), ("activist", H, 0),
        ("activists", H, 0), ("actor", H, 0), ("actress", H, 0), ("actually", A, 0), ("ad", H, 0),
        ("add", C|S|I, 3), ("added", C|S|D, 3), ("adding", C|S|G, 3), ("additionally", A, 0), ("adds", C|S, 3),
        ("administration", H, 0), ("admit", C|S|I, 25), ("admits", C|S, 25), ("admitted", C|S|D, 25),
        ("admitting", C|S|G, 25), ("admonish", C|I, 155), ("admonished", C|D, 155), ("admonishes", C, 155),
        ("admonishing", C|G, 155), ("advert", H, 0), ("advertisement", H|N, 0), ("advise", K|C|S|I, 64),
        ("advised", K|C|S|D, 64), ("adviser", H, 0), ("advisers", H, 0), ("advises", K|C|S, 64),
        ("advising", K|C|S|G, 64), ("advisor", H, 0), ("advisors", H, 0), ("advocate", H, 0),
        ("advocates", H, 0), ("affidavit", H, 0), ("affirm", C|S|I, 53), ("affirmed", C|S|D, 53),
        ("affirming", C|S|G, 53), ("affirms", C|S, 53), ("after", B, 0), ("again", A, 0), ("against", B|P, 0),
        ("agency", H, 0), ("agent", H, 0), ("agents", H, 0), ("agree", M|C|S|I, 65), ("agreed", M|C|S|D, 65),
        ("agreeing", M|C|S|G, 65), ("agrees", M|C|S, 65), ("aide", H, 0), ("aides", H, 0), ("all", A|T|H|N, 0),
        ("allege", C|S|I, 20), ("alleged", C|S|D, 20), ("allegedly", A, 0), ("alleges", C|S, 20),
        ("alleging", C|S|G, 20), ("allies", H, 0), ("ally", H, 0), ("along", B|P, 0), ("already", A, 0),
        ("also", A, 0), ("although", B|N, 0), ("always", A, 0), ("am", A, 0), ("ambassador", H, 0),
        ("american", N|L, 0), ("amid", B|P, 0), ("among", B|P|N, 0), ("an", T, 0), ("analysis", H, 0),
        ("analyst", H, 0), ("analysts", H, 0), ("anchor", H, 0), ("and", B|N, 0), ("angrily", A, 0),
        ("announce", C|S|I, 5), ("announced", C|S|D, 5), ("announces", C|S, 5), ("announcing", C|S|G, 5),
        ("another", T|H|N, 0), ("answer", U|C|I, 81), ("answered", C|D, 81), ("answering", C|G, 81),
        ("answers", U|C, 81), ("any", T|N, 0), ("anyone", H, 0), ("apologise", C|I, 187),
        ("apologised", C|D, 187), ("apologises", C, 187), ("apologising", C|G, 187), ("apologize", C|I, 186),
        ("apologized", C|D, 186), ("apologizes", C, 186), ("apologizing", C|G, 186), ("apparently", A, 0),
        ("apr", Y, 0), ("apr.", Y, 0), ("april", Y, 0), ("are", V|A|N, 0), ("aren't", V|A, 0),
        ("argue", C|S|I, 8), ("argued", C|S|D, 8), ("argues", C|S, 8), ("arguing", C|S|G, 8),
        ("around", B|P, 0), ("article", H, 0), ("artist", H, 0), ("as", B|N, 0), ("ask", K|C|I, 77),
        ("asked", K|C|D|N, 77), ("asking", K|C|G, 77), ("asks", K|C, 77), ("assert", C|S|I, 19),
        ("asserted", C|S|D, 19), ("asserting", C|S|G, 19), ("asserts", C|S, 19), ("assume", C|S|I, 69),
        ("assumed", C|S|D, 69), ("assumes", C|S, 69), ("assuming", C|S|G, 69), ("assure", K|C|S|I, 74),
        ("assured", K|C|S|D, 74), ("assures", K|C|S, 74), ("assuring", K|C|S|G, 74), ("at", B|P|N, 0),
        ("attack", U|C|I, 188), ("attacked", C|D, 188), ("attacker", H, 0), ("attacking", C|G, 188),
        ("attacks", U|C, 188), ("attest", C|S|I, 54), ("attested", C|S|D, 54), ("attesting", C|S|G, 54),
        ("attests", C|S, 54), ("attorney", H, 0), ("attorneys", H, 0), ("audience", H, 0), ("aug", Y, 0),
        ("aug.", Y, 0), ("august", Y, 0), ("aunt", H, 0), ("author", H, 0), ("authorities", H, 0),
        ("authority", H, 0), ("authors", H, 0),
        ("backer", H, 0), ("backers", H, 0), ("bank", H, 0), ("banner", H, 0), ("bark", C|I, 117),
        ("barked", C|D, 117), ("barking", C|G, 117), ("barks", C, 117), ("basically", A, 0), ("be", V|A, 0),
        ("because", B|N, 0), ("been", V|A, 0), ("before", B, 0), ("beg", C|I, 123), ("begged", C|D, 123),
        ("begging", C|G, 123), ("begs", C, 123), ("behind", B|P, 0), ("being", A, 0), ("believe", J|C|S|I, 26),
        ("believed", J|C|S|D, 26), ("believes", J|C|S, 26), ("believing", J|C|S|G, 26), ("bellow", C|I, 178),
        ("bellowed", C|D, 178), ("bellowing", C|G, 178), ("bellows", C, 178), ("bemoan", C|I, 147),
        ("bemoaned", C|D, 147), ("bemoaning", C|G, 147), ("bemoans", C, 147), ("besides", N, 0),
        ("between", B|P, 0), ("beyond", B|P, 0), ("bill", U|C|I|H, 139), ("billed", C|D, 139),
        ("billing", C|G, 139), ("billionaire", H, 0), ("bills", U|C, 139), ("bishop", H, 0),
        ("blame", U|C|I, 143), ("blamed", C|D, 143), ("blames", U|C, 143), ("blaming", C|G, 143),
        ("blast", U|C|I, 102), ("blasted", C|D, 102), ("blasting", C|G, 102), ("blasts", U|C, 102),
        ("blog", C|I|H, 207), ("blogged", C|D, 207), ("blogger", H, 0), ("blogging", C|G, 207),
        ("blogs", C, 207), ("bluntly", A, 0), ("blurt", C|I, 179), ("blurted", C|D, 179),
        ("blurting", C|G, 179), ("blurts", C, 179), ("board", H, 0), ("boast", U|C|S|I, 45),
        ("boasted", C|S|D, 45), ("boasting", C|S|G, 45), ("boasts", U|C|S, 45), ("book", H, 0),
        ("boom", C|I, 118), ("boomed", C|D, 118), ("booming", C|G, 118), ("booms", C, 118), ("boss", H, 0),
        ("both", A|T|H|N, 0), ("boy", H, 0), ("brand", U|C|I, 100), ("branded", C|D, 100),
        ("branding", C|G, 100), ("brands", U|C, 100), ("breaking", N, 0), ("british", N|L, 0),
        ("brochure", H, 0), ("brother", H, 0), ("businessman", H, 0), ("businesswoman", H, 0), ("but", B|N, 0),
        ("by", B|P|N, 0),
        ("call", U|C|I, 94), ("called", C|D, 94), ("calling", C|G, 94), ("calls", U|C, 94), ("campaign", H, 0),
        ("campaigner", H, 0), ("campaigners", H, 0), ("can", V|A|N, 0), ("can't", V|A, 0), ("candidate", H, 0),
        ("candidates", H, 0), ("cannot", V|A, 0), ("capt.", N|L, 0), ("captain", H|L, 0),
        ("caption", U|C|I|H, 209), ("captioned", C|D, 209), ("captioning", C|G, 209), ("captions", U|C, 209),
        ("categorically", A, 0), ("caution", C|S|I, 36), ("cautioned", C|S|D, 36), ("cautioning", C|S|G, 36),
        ("cautions", C|S, 36), ("ceo", H, 0), ("chair", H, 0), ("chairman", H, 0), ("chairwoman", H, 0),
        ("chancellor", H|N|L, 0), ("chant", C|I, 84), ("chanted", C|D, 84), ("chanting", C|G, 84),
        ("chants", C, 84), ("characterise", C|I, 138), ("characterised", C|D, 138), ("characterises", C, 138),
        ("characterising", C|G, 138), ("characterize", C|I, 137), ("characterized", C|D, 137),
        ("characterizes", C, 137), ("characterizing", C|G, 137), ("charge", U|C|I, 140), ("charged", C|D, 140),
        ("charges", U|C, 140), ("charging", C|G, 140), ("charity", H, 0), ("chide", C|I, 153),
        ("chided", C|D, 153), ("chides", C, 153), ("chiding", C|G, 153), ("chief", H, 0), ("child", H, 0),
        ("children", H, 0), ("chime", C|I, 190), ("chimed", C|D, 190), ("chimes", C, 190),
        ("chiming", C|G, 190), ("chinese", N|L, 0), ("cite", U|C|I, 105), ("cited", C|D, 105),
        ("cites", U|C, 105), ("citing", C|G, 105), ("claim", U|C|S|I, 7), ("claimed", C|S|D, 7),
        ("claiming", C|S|G, 7), ("claims", U|C|S, 7), ("clarified", C|D, 162), ("clarifies", C, 162),
        ("clarify", C|I, 162), ("clarifying", C|G, 162), ("clearly", A, 0), ("click", N, 0), ("coach", H, 0),
        ("col.", N|L, 0), ("colleague", H, 0), ("colleagues", H, 0), ("colonel", H|L, 0), ("columnist", H, 0),
        ("commander", H, 0), ("comment", U|C|I, 90), ("commentator", H, 0), ("commentators", H, 0),
        ("commented", C|D, 90), ("commenting", C|G, 90), ("comments", U|C, 90), ("committee", H, 0),
        ("communique", H, 0), ("company", H, 0), ("compare", U|C|I, 204), ("compared", C|D, 204),
        ("compares", U|C, 204), ("comparing", C|G, 204), ("complain", C|S|I, 44), ("complained", C|S|D, 44),
        ("complaining", C|S|G, 44), ("complains", C|S, 44), ("complaint", H, 0), ("concede", C|S|I, 24),
        ("conceded", C|S|D, 24), ("concedes", C|S, 24), ("conceding", C|S|G, 24), ("conclude", C|S|I, 37),
        ("concluded", C|S|D, 37), ("concludes", C|S, 37), ("concluding", C|S|G, 37), ("condemn", C|I, 134),
        ("condemned", C|D, 134), ("condemning", C|G, 134), ("condemns", C, 134), ("confirm", C|S|I, 21),
        ("confirmed", C|S|D, 21), ("confirming", C|S|G, 21), ("confirms", C|S, 21), ("congressman", H|N|L, 0),
        ("congresswoman", H|L, 0), ("conservative", N|L, 0), ("consistently", A, 0), ("constable", H, 0),
        ("constitution", H, 0), ("contend", C|S|I, 23), ("contended", C|S|D, 23), ("contending", C|S|G, 23),
        ("contends", C|S, 23), ("continue", C|I, 78), ("continued", C|D, 78), ("continues", C, 78),
        ("continuing", C|G, 78), ("coroner", H, 0), ("correctly", A, 0), ("could", V|A|N, 0),
        ("couldn't", V|A, 0), ("council", H, 0), ("councillor", H, 0), ("councillors", H, 0),
        ("counter", U|C|S|I, 59), ("countered", C|S|D, 59), ("countering", C|S|G, 59), ("counters", U|C|S, 59),
        ("court", H, 0), ("cousin", H, 0), ("credit", C|I, 141), ("credited", C|D, 141),
        ("crediting", C|G, 141), ("credits", C, 141), ("cried", C|D, 122), ("cries", U|C, 122),
        ("critic", H, 0), ("criticise", C|I, 108), ("criticised", C|D, 108), ("criticises", C, 108),
        ("criticising", C|G, 108), ("criticize", C|I, 107), ("criticized", C|D, 107), ("criticizes", C, 107),
        ("criticizing", C|G, 107), ("critics", H, 0), ("crow", C|I, 159), ("crowd", H, 0), ("crowed", C|D, 159),
        ("crowing", C|G, 159), ("crows", C, 159), ("cry", U|C|I, 122), ("crying", C|G, 122), ("customer", H, 0),
        ("customers", H, 0),
        ("dame", N|L, 0), ("data", H, 0), ("daughter", H, 0), ("dec", Y, 0), ("dec.", Y, 0), ("december", Y, 0),
        ("declare", C|S|I, 17), ("declared", C|S|D, 17), ("declares", C|S, 17), ("declaring", C|S|G, 17),
        ("decried", C|D, 133), ("decries", C, 133), ("decry", C|I, 133), ("decrying", C|G, 133),
        ("deem", C|I, 128), ("deemed", C|D, 128), ("deeming", C|G, 128), ("deems", C, 128),
        ("defend", U|C|I, 189), ("defendant", H, 0), ("defended", C|D, 189), ("defending", C|G, 189),
        ("defends", U|C, 189), ("delegate", H, 0), ("delegates", H, 0), ("demand", U|C|I, 92),
        ("demanded", C|D, 92), ("demanding", C|G, 92), ("demands", U|C, 92), ("democrat", H, 0),
        ("democratic", N|L, 0), ("democrats", H, 0), ("denied", C|S|D, 22), ("denies", C|S, 22),
        ("denounce", C|I, 97), ("denounced", C|D, 97), ("denounces", C, 97), ("denouncing", C|G, 97),
        ("deny", C|S|I, 22), ("denying", C|S|G, 22), ("department", H, 0), ("deputy", H, 0),
        ("deride", C|I, 148), ("derided", C|D, 148), ("derides", C, 148), ("deriding", C|G, 148),
        ("describe", C|I, 95), ("described", C|D, 95), ("describes", C, 95), ("describing", C|G, 95),
        ("description", H, 0), ("despite", B|N, 0), ("detective", H|L, 0), ("detectives", H, 0),
        ("did", V|A|N, 0), ("didn't", V|A, 0), ("diplomat", H, 0), ("diplomats", H, 0), ("director", H, 0),
        ("disclose", C|S|I, 46), ("disclosed", C|S|D, 46), ("discloses", C|S, 46), ("disclosing", C|S|G, 46),
        ("dismiss", C|I, 96), ("dismissed", C|D, 96), ("dismisses", C, 96), ("dismissing", C|G, 96),
        ("do", V|A|N, 0), ("doctor", H, 0), ("doctors", H, 0), ("document", H, 0), ("documents", H, 0),
        ("does", V|A|N, 0), ("doesn't", V|A, 0), ("don't", V|A, 0), ("donor", H, 0), ("donors", H, 0),
        ("dozens", N, 0), ("dr", N|L, 0), ("dr.", N|L, 0), ("drawl", C|I, 175), ("drawled", C|D, 175),
        ("drawling", C|G, 175), ("drawls", C, 175), ("driver", H, 0), ("dryly", A, 0), ("dub", C|I, 129),
        ("dubbed", C|D, 129), ("dubbing", C|G, 129), ("dubs", C, 129), ("duke", H, 0), ("during", B|P|N, 0),
        ("each", T|N, 0), ("earlier", A|N, 0), ("echo", U|C|I, 156), ("echoed", C|D, 156),
        ("echoing", C|G, 156), ("echos", U|C, 156), ("economist", H, 0), ("economists", H, 0), ("editor", H, 0),
        ("editorial", H, 0), ("effectively", A, 0), ("eight", T|N, 0), ("either", N, 0),
        ("elaborate", C|I, 161), ("elaborated", C|D, 161), ("elaborates", C, 161), ("elaborating", C|G, 161),
        ("email", C|S|I|H, 76), ("emailed", C|S|D, 76), ("emailing", C|S|G, 76), ("emails", C|S, 76),
        ("emphasise", C|S|I, 34), ("emphasised", C|S|D, 34), ("emphasises", C|S, 34),
        ("emphasising", C|S|G, 34), ("emphasize", C|S|I, 33), ("emphasized", C|S|D, 33),
        ("emphasizes", C|S, 33), ("emphasizing", C|S|G, 33), ("employee", H, 0), ("employees", H, 0),
        ("enthuse", C|I, 160), ("enthused", C|D, 160), ("enthuses", C, 160), ("enthusing", C|G, 160),
        ("envoy", H, 0), ("essentially", A, 0), ("establishment", H, 0), ("estimate", U|C|S|I, 27),
        ("estimated", C|S|D, 27), ("estimates", U|C|S, 27), ("estimating", C|S|G, 27), ("even", A|N, 0),
        ("eventually", A, 0), ("ever", A|N, 0), ("every", T|N, 0), ("everyone", H, 0), ("ex", N, 0),
        ("except", B, 0), ("exclaim", C|I, 85), ("exclaimed", C|D, 85), ("exclaiming", C|G, 85),
        ("exclaims", C, 85), ("exclusive", N, 0), ("executive", H, 0), ("executives", H, 0),
        ("expect", C|S|I, 70), ("expected", C|S|D, 70), ("expecting", C|S|G, 70), ("expects", C|S, 70),
        ("expert", H, 0), ("experts", H, 0), ("explain", C|S|I, 10), ("explained", C|S|D, 10),
        ("explaining", C|S|G, 10), ("explains", C|S, 10), ("explicitly", A, 0), ("express", C|I, 201),
        ("expressed", C|D, 201), ("expresses", C, 201), ("expressing", C|G, 201),
        ("falsely", A, 0), ("families", H, 0), ("family", H, 0), ("famously", A, 0), ("fan", H, 0),
        ("fans", H, 0), ("farmer", H, 0), ("father", H, 0), ("fear", U|C|S|I, 49), ("feared", C|S|D, 49),
        ("fearing", C|S|G, 49), ("fears", U|C|S, 49), ("feb", Y, 0), ("feb.", Y, 0), ("february", Y, 0),
        ("feel", C|I, 212), ("feeling", C|G, 212), ("feels", C, 212), ("felt", C|D, 212), ("few", T|H|N, 0),
        ("figures", H, 0), ("filmmaker", H, 0), ("finally", A, 0), ("find", U|C|I, 214), ("finding", C|G, 214),
        ("finds", U|C, 214), ("firefighter", H, 0), ("firefighters", H, 0), ("firm", H, 0), ("firmly", A, 0),
        ("first", A|N, 0), ("five", T|N, 0), ("flatly", A, 0), ("for", B|P|N, 0), ("forecast", U|C|S|I|D, 55),
        ("forecasting", C|S|G, 55), ("forecasts", U|C|S, 55), ("former", N|L, 0), ("found", C|D, 214),
        ("founder", H, 0), ("four", T|N, 0), ("french", N|L, 0), ("frequently", A, 0), ("fri", Y, 0),
        ("friday", Y, 0), ("friend", H, 0), ("friends", H, 0), ("from", B|P|N, 0), ("fume", C|I, 119),
        ("fumed", C|D, 119), ("fumes", C, 119), ("fuming", C|G, 119), ("further", A, 0), ("furthermore", N, 0),
        ("gen.", N|L, 0), ("general", H|N|L, 0), ("german", N|L, 0), ("girl", H, 0), ("given", N, 0),
        ("gov.", N|L, 0), ("government", H, 0), ("governor", H|N|L, 0), ("governors", H, 0),
        ("grandfather", H, 0), ("grandmother", H, 0), ("greet", C|I, 184), ("greeted", C|D, 184),
        ("greeting", C|G, 184), ("greets", C, 184), ("group", H, 0), ("groups", H, 0), ("growl", C|I, 125),
        ("growled", C|D, 125), ("growling", C|G, 125), ("growls", C, 125), ("guarantee", C|S|I, 71),
        ("guaranteed", C|S|D, 71), ("guaranteeing", C|S|G, 71), ("guarantees", C|S, 71), ("guidance", H, 0),
        ("gunman", H, 0), ("gush", C|I, 121), ("gushed", C|D, 121), ("gushes", C, 121), ("gushing", C|G, 121),
        ("hacker", H, 0), ("hackers", H, 0), ("had", V|A|N, 0), ("hail", C|I, 135), ("hailed", C|D, 135),
        ("hailing", C|G, 135), ("hails", C, 135), ("half", N, 0), ("has", V|A|N, 0), ("hasn't", V|A, 0),
        ("have", V|A|N, 0), ("haven't", V|A, 0), ("he", R|N, 0), ("head", H, 0), ("headline", U|C|I|H, 210),
        ("headlined", C|D, 210), ("headlines", U|C, 210), ("headlining", C|G, 210), ("her", O|T|N, 0),
        ("here", N, 0), ("herself", A, 0), ("highlight", C|I, 194), ("highlighted", C|D, 194),
        ("highlighting", C|G, 194), ("highlights", C, 194), ("him", O|N, 0), ("himself", A, 0),
        ("hint", U|C|S|I, 47), ("hinted", C|S|D, 47), ("hinting", C|S|G, 47), ("hints", U|C|S, 47),
        ("his", O|T|N, 0), ("hiss", C|I, 176), ("hissed", C|D, 176), ("hisses", C, 176), ("hissing", C|G, 176),
        ("historian", H, 0), ("hope", U|C|S|I, 50), ("hoped", C|S|D, 50), ("hopes", U|C|S, 50),
        ("hoping", C|S|G, 50), ("host", H, 0), ("how", B|N, 0), ("however", N, 0), ("hundreds", N, 0),
        ("husband", H, 0), ("hypothesise", C|S|I, 68), ("hypothesised", C|S|D, 68), ("hypothesises", C|S, 68),
        ("hypothesising", C|S|G, 68),
        ("i", R|N, 0), ("if", B|N, 0), ("image", N, 0), ("imam", H, 0), ("immediately", A, 0),
        ("implied", C|S|D, 48), ("implies", C|S, 48), ("implore", C|I, 164), ("implored", C|D, 164),
        ("implores", C, 164), ("imploring", C|G, 164), ("imply", C|S|I, 48), ("implying", C|S|G, 48),
        ("in", B|P|N, 0), ("indeed", N, 0), ("indicate", C|S|I, 67), ("indicated", C|S|D, 67),
        ("indicates", C|S, 67), ("indicating", C|S|G, 67), ("indictment", H, 0), ("inform", K|C|S|I, 73),
        ("informed", K|C|S|D, 73), ("informing", K|C|S|G, 73), ("informs", K|C|S, 73), ("initially", A, 0),
        ("inside", B|P, 0), ("insider", H, 0), ("insiders", H, 0), ("insist", C|S|I, 11),
        ("insisted", C|S|D, 11), ("insisting", C|S|G, 11), ("insists", C|S, 11), ("inspector", H|L, 0),
        ("instead", A, 0), ("instruct", C|I, 165), ("instructed", C|D, 165), ("instructing", C|G, 165),
        ("instructs", C, 165), ("interject", C|I, 86), ("interjected", C|D, 86), ("interjecting", C|G, 86),
        ("interjects", C, 86), ("interrupt", C|I, 163), ("interrupted", C|D, 163), ("interrupting", C|G, 163),
        ("interrupts", C, 163), ("into", B|P|N, 0), ("intone", C|I, 174), ("intoned", C|D, 174),
        ("intones", C, 174), ("intoning", C|G, 174), ("investigator", H, 0), ("investigators", H, 0),
        ("investor", H, 0), ("investors", H, 0), ("is", V|A|N, 0), ("isn't", V|A, 0), ("it", R|N, 0),
        ("its", O|T|N, 0), ("itself", A, 0),
        ("jan", Y, 0), ("jan.", Y, 0), ("january", Y, 0), ("jest", C|I, 206), ("jested", C|D, 206),
        ("jesting", C|G, 206), ("jests", C, 206), ("joke", U|C|S|I, 61), ("joked", C|S|D, 61),
        ("jokes", U|C|S, 61), ("joking", C|S|G, 61), ("jokingly", A, 0), ("journalist", H, 0),
        ("journalists", H, 0), ("judge", H|N|L, 0), ("judges", H, 0), ("july", Y, 0), ("june", Y, 0),
        ("just", A|N, 0), ("justice", N|L, 0),
        ("kid", H, 0), ("kids", H, 0), ("king", H|N|L, 0), ("knew", C|D, 211), ("know", C|I, 211),
        ("knowing", C|G, 211), ("known", C|D, 211), ("knows", C, 211),
        ("label", U|C|I, 99), ("labeled", C|D, 99), ("labeling", C|G, 99), ("labels", U|C, 99),
        ("labour", N|L, 0), ("lady", N|L, 0), ("lambast", C|I, 150), ("lambaste", C|I, 151),
        ("lambasted", C|D, 151), ("lambastes", C, 151), ("lambasting", C|G, 151), ("lambasts", C, 150),
        ("lament", C|S|I, 63), ("lamented", C|S|D, 63), ("lamenting", C|S|G, 63), ("laments", C|S, 63),
        ("largely", A, 0), ("last", N, 0), ("later", A|N, 0), ("laugh", U|C|I, 116), ("laughed", C|D, 116),
        ("laughing", C|G, 116), ("laughs", U|C, 116), ("law", H, 0), ("lawmaker", H, 0), ("lawmakers", H, 0),
        ("lawsuit", H, 0), ("lawyer", H, 0), ("lawyers", H, 0), ("leader", H, 0), ("leaders", H, 0),
        ("lecture", C|I, 205), ("lectured", C|D, 205), ("lecturer", H, 0), ("lectures", C, 205),
        ("lecturing", C|G, 205), ("less", N, 0), ("lest", B, 0), ("let", N, 0), ("letter", H, 0),
        ("liberal", N|L, 0), ("lieutenant", H|L, 0), ("like", B|N, 0), ("liken", C|I, 195),
        ("likened", C|D, 195), ("likening", C|G, 195), ("likens", C, 195), ("likewise", A, 0), ("listen", N, 0),
        ("long", A, 0), ("lord", H|N|L, 0), ("lt.", N|L, 0),
        ("magazine", H, 0), ("maintain", C|S|I, 31), ("maintained", C|S|D, 31), ("maintaining", C|S|G, 31),
        ("maintains", C|S, 31), ("man", H, 0), ("manager", H, 0), ("manifesto", H, 0), ("many", T|H|N, 0),
        ("mar.", Y, 0), ("march", Y, 0), ("marvel", C|I, 191), ("marveled", C|D, 191), ("marveling", C|G, 191),
        ("marvels", C, 191), ("may", V|A|N, 0), ("maybe", N, 0), ("mayor", H|L, 0), ("me", O|N, 0),
        ("meanwhile", A|N, 0), ("media", H, 0), ("member", H, 0), ("members", H, 0), ("memo", H, 0),
        ("men", H, 0), ("mention", U|C|I, 196), ("mentioned", C|D, 196), ("mentioning", C|G, 196),
        ("mentions", U|C, 196), ("merely", A, 0), ("message", U|C|I|H, 208), ("messaged", C|D, 208),
        ("messages", U|C, 208), ("messaging", C|G, 208), ("might", V|A|N, 0), ("migrant", H, 0),
        ("militant", H, 0), ("militants", H, 0), ("minister", H|N|L, 0), ("ministers", H, 0),
        ("ministry", H, 0), ("mock", U|C|I, 103), ("mocked", C|D, 103), ("mocking", C|G, 103),
        ("mocks", U|C, 103), ("moderator", H, 0), ("mogul", H, 0), ("mon", Y, 0), ("monarch", H, 0),
        ("monday", Y, 0), ("more", N, 0), ("moreover", N, 0), ("most", T|H|N, 0), ("mother", H, 0),
        ("mp", H, 0), ("mps", H, 0), ("mr", N|L, 0), ("mr.", N|L, 0), ("mrs", N|L, 0), ("mrs.", N|L, 0),
        ("ms", N|L, 0), ("ms.", N|L, 0), ("much", N, 0), ("murmur", C|I, 114), ("murmured", C|D, 114),
        ("murmuring", C|G, 114), ("murmurs", C, 114), ("muse", C|I, 89), ("mused", C|D, 89), ("muses", C, 89),
        ("musing", C|G, 89), ("must", V|A|N, 0), ("mutter", C|I, 113), ("muttered", C|D, 113),
        ("muttering", C|G, 113), ("mutters", C, 113), ("my", O|T|N, 0),
        ("narrate", C|I, 173), ("narrated", C|D, 173), ("narrates", C, 173), ("narrating", C|G, 173),
        ("near", B|P, 0), ("neighbor", H, 0), ("neighbors", H, 0), ("neighbour", H, 0), ("neighbours", H, 0),
        ("neither", N, 0), ("network", H, 0), ("never", A, 0), ("nevertheless", N, 0), ("newspaper", H, 0),
        ("newspapers", H, 0), ("next", N, 0), ("nine", T|N, 0), ("no", T|N, 0), ("nobody", H, 0),
        ("nominee", H, 0), ("none", H, 0), ("nonetheless", N, 0), ("nor", B, 0), ("not", A|N, 0),
        ("note", U|C|S|I|H, 9), ("noted", C|S|D, 9), ("notes", U|C|S, 9), ("noting", C|S|G, 9), ("nov", Y, 0),
        ("nov.", Y, 0), ("novelist", H, 0), ("november", Y, 0), ("now", A|N, 0), ("nurse", H, 0),
        ("nurses", H, 0),
        ("observe", C|S|I, 40), ("observed", C|S|D, 40), ("observer", H, 0), ("observers", H, 0),
        ("observes", C|S, 40), ("observing", C|S|G, 40), ("oct", Y, 0), ("oct.", Y, 0), ("october", Y, 0),
        ("of", B|P|N, 0), ("off", B|N, 0), ("offer", M|U|C|I, 93), ("offered", M|C|D, 93),
        ("offering", M|C|G, 93), ("offers", M|U|C, 93), ("office", H, 0), ("officer", H|L, 0),
        ("officers", H, 0), ("official", H, 0), ("officials", H, 0), ("often", A, 0), ("oh", N, 0),
        ("ok", N, 0), ("okay", N, 0), ("on", B|P|N, 0), ("once", A|B, 0), ("one", T|H|N, 0), ("only", A, 0),
        ("onto", B, 0), ("openly", A, 0), ("operative", H, 0), ("operatives", H, 0), ("opine", C|I, 88),
        ("opined", C|D, 88), ("opines", C, 88), ("opining", C|G, 88), ("opponent", H, 0), ("opponents", H, 0),
        ("or", B|N, 0), ("order", U|C|I, 166), ("ordered", C|D, 166), ("ordering", C|G, 166),
        ("orders", U|C, 166), ("organisation", H, 0), ("organiser", H, 0), ("organisers", H, 0),
        ("organization", H, 0), ("organizer", H, 0), ("organizers", H, 0), ("originally", A, 0),
        ("other", T|N, 0), ("others", T|H|N, 0), ("our", O|T|N, 0), ("outlet", H, 0), ("outside", B|P, 0),
        ("over", B|P, 0), ("owner", H, 0), ("owners", H, 0),
        ("paper", H, 0), ("paramedic", H, 0), ("parents", H, 0), ("partner", H, 0), ("party", H, 0),
        ("passenger", H, 0), ("passengers", H, 0), ("past", B, 0), ("patient", H, 0), ("patients", H, 0),
        ("peer", H, 0), ("people", H, 0), ("per", B|P, 0), ("perhaps", N, 0), ("petition", H, 0),
        ("photo", N, 0), ("physician", H, 0), ("player", H, 0), ("players", H, 0), ("plead", C|I, 124),
        ("pleaded", C|D, 124), ("pleading", C|G, 124), ("pleads", C, 124), ("pledge", M|U|C|S|I, 29),
        ("pledged", M|C|S|D, 29), ("pledges", M|U|C|S, 29), ("pledging", M|C|S|G, 29), ("plus", B, 0),
        ("point", U|C|S|I, 66), ("pointed", C|S|D, 66), ("pointing", C|S|G, 66), ("points", U|C|S, 66),
        ("police", H, 0), ("politician", H, 0), ("politicians", H, 0), ("poll", H, 0), ("polls", H, 0),
        ("pollster", H, 0), ("pollsters", H, 0), ("ponder", C|I, 181), ("pondered", C|D, 181),
        ("pondering", C|G, 181), ("ponders", C, 181), ("pope", H|N|L, 0), ("portray", C|I, 136),
        ("portrayed", C|D, 136), ("portraying", C|G, 136), ("portrays", C, 136), ("posit", C|S|I, 58),
        ("posited", C|S|D, 58), ("positing", C|S|G, 58), ("posits", C|S, 58), ("post", U|C|I|H, 131),
        ("posted", C|D, 131), ("poster", H, 0), ("posting", C|G, 131), ("posts", U|C, 131),
        ("praise", U|C|I, 104), ("praised", C|D, 104), ("praises", U|C, 104), ("praising", C|G, 104),
        ("preach", C|I, 193), ("preached", C|D, 193), ("preaches", C, 193), ("preaching", C|G, 193),
        ("predict", C|S|I, 13), ("predicted", C|S|D, 13), ("predicting", C|S|G, 13), ("predicts", C|S, 13),
        ("premier", H, 0), ("pres.", N|L, 0), ("president", H|N|L, 0), ("press", H, 0), ("previously", A, 0),
        ("priest", H, 0), ("prince", H|N|L, 0), ("princess", H|N|L, 0), ("privately", A, 0),
        ("proclaim", C|S|I, 72), ("proclaimed", C|S|D, 72), ("proclaiming", C|S|G, 72), ("proclaims", C|S, 72),
        ("prof.", N|L, 0), ("profess", C|I, 192), ("professed", C|D, 192), ("professes", C, 192),
        ("professing", C|G, 192), ("professor", H|N|L, 0), ("promise", M|U|C|S|I, 30),
        ("promised", M|C|S|D, 30), ("promises", M|U|C|S, 30), ("promising", M|C|S|G, 30), ("promote", C|I, 202),
        ("promoted", C|D, 202), ("promotes", C, 202), ("promoting", C|G, 202), ("promptly", A, 0),
        ("pronounce", C|I, 142), ("pronounced", C|D, 142), ("pronounces", C, 142), ("pronouncing", C|G, 142),
        ("propose", C|I, 167), ("proposed", C|D, 167), ("proposes", C, 167), ("proposing", C|G, 167),
        ("prosecutor", H, 0), ("prosecutors", H, 0), ("protester", H, 0), ("protesters", H, 0),
        ("protestors", H, 0), ("psychiatrist", H, 0), ("psychologist", H, 0), ("public", H, 0),
        ("publicly", A, 0), ("pundit", H, 0), ("pundits", H, 0),
        ("queen", H|N|L, 0), ("question", U|C|I, 144), ("questioned", C|D, 144), ("questioning", C|G, 144),
        ("questions", U|C, 144), ("quickly", A, 0), ("quietly", A, 0), ("quip", U|C|S|I, 62),
        ("quipped", C|S|D, 62), ("quipping", C|S|G, 62), ("quips", U|C|S, 62), ("quote", U|C|I, 132),
        ("quoted", C|D, 132), ("quotes", U|C, 132), ("quoting", C|G, 132),
        ("rabbi", H, 0), ("rail", U|C|I, 145), ("railed", C|D, 145), ("railing", C|G, 145), ("rails", U|C, 145),
        ("rant", U|C|I, 146), ("ranted", C|D, 146), ("ranting", C|G, 146), ("rants", U|C, 146),
        ("read", U|C|I|D|N, 216), ("reading", C|G, 216), ("reads", U|C, 216), ("rebel", H, 0), ("rebels", H, 0),
        ("rebuke", C|I, 152), ("rebuked", C|D, 152), ("rebukes", C, 152), ("rebuking", C|G, 152),
        ("recall", C|S|I, 38), ("recalled", C|S|D, 38), ("recalling", C|S|G, 38), ("recalls", C|S, 38),
        ("recently", A, 0), ("recommend", C|I, 168), ("recommended", C|D, 168), ("recommending", C|G, 168),
        ("recommends", C, 168), ("recount", C|S|I, 52), ("recounted", C|S|D, 52), ("recounting", C|S|G, 52),
        ("recounts", C|S, 52), ("refer", C|I, 98), ("referred", C|D, 98), ("referring", C|G, 98),
        ("refers", C, 98), ("refugee", H, 0), ("refugees", H, 0), ("regulator", H, 0), ("reiterate", C|S|I, 35),
        ("reiterated", C|S|D, 35), ("reiterates", C|S, 35), ("reiterating", C|S|G, 35), ("reject", C|I, 200),
        ("rejected", C|D, 200), ("rejecting", C|G, 200), ("rejects", C, 200), ("rejoin", C|I, 127),
        ("rejoined", C|D, 127), ("rejoining", C|G, 127), ("rejoins", C, 127), ("relative", H, 0),
        ("relatives", H, 0), ("release", H, 0), ("remark", U|C|S|I, 39), ("remarked", C|S|D, 39),
        ("remarking", C|S|G, 39), ("remarks", U|C|S, 39), ("remind", K|C|S|I, 75), ("reminded", K|C|S|D, 75),
        ("reminding", K|C|S|G, 75), ("reminds", K|C|S, 75), ("rep.", N|L, 0), ("repeat", C|S|I, 60),
        ("repeated", C|S|D, 60), ("repeatedly", A, 0), ("repeating", C|S|G, 60), ("repeats", C|S, 60),
        ("replied", C|D, 79), ("replies", U|C, 79), ("reply", U|C|I, 79), ("replying", C|G, 79),
        ("report", U|C|S|I|H, 15), ("reported", C|S|D, 15), ("reportedly", A, 0), ("reporter", H, 0),
        ("reporters", H, 0), ("reporting", C|S|G, 15), ("reports", U|C|S|H, 15), ("representative", H, 0),
        ("representatives", H, 0), ("republican", H|N|L, 0), ("republicans", H, 0), ("researcher", H, 0),
        ("researchers", H, 0), ("resident", H, 0), ("residents", H, 0), ("respond", C|I, 80),
        ("responded", C|D, 80), ("responding", C|G, 80), ("responds", C, 80), ("retort", C|I, 126),
        ("retorted", C|D, 126), ("retorting", C|G, 126), ("retorts", C, 126), ("rev.", N|L, 0),
        ("reveal", C|S|I, 41), ("revealed", C|S|D, 41), ("revealing", C|S|G, 41), ("reveals", C|S, 41),
        ("review", H, 0), ("ridicule", C|I, 149), ("ridiculed", C|D, 149), ("ridicules", C, 149),
        ("ridiculing", C|G, 149), ("rightly", A, 0), ("rival", H, 0), ("rivals", H, 0), ("roar", C|I, 177),
        ("roared", C|D, 177), ("roaring", C|G, 177), ("roars", C, 177), ("ruling", H, 0), ("russian", N|L, 0),
        ("said", J|C|S|D, 1), ("sang", C|D, 172), ("sat", Y, 0), ("saturday", Y, 0), ("say", J|C|S|I, 1),
        ("saying", J|C|S|G, 1), ("says", J|C|S, 1), ("scholar", H, 0), ("scholars", H, 0), ("scientist", H, 0),
        ("scientists", H, 0), ("scoff", C|I, 120), ("scoffed", C|D, 120), ("scoffing", C|G, 120),
        ("scoffs", C, 120), ("scold", C|I, 154), ("scolded", C|D, 154), ("scolding", C|G, 154),
        ("scolds", C, 154), ("scream", C|I, 110), ("screamed", C|D, 110), ("screaming", C|G, 110),
        ("screams", C, 110), ("second", N, 0), ("secretary", H|N|L, 0), ("see", N, 0), ("seek", C|I, 198),
        ("seeking", C|G, 198), ("seeks", C, 198), ("sen.", N|L, 0), ("senator", H|N|L, 0), ("senators", H, 0),
        ("sep", Y, 0), ("sep.", Y, 0), ("separately", A, 0), ("sept", Y, 0), ("sept.", Y, 0),
        ("september", Y, 0), ("sergeant", H|L, 0), ("seven", T|N, 0), ("several", T|H, 0), ("sgt.", N|L, 0),
        ("she", R|N, 0), ("sheriff", H, 0), ("shopkeeper", H, 0), ("should", V|A|N, 0), ("shout", U|C|I, 82),
        ("shouted", C|D, 82), ("shouting", C|G, 82), ("shouts", U|C, 82), ("show", U|C|I, 215),
        ("showed", C|D, 215), ("showing", C|G, 215), ("shown", C|D, 215), ("shows", U|C, 215),
        ("sigh", C|I, 115), ("sighed", C|D, 115), ("sighing", C|G, 115), ("sighs", C, 115), ("sign", H, 0),
        ("signal", U|C|I, 199), ("signaled", C|D, 199), ("signaling", C|G, 199), ("signals", U|C, 199),
        ("signs", H, 0), ("similarly", A, 0), ("simply", A, 0), ("since", B|N, 0), ("sing", C|I, 172),
        ("singer", H, 0), ("singing", C|G, 172), ("sings", C, 172), ("sir", N|L, 0), ("sister", H, 0),
        ("six", T|N, 0), ("slam", C|I, 101), ("slammed", C|D, 101), ("slamming", C|G, 101), ("slams", C, 101),
        ("snap", C|I, 111), ("snapped", C|D, 111), ("snapping", C|G, 111), ("snaps", C, 111), ("so", B|N, 0),
        ("sociologist", H, 0), ("soldier", H, 0), ("soldiers", H, 0), ("some", T|H|N, 0), ("someone", H, 0),
        ("sometimes", A, 0), ("son", H, 0), ("soon", A, 0), ("sought", C|D, 198), ("sound", U|C|I, 197),
        ("sounded", C|D, 197), ("sounding", C|G, 197), ("sounds", U|C, 197), ("source", H, 0),
        ("sources", H, 0), ("speaking", N, 0), ("specifically", A, 0), ("speculate", C|S|I, 56),
        ("speculated", C|S|D, 56), ("speculates", C|S, 56), ("speculating", C|S|G, 56), ("spokes", H, 0),
        ("spokesman", H, 0), ("spokesmen", H, 0), ("spokespeople", H, 0), ("spokesperson", H, 0),
        ("spokeswoman", H, 0), ("staffer", H, 0), ("staffers", H, 0), ("state", U|C|S|I, 16),
        ("stated", C|S|D, 16), ("statement", H, 0), ("states", U|C|S, 16), ("stating", C|S|G, 16),
        ("still", A|N, 0), ("strategist", H, 0), ("strategists", H, 0), ("stress", C|S|I, 32),
        ("stressed", C|S|D, 32), ("stresses", C|S, 32), ("stressing", C|S|G, 32), ("strongly", A, 0),
        ("student", H, 0), ("students", H, 0), ("study", H, 0), ("subsequently", A, 0), ("such", T|N, 0),
        ("suggest", C|S|I, 14), ("suggested", C|S|D, 14), ("suggesting", C|S|G, 14), ("suggests", C|S, 14),
        ("summarise", C|I, 158), ("summarised", C|D, 158), ("summarises", C, 158), ("summarising", C|G, 158),
        ("summarize", C|I, 157), ("summarized", C|D, 157), ("summarizes", C, 157), ("summarizing", C|G, 157),
        ("summary", H, 0), ("sun", Y, 0), ("sunday", Y, 0), ("sung", C|D, 172), ("superintendent", H|L, 0),
        ("supporter", H, 0), ("supporters", H, 0), ("survey", H, 0), ("surveys", H, 0), ("survivor", H, 0),
        ("survivors", H, 0), ("suspect", H, 0), ("swear", M|U|C|S|I, 51), ("swearing", M|C|S|G, 51),
        ("swears", M|U|C|S, 51), ("swore", M|C|S|D, 51), ("sworn", M|C|S|D, 51),
        ("taunt", C|I, 171), ("taunted", C|D, 171), ("taunting", C|G, 171), ("taunts", C, 171),
        ("teacher", H, 0), ("teachers", H, 0), ("team", H, 0), ("tearfully", A, 0), ("tease", C|I, 170),
        ("teased", C|D, 170), ("teases", C, 170), ("teasing", C|G, 170), ("tell", K|C|S|I, 2),
        ("telling", K|C|S|G, 2), ("tells", K|C|S, 2), ("ten", T|N, 0), ("testified", C|S|D, 42),
        ("testifies", C|S, 42), ("testify", C|S|I, 42), ("testifying", C|S|G, 42), ("text", H, 0),
        ("than", B, 0), ("thank", U|C|I, 185), ("thanked", C|D, 185), ("thanking", C|G, 185),
        ("thanks", U|C, 185), ("that", B|T|N, 0), ("the", T, 0), ("their", O|T|N, 0), ("them", O|N, 0),
        ("themselves", A, 0), ("then", A|N, 0), ("theorize", C|S|I, 57), ("theorized", C|S|D, 57),
        ("theorizes", C|S, 57), ("theorizing", C|S|G, 57), ("there", N, 0), ("therefore", N, 0),
        ("these", T|N, 0), ("they", R|N, 0), ("think", J|C|S|I, 43), ("thinking", J|C|S|G, 43),
        ("thinks", J|C|S, 43), ("third", N, 0), ("this", T|N, 0), ("those", T|N, 0), ("though", B|N, 0),
        ("thought", J|C|S|D, 43), ("thousands", N, 0), ("threaten", M|C|I, 169), ("threatened", M|C|D, 169),
        ("threatening", M|C|G, 169), ("threatens", M|C, 169), ("three", T|N, 0), ("through", B|P, 0),
        ("thu", Y, 0), ("thunder", C|I, 109), ("thundered", C|D, 109), ("thundering", C|G, 109),
        ("thunders", C, 109), ("thurs", Y, 0), ("thursday", Y, 0), ("thus", N, 0), ("to", B|P|N, 0),
        ("today", A, 0), ("told", K|C|S|D, 2), ("too", A, 0), ("tourist", H, 0), ("tourists", H, 0),
        ("tout", C|I, 130), ("touted", C|D, 130), ("touting", C|G, 130), ("touts", C, 130), ("toward", B|P, 0),
        ("towards", B|P, 0), ("trader", H, 0), ("traders", H, 0), ("transcript", H, 0), ("tue", Y, 0),
        ("tues", Y, 0), ("tuesday", Y, 0), ("tweet", U|C|S|I|H, 18), ("tweeted", C|S|D, 18),
        ("tweeting", C|S|G, 18), ("tweets", U|C|S, 18), ("two", T|N, 0),
        ("uncle", H, 0), ("under", B|P, 0), ("understand", C|I, 213), ("understanding", C|G, 213),
        ("understands", C, 213), ("understood", C|D, 213), ("union", H, 0), ("unions", H, 0), ("unless", B, 0),
        ("unlike", N, 0), ("until", B, 0), ("update", N, 0), ("upon", B|P, 0), ("urge", K|C|I, 91),
        ("urged", K|C|D, 91), ("urges", K|C, 91), ("urging", K|C|G, 91), ("us", O|N, 0), ("usually", A, 0),
        ("utter", C|I, 183), ("uttered", C|D, 183), ("uttering", C|G, 183), ("utters", C, 183),
        ("vent", C|I, 180), ("vented", C|D, 180), ("venting", C|G, 180), ("vents", C, 180), ("veteran", H, 0),
        ("veterans", H, 0), ("via", B, 0), ("victim", H, 0), ("victims", H, 0), ("video", H|N, 0),
        ("voice", U|C|I, 182), ("voiced", C|D, 182), ("voices", U|C, 182), ("voicing", C|G, 182),
        ("voter", H, 0), ("voters", H, 0), ("vow", M|C|S|I, 28), ("vowed", M|C|S|D, 28),
        ("vowing", M|C|S|G, 28), ("vows", M|C|S, 28),
        ("warn", K|C|S|I, 6), ("warned", K|C|S|D, 6), ("warning", K|U|C|S|G, 6), ("warns", K|C|S, 6),
        ("was", V|A|N, 0), ("wasn't", V|A, 0), ("watch", N, 0), ("watchdog", H, 0), ("we", R|N, 0),
        ("website", H, 0), ("wed", Y, 0), ("wednesday", Y, 0), ("well", N, 0), ("went", A, 0),
        ("were", V|A|N, 0), ("weren't", V|A, 0), ("what", B|N, 0), ("when", B|N, 0), ("where", B|N, 0),
        ("whereas", B, 0), ("whether", B, 0), ("which", B|N, 0), ("while", B, 0), ("whisper", U|C|I, 112),
        ("whispered", C|D, 112), ("whispering", C|G, 112), ("whispers", U|C, 112), ("who", R|N, 0),
        ("whose", B|N, 0), ("why", B|N, 0), ("wife", H, 0), ("will", V|A|N, 0), ("with", B|P|N, 0),
        ("within", B|P|N, 0), ("without", B|P|N, 0), ("witness", H, 0), ("witnesses", H, 0), ("woman", H, 0),
        ("women", H, 0), ("won't", V|A, 0), ("wonder", C|I, 87), ("wondered", C|D, 87), ("wondering", C|G, 87),
        ("wonders", C, 87), ("worker", H, 0), ("workers", H, 0), ("would", V|A|N, 0), ("wouldn't", V|A, 0),
        ("write", C|S|I, 4), ("writer", H, 0), ("writes", C|S, 4), ("writing", C|S|G, 4), ("written", C|S|D, 4),
        ("wrongly", A, 0), ("wrote", C|S|D, 4), ("wryly", A, 0),
        ("yell", C|I, 83), ("yelled", C|D, 83), ("yelling", C|G, 83), ("yells", C, 83), ("yes", N, 0),
        ("yesterday", A, 0), ("yet", B|N, 0), ("you", R|N, 0), ("your", O|T|N, 0),
    ]
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted() {
        assert!(WORDS.is_sorted_by(|a, b| a.0 < b.0));
    }

    #[test]
    fn words_are_found() {
        for (known, flags, lemma) in WORDS {
            assert_eq!(word(known), Word { flags: *flags, lemma: *lemma }, "{known}");
        }
        assert!(word("said").is(SAY) && word("called").is(CUE) && !word("called").is(SAY));
        assert_eq!(word("saying").lemma, word("said").lemma);
        assert_eq!(word("paris"), Word::default());
        assert_eq!(word("é"), Word::default());
    }
}
