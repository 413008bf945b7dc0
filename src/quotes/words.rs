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
        return Word { flags: AUXILIARY, lemma: 0 };
    }
    let Some(letter) = word.bytes().next().filter(u8::is_ascii_lowercase) else { return Word::default() };
    let start = |at: usize| STARTS.get(at).copied().unwrap_or_default();
    let (from, to) = (start(usize::from(letter - b'a')), start(usize::from(letter - b'a') + 1));
    let list = WORDS.get(from as usize..to as usize).unwrap_or_default();
    match list.binary_search_by(|(known, _, _)| (*known).cmp(word)) {
        Ok(at) => list.get(at).map_or(Word::default(), |&(_, flags, lemma)| Word { flags, lemma }),
        Err(_) => Word::default(),
    }
}

/// Where the words of each letter start in the list.
#[allow(clippy::indexing_slicing, reason = "worked out by the compiler, which stops at a fault")]
const STARTS: [u16; 27] = {
    let mut starts = [0; 27];
    let mut at = 0;
    while at < WORDS.len() {
        starts[(WORDS[at].0.as_bytes()[0] - b'a') as usize + 1] = at as u16 + 1;
        at += 1;
    }
    let mut letter = 1;
    while letter < 27 {
        if starts[letter] < starts[letter - 1] {
            starts[letter] = starts[letter - 1];
        }
        letter += 1;
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
        ("a", T, 0), ("about", B|P|N, 0), ("accept", C|I, 206), ("accepted", C|D, 206), ("accepting", C|G, 206),
        ("accepts", C, 206), ("according", N, 0), ("accuse", C|I, 109), ("accused", C|D, 109),
        ("accuses", C, 109), ("accusing", C|G, 109), ("acknowledge", C|S|I, 12), ("acknowledged", C|S|D, 12),
        ("acknowledges", C|S, 12), ("acknowledging", C|S|G, 12), ("across", B|P, 0), ("activist", H, 0),
        ("activists", H, 0), ("actor", H, 0), ("actress", H, 0), ("actually", A, 0), ("ad", H, 0),
        ("add", C|S|I, 3), ("added", C|S|D, 3), ("adding", C|S|G, 3), ("additionally", A, 0), ("adds", C|S, 3),
        ("administration", H, 0), ("admit", C|S|I, 25), ("admits", C|S, 25), ("admitted", C|S|D, 25),
        ("admitting", C|S|G, 25), ("admonish", C|I, 158), ("admonished", C|D, 158), ("admonishes", C, 158),
        ("admonishing", C|G, 158), ("advert", H, 0), ("advertisement", H|N, 0), ("advise", K|C|S|I, 64),
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
        ("another", T|H|N, 0), ("answer", U|C|I, 84), ("answered", C|D, 84), ("answering", C|G, 84),
        ("answers", U|C, 84), ("any", T|N, 0), ("anyone", H, 0), ("apologise", C|I, 190),
        ("apologised", C|D, 190), ("apologises", C, 190), ("apologising", C|G, 190), ("apologize", C|I, 189),
        ("apologized", C|D, 189), ("apologizes", C, 189), ("apologizing", C|G, 189), ("apparently", A, 0),
        ("apr", Y, 0), ("apr.", Y, 0), ("april", Y, 0), ("are", V|A|N, 0), ("aren't", V|A, 0),
        ("argue", C|S|I, 8), ("argued", C|S|D, 8), ("argues", C|S, 8), ("arguing", C|S|G, 8),
        ("around", B|P, 0), ("article", H, 0), ("artist", H, 0), ("as", B|N, 0), ("ask", K|C|I, 80),
        ("asked", K|C|D|N, 80), ("asking", K|C|G, 80), ("asks", K|C, 80), ("assert", C|S|I, 19),
        ("asserted", C|S|D, 19), ("asserting", C|S|G, 19), ("asserts", C|S, 19), ("assume", C|S|I, 72),
        ("assumed", C|S|D, 72), ("assumes", C|S, 72), ("assuming", C|S|G, 72), ("assure", K|C|S|I, 77),
        ("assured", K|C|S|D, 77), ("assures", K|C|S, 77), ("assuring", K|C|S|G, 77), ("at", B|P|N, 0),
        ("attack", U|C|I, 191), ("attacked", C|D, 191), ("attacker", H, 0), ("attacking", C|G, 191),
        ("attacks", U|C, 191), ("attest", C|S|I, 54), ("attested", C|S|D, 54), ("attesting", C|S|G, 54),
        ("attests", C|S, 54), ("attorney", H, 0), ("attorneys", H, 0), ("audience", H, 0), ("aug", Y, 0),
        ("aug.", Y, 0), ("august", Y, 0), ("aunt", H, 0), ("author", H, 0), ("authorities", H, 0),
        ("authority", H, 0), ("authors", H, 0),
        ("backer", H, 0), ("backers", H, 0), ("bank", H, 0), ("banner", H, 0), ("bark", C|I, 120),
        ("barked", C|D, 120), ("barking", C|G, 120), ("barks", C, 120), ("basically", A, 0), ("be", V|A, 0),
        ("because", B|N, 0), ("been", V|A, 0), ("before", B, 0), ("beg", C|I, 126), ("begged", C|D, 126),
        ("begging", C|G, 126), ("begs", C, 126), ("behind", B|P, 0), ("being", A, 0), ("believe", J|C|S|I, 26),
        ("believed", J|C|S|D, 26), ("believes", J|C|S, 26), ("believing", J|C|S|G, 26), ("bellow", C|I, 181),
        ("bellowed", C|D, 181), ("bellowing", C|G, 181), ("bellows", C, 181), ("bemoan", C|I, 150),
        ("bemoaned", C|D, 150), ("bemoaning", C|G, 150), ("bemoans", C, 150), ("besides", N, 0),
        ("between", B|P, 0), ("beyond", B|P, 0), ("bill", U|C|I|H, 142), ("billed", C|D, 142),
        ("billing", C|G, 142), ("billionaire", H, 0), ("bills", U|C, 142), ("bishop", H, 0),
        ("blame", U|C|I, 146), ("blamed", C|D, 146), ("blames", U|C, 146), ("blaming", C|G, 146),
        ("blast", U|C|I, 105), ("blasted", C|D, 105), ("blasting", C|G, 105), ("blasts", U|C, 105),
        ("blog", C|I|H, 210), ("blogged", C|D, 210), ("blogger", H, 0), ("blogging", C|G, 210),
        ("blogs", C, 210), ("bluntly", A, 0), ("blurt", C|I, 182), ("blurted", C|D, 182),
        ("blurting", C|G, 182), ("blurts", C, 182), ("board", H, 0), ("boast", U|C|S|I, 45),
        ("boasted", C|S|D, 45), ("boasting", C|S|G, 45), ("boasts", U|C|S, 45), ("book", H, 0),
        ("boom", C|I, 121), ("boomed", C|D, 121), ("booming", C|G, 121), ("booms", C, 121), ("boss", H, 0),
        ("both", A|T|H|N, 0), ("boy", H, 0), ("brand", U|C|I, 103), ("branded", C|D, 103),
        ("branding", C|G, 103), ("brands", U|C, 103), ("breaking", N, 0), ("british", N|L, 0),
        ("brochure", H, 0), ("brother", H, 0), ("businessman", H, 0), ("businesswoman", H, 0), ("but", B|N, 0),
        ("by", B|P|N, 0),
        ("call", U|C|I, 97), ("called", C|D, 97), ("calling", C|G, 97), ("calls", U|C, 97), ("campaign", H, 0),
        ("campaigner", H, 0), ("campaigners", H, 0), ("can", V|A|N, 0), ("can't", V|A, 0), ("candidate", H, 0),
        ("candidates", H, 0), ("cannot", V|A, 0), ("capt.", N|L, 0), ("captain", H|L, 0),
        ("caption", U|C|I|H, 212), ("captioned", C|D, 212), ("captioning", C|G, 212), ("captions", U|C, 212),
        ("categorically", A, 0), ("caution", C|S|I, 36), ("cautioned", C|S|D, 36), ("cautioning", C|S|G, 36),
        ("cautions", C|S, 36), ("ceo", H, 0), ("chair", H, 0), ("chairman", H, 0), ("chairwoman", H, 0),
        ("chancellor", H|N|L, 0), ("chant", C|I, 87), ("chanted", C|D, 87), ("chanting", C|G, 87),
        ("chants", C, 87), ("characterise", C|I, 141), ("characterised", C|D, 141), ("characterises", C, 141),
        ("characterising", C|G, 141), ("characterize", C|I, 140), ("characterized", C|D, 140),
        ("characterizes", C, 140), ("characterizing", C|G, 140), ("charge", U|C|I, 143), ("charged", C|D, 143),
        ("charges", U|C, 143), ("charging", C|G, 143), ("charity", H, 0), ("chide", C|I, 156),
        ("chided", C|D, 156), ("chides", C, 156), ("chiding", C|G, 156), ("chief", H, 0), ("child", H, 0),
        ("children", H, 0), ("chime", C|I, 193), ("chimed", C|D, 193), ("chimes", C, 193),
        ("chiming", C|G, 193), ("chinese", N|L, 0), ("cite", U|C|I, 108), ("cited", C|D, 108),
        ("cites", U|C, 108), ("citing", C|G, 108), ("claim", U|C|S|I, 7), ("claimed", C|S|D, 7),
        ("claiming", C|S|G, 7), ("claims", U|C|S, 7), ("clarified", C|D, 165), ("clarifies", C, 165),
        ("clarify", C|I, 165), ("clarifying", C|G, 165), ("clearly", A, 0), ("click", N, 0), ("coach", H, 0),
        ("col.", N|L, 0), ("colleague", H, 0), ("colleagues", H, 0), ("colonel", H|L, 0), ("columnist", H, 0),
        ("commander", H, 0), ("comment", U|C|I, 93), ("commentator", H, 0), ("commentators", H, 0),
        ("commented", C|D, 93), ("commenting", C|G, 93), ("comments", U|C, 93), ("committee", H, 0),
        ("communique", H, 0), ("company", H, 0), ("compare", U|C|I, 207), ("compared", C|D, 207),
        ("compares", U|C, 207), ("comparing", C|G, 207), ("complain", C|S|I, 44), ("complained", C|S|D, 44),
        ("complaining", C|S|G, 44), ("complains", C|S, 44), ("complaint", H, 0), ("concede", C|S|I, 24),
        ("conceded", C|S|D, 24), ("concedes", C|S, 24), ("conceding", C|S|G, 24), ("conclude", C|S|I, 37),
        ("concluded", C|S|D, 37), ("concludes", C|S, 37), ("concluding", C|S|G, 37), ("condemn", C|I, 137),
        ("condemned", C|D, 137), ("condemning", C|G, 137), ("condemns", C, 137), ("confirm", C|S|I, 21),
        ("confirmed", C|S|D, 21), ("confirming", C|S|G, 21), ("confirms", C|S, 21), ("congressman", H|N|L, 0),
        ("congresswoman", H|L, 0), ("conservative", N|L, 0), ("consistently", A, 0), ("constable", H, 0),
        ("constitution", H, 0), ("contend", C|S|I, 23), ("contended", C|S|D, 23), ("contending", C|S|G, 23),
        ("contends", C|S, 23), ("continue", C|I, 81), ("continued", C|D, 81), ("continues", C, 81),
        ("continuing", C|G, 81), ("coroner", H, 0), ("correctly", A, 0), ("could", V|A|N, 0),
        ("couldn't", V|A, 0), ("council", H, 0), ("councillor", H, 0), ("councillors", H, 0),
        ("counter", U|C|S|I, 59), ("countered", C|S|D, 59), ("countering", C|S|G, 59), ("counters", U|C|S, 59),
        ("court", H, 0), ("cousin", H, 0), ("credit", C|I, 144), ("credited", C|D, 144),
        ("crediting", C|G, 144), ("credits", C, 144), ("cried", C|D, 125), ("cries", U|C, 125),
        ("critic", H, 0), ("criticise", C|I, 111), ("criticised", C|D, 111), ("criticises", C, 111),
        ("criticising", C|G, 111), ("criticize", C|I, 110), ("criticized", C|D, 110), ("criticizes", C, 110),
        ("criticizing", C|G, 110), ("critics", H, 0), ("crow", C|I, 162), ("crowd", H, 0), ("crowed", C|D, 162),
        ("crowing", C|G, 162), ("crows", C, 162), ("cry", U|C|I, 125), ("crying", C|G, 125), ("customer", H, 0),
        ("customers", H, 0),
        ("dame", N|L, 0), ("data", H, 0), ("daughter", H, 0), ("dec", Y, 0), ("dec.", Y, 0), ("december", Y, 0),
        ("declare", C|S|I, 17), ("declared", C|S|D, 17), ("declares", C|S, 17), ("declaring", C|S|G, 17),
        ("decried", C|D, 136), ("decries", C, 136), ("decry", C|I, 136), ("decrying", C|G, 136),
        ("deem", C|I, 131), ("deemed", C|D, 131), ("deeming", C|G, 131), ("deems", C, 131),
        ("defend", U|C|I, 192), ("defendant", H, 0), ("defended", C|D, 192), ("defending", C|G, 192),
        ("defends", U|C, 192), ("delegate", H, 0), ("delegates", H, 0), ("demand", U|C|I, 95),
        ("demanded", C|D, 95), ("demanding", C|G, 95), ("demands", U|C, 95), ("democrat", H, 0),
        ("democratic", N|L, 0), ("democrats", H, 0), ("denied", C|S|D, 22), ("denies", C|S, 22),
        ("denounce", C|I, 100), ("denounced", C|D, 100), ("denounces", C, 100), ("denouncing", C|G, 100),
        ("deny", C|S|I, 22), ("denying", C|S|G, 22), ("department", H, 0), ("deputy", H, 0),
        ("deride", C|I, 151), ("derided", C|D, 151), ("derides", C, 151), ("deriding", C|G, 151),
        ("describe", C|I, 98), ("described", C|D, 98), ("describes", C, 98), ("describing", C|G, 98),
        ("description", H, 0), ("despite", B|N, 0), ("detective", H|L, 0), ("detectives", H, 0),
        ("did", V|A|N, 0), ("didn't", V|A, 0), ("diplomat", H, 0), ("diplomats", H, 0), ("director", H, 0),
        ("disclose", C|S|I, 46), ("disclosed", C|S|D, 46), ("discloses", C|S, 46), ("disclosing", C|S|G, 46),
        ("dismiss", C|I, 99), ("dismissed", C|D, 99), ("dismisses", C, 99), ("dismissing", C|G, 99),
        ("do", V|A|N, 0), ("doctor", H, 0), ("doctors", H, 0), ("document", H, 0), ("documents", H, 0),
        ("does", V|A|N, 0), ("doesn't", V|A, 0), ("don't", V|A, 0), ("donor", H, 0), ("donors", H, 0),
        ("dozens", N, 0), ("dr", N|L, 0), ("dr.", N|L, 0), ("drawl", C|I, 178), ("drawled", C|D, 178),
        ("drawling", C|G, 178), ("drawls", C, 178), ("driver", H, 0), ("dryly", A, 0), ("dub", C|I, 132),
        ("dubbed", C|D, 132), ("dubbing", C|G, 132), ("dubs", C, 132), ("duke", H, 0), ("during", B|P|N, 0),
        ("each", T|N, 0), ("earlier", A|N, 0), ("echo", U|C|I, 159), ("echoed", C|D, 159),
        ("echoing", C|G, 159), ("echos", U|C, 159), ("economist", H, 0), ("economists", H, 0), ("editor", H, 0),
        ("editorial", H, 0), ("effectively", A, 0), ("eight", T|N, 0), ("either", N, 0),
        ("elaborate", C|I, 164), ("elaborated", C|D, 164), ("elaborates", C, 164), ("elaborating", C|G, 164),
        ("email", C|S|I|H, 79), ("emailed", C|S|D, 79), ("emailing", C|S|G, 79), ("emails", C|S, 79),
        ("emphasise", C|S|I, 34), ("emphasised", C|S|D, 34), ("emphasises", C|S, 34),
        ("emphasising", C|S|G, 34), ("emphasize", C|S|I, 33), ("emphasized", C|S|D, 33),
        ("emphasizes", C|S, 33), ("emphasizing", C|S|G, 33), ("employee", H, 0), ("employees", H, 0),
        ("enthuse", C|I, 163), ("enthused", C|D, 163), ("enthuses", C, 163), ("enthusing", C|G, 163),
        ("envoy", H, 0), ("essentially", A, 0), ("establishment", H, 0), ("estimate", U|C|S|I, 27),
        ("estimated", C|S|D, 27), ("estimates", U|C|S, 27), ("estimating", C|S|G, 27), ("even", A|N, 0),
        ("eventually", A, 0), ("ever", A|N, 0), ("every", T|N, 0), ("everyone", H, 0), ("ex", N, 0),
        ("except", B, 0), ("exclaim", C|I, 88), ("exclaimed", C|D, 88), ("exclaiming", C|G, 88),
        ("exclaims", C, 88), ("exclusive", N, 0), ("executive", H, 0), ("executives", H, 0),
        ("expect", C|S|I, 73), ("expected", C|S|D, 73), ("expecting", C|S|G, 73), ("expects", C|S, 73),
        ("expert", H, 0), ("experts", H, 0), ("explain", C|S|I, 10), ("explained", C|S|D, 10),
        ("explaining", C|S|G, 10), ("explains", C|S, 10), ("explicitly", A, 0), ("express", C|I, 204),
        ("expressed", C|D, 204), ("expresses", C, 204), ("expressing", C|G, 204),
        ("falsely", A, 0), ("families", H, 0), ("family", H, 0), ("famously", A, 0), ("fan", H, 0),
        ("fans", H, 0), ("farmer", H, 0), ("father", H, 0), ("fear", U|C|S|I, 49), ("feared", C|S|D, 49),
        ("fearing", C|S|G, 49), ("fears", U|C|S, 49), ("feb", Y, 0), ("feb.", Y, 0), ("february", Y, 0),
        ("feel", C|S|I, 67), ("feeling", C|S|G, 67), ("feels", C|S, 67), ("felt", C|S|D, 67), ("few", T|H|N, 0),
        ("figures", H, 0), ("filmmaker", H, 0), ("finally", A, 0), ("find", U|C|I, 214), ("finding", C|G, 214),
        ("finds", U|C, 214), ("firefighter", H, 0), ("firefighters", H, 0), ("firm", H, 0), ("firmly", A, 0),
        ("first", A|N, 0), ("five", T|N, 0), ("flatly", A, 0), ("for", B|P|N, 0), ("forecast", U|C|S|I|D, 55),
        ("forecasting", C|S|G, 55), ("forecasts", U|C|S, 55), ("former", N|L, 0), ("found", C|D, 214),
        ("founder", H, 0), ("four", T|N, 0), ("french", N|L, 0), ("frequently", A, 0), ("fri", Y, 0),
        ("friday", Y, 0), ("friend", H, 0), ("friends", H, 0), ("from", B|P|N, 0), ("fume", C|I, 122),
        ("fumed", C|D, 122), ("fumes", C, 122), ("fuming", C|G, 122), ("further", A, 0), ("furthermore", N, 0),
        ("gen.", N|L, 0), ("general", H|N|L, 0), ("german", N|L, 0), ("girl", H, 0), ("given", N, 0),
        ("gov.", N|L, 0), ("government", H, 0), ("governor", H|N|L, 0), ("governors", H, 0),
        ("grandfather", H, 0), ("grandmother", H, 0), ("greet", C|I, 187), ("greeted", C|D, 187),
        ("greeting", C|G, 187), ("greets", C, 187), ("group", H, 0), ("groups", H, 0), ("growl", C|I, 128),
        ("growled", C|D, 128), ("growling", C|G, 128), ("growls", C, 128), ("guarantee", C|S|I, 74),
        ("guaranteed", C|S|D, 74), ("guaranteeing", C|S|G, 74), ("guarantees", C|S, 74), ("guidance", H, 0),
        ("gunman", H, 0), ("gush", C|I, 124), ("gushed", C|D, 124), ("gushes", C, 124), ("gushing", C|G, 124),
        ("hacker", H, 0), ("hackers", H, 0), ("had", V|A|N, 0), ("hail", C|I, 138), ("hailed", C|D, 138),
        ("hailing", C|G, 138), ("hails", C, 138), ("half", N, 0), ("has", V|A|N, 0), ("hasn't", V|A, 0),
        ("have", V|A|N, 0), ("haven't", V|A, 0), ("he", R|N, 0), ("head", H, 0), ("headline", U|C|I|H, 213),
        ("headlined", C|D, 213), ("headlines", U|C, 213), ("headlining", C|G, 213), ("her", O|T|N, 0),
        ("here", N, 0), ("herself", A, 0), ("highlight", C|I, 197), ("highlighted", C|D, 197),
        ("highlighting", C|G, 197), ("highlights", C, 197), ("him", O|N, 0), ("himself", A, 0),
        ("hint", U|C|S|I, 47), ("hinted", C|S|D, 47), ("hinting", C|S|G, 47), ("hints", U|C|S, 47),
        ("his", O|T|N, 0), ("hiss", C|I, 179), ("hissed", C|D, 179), ("hisses", C, 179), ("hissing", C|G, 179),
        ("historian", H, 0), ("hope", U|C|S|I, 50), ("hoped", C|S|D, 50), ("hopes", U|C|S, 50),
        ("hoping", C|S|G, 50), ("host", H, 0), ("how", B|N, 0), ("however", N, 0), ("hundreds", N, 0),
        ("husband", H, 0), ("hypothesise", C|S|I, 71), ("hypothesised", C|S|D, 71), ("hypothesises", C|S, 71),
        ("hypothesising", C|S|G, 71),
        ("i", R|N, 0), ("if", B|N, 0), ("image", N, 0), ("imam", H, 0), ("immediately", A, 0),
        ("implied", C|S|D, 48), ("implies", C|S, 48), ("implore", C|I, 167), ("implored", C|D, 167),
        ("implores", C, 167), ("imploring", C|G, 167), ("imply", C|S|I, 48), ("implying", C|S|G, 48),
        ("in", B|P|N, 0), ("indeed", N, 0), ("indicate", C|S|I, 70), ("indicated", C|S|D, 70),
        ("indicates", C|S, 70), ("indicating", C|S|G, 70), ("indictment", H, 0), ("inform", K|C|S|I, 76),
        ("informed", K|C|S|D, 76), ("informing", K|C|S|G, 76), ("informs", K|C|S, 76), ("initially", A, 0),
        ("inside", B|P, 0), ("insider", H, 0), ("insiders", H, 0), ("insist", C|S|I, 11),
        ("insisted", C|S|D, 11), ("insisting", C|S|G, 11), ("insists", C|S, 11), ("inspector", H|L, 0),
        ("instead", A, 0), ("instruct", C|I, 168), ("instructed", C|D, 168), ("instructing", C|G, 168),
        ("instructs", C, 168), ("interject", C|I, 89), ("interjected", C|D, 89), ("interjecting", C|G, 89),
        ("interjects", C, 89), ("interrupt", C|I, 166), ("interrupted", C|D, 166), ("interrupting", C|G, 166),
        ("interrupts", C, 166), ("into", B|P|N, 0), ("intone", C|I, 177), ("intoned", C|D, 177),
        ("intones", C, 177), ("intoning", C|G, 177), ("investigator", H, 0), ("investigators", H, 0),
        ("investor", H, 0), ("investors", H, 0), ("is", V|A|N, 0), ("isn't", V|A, 0), ("it", R|N, 0),
        ("its", O|T|N, 0), ("itself", A, 0),
        ("jan", Y, 0), ("jan.", Y, 0), ("january", Y, 0), ("jest", C|I, 209), ("jested", C|D, 209),
        ("jesting", C|G, 209), ("jests", C, 209), ("joke", U|C|S|I, 61), ("joked", C|S|D, 61),
        ("jokes", U|C|S, 61), ("joking", C|S|G, 61), ("jokingly", A, 0), ("journalist", H, 0),
        ("journalists", H, 0), ("judge", H|N|L, 0), ("judges", H, 0), ("july", Y, 0), ("june", Y, 0),
        ("just", A|N, 0), ("justice", N|L, 0),
        ("kid", H, 0), ("kids", H, 0), ("king", H|N|L, 0), ("knew", C|S|D, 66), ("know", C|S|I, 66),
        ("knowing", C|S|G, 66), ("known", C|S|D, 66), ("knows", C|S, 66),
        ("label", U|C|I, 102), ("labeled", C|D, 102), ("labeling", C|G, 102), ("labels", U|C, 102),
        ("labour", N|L, 0), ("lady", N|L, 0), ("lambast", C|I, 153), ("lambaste", C|I, 154),
        ("lambasted", C|D, 154), ("lambastes", C, 154), ("lambasting", C|G, 154), ("lambasts", C, 153),
        ("lament", C|S|I, 63), ("lamented", C|S|D, 63), ("lamenting", C|S|G, 63), ("laments", C|S, 63),
        ("largely", A, 0), ("last", N, 0), ("later", A|N, 0), ("laugh", U|C|I, 119), ("laughed", C|D, 119),
        ("laughing", C|G, 119), ("laughs", U|C, 119), ("law", H, 0), ("lawmaker", H, 0), ("lawmakers", H, 0),
        ("lawsuit", H, 0), ("lawyer", H, 0), ("lawyers", H, 0), ("leader", H, 0), ("leaders", H, 0),
        ("lecture", C|I, 208), ("lectured", C|D, 208), ("lecturer", H, 0), ("lectures", C, 208),
        ("lecturing", C|G, 208), ("less", N, 0), ("lest", B, 0), ("let", N, 0), ("letter", H, 0),
        ("liberal", N|L, 0), ("lieutenant", H|L, 0), ("like", B|N, 0), ("liken", C|I, 198),
        ("likened", C|D, 198), ("likening", C|G, 198), ("likens", C, 198), ("likewise", A, 0), ("listen", N, 0),
        ("long", A, 0), ("lord", H|N|L, 0), ("lt.", N|L, 0),
        ("magazine", H, 0), ("maintain", C|S|I, 31), ("maintained", C|S|D, 31), ("maintaining", C|S|G, 31),
        ("maintains", C|S, 31), ("man", H, 0), ("manager", H, 0), ("manifesto", H, 0), ("many", T|H|N, 0),
        ("mar.", Y, 0), ("march", Y, 0), ("marvel", C|I, 194), ("marveled", C|D, 194), ("marveling", C|G, 194),
        ("marvels", C, 194), ("may", V|A|N, 0), ("maybe", N, 0), ("mayor", H|L, 0), ("me", O|N, 0),
        ("meanwhile", A|N, 0), ("media", H, 0), ("member", H, 0), ("members", H, 0), ("memo", H, 0),
        ("men", H, 0), ("mention", U|C|I, 199), ("mentioned", C|D, 199), ("mentioning", C|G, 199),
        ("mentions", U|C, 199), ("merely", A, 0), ("message", U|C|I|H, 211), ("messaged", C|D, 211),
        ("messages", U|C, 211), ("messaging", C|G, 211), ("might", V|A|N, 0), ("migrant", H, 0),
        ("militant", H, 0), ("militants", H, 0), ("minister", H|N|L, 0), ("ministers", H, 0),
        ("ministry", H, 0), ("mock", U|C|I, 106), ("mocked", C|D, 106), ("mocking", C|G, 106),
        ("mocks", U|C, 106), ("moderator", H, 0), ("mogul", H, 0), ("mon", Y, 0), ("monarch", H, 0),
        ("monday", Y, 0), ("more", N, 0), ("moreover", N, 0), ("most", T|H|N, 0), ("mother", H, 0),
        ("mp", H, 0), ("mps", H, 0), ("mr", N|L, 0), ("mr.", N|L, 0), ("mrs", N|L, 0), ("mrs.", N|L, 0),
        ("ms", N|L, 0), ("ms.", N|L, 0), ("much", N, 0), ("murmur", C|I, 117), ("murmured", C|D, 117),
        ("murmuring", C|G, 117), ("murmurs", C, 117), ("muse", C|I, 92), ("mused", C|D, 92), ("muses", C, 92),
        ("musing", C|G, 92), ("must", V|A|N, 0), ("mutter", C|I, 116), ("muttered", C|D, 116),
        ("muttering", C|G, 116), ("mutters", C, 116), ("my", O|T|N, 0),
        ("narrate", C|I, 176), ("narrated", C|D, 176), ("narrates", C, 176), ("narrating", C|G, 176),
        ("near", B|P, 0), ("neighbor", H, 0), ("neighbors", H, 0), ("neighbour", H, 0), ("neighbours", H, 0),
        ("neither", N, 0), ("network", H, 0), ("never", A, 0), ("nevertheless", N, 0), ("newspaper", H, 0),
        ("newspapers", H, 0), ("next", N, 0), ("nine", T|N, 0), ("no", T|N, 0), ("nobody", H, 0),
        ("nominee", H, 0), ("none", H, 0), ("nonetheless", N, 0), ("nor", B, 0), ("not", A|N, 0),
        ("note", U|C|S|I|H, 9), ("noted", C|S|D, 9), ("notes", U|C|S, 9), ("noting", C|S|G, 9), ("nov", Y, 0),
        ("nov.", Y, 0), ("novelist", H, 0), ("november", Y, 0), ("now", A|N, 0), ("nurse", H, 0),
        ("nurses", H, 0),
        ("observe", C|S|I, 40), ("observed", C|S|D, 40), ("observer", H, 0), ("observers", H, 0),
        ("observes", C|S, 40), ("observing", C|S|G, 40), ("oct", Y, 0), ("oct.", Y, 0), ("october", Y, 0),
        ("of", B|P|N, 0), ("off", B|N, 0), ("offer", M|U|C|I, 96), ("offered", M|C|D, 96),
        ("offering", M|C|G, 96), ("offers", M|U|C, 96), ("office", H, 0), ("officer", H|L, 0),
        ("officers", H, 0), ("official", H, 0), ("officials", H, 0), ("often", A, 0), ("oh", N, 0),
        ("ok", N, 0), ("okay", N, 0), ("on", B|P|N, 0), ("once", A|B, 0), ("one", T|H|N, 0), ("only", A, 0),
        ("onto", B, 0), ("openly", A, 0), ("operative", H, 0), ("operatives", H, 0), ("opine", C|I, 91),
        ("opined", C|D, 91), ("opines", C, 91), ("opining", C|G, 91), ("opponent", H, 0), ("opponents", H, 0),
        ("or", B|N, 0), ("order", U|C|I, 169), ("ordered", C|D, 169), ("ordering", C|G, 169),
        ("orders", U|C, 169), ("organisation", H, 0), ("organiser", H, 0), ("organisers", H, 0),
        ("organization", H, 0), ("organizer", H, 0), ("organizers", H, 0), ("originally", A, 0),
        ("other", T|N, 0), ("others", T|H|N, 0), ("our", O|T|N, 0), ("outlet", H, 0), ("outside", B|P, 0),
        ("over", B|P, 0), ("owner", H, 0), ("owners", H, 0),
        ("paper", H, 0), ("paramedic", H, 0), ("parents", H, 0), ("partner", H, 0), ("party", H, 0),
        ("passenger", H, 0), ("passengers", H, 0), ("past", B, 0), ("patient", H, 0), ("patients", H, 0),
        ("peer", H, 0), ("people", H, 0), ("per", B|P, 0), ("perhaps", N, 0), ("petition", H, 0),
        ("photo", N, 0), ("physician", H, 0), ("player", H, 0), ("players", H, 0), ("plead", C|I, 127),
        ("pleaded", C|D, 127), ("pleading", C|G, 127), ("pleads", C, 127), ("pledge", M|U|C|S|I, 29),
        ("pledged", M|C|S|D, 29), ("pledges", M|U|C|S, 29), ("pledging", M|C|S|G, 29), ("plus", B, 0),
        ("point", U|C|S|I, 69), ("pointed", C|S|D, 69), ("pointing", C|S|G, 69), ("points", U|C|S, 69),
        ("police", H, 0), ("politician", H, 0), ("politicians", H, 0), ("poll", H, 0), ("polls", H, 0),
        ("pollster", H, 0), ("pollsters", H, 0), ("ponder", C|I, 184), ("pondered", C|D, 184),
        ("pondering", C|G, 184), ("ponders", C, 184), ("pope", H|N|L, 0), ("portray", C|I, 139),
        ("portrayed", C|D, 139), ("portraying", C|G, 139), ("portrays", C, 139), ("posit", C|S|I, 58),
        ("posited", C|S|D, 58), ("positing", C|S|G, 58), ("posits", C|S, 58), ("post", U|C|I|H, 134),
        ("posted", C|D, 134), ("poster", H, 0), ("posting", C|G, 134), ("posts", U|C, 134),
        ("praise", U|C|I, 107), ("praised", C|D, 107), ("praises", U|C, 107), ("praising", C|G, 107),
        ("preach", C|I, 196), ("preached", C|D, 196), ("preaches", C, 196), ("preaching", C|G, 196),
        ("predict", C|S|I, 13), ("predicted", C|S|D, 13), ("predicting", C|S|G, 13), ("predicts", C|S, 13),
        ("premier", H, 0), ("pres.", N|L, 0), ("president", H|N|L, 0), ("press", H, 0), ("previously", A, 0),
        ("priest", H, 0), ("prince", H|N|L, 0), ("princess", H|N|L, 0), ("privately", A, 0),
        ("proclaim", C|S|I, 75), ("proclaimed", C|S|D, 75), ("proclaiming", C|S|G, 75), ("proclaims", C|S, 75),
        ("prof.", N|L, 0), ("profess", C|I, 195), ("professed", C|D, 195), ("professes", C, 195),
        ("professing", C|G, 195), ("professor", H|N|L, 0), ("promise", M|U|C|S|I, 30),
        ("promised", M|C|S|D, 30), ("promises", M|U|C|S, 30), ("promising", M|C|S|G, 30), ("promote", C|I, 205),
        ("promoted", C|D, 205), ("promotes", C, 205), ("promoting", C|G, 205), ("promptly", A, 0),
        ("pronounce", C|I, 145), ("pronounced", C|D, 145), ("pronounces", C, 145), ("pronouncing", C|G, 145),
        ("propose", C|I, 170), ("proposed", C|D, 170), ("proposes", C, 170), ("proposing", C|G, 170),
        ("prosecutor", H, 0), ("prosecutors", H, 0), ("protester", H, 0), ("protesters", H, 0),
        ("protestors", H, 0), ("psychiatrist", H, 0), ("psychologist", H, 0), ("public", H, 0),
        ("publicly", A, 0), ("pundit", H, 0), ("pundits", H, 0),
        ("queen", H|N|L, 0), ("question", U|C|I, 147), ("questioned", C|D, 147), ("questioning", C|G, 147),
        ("questions", U|C, 147), ("quickly", A, 0), ("quietly", A, 0), ("quip", U|C|S|I, 62),
        ("quipped", C|S|D, 62), ("quipping", C|S|G, 62), ("quips", U|C|S, 62), ("quote", U|C|I, 135),
        ("quoted", C|D, 135), ("quotes", U|C, 135), ("quoting", C|G, 135),
        ("rabbi", H, 0), ("rail", U|C|I, 148), ("railed", C|D, 148), ("railing", C|G, 148), ("rails", U|C, 148),
        ("rant", U|C|I, 149), ("ranted", C|D, 149), ("ranting", C|G, 149), ("rants", U|C, 149),
        ("read", U|C|I|D|N, 216), ("reading", C|G, 216), ("reads", U|C, 216), ("rebel", H, 0), ("rebels", H, 0),
        ("rebuke", C|I, 155), ("rebuked", C|D, 155), ("rebukes", C, 155), ("rebuking", C|G, 155),
        ("recall", C|S|I, 38), ("recalled", C|S|D, 38), ("recalling", C|S|G, 38), ("recalls", C|S, 38),
        ("recently", A, 0), ("recommend", C|I, 171), ("recommended", C|D, 171), ("recommending", C|G, 171),
        ("recommends", C, 171), ("recount", C|S|I, 52), ("recounted", C|S|D, 52), ("recounting", C|S|G, 52),
        ("recounts", C|S, 52), ("refer", C|I, 101), ("referred", C|D, 101), ("referring", C|G, 101),
        ("refers", C, 101), ("refugee", H, 0), ("refugees", H, 0), ("regulator", H, 0),
        ("reiterate", C|S|I, 35), ("reiterated", C|S|D, 35), ("reiterates", C|S, 35),
        ("reiterating", C|S|G, 35), ("reject", C|I, 203), ("rejected", C|D, 203), ("rejecting", C|G, 203),
        ("rejects", C, 203), ("rejoin", C|I, 130), ("rejoined", C|D, 130), ("rejoining", C|G, 130),
        ("rejoins", C, 130), ("relative", H, 0), ("relatives", H, 0), ("release", H, 0),
        ("remark", U|C|S|I, 39), ("remarked", C|S|D, 39), ("remarking", C|S|G, 39), ("remarks", U|C|S, 39),
        ("remind", K|C|S|I, 78), ("reminded", K|C|S|D, 78), ("reminding", K|C|S|G, 78), ("reminds", K|C|S, 78),
        ("rep.", N|L, 0), ("repeat", C|S|I, 60), ("repeated", C|S|D, 60), ("repeatedly", A, 0),
        ("repeating", C|S|G, 60), ("repeats", C|S, 60), ("replied", C|D, 82), ("replies", U|C, 82),
        ("reply", U|C|I, 82), ("replying", C|G, 82), ("report", U|C|S|I|H, 15), ("reported", C|S|D, 15),
        ("reportedly", A, 0), ("reporter", H, 0), ("reporters", H, 0), ("reporting", C|S|G, 15),
        ("reports", U|C|S|H, 15), ("representative", H, 0), ("representatives", H, 0), ("republican", H|N|L, 0),
        ("republicans", H, 0), ("researcher", H, 0), ("researchers", H, 0), ("resident", H, 0),
        ("residents", H, 0), ("respond", C|I, 83), ("responded", C|D, 83), ("responding", C|G, 83),
        ("responds", C, 83), ("retort", C|I, 129), ("retorted", C|D, 129), ("retorting", C|G, 129),
        ("retorts", C, 129), ("rev.", N|L, 0), ("reveal", C|S|I, 41), ("revealed", C|S|D, 41),
        ("revealing", C|S|G, 41), ("reveals", C|S, 41), ("review", H, 0), ("ridicule", C|I, 152),
        ("ridiculed", C|D, 152), ("ridicules", C, 152), ("ridiculing", C|G, 152), ("rightly", A, 0),
        ("rival", H, 0), ("rivals", H, 0), ("roar", C|I, 180), ("roared", C|D, 180), ("roaring", C|G, 180),
        ("roars", C, 180), ("ruling", H, 0), ("russian", N|L, 0),
        ("said", J|C|S|D, 1), ("sang", C|D, 175), ("sat", Y, 0), ("saturday", Y, 0), ("say", J|C|S|I, 1),
        ("saying", J|C|S|G, 1), ("says", J|C|S, 1), ("scholar", H, 0), ("scholars", H, 0), ("scientist", H, 0),
        ("scientists", H, 0), ("scoff", C|I, 123), ("scoffed", C|D, 123), ("scoffing", C|G, 123),
        ("scoffs", C, 123), ("scold", C|I, 157), ("scolded", C|D, 157), ("scolding", C|G, 157),
        ("scolds", C, 157), ("scream", C|I, 113), ("screamed", C|D, 113), ("screaming", C|G, 113),
        ("screams", C, 113), ("second", N, 0), ("secretary", H|N|L, 0), ("see", N, 0), ("seek", C|I, 201),
        ("seeking", C|G, 201), ("seeks", C, 201), ("sen.", N|L, 0), ("senator", H|N|L, 0), ("senators", H, 0),
        ("sep", Y, 0), ("sep.", Y, 0), ("separately", A, 0), ("sept", Y, 0), ("sept.", Y, 0),
        ("september", Y, 0), ("sergeant", H|L, 0), ("seven", T|N, 0), ("several", T|H, 0), ("sgt.", N|L, 0),
        ("she", R|N, 0), ("sheriff", H, 0), ("shopkeeper", H, 0), ("should", V|A|N, 0), ("shout", U|C|I, 85),
        ("shouted", C|D, 85), ("shouting", C|G, 85), ("shouts", U|C, 85), ("show", U|C|I, 215),
        ("showed", C|D, 215), ("showing", C|G, 215), ("shown", C|D, 215), ("shows", U|C, 215),
        ("sigh", C|I, 118), ("sighed", C|D, 118), ("sighing", C|G, 118), ("sighs", C, 118), ("sign", H, 0),
        ("signal", U|C|I, 202), ("signaled", C|D, 202), ("signaling", C|G, 202), ("signals", U|C, 202),
        ("signs", H, 0), ("similarly", A, 0), ("simply", A, 0), ("since", B|N, 0), ("sing", C|I, 175),
        ("singer", H, 0), ("singing", C|G, 175), ("sings", C, 175), ("sir", N|L, 0), ("sister", H, 0),
        ("six", T|N, 0), ("slam", C|I, 104), ("slammed", C|D, 104), ("slamming", C|G, 104), ("slams", C, 104),
        ("snap", C|I, 114), ("snapped", C|D, 114), ("snapping", C|G, 114), ("snaps", C, 114), ("so", B|N, 0),
        ("sociologist", H, 0), ("soldier", H, 0), ("soldiers", H, 0), ("some", T|H|N, 0), ("someone", H, 0),
        ("sometimes", A, 0), ("son", H, 0), ("soon", A, 0), ("sought", C|D, 201), ("sound", U|C|I, 200),
        ("sounded", C|D, 200), ("sounding", C|G, 200), ("sounds", U|C, 200), ("source", H, 0),
        ("sources", H, 0), ("speaking", N, 0), ("specifically", A, 0), ("speculate", C|S|I, 56),
        ("speculated", C|S|D, 56), ("speculates", C|S, 56), ("speculating", C|S|G, 56), ("spokes", H, 0),
        ("spokesman", H, 0), ("spokesmen", H, 0), ("spokespeople", H, 0), ("spokesperson", H, 0),
        ("spokeswoman", H, 0), ("staffer", H, 0), ("staffers", H, 0), ("state", U|C|S|I, 16),
        ("stated", C|S|D, 16), ("statement", H, 0), ("states", U|C|S, 16), ("stating", C|S|G, 16),
        ("still", A|N, 0), ("strategist", H, 0), ("strategists", H, 0), ("stress", C|S|I, 32),
        ("stressed", C|S|D, 32), ("stresses", C|S, 32), ("stressing", C|S|G, 32), ("strongly", A, 0),
        ("student", H, 0), ("students", H, 0), ("study", H, 0), ("subsequently", A, 0), ("such", T|N, 0),
        ("suggest", C|S|I, 14), ("suggested", C|S|D, 14), ("suggesting", C|S|G, 14), ("suggests", C|S, 14),
        ("summarise", C|I, 161), ("summarised", C|D, 161), ("summarises", C, 161), ("summarising", C|G, 161),
        ("summarize", C|I, 160), ("summarized", C|D, 160), ("summarizes", C, 160), ("summarizing", C|G, 160),
        ("summary", H, 0), ("sun", Y, 0), ("sunday", Y, 0), ("sung", C|D, 175), ("superintendent", H|L, 0),
        ("supporter", H, 0), ("supporters", H, 0), ("survey", H, 0), ("surveys", H, 0), ("survivor", H, 0),
        ("survivors", H, 0), ("suspect", H, 0), ("swear", M|U|C|S|I, 51), ("swearing", M|C|S|G, 51),
        ("swears", M|U|C|S, 51), ("swore", M|C|S|D, 51), ("sworn", M|C|S|D, 51),
        ("taunt", C|I, 174), ("taunted", C|D, 174), ("taunting", C|G, 174), ("taunts", C, 174),
        ("teacher", H, 0), ("teachers", H, 0), ("team", H, 0), ("tearfully", A, 0), ("tease", C|I, 173),
        ("teased", C|D, 173), ("teases", C, 173), ("teasing", C|G, 173), ("tell", K|C|S|I, 2),
        ("telling", K|C|S|G, 2), ("tells", K|C|S, 2), ("ten", T|N, 0), ("testified", C|S|D, 42),
        ("testifies", C|S, 42), ("testify", C|S|I, 42), ("testifying", C|S|G, 42), ("text", H, 0),
        ("than", B, 0), ("thank", U|C|I, 188), ("thanked", C|D, 188), ("thanking", C|G, 188),
        ("thanks", U|C, 188), ("that", B|T|N, 0), ("the", T, 0), ("their", O|T|N, 0), ("them", O|N, 0),
        ("themselves", A, 0), ("then", A|N, 0), ("theorize", C|S|I, 57), ("theorized", C|S|D, 57),
        ("theorizes", C|S, 57), ("theorizing", C|S|G, 57), ("there", N, 0), ("therefore", N, 0),
        ("these", T|N, 0), ("they", R|N, 0), ("think", J|C|S|I, 43), ("thinking", J|C|S|G, 43),
        ("thinks", J|C|S, 43), ("third", N, 0), ("this", T|N, 0), ("those", T|N, 0), ("though", B|N, 0),
        ("thought", J|C|S|D, 43), ("thousands", N, 0), ("threaten", M|C|I, 172), ("threatened", M|C|D, 172),
        ("threatening", M|C|G, 172), ("threatens", M|C, 172), ("three", T|N, 0), ("through", B|P, 0),
        ("thu", Y, 0), ("thunder", C|I, 112), ("thundered", C|D, 112), ("thundering", C|G, 112),
        ("thunders", C, 112), ("thurs", Y, 0), ("thursday", Y, 0), ("thus", N, 0), ("to", B|P|N, 0),
        ("today", A, 0), ("told", K|C|S|D, 2), ("too", A, 0), ("tourist", H, 0), ("tourists", H, 0),
        ("tout", C|I, 133), ("touted", C|D, 133), ("touting", C|G, 133), ("touts", C, 133), ("toward", B|P, 0),
        ("towards", B|P, 0), ("trader", H, 0), ("traders", H, 0), ("transcript", H, 0), ("tue", Y, 0),
        ("tues", Y, 0), ("tuesday", Y, 0), ("tweet", U|C|S|I|H, 18), ("tweeted", C|S|D, 18),
        ("tweeting", C|S|G, 18), ("tweets", U|C|S, 18), ("two", T|N, 0),
        ("uncle", H, 0), ("under", B|P, 0), ("understand", C|S|I, 68), ("understanding", C|S|G, 68),
        ("understands", C|S, 68), ("understood", C|S|D, 68), ("union", H, 0), ("unions", H, 0),
        ("unless", B, 0), ("unlike", N, 0), ("until", B, 0), ("update", N, 0), ("upon", B|P, 0),
        ("urge", K|C|I, 94), ("urged", K|C|D, 94), ("urges", K|C, 94), ("urging", K|C|G, 94), ("us", O|N, 0),
        ("usually", A, 0), ("utter", C|I, 186), ("uttered", C|D, 186), ("uttering", C|G, 186),
        ("utters", C, 186),
        ("vent", C|I, 183), ("vented", C|D, 183), ("venting", C|G, 183), ("vents", C, 183), ("veteran", H, 0),
        ("veterans", H, 0), ("via", B, 0), ("victim", H, 0), ("victims", H, 0), ("video", H|N, 0),
        ("voice", U|C|I, 185), ("voiced", C|D, 185), ("voices", U|C, 185), ("voicing", C|G, 185),
        ("voter", H, 0), ("voters", H, 0), ("vow", M|C|S|I, 28), ("vowed", M|C|S|D, 28),
        ("vowing", M|C|S|G, 28), ("vows", M|C|S, 28),
        ("warn", K|C|S|I, 6), ("warned", K|C|S|D, 6), ("warning", K|U|C|S|G, 6), ("warns", K|C|S, 6),
        ("was", V|A|N, 0), ("wasn't", V|A, 0), ("watch", N, 0), ("watchdog", H, 0), ("we", R|N, 0),
        ("website", H, 0), ("wed", Y, 0), ("wednesday", Y, 0), ("well", N, 0), ("went", A, 0),
        ("were", V|A|N, 0), ("weren't", V|A, 0), ("what", B|N, 0), ("when", B|N, 0), ("where", B|N, 0),
        ("whereas", B, 0), ("whether", B, 0), ("which", B|N, 0), ("while", B, 0), ("whisper", U|C|I, 115),
        ("whispered", C|D, 115), ("whispering", C|G, 115), ("whispers", U|C, 115), ("who", R|N, 0),
        ("whose", B|N, 0), ("why", B|N, 0), ("wife", H, 0), ("will", V|A|N, 0), ("with", B|P|N, 0),
        ("within", B|P|N, 0), ("without", B|P|N, 0), ("witness", H, 0), ("witnesses", H, 0), ("woman", H, 0),
        ("women", H, 0), ("won't", V|A, 0), ("wonder", C|I, 90), ("wondered", C|D, 90), ("wondering", C|G, 90),
        ("wonders", C, 90), ("worker", H, 0), ("workers", H, 0), ("would", V|A|N, 0), ("wouldn't", V|A, 0),
        ("write", C|S|I, 4), ("writer", H, 0), ("writes", C|S, 4), ("writing", C|S|G, 4), ("written", C|S|D, 4),
        ("wrongly", A, 0), ("wrote", C|S|D, 4), ("wryly", A, 0),
        ("yell", C|I, 86), ("yelled", C|D, 86), ("yelling", C|G, 86), ("yells", C, 86), ("yes", N, 0),
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
