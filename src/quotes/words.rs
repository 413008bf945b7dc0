//! A word into what it does in an attribution: a cue verb, a pronoun, a noun for people who speak, a word that ends a
//! noun phrase. Closed lists, read off attributions in English news; nothing here is a name.

/// What a word may be; a word may be several things ("report", "that").
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Word {
    flags: u16,
    /// Which cue verb it is a form of; 0 for none.
    pub(crate) lemma: u8,
}

/// A form of a verb that can introduce quoted words: `said`, `called`.
pub(crate) const CUE: u16 = 1;
/// … whose clause can be reported speech without marks: `said`, `warned`.
pub(crate) const SAY: u16 = 1 << 1;
/// … its -ing form.
pub(crate) const ING: u16 = 1 << 2;
/// … its plain form, which is often a noun: `report`, `claim`.
pub(crate) const PLAIN: u16 = 1 << 3;
/// … its past or participle.
pub(crate) const PAST: u16 = 1 << 4;
/// May stand between a subject and its verb: `has`, `also`, `himself`.
pub(crate) const AUXILIARY: u16 = 1 << 5;
/// Ends a noun phrase: `that`, `when`, `with`.
pub(crate) const BOUND: u16 = 1 << 6;
/// A preposition that can hang a place or an employer on a noun: `of`, `at`, `for`.
pub(crate) const PREPOSITION: u16 = 1 << 7;
/// A pronoun that can be a subject.
pub(crate) const PRONOUN: u16 = 1 << 8;
/// Another pronoun: `his`, `them`.
pub(crate) const OTHER_PRONOUN: u16 = 1 << 9;
/// A determiner or a numeral that stands like one.
pub(crate) const DETERMINER: u16 = 1 << 10;
/// A month or a day of the week.
pub(crate) const DAY: u16 = 1 << 11;
/// A noun for those who speak, or for what is quoted: `officials`, `statement`.
pub(crate) const SPEAKS: u16 = 1 << 12;
/// Opens sentences with a capital though it is no name.
pub(crate) const OPENER: u16 = 1 << 13;
/// Stands before a person's name: `Mr.`, `President`.
pub(crate) const TITLE: u16 = 1 << 14;

impl Word {
    /// Is it any of these?
    pub(crate) fn is(self, flags: u16) -> bool {
        self.flags & flags != 0
    }
}

/// What the lower-case word `word` may be.
pub(crate) fn word(word: &str) -> Word {
    if word.ends_with("n't") || word.ends_with("n’t") {
        return Word { flags: AUXILIARY, lemma: 0 };
    }
    let Some(letter) = word.bytes().next().filter(u8::is_ascii_lowercase) else { return Word::default() };
    let (from, to) = (STARTS[(letter - b'a') as usize], STARTS[(letter - b'a') as usize + 1]);
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
const WORDS: &[(&str, u16, u8)] = {
    const C: u16 = CUE;
    const S: u16 = SAY;
    const G: u16 = ING;
    const I: u16 = PLAIN;
    const D: u16 = PAST;
    const A: u16 = AUXILIARY;
    const B: u16 = BOUND;
    const P: u16 = PREPOSITION;
    const R: u16 = PRONOUN;
    const O: u16 = OTHER_PRONOUN;
    const T: u16 = DETERMINER;
    const Y: u16 = DAY;
    const H: u16 = SPEAKS;
    const N: u16 = OPENER;
    const L: u16 = TITLE;
    &[
        ("a", T, 0), ("about", B|P|N, 0), ("accept", C|I, 213), ("accepted", C|D, 213), ("accepting", C|G, 213),
        ("accepts", C, 213), ("according", N, 0), ("accuse", C|I, 115), ("accused", C|D, 115),
        ("accuses", C, 115), ("accusing", C|G, 115), ("acknowledge", C|S|I, 12), ("acknowledged", C|S|D, 12),
        ("acknowledges", C|S, 12), ("acknowledging", C|S|G, 12), ("across", B|P, 0), ("activist", H, 0),
        ("activists", H, 0), ("actor", H, 0), ("actress", H, 0), ("actually", A, 0), ("ad", H, 0),
        ("add", C|S|I, 3), ("added", C|S|D, 3), ("adding", C|S|G, 3), ("additionally", A, 0), ("adds", C|S, 3),
        ("administration", H, 0), ("admit", C|S|I, 25), ("admits", C|S, 25), ("admitted", C|S|D, 25),
        ("admitting", C|S|G, 25), ("admonish", C|I, 164), ("admonished", C|D, 164), ("admonishes", C, 164),
        ("admonishing", C|G, 164), ("advert", H, 0), ("advertisement", H|N, 0), ("advise", C|S|I, 64),
        ("advised", C|S|D, 64), ("adviser", H, 0), ("advisers", H, 0), ("advises", C|S, 64),
        ("advising", C|S|G, 64), ("advisor", H, 0), ("advisors", H, 0), ("advocate", H, 0), ("advocates", H, 0),
        ("affidavit", H, 0), ("affirm", C|S|I, 53), ("affirmed", C|S|D, 53), ("affirming", C|S|G, 53),
        ("affirms", C|S, 53), ("after", B, 0), ("again", A, 0), ("against", B|P, 0), ("agency", H, 0),
        ("agent", H, 0), ("agents", H, 0), ("agree", C|S|I, 65), ("agreed", C|S|D, 65), ("agreeing", C|S|G, 65),
        ("agrees", C|S, 65), ("aide", H, 0), ("aides", H, 0), ("all", A|T|H|N, 0), ("allege", C|S|I, 20),
        ("alleged", C|S|D, 20), ("allegedly", A, 0), ("alleges", C|S, 20), ("alleging", C|S|G, 20),
        ("allies", H, 0), ("ally", H, 0), ("along", B|P, 0), ("already", A, 0), ("also", A, 0),
        ("although", B|N, 0), ("always", A, 0), ("am", A, 0), ("ambassador", H, 0), ("american", N, 0),
        ("amid", B|P, 0), ("among", B|P|N, 0), ("an", T, 0), ("analysis", H, 0), ("analyst", H, 0),
        ("analysts", H, 0), ("anchor", H, 0), ("and", B|N, 0), ("angrily", A, 0), ("announce", C|S|I, 5),
        ("announced", C|S|D, 5), ("announces", C|S, 5), ("announcing", C|S|G, 5), ("another", T|N, 0),
        ("answer", C|I, 90), ("answered", C|D, 90), ("answering", C|G, 90), ("answers", C, 90), ("any", T|N, 0),
        ("anyone", H, 0), ("apologise", C|I, 196), ("apologised", C|D, 196), ("apologises", C, 196),
        ("apologising", C|G, 196), ("apologize", C|I, 195), ("apologized", C|D, 195), ("apologizes", C, 195),
        ("apologizing", C|G, 195), ("apparently", A, 0), ("apr", Y, 0), ("apr.", Y, 0), ("april", Y, 0),
        ("are", A|N, 0), ("aren't", A, 0), ("argue", C|S|I, 8), ("argued", C|S|D, 8), ("argues", C|S, 8),
        ("arguing", C|S|G, 8), ("around", B|P, 0), ("article", H, 0), ("artist", H, 0), ("as", B|N, 0),
        ("ask", C|I, 86), ("asked", C|D|N, 86), ("asking", C|G, 86), ("asks", C, 86), ("assert", C|S|I, 19),
        ("asserted", C|S|D, 19), ("asserting", C|S|G, 19), ("asserts", C|S, 19), ("assume", C|S|I, 75),
        ("assumed", C|S|D, 75), ("assumes", C|S, 75), ("assuming", C|S|G, 75), ("assure", C|S|I, 80),
        ("assured", C|S|D, 80), ("assures", C|S, 80), ("assuring", C|S|G, 80), ("at", B|P|N, 0),
        ("attack", C|I, 197), ("attacked", C|D, 197), ("attacker", H, 0), ("attacking", C|G, 197),
        ("attacks", C, 197), ("attest", C|S|I, 54), ("attested", C|S|D, 54), ("attesting", C|S|G, 54),
        ("attests", C|S, 54), ("attorney", H, 0), ("attorneys", H, 0), ("audience", H, 0), ("aug", Y, 0),
        ("aug.", Y, 0), ("august", Y, 0), ("aunt", H, 0), ("author", H, 0), ("authorities", H, 0),
        ("authority", H, 0), ("authors", H, 0),
        ("backer", H, 0), ("backers", H, 0), ("bank", H, 0), ("banner", H, 0), ("bark", C|I, 126),
        ("barked", C|D, 126), ("barking", C|G, 126), ("barks", C, 126), ("basically", A, 0), ("be", A, 0),
        ("because", B|N, 0), ("been", A, 0), ("before", B, 0), ("beg", C|I, 132), ("begged", C|D, 132),
        ("begging", C|G, 132), ("begs", C, 132), ("behind", B|P, 0), ("being", A, 0), ("believe", C|S|I, 26),
        ("believed", C|S|D, 26), ("believes", C|S, 26), ("believing", C|S|G, 26), ("bellow", C|I, 187),
        ("bellowed", C|D, 187), ("bellowing", C|G, 187), ("bellows", C, 187), ("bemoan", C|I, 156),
        ("bemoaned", C|D, 156), ("bemoaning", C|G, 156), ("bemoans", C, 156), ("besides", N, 0),
        ("between", B|P, 0), ("beyond", B|P, 0), ("bill", C|I|H, 148), ("billed", C|D, 148),
        ("billing", C|G, 148), ("billionaire", H, 0), ("bills", C, 148), ("bishop", H, 0), ("blame", C|I, 152),
        ("blamed", C|D, 152), ("blames", C, 152), ("blaming", C|G, 152), ("blast", C|I, 111),
        ("blasted", C|D, 111), ("blasting", C|G, 111), ("blasts", C, 111), ("blog", C|I|H, 217),
        ("blogged", C|D, 217), ("blogger", H, 0), ("blogging", C|G, 217), ("blogs", C, 217), ("bluntly", A, 0),
        ("blurt", C|I, 188), ("blurted", C|D, 188), ("blurting", C|G, 188), ("blurts", C, 188), ("board", H, 0),
        ("boast", C|S|I, 45), ("boasted", C|S|D, 45), ("boasting", C|S|G, 45), ("boasts", C|S, 45),
        ("book", H, 0), ("boom", C|I, 127), ("boomed", C|D, 127), ("booming", C|G, 127), ("booms", C, 127),
        ("boss", H, 0), ("both", A|T|N, 0), ("boy", H, 0), ("brand", C|I, 109), ("branded", C|D, 109),
        ("branding", C|G, 109), ("brands", C, 109), ("breaking", N, 0), ("british", N, 0), ("brochure", H, 0),
        ("brother", H, 0), ("businessman", H, 0), ("businesswoman", H, 0), ("but", B|N, 0), ("by", B|P|N, 0),
        ("call", C|I, 103), ("called", C|D, 103), ("calling", C|G, 103), ("calls", C, 103), ("campaign", H, 0),
        ("campaigner", H, 0), ("campaigners", H, 0), ("can", A|N, 0), ("can't", A, 0), ("candidate", H, 0),
        ("candidates", H, 0), ("cannot", A, 0), ("capt.", N|L, 0), ("captain", H|L, 0), ("caption", C|I|H, 219),
        ("captioned", C|D, 219), ("captioning", C|G, 219), ("captions", C, 219), ("categorically", A, 0),
        ("caution", C|S|I, 36), ("cautioned", C|S|D, 36), ("cautioning", C|S|G, 36), ("cautions", C|S, 36),
        ("ceo", H, 0), ("chair", H, 0), ("chairman", H, 0), ("chairwoman", H, 0), ("chancellor", H|N|L, 0),
        ("chant", C|I, 93), ("chanted", C|D, 93), ("chanting", C|G, 93), ("chants", C, 93),
        ("characterise", C|I, 147), ("characterised", C|D, 147), ("characterises", C, 147),
        ("characterising", C|G, 147), ("characterize", C|I, 146), ("characterized", C|D, 146),
        ("characterizes", C, 146), ("characterizing", C|G, 146), ("charge", C|I, 149), ("charged", C|D, 149),
        ("charges", C, 149), ("charging", C|G, 149), ("charity", H, 0), ("chide", C|I, 162),
        ("chided", C|D, 162), ("chides", C, 162), ("chiding", C|G, 162), ("chief", H, 0), ("child", H, 0),
        ("children", H, 0), ("chime", C|I, 199), ("chimed", C|D, 199), ("chimes", C, 199),
        ("chiming", C|G, 199), ("chinese", N, 0), ("cite", C|I, 114), ("cited", C|D, 114), ("cites", C, 114),
        ("citing", C|G, 114), ("claim", C|S|I, 7), ("claimed", C|S|D, 7), ("claiming", C|S|G, 7),
        ("claims", C|S, 7), ("clarified", C|D, 171), ("clarifies", C, 171), ("clarify", C|I, 171),
        ("clarifying", C|G, 171), ("clearly", A, 0), ("click", N, 0), ("coach", H, 0), ("col.", N|L, 0),
        ("colleague", H, 0), ("colleagues", H, 0), ("colonel", H|L, 0), ("columnist", H, 0),
        ("commander", H, 0), ("comment", C|I, 99), ("commentator", H, 0), ("commentators", H, 0),
        ("commented", C|D, 99), ("commenting", C|G, 99), ("comments", C, 99), ("committee", H, 0),
        ("communique", H, 0), ("company", H, 0), ("compare", C|I, 214), ("compared", C|D, 214),
        ("compares", C, 214), ("comparing", C|G, 214), ("complain", C|S|I, 44), ("complained", C|S|D, 44),
        ("complaining", C|S|G, 44), ("complains", C|S, 44), ("complaint", H, 0), ("concede", C|S|I, 24),
        ("conceded", C|S|D, 24), ("concedes", C|S, 24), ("conceding", C|S|G, 24), ("conclude", C|S|I, 37),
        ("concluded", C|S|D, 37), ("concludes", C|S, 37), ("concluding", C|S|G, 37), ("condemn", C|I, 143),
        ("condemned", C|D, 143), ("condemning", C|G, 143), ("condemns", C, 143), ("confirm", C|S|I, 21),
        ("confirmed", C|S|D, 21), ("confirming", C|S|G, 21), ("confirms", C|S, 21), ("congressman", H|N|L, 0),
        ("congresswoman", H|L, 0), ("conservative", N, 0), ("consistently", A, 0), ("constable", H, 0),
        ("constitution", H, 0), ("contend", C|S|I, 23), ("contended", C|S|D, 23), ("contending", C|S|G, 23),
        ("contends", C|S, 23), ("continue", C|I, 87), ("continued", C|D, 87), ("continues", C, 87),
        ("continuing", C|G, 87), ("coroner", H, 0), ("correctly", A, 0), ("could", A|N, 0), ("couldn't", A, 0),
        ("council", H, 0), ("councillor", H, 0), ("councillors", H, 0), ("counter", C|S|I, 59),
        ("countered", C|S|D, 59), ("countering", C|S|G, 59), ("counters", C|S, 59), ("court", H, 0),
        ("cousin", H, 0), ("credit", C|I, 150), ("credited", C|D, 150), ("crediting", C|G, 150),
        ("credits", C, 150), ("cried", C|D, 131), ("cries", C, 131), ("critic", H, 0), ("criticise", C|I, 117),
        ("criticised", C|D, 117), ("criticises", C, 117), ("criticising", C|G, 117), ("criticize", C|I, 116),
        ("criticized", C|D, 116), ("criticizes", C, 116), ("criticizing", C|G, 116), ("critics", H, 0),
        ("crow", C|I, 168), ("crowd", H, 0), ("crowed", C|D, 168), ("crowing", C|G, 168), ("crows", C, 168),
        ("cry", C|I, 131), ("crying", C|G, 131), ("customer", H, 0), ("customers", H, 0),
        ("dame", N|L, 0), ("data", H, 0), ("daughter", H, 0), ("dec", Y, 0), ("dec.", Y, 0), ("december", Y, 0),
        ("declare", C|S|I, 17), ("declared", C|S|D, 17), ("declares", C|S, 17), ("declaring", C|S|G, 17),
        ("decried", C|D, 142), ("decries", C, 142), ("decry", C|I, 142), ("decrying", C|G, 142),
        ("deem", C|I, 137), ("deemed", C|D, 137), ("deeming", C|G, 137), ("deems", C, 137),
        ("defend", C|I, 198), ("defendant", H, 0), ("defended", C|D, 198), ("defending", C|G, 198),
        ("defends", C, 198), ("delegate", H, 0), ("delegates", H, 0), ("demand", C|I, 101),
        ("demanded", C|D, 101), ("demanding", C|G, 101), ("demands", C, 101), ("democrat", H, 0),
        ("democratic", N, 0), ("democrats", H, 0), ("denied", C|S|D, 22), ("denies", C|S, 22),
        ("denounce", C|I, 106), ("denounced", C|D, 106), ("denounces", C, 106), ("denouncing", C|G, 106),
        ("deny", C|S|I, 22), ("denying", C|S|G, 22), ("department", H, 0), ("deputy", H, 0),
        ("deride", C|I, 157), ("derided", C|D, 157), ("derides", C, 157), ("deriding", C|G, 157),
        ("describe", C|I, 104), ("described", C|D, 104), ("describes", C, 104), ("describing", C|G, 104),
        ("description", H, 0), ("despite", B|N, 0), ("detective", H|L, 0), ("detectives", H, 0),
        ("did", A|N, 0), ("didn't", A, 0), ("diplomat", H, 0), ("diplomats", H, 0), ("director", H, 0),
        ("disclose", C|S|I, 46), ("disclosed", C|S|D, 46), ("discloses", C|S, 46), ("disclosing", C|S|G, 46),
        ("dismiss", C|I, 105), ("dismissed", C|D, 105), ("dismisses", C, 105), ("dismissing", C|G, 105),
        ("do", A|N, 0), ("doctor", H, 0), ("doctors", H, 0), ("document", H, 0), ("documents", H, 0),
        ("does", A|N, 0), ("doesn't", A, 0), ("don't", A, 0), ("donor", H, 0), ("donors", H, 0),
        ("dozens", N, 0), ("dr", N|L, 0), ("dr.", N|L, 0), ("drawl", C|I, 184), ("drawled", C|D, 184),
        ("drawling", C|G, 184), ("drawls", C, 184), ("driver", H, 0), ("dryly", A, 0), ("dub", C|I, 138),
        ("dubbed", C|D, 138), ("dubbing", C|G, 138), ("dubs", C, 138), ("duke", H, 0), ("during", B|P|N, 0),
        ("each", T|N, 0), ("earlier", A|N, 0), ("echo", C|I, 165), ("echoed", C|D, 165), ("echoing", C|G, 165),
        ("echos", C, 165), ("economist", H, 0), ("economists", H, 0), ("editor", H, 0), ("editorial", H, 0),
        ("effectively", A, 0), ("eight", T|N, 0), ("either", N, 0), ("elaborate", C|I, 170),
        ("elaborated", C|D, 170), ("elaborates", C, 170), ("elaborating", C|G, 170), ("email", C|S|I|H, 82),
        ("emailed", C|S|D, 82), ("emailing", C|S|G, 82), ("emails", C|S, 82), ("emphasise", C|S|I, 34),
        ("emphasised", C|S|D, 34), ("emphasises", C|S, 34), ("emphasising", C|S|G, 34),
        ("emphasize", C|S|I, 33), ("emphasized", C|S|D, 33), ("emphasizes", C|S, 33),
        ("emphasizing", C|S|G, 33), ("employee", H, 0), ("employees", H, 0), ("enthuse", C|I, 169),
        ("enthused", C|D, 169), ("enthuses", C, 169), ("enthusing", C|G, 169), ("envoy", H, 0),
        ("essentially", A, 0), ("establishment", H, 0), ("estimate", C|S|I, 27), ("estimated", C|S|D, 27),
        ("estimates", C|S, 27), ("estimating", C|S|G, 27), ("even", A|N, 0), ("eventually", A, 0),
        ("ever", A|N, 0), ("every", T|N, 0), ("everyone", H, 0), ("ex", N, 0), ("except", B, 0),
        ("exclaim", C|I, 94), ("exclaimed", C|D, 94), ("exclaiming", C|G, 94), ("exclaims", C, 94),
        ("exclusive", N, 0), ("executive", H, 0), ("executives", H, 0), ("expect", C|S|I, 76),
        ("expected", C|S|D, 76), ("expecting", C|S|G, 76), ("expects", C|S, 76), ("expert", H, 0),
        ("experts", H, 0), ("explain", C|S|I, 10), ("explained", C|S|D, 10), ("explaining", C|S|G, 10),
        ("explains", C|S, 10), ("explicitly", A, 0), ("express", C|I, 211), ("expressed", C|D, 211),
        ("expresses", C, 211), ("expressing", C|G, 211),
        ("falsely", A, 0), ("families", H, 0), ("family", H, 0), ("famously", A, 0), ("fan", H, 0),
        ("fans", H, 0), ("farmer", H, 0), ("father", H, 0), ("fear", C|S|I, 49), ("feared", C|S|D, 49),
        ("fearing", C|S|G, 49), ("fears", C|S, 49), ("feb", Y, 0), ("feb.", Y, 0), ("february", Y, 0),
        ("feel", C|S|I, 67), ("feeling", C|S|G, 67), ("feels", C|S, 67), ("felt", C|S|D, 67), ("few", T|N, 0),
        ("figures", H, 0), ("filmmaker", H, 0), ("finally", A, 0), ("find", C|S|I, 71), ("finding", C|S|G, 71),
        ("finds", C|S, 71), ("firefighter", H, 0), ("firefighters", H, 0), ("firm", H, 0), ("firmly", A, 0),
        ("first", A|N, 0), ("five", T|N, 0), ("flatly", A, 0), ("for", B|P|N, 0), ("forecast", C|S|I|D, 55),
        ("forecasting", C|S|G, 55), ("forecasts", C|S, 55), ("former", N, 0), ("found", C|S|D, 71),
        ("founder", H, 0), ("four", T|N, 0), ("french", N, 0), ("frequently", A, 0), ("fri", Y, 0),
        ("friday", Y, 0), ("friend", H, 0), ("friends", H, 0), ("from", B|P|N, 0), ("fume", C|I, 128),
        ("fumed", C|D, 128), ("fumes", C, 128), ("fuming", C|G, 128), ("further", A, 0), ("furthermore", N, 0),
        ("gen.", N|L, 0), ("general", H|N|L, 0), ("german", N, 0), ("girl", H, 0), ("given", N, 0),
        ("gov.", N|L, 0), ("government", H, 0), ("governor", H|N|L, 0), ("governors", H, 0),
        ("grandfather", H, 0), ("grandmother", H, 0), ("greet", C|I, 193), ("greeted", C|D, 193),
        ("greeting", C|G, 193), ("greets", C, 193), ("group", H, 0), ("groups", H, 0), ("growl", C|I, 134),
        ("growled", C|D, 134), ("growling", C|G, 134), ("growls", C, 134), ("guarantee", C|S|I, 77),
        ("guaranteed", C|S|D, 77), ("guaranteeing", C|S|G, 77), ("guarantees", C|S, 77), ("guidance", H, 0),
        ("gunman", H, 0), ("gush", C|I, 130), ("gushed", C|D, 130), ("gushes", C, 130), ("gushing", C|G, 130),
        ("hacker", H, 0), ("hackers", H, 0), ("had", A|N, 0), ("hail", C|I, 144), ("hailed", C|D, 144),
        ("hailing", C|G, 144), ("hails", C, 144), ("half", N, 0), ("has", A|N, 0), ("hasn't", A, 0),
        ("have", A|N, 0), ("haven't", A, 0), ("he", R|N, 0), ("head", H, 0), ("headline", C|I|H, 220),
        ("headlined", C|D, 220), ("headlines", C, 220), ("headlining", C|G, 220), ("her", O|T|N, 0),
        ("here", N, 0), ("herself", A, 0), ("highlight", C|I, 203), ("highlighted", C|D, 203),
        ("highlighting", C|G, 203), ("highlights", C, 203), ("him", O|N, 0), ("himself", A, 0),
        ("hint", C|S|I, 47), ("hinted", C|S|D, 47), ("hinting", C|S|G, 47), ("hints", C|S, 47),
        ("his", O|T|N, 0), ("hiss", C|I, 185), ("hissed", C|D, 185), ("hisses", C, 185), ("hissing", C|G, 185),
        ("historian", H, 0), ("hope", C|S|I, 50), ("hoped", C|S|D, 50), ("hopes", C|S, 50),
        ("hoping", C|S|G, 50), ("host", H, 0), ("how", B|N, 0), ("however", N, 0), ("hundreds", N, 0),
        ("husband", H, 0), ("hypothesise", C|S|I, 74), ("hypothesised", C|S|D, 74), ("hypothesises", C|S, 74),
        ("hypothesising", C|S|G, 74),
        ("i", R|N, 0), ("if", B|N, 0), ("image", N, 0), ("imam", H, 0), ("immediately", A, 0),
        ("implied", C|S|D, 48), ("implies", C|S, 48), ("implore", C|I, 173), ("implored", C|D, 173),
        ("implores", C, 173), ("imploring", C|G, 173), ("imply", C|S|I, 48), ("implying", C|S|G, 48),
        ("in", B|P|N, 0), ("include", C|I, 207), ("included", C|D, 207), ("includes", C, 207),
        ("including", C|G, 207), ("indeed", N, 0), ("indicate", C|S|I, 70), ("indicated", C|S|D, 70),
        ("indicates", C|S, 70), ("indicating", C|S|G, 70), ("indictment", H, 0), ("inform", C|S|I, 79),
        ("informed", C|S|D, 79), ("informing", C|S|G, 79), ("informs", C|S, 79), ("initially", A, 0),
        ("inside", B|P, 0), ("insider", H, 0), ("insiders", H, 0), ("insist", C|S|I, 11),
        ("insisted", C|S|D, 11), ("insisting", C|S|G, 11), ("insists", C|S, 11), ("inspector", H|L, 0),
        ("instead", A, 0), ("instruct", C|I, 174), ("instructed", C|D, 174), ("instructing", C|G, 174),
        ("instructs", C, 174), ("interject", C|I, 95), ("interjected", C|D, 95), ("interjecting", C|G, 95),
        ("interjects", C, 95), ("interrupt", C|I, 172), ("interrupted", C|D, 172), ("interrupting", C|G, 172),
        ("interrupts", C, 172), ("into", B|P|N, 0), ("intone", C|I, 183), ("intoned", C|D, 183),
        ("intones", C, 183), ("intoning", C|G, 183), ("investigator", H, 0), ("investigators", H, 0),
        ("investor", H, 0), ("investors", H, 0), ("is", A|N, 0), ("isn't", A, 0), ("it", R|N, 0),
        ("its", O|T|N, 0), ("itself", A, 0),
        ("jan", Y, 0), ("jan.", Y, 0), ("january", Y, 0), ("jest", C|I, 216), ("jested", C|D, 216),
        ("jesting", C|G, 216), ("jests", C, 216), ("joke", C|S|I, 61), ("joked", C|S|D, 61), ("jokes", C|S, 61),
        ("joking", C|S|G, 61), ("jokingly", A, 0), ("journalist", H, 0), ("journalists", H, 0),
        ("judge", H|N|L, 0), ("judges", H, 0), ("july", Y, 0), ("june", Y, 0), ("just", A|N, 0),
        ("justice", N|L, 0),
        ("kid", H, 0), ("kids", H, 0), ("king", H|N|L, 0), ("knew", C|S|D, 66), ("know", C|S|I, 66),
        ("knowing", C|S|G, 66), ("known", C|S|D, 66), ("knows", C|S, 66),
        ("label", C|I, 108), ("labeled", C|D, 108), ("labeling", C|G, 108), ("labels", C, 108),
        ("labour", N, 0), ("lady", N|L, 0), ("lambast", C|I, 159), ("lambaste", C|I, 160),
        ("lambasted", C|D, 160), ("lambastes", C, 160), ("lambasting", C|G, 160), ("lambasts", C, 159),
        ("lament", C|S|I, 63), ("lamented", C|S|D, 63), ("lamenting", C|S|G, 63), ("laments", C|S, 63),
        ("largely", A, 0), ("last", N, 0), ("later", A|N, 0), ("laugh", C|I, 125), ("laughed", C|D, 125),
        ("laughing", C|G, 125), ("laughs", C, 125), ("law", H, 0), ("lawmaker", H, 0), ("lawmakers", H, 0),
        ("lawsuit", H, 0), ("lawyer", H, 0), ("lawyers", H, 0), ("leader", H, 0), ("leaders", H, 0),
        ("lecture", C|I, 215), ("lectured", C|D, 215), ("lecturer", H, 0), ("lectures", C, 215),
        ("lecturing", C|G, 215), ("less", N, 0), ("lest", B, 0), ("let", N, 0), ("letter", H, 0),
        ("liberal", N, 0), ("lieutenant", H|L, 0), ("like", B|N, 0), ("liken", C|I, 204), ("likened", C|D, 204),
        ("likening", C|G, 204), ("likens", C, 204), ("likewise", A, 0), ("listen", N, 0), ("long", A, 0),
        ("lord", H|N|L, 0), ("lt.", N|L, 0),
        ("magazine", H, 0), ("maintain", C|S|I, 31), ("maintained", C|S|D, 31), ("maintaining", C|S|G, 31),
        ("maintains", C|S, 31), ("man", H, 0), ("manager", H, 0), ("manifesto", H, 0), ("many", T|H|N, 0),
        ("mar.", Y, 0), ("march", Y, 0), ("marvel", C|I, 200), ("marveled", C|D, 200), ("marveling", C|G, 200),
        ("marvels", C, 200), ("may", A|N, 0), ("maybe", N, 0), ("mayor", H|L, 0), ("me", O|N, 0),
        ("meanwhile", A|N, 0), ("media", H, 0), ("member", H, 0), ("members", H, 0), ("memo", H, 0),
        ("men", H, 0), ("mention", C|I, 205), ("mentioned", C|D, 205), ("mentioning", C|G, 205),
        ("mentions", C, 205), ("merely", A, 0), ("message", C|I|H, 218), ("messaged", C|D, 218),
        ("messages", C, 218), ("messaging", C|G, 218), ("might", A|N, 0), ("migrant", H, 0), ("militant", H, 0),
        ("militants", H, 0), ("minister", H|N|L, 0), ("ministers", H, 0), ("ministry", H, 0),
        ("mock", C|I, 112), ("mocked", C|D, 112), ("mocking", C|G, 112), ("mocks", C, 112), ("moderator", H, 0),
        ("mogul", H, 0), ("mon", Y, 0), ("monarch", H, 0), ("monday", Y, 0), ("more", N, 0), ("moreover", N, 0),
        ("most", T|H|N, 0), ("mother", H, 0), ("mp", H, 0), ("mps", H, 0), ("mr", N|L, 0), ("mr.", N|L, 0),
        ("mrs", N|L, 0), ("mrs.", N|L, 0), ("ms", N|L, 0), ("ms.", N|L, 0), ("much", N, 0),
        ("murmur", C|I, 123), ("murmured", C|D, 123), ("murmuring", C|G, 123), ("murmurs", C, 123),
        ("muse", C|I, 98), ("mused", C|D, 98), ("muses", C, 98), ("musing", C|G, 98), ("must", A|N, 0),
        ("mutter", C|I, 122), ("muttered", C|D, 122), ("muttering", C|G, 122), ("mutters", C, 122),
        ("my", O|T|N, 0),
        ("narrate", C|I, 182), ("narrated", C|D, 182), ("narrates", C, 182), ("narrating", C|G, 182),
        ("near", B|P, 0), ("neighbor", H, 0), ("neighbors", H, 0), ("neighbour", H, 0), ("neighbours", H, 0),
        ("neither", N, 0), ("network", H, 0), ("never", A, 0), ("nevertheless", N, 0), ("newspaper", H, 0),
        ("newspapers", H, 0), ("next", N, 0), ("nine", T|N, 0), ("no", T|N, 0), ("nobody", H, 0),
        ("nominee", H, 0), ("none", H, 0), ("nonetheless", N, 0), ("nor", B, 0), ("not", A|N, 0),
        ("note", C|S|I|H, 9), ("noted", C|S|D, 9), ("notes", C|S, 9), ("noting", C|S|G, 9), ("nov", Y, 0),
        ("nov.", Y, 0), ("novelist", H, 0), ("november", Y, 0), ("now", A|N, 0), ("nurse", H, 0),
        ("nurses", H, 0),
        ("observe", C|S|I, 40), ("observed", C|S|D, 40), ("observer", H, 0), ("observers", H, 0),
        ("observes", C|S, 40), ("observing", C|S|G, 40), ("oct", Y, 0), ("oct.", Y, 0), ("october", Y, 0),
        ("of", B|P|N, 0), ("off", B|N, 0), ("offer", C|I, 102), ("offered", C|D, 102), ("offering", C|G, 102),
        ("offers", C, 102), ("office", H, 0), ("officer", H|L, 0), ("officers", H, 0), ("official", H, 0),
        ("officials", H, 0), ("often", A, 0), ("oh", N, 0), ("ok", N, 0), ("okay", N, 0), ("on", B|P|N, 0),
        ("once", A|B, 0), ("one", T|N, 0), ("only", A, 0), ("onto", B, 0), ("openly", A, 0),
        ("operative", H, 0), ("operatives", H, 0), ("opine", C|I, 97), ("opined", C|D, 97), ("opines", C, 97),
        ("opining", C|G, 97), ("opponent", H, 0), ("opponents", H, 0), ("or", B|N, 0), ("order", C|I, 175),
        ("ordered", C|D, 175), ("ordering", C|G, 175), ("orders", C, 175), ("organisation", H, 0),
        ("organiser", H, 0), ("organisers", H, 0), ("organization", H, 0), ("organizer", H, 0),
        ("organizers", H, 0), ("originally", A, 0), ("other", T|N, 0), ("others", T|H|N, 0), ("our", O|T|N, 0),
        ("outlet", H, 0), ("outside", B|P, 0), ("over", B|P, 0), ("owner", H, 0), ("owners", H, 0),
        ("paper", H, 0), ("paramedic", H, 0), ("parents", H, 0), ("partner", H, 0), ("party", H, 0),
        ("passenger", H, 0), ("passengers", H, 0), ("past", B, 0), ("patient", H, 0), ("patients", H, 0),
        ("peer", H, 0), ("people", H, 0), ("per", B|P, 0), ("perhaps", N, 0), ("petition", H, 0),
        ("photo", N, 0), ("physician", H, 0), ("player", H, 0), ("players", H, 0), ("plead", C|I, 133),
        ("pleaded", C|D, 133), ("pleading", C|G, 133), ("pleads", C, 133), ("pledge", C|S|I, 29),
        ("pledged", C|S|D, 29), ("pledges", C|S, 29), ("pledging", C|S|G, 29), ("plus", B, 0),
        ("point", C|S|I, 69), ("pointed", C|S|D, 69), ("pointing", C|S|G, 69), ("points", C|S, 69),
        ("police", H, 0), ("politician", H, 0), ("politicians", H, 0), ("poll", H, 0), ("polls", H, 0),
        ("pollster", H, 0), ("pollsters", H, 0), ("ponder", C|I, 190), ("pondered", C|D, 190),
        ("pondering", C|G, 190), ("ponders", C, 190), ("pope", H|N|L, 0), ("portray", C|I, 145),
        ("portrayed", C|D, 145), ("portraying", C|G, 145), ("portrays", C, 145), ("posit", C|S|I, 58),
        ("posited", C|S|D, 58), ("positing", C|S|G, 58), ("posits", C|S, 58), ("post", C|I|H, 140),
        ("posted", C|D, 140), ("poster", H, 0), ("posting", C|G, 140), ("posts", C, 140), ("praise", C|I, 113),
        ("praised", C|D, 113), ("praises", C, 113), ("praising", C|G, 113), ("preach", C|I, 202),
        ("preached", C|D, 202), ("preaches", C, 202), ("preaching", C|G, 202), ("predict", C|S|I, 13),
        ("predicted", C|S|D, 13), ("predicting", C|S|G, 13), ("predicts", C|S, 13), ("premier", H, 0),
        ("pres.", N|L, 0), ("president", H|N|L, 0), ("press", H, 0), ("previously", A, 0), ("priest", H, 0),
        ("prince", H|N|L, 0), ("princess", H|N|L, 0), ("privately", A, 0), ("proclaim", C|S|I, 78),
        ("proclaimed", C|S|D, 78), ("proclaiming", C|S|G, 78), ("proclaims", C|S, 78), ("prof.", N|L, 0),
        ("profess", C|I, 201), ("professed", C|D, 201), ("professes", C, 201), ("professing", C|G, 201),
        ("professor", H|N|L, 0), ("promise", C|S|I, 30), ("promised", C|S|D, 30), ("promises", C|S, 30),
        ("promising", C|S|G, 30), ("promote", C|I, 212), ("promoted", C|D, 212), ("promotes", C, 212),
        ("promoting", C|G, 212), ("promptly", A, 0), ("pronounce", C|I, 151), ("pronounced", C|D, 151),
        ("pronounces", C, 151), ("pronouncing", C|G, 151), ("propose", C|I, 176), ("proposed", C|D, 176),
        ("proposes", C, 176), ("proposing", C|G, 176), ("prosecutor", H, 0), ("prosecutors", H, 0),
        ("protester", H, 0), ("protesters", H, 0), ("protestors", H, 0), ("psychiatrist", H, 0),
        ("psychologist", H, 0), ("public", H, 0), ("publicly", A, 0), ("pundit", H, 0), ("pundits", H, 0),
        ("queen", H|N|L, 0), ("question", C|I, 153), ("questioned", C|D, 153), ("questioning", C|G, 153),
        ("questions", C, 153), ("quickly", A, 0), ("quietly", A, 0), ("quip", C|S|I, 62),
        ("quipped", C|S|D, 62), ("quipping", C|S|G, 62), ("quips", C|S, 62), ("quote", C|I, 141),
        ("quoted", C|D, 141), ("quotes", C, 141), ("quoting", C|G, 141),
        ("rabbi", H, 0), ("rail", C|I, 154), ("railed", C|D, 154), ("railing", C|G, 154), ("rails", C, 154),
        ("rant", C|I, 155), ("ranted", C|D, 155), ("ranting", C|G, 155), ("rants", C, 155),
        ("read", C|S|I|D|N, 73), ("reading", C|S|G, 73), ("reads", C|S, 73), ("reason", C|S|I, 85),
        ("reasoned", C|S|D, 85), ("reasoning", C|S|G, 85), ("reasons", C|S, 85), ("rebel", H, 0),
        ("rebels", H, 0), ("rebuke", C|I, 161), ("rebuked", C|D, 161), ("rebukes", C, 161),
        ("rebuking", C|G, 161), ("recall", C|S|I, 38), ("recalled", C|S|D, 38), ("recalling", C|S|G, 38),
        ("recalls", C|S, 38), ("recently", A, 0), ("recommend", C|I, 177), ("recommended", C|D, 177),
        ("recommending", C|G, 177), ("recommends", C, 177), ("recount", C|S|I, 52), ("recounted", C|S|D, 52),
        ("recounting", C|S|G, 52), ("recounts", C|S, 52), ("refer", C|I, 107), ("referred", C|D, 107),
        ("referring", C|G, 107), ("refers", C, 107), ("refugee", H, 0), ("refugees", H, 0), ("regulator", H, 0),
        ("reiterate", C|S|I, 35), ("reiterated", C|S|D, 35), ("reiterates", C|S, 35),
        ("reiterating", C|S|G, 35), ("reject", C|I, 210), ("rejected", C|D, 210), ("rejecting", C|G, 210),
        ("rejects", C, 210), ("rejoin", C|I, 136), ("rejoined", C|D, 136), ("rejoining", C|G, 136),
        ("rejoins", C, 136), ("relative", H, 0), ("relatives", H, 0), ("release", H, 0), ("remark", C|S|I, 39),
        ("remarked", C|S|D, 39), ("remarking", C|S|G, 39), ("remarks", C|S, 39), ("remind", C|S|I, 81),
        ("reminded", C|S|D, 81), ("reminding", C|S|G, 81), ("reminds", C|S, 81), ("rep.", N|L, 0),
        ("repeat", C|S|I, 60), ("repeated", C|S|D, 60), ("repeatedly", A, 0), ("repeating", C|S|G, 60),
        ("repeats", C|S, 60), ("replied", C|D, 88), ("replies", C, 88), ("reply", C|I, 88),
        ("replying", C|G, 88), ("report", C|S|I|H, 15), ("reported", C|S|D, 15), ("reportedly", A, 0),
        ("reporter", H, 0), ("reporters", H, 0), ("reporting", C|S|G, 15), ("reports", C|S|H, 15),
        ("representative", H, 0), ("representatives", H, 0), ("republican", H|N, 0), ("republicans", H, 0),
        ("researcher", H, 0), ("researchers", H, 0), ("resident", H, 0), ("residents", H, 0),
        ("respond", C|I, 89), ("responded", C|D, 89), ("responding", C|G, 89), ("responds", C, 89),
        ("retort", C|I, 135), ("retorted", C|D, 135), ("retorting", C|G, 135), ("retorts", C, 135),
        ("rev.", N|L, 0), ("reveal", C|S|I, 41), ("revealed", C|S|D, 41), ("revealing", C|S|G, 41),
        ("reveals", C|S, 41), ("review", H, 0), ("ridicule", C|I, 158), ("ridiculed", C|D, 158),
        ("ridicules", C, 158), ("ridiculing", C|G, 158), ("rightly", A, 0), ("rival", H, 0), ("rivals", H, 0),
        ("roar", C|I, 186), ("roared", C|D, 186), ("roaring", C|G, 186), ("roars", C, 186), ("ruling", H, 0),
        ("russian", N, 0),
        ("said", C|S|D, 1), ("sang", C|D, 181), ("sat", Y, 0), ("saturday", Y, 0), ("say", C|S|I, 1),
        ("saying", C|S|G, 1), ("says", C|S, 1), ("scholar", H, 0), ("scholars", H, 0), ("scientist", H, 0),
        ("scientists", H, 0), ("scoff", C|I, 129), ("scoffed", C|D, 129), ("scoffing", C|G, 129),
        ("scoffs", C, 129), ("scold", C|I, 163), ("scolded", C|D, 163), ("scolding", C|G, 163),
        ("scolds", C, 163), ("scream", C|I, 119), ("screamed", C|D, 119), ("screaming", C|G, 119),
        ("screams", C, 119), ("second", N, 0), ("secretary", H|N|L, 0), ("see", N, 0), ("seek", C|I, 208),
        ("seeking", C|G, 208), ("seeks", C, 208), ("sen.", N|L, 0), ("senator", H|N|L, 0), ("senators", H, 0),
        ("sep", Y, 0), ("sep.", Y, 0), ("separately", A, 0), ("sept", Y, 0), ("sept.", Y, 0),
        ("september", Y, 0), ("sergeant", H|L, 0), ("seven", T|N, 0), ("several", T, 0), ("sgt.", N|L, 0),
        ("she", R|N, 0), ("sheriff", H, 0), ("shopkeeper", H, 0), ("should", A|N, 0), ("shout", C|I, 91),
        ("shouted", C|D, 91), ("shouting", C|G, 91), ("shouts", C, 91), ("show", C|S|I, 72),
        ("showed", C|S|D, 72), ("showing", C|S|G, 72), ("shown", C|S|D, 72), ("shows", C|S, 72),
        ("sigh", C|I, 124), ("sighed", C|D, 124), ("sighing", C|G, 124), ("sighs", C, 124), ("sign", H, 0),
        ("signal", C|I, 209), ("signaled", C|D, 209), ("signaling", C|G, 209), ("signals", C, 209),
        ("signs", H, 0), ("similarly", A, 0), ("simply", A, 0), ("since", B|N, 0), ("sing", C|I, 181),
        ("singer", H, 0), ("singing", C|G, 181), ("sings", C, 181), ("sir", N|L, 0), ("sister", H, 0),
        ("six", T|N, 0), ("slam", C|I, 110), ("slammed", C|D, 110), ("slamming", C|G, 110), ("slams", C, 110),
        ("snap", C|I, 120), ("snapped", C|D, 120), ("snapping", C|G, 120), ("snaps", C, 120), ("so", B|N, 0),
        ("sociologist", H, 0), ("soldier", H, 0), ("soldiers", H, 0), ("some", T|H|N, 0), ("someone", H, 0),
        ("sometimes", A, 0), ("son", H, 0), ("soon", A, 0), ("sought", C|D, 208), ("sound", C|I, 206),
        ("sounded", C|D, 206), ("sounding", C|G, 206), ("sounds", C, 206), ("source", H, 0), ("sources", H, 0),
        ("speaking", N, 0), ("specifically", A, 0), ("speculate", C|S|I, 56), ("speculated", C|S|D, 56),
        ("speculates", C|S, 56), ("speculating", C|S|G, 56), ("spokes", H, 0), ("spokesman", H, 0),
        ("spokesmen", H, 0), ("spokespeople", H, 0), ("spokesperson", H, 0), ("spokeswoman", H, 0),
        ("staffer", H, 0), ("staffers", H, 0), ("state", C|S|I, 16), ("stated", C|S|D, 16), ("statement", H, 0),
        ("states", C|S, 16), ("stating", C|S|G, 16), ("still", A|N, 0), ("strategist", H, 0),
        ("strategists", H, 0), ("stress", C|S|I, 32), ("stressed", C|S|D, 32), ("stresses", C|S, 32),
        ("stressing", C|S|G, 32), ("strongly", A, 0), ("student", H, 0), ("students", H, 0), ("study", H, 0),
        ("subsequently", A, 0), ("such", T|N, 0), ("suggest", C|S|I, 14), ("suggested", C|S|D, 14),
        ("suggesting", C|S|G, 14), ("suggests", C|S, 14), ("summarise", C|I, 167), ("summarised", C|D, 167),
        ("summarises", C, 167), ("summarising", C|G, 167), ("summarize", C|I, 166), ("summarized", C|D, 166),
        ("summarizes", C, 166), ("summarizing", C|G, 166), ("summary", H, 0), ("sun", Y, 0), ("sunday", Y, 0),
        ("sung", C|D, 181), ("superintendent", H|L, 0), ("supporter", H, 0), ("supporters", H, 0),
        ("survey", H, 0), ("surveys", H, 0), ("survivor", H, 0), ("survivors", H, 0), ("suspect", H, 0),
        ("swear", C|S|I, 51), ("swearing", C|S|G, 51), ("swears", C|S, 51), ("swore", C|S|D, 51),
        ("sworn", C|S|D, 51),
        ("taunt", C|I, 180), ("taunted", C|D, 180), ("taunting", C|G, 180), ("taunts", C, 180),
        ("teacher", H, 0), ("teachers", H, 0), ("team", H, 0), ("tearfully", A, 0), ("tease", C|I, 179),
        ("teased", C|D, 179), ("teases", C, 179), ("teasing", C|G, 179), ("tell", C|S|I, 2),
        ("telling", C|S|G, 2), ("tells", C|S, 2), ("ten", T|N, 0), ("testified", C|S|D, 42),
        ("testifies", C|S, 42), ("testify", C|S|I, 42), ("testifying", C|S|G, 42), ("text", C|S|I|H, 83),
        ("texted", C|S|D, 83), ("texting", C|S|G, 83), ("texts", C|S, 83), ("than", B, 0), ("thank", C|I, 194),
        ("thanked", C|D, 194), ("thanking", C|G, 194), ("thanks", C, 194), ("that", B|T|N, 0), ("the", T, 0),
        ("their", O|T|N, 0), ("them", O|N, 0), ("themselves", A, 0), ("then", A|N, 0), ("theorize", C|S|I, 57),
        ("theorized", C|S|D, 57), ("theorizes", C|S, 57), ("theorizing", C|S|G, 57), ("there", N, 0),
        ("therefore", N, 0), ("these", T|N, 0), ("they", R|N, 0), ("think", C|S|I, 43), ("thinking", C|S|G, 43),
        ("thinks", C|S, 43), ("third", N, 0), ("this", T|N, 0), ("those", T|N, 0), ("though", B|N, 0),
        ("thought", C|S|D, 43), ("thousands", N, 0), ("threaten", C|I, 178), ("threatened", C|D, 178),
        ("threatening", C|G, 178), ("threatens", C, 178), ("three", T|N, 0), ("through", B|P, 0), ("thu", Y, 0),
        ("thunder", C|I, 118), ("thundered", C|D, 118), ("thundering", C|G, 118), ("thunders", C, 118),
        ("thurs", Y, 0), ("thursday", Y, 0), ("thus", N, 0), ("to", B|P|N, 0), ("today", A, 0),
        ("told", C|S|D, 2), ("too", A, 0), ("tourist", H, 0), ("tourists", H, 0), ("tout", C|I, 139),
        ("touted", C|D, 139), ("touting", C|G, 139), ("touts", C, 139), ("toward", B|P, 0), ("towards", B|P, 0),
        ("trader", H, 0), ("traders", H, 0), ("transcript", H, 0), ("tue", Y, 0), ("tues", Y, 0),
        ("tuesday", Y, 0), ("tweet", C|S|I|H, 18), ("tweeted", C|S|D, 18), ("tweeting", C|S|G, 18),
        ("tweets", C|S, 18), ("two", T|N, 0),
        ("uncle", H, 0), ("under", B|P, 0), ("understand", C|S|I, 68), ("understanding", C|S|G, 68),
        ("understands", C|S, 68), ("understood", C|S|D, 68), ("union", H, 0), ("unions", H, 0),
        ("unless", B, 0), ("unlike", N, 0), ("until", B, 0), ("update", N, 0), ("upon", B|P, 0),
        ("urge", C|I, 100), ("urged", C|D, 100), ("urges", C, 100), ("urging", C|G, 100), ("us", O|N, 0),
        ("usually", A, 0), ("utter", C|I, 192), ("uttered", C|D, 192), ("uttering", C|G, 192),
        ("utters", C, 192),
        ("vent", C|I, 189), ("vented", C|D, 189), ("venting", C|G, 189), ("vents", C, 189), ("veteran", H, 0),
        ("veterans", H, 0), ("via", B, 0), ("victim", H, 0), ("victims", H, 0), ("video", H|N, 0),
        ("voice", C|I, 191), ("voiced", C|D, 191), ("voices", C, 191), ("voicing", C|G, 191), ("voter", H, 0),
        ("voters", H, 0), ("vow", C|S|I, 28), ("vowed", C|S|D, 28), ("vowing", C|S|G, 28), ("vows", C|S, 28),
        ("warn", C|S|I, 6), ("warned", C|S|D, 6), ("warning", C|S|G, 6), ("warns", C|S, 6), ("was", A|N, 0),
        ("wasn't", A, 0), ("watch", N, 0), ("watchdog", H, 0), ("we", R|N, 0), ("website", H, 0), ("wed", Y, 0),
        ("wednesday", Y, 0), ("well", N, 0), ("went", A, 0), ("were", A|N, 0), ("weren't", A, 0),
        ("what", B|N, 0), ("when", B|N, 0), ("where", B|N, 0), ("whereas", B, 0), ("whether", B, 0),
        ("which", B|N, 0), ("while", B, 0), ("whisper", C|I, 121), ("whispered", C|D, 121),
        ("whispering", C|G, 121), ("whispers", C, 121), ("who", R|N, 0), ("whose", B|N, 0), ("why", B|N, 0),
        ("wife", H, 0), ("will", A|N, 0), ("with", B|P|N, 0), ("within", B|P|N, 0), ("without", B|P|N, 0),
        ("witness", H, 0), ("witnesses", H, 0), ("woman", H, 0), ("women", H, 0), ("won't", A, 0),
        ("wonder", C|I, 96), ("wondered", C|D, 96), ("wondering", C|G, 96), ("wonders", C, 96),
        ("worker", H, 0), ("workers", H, 0), ("worried", C|S|D, 84), ("worries", C|S, 84), ("worry", C|S|I, 84),
        ("worrying", C|S|G, 84), ("would", A|N, 0), ("wouldn't", A, 0), ("write", C|S|I, 4), ("writer", H, 0),
        ("writes", C|S, 4), ("writing", C|S|G, 4), ("written", C|S|D, 4), ("wrongly", A, 0),
        ("wrote", C|S|D, 4), ("wryly", A, 0),
        ("yell", C|I, 92), ("yelled", C|D, 92), ("yelling", C|G, 92), ("yells", C, 92), ("yes", N, 0),
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
