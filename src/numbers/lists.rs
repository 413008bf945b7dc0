//! The word lists that the grammars ask, each with the question it answers.

use crate::word_list::{WordList, words};

/// What follows metres, not millions: "30m high", "the 100m final".
pub(super) const LENGTHWISE: WordList = words!(
    "high tall long deep wide x freestyle butterfly backstroke breaststroke hurdles sprint dash race \
     relay final mark below above"
);

/// What may stand between a number and its unit of time: "six straight days".
pub(super) const BEFORE_TIME_UNIT: WordList = words!(
    "more straight consecutive full long additional calendar working trading whole further extra \
     successive business short crucial solid"
);

/// What stands before "noon" and "midnight" when they are times.
pub(super) const BEFORE_HOUR: WordList =
    words!("at by until till before after around about to from since past of and between");

/// Small words between "of" and the thing counted: "one of its bastions".
pub(super) const OPENS_NOUN: WordList = words!("the its his her their our all those these my a an ’s some");

/// Words that no noun phrase of a count holds.
pub(super) const NO_NOUN: WordList = words!(
    "in on at by for from with to into of over under after before since until during through between \
     among across around against near about above below within without per and or but nor so yet than \
     as if because while when where whether although that which who whom whose what the these those \
     its his her their our my your is are was were be been being has have had do does did will would \
     can could should may might must shall not no it he she they we i you them him us there here then \
     now also only just ago later earlier each every both either said says say told died came went \
     got took made left fled began remain remained live including according despite like out up down \
     off away back together respectively altogether last down. compared versus via plus come go have. \
     yesterday today too rose fell won lost behind ahead overall beside upon onto toward towards amid \
     outside inside ran due short shy apart worth alone instead again ever targeted attacked struck \
     followed exploded happened"
);

/// What makes a name of a weekday: "Black Friday".
pub(super) const NAMED_DAYS: WordList =
    words!("black bloody good palm easter cyber super ash whit giving boxing");

/// Currencies of two or three letters written before their sum.
pub(super) const SHORT_CURRENCIES: WordList = words!("rs rs. tk tk. rp rm dh dhs sh shs ksh sr");

/// Words that speak of paying: the pounds near them are sterling.
pub(super) const PAYING: WordList = words!(
    "paid pay pays cost costs fined fine worth price spent earned sold bought charge charged ticket \
     tickets a wage bonus profit sterling"
);

/// Second halves of compounds that are no places in an order: "second-hand".
pub(super) const FIXED_PLACES: WordList =
    words!("hand class party rate degree person aid guess guessing string guessed guesses");

/// What stands before the second that is a time: "a split second".
pub(super) const BEFORE_INSTANT: WordList = words!("split per every each one a this any for last");

/// What stands before an ordinal that says a place.
pub(super) const DETERMINERS: WordList = words!(
    "the a its his her their our my your ’s 's very this that another an no world’s nation’s finished \
     finish came come ranked placed place year’s whose every each ' ’ or new"
);

/// Verbs and small words: an ordinal before them is an adverb.
pub(super) const NOT_PLACED: WordList = words!(
    "to in on at by when he she it we they i you came became began met saw came. took told had has \
     was is seen made we’ll let there the and but then"
);

/// Nouns that end like a participle.
pub(super) const ING_NOUNS: WordList = words!(
    "meeting hearing building killing bombing shooting sitting showing morning wedding beginning \
     innings outing"
);

/// Words in -ed that stand between an ordinal and its noun.
pub(super) const ED_ADJECTIVES: WordList =
    words!("confirmed recorded reported armed united televised organized organised planned seed speed need");

/// What a number in words is the label of: "chapter two".
pub(super) const BEFORE_LABEL_WORD: WordList = words!(
    "number version round game stage part volume season episode grade level page chapter phase type \
     act formula channel group plan"
);

/// Marks that make a code of the digits they touch.
pub(super) const GLUED_MARKS: WordList = words!("/ : _ @ # = x × ' ’");

/// Words whose number is a label: "page 12", "Flight 9268", "No. 5".
pub(super) const LABELS: WordList = words!(
    "page pages cell block bus bay seat flat exit junction camp ward chapter room version article \
     section number figure size level grade gate step route highway flight resolution item channel \
     platform phase unit suite ext box no. nos. no № # clause rule paragraph verse volume vol type \
     class schedule order zone lane runway pier apartment apt terminal model sector isbn ip lat issue \
     episode game round stage week day form row category tier district ward precinct act op. symphony \
     opus"
);

/// Words that may open a sentence with a capital and are no names.
pub(super) const NOT_NAMES: WordList = words!(
    "the in on at by for and but all some about over nearly with only just of from these those his \
     her their its our my when after before among more another police there around almost least most \
     than under to up as if then they we he she a an or since until while total between that this it \
     no not so exactly roughly approximately estimated killed kills dead i you other maybe perhaps \
     even still now today yesterday nor how what why where yes out up down"
);

/// States of the people counted: "129 dead".
pub(super) const STATES: WordList = words!(
    "dead killed wounded injured hurt missing arrested detained hospitalised hospitalized infected \
     displaced homeless shot hostage captured charged unaccounted trapped rescued evacuated stranded \
     sick ill accused"
);

/// What stands before a "one" that counts nothing: "no one", "that one".
pub(super) const BEFORE_NO_ONE: WordList = words!(
    "no any every this that each which some another someone the - ’s 's not last next first second \
     formula air force like a as loved good new bad great big little by wrong right square"
);

/// What follows a "one" whose noun was said before: "(One was killed by police.)".
pub(super) const AFTER_ELIDED_ONE: WordList = words!("was were is has had died remains said survived more");

/// What follows a "one" that is a pronoun.
pub(super) const AFTER_PRONOUN_ONE: WordList = words!(
    "of to another that who which and or is was has would can by hand in thing point more knew else \
     for on at with as could had will should must may might the from but if when where side reason \
     day called knows wants says said cannot than does do did says. about word might’ve moment \
     expects it he she i you we they off up out step"
);

/// What stands before a half that is a period or a side: "the other half".
pub(super) const BEFORE_NO_HALF: WordList =
    words!("other better latter opening final last one this former each");

/// What follows a half that is a share: "half of the workforce".
pub(super) const AFTER_HALF: WordList = words!("of the a an its their his her our that those all");

/// Who is told by age: "children under five".
pub(super) const AGED_PEOPLE: WordList =
    words!("children kids people boys girls men women those adults anyone everyone child patients");

/// Who is named with an age behind a comma: "his son, 6,".
pub(super) const KIN: WordList = words!(
    "son daughter wife husband brother sister mother father boy girl man woman child baby friend \
     twins twin granddaughter grandson partner boyfriend girlfriend student driver teenager"
);

/// What follows an age without a noun: "those over 65 were".
pub(super) const AFTER_AGE: WordList =
    words!("and or in at on were are have had who will to with from was is by for as can must");

/// What stands before a result: "won 3-1".
pub(super) const BEFORE_SCORE: WordList = words!(
    "won lost beat beaten drew win victory defeat loss draw score vote voted votes lead led trailing \
     odds ratio ahead behind trailed tied up"
);

/// What stands behind a result: "a 3-1 win".
pub(super) const SCORE_WORDS: WordList = words!(
    "win wins victory victories defeat defeats loss losses draw draws lead score scoreline vote votes \
     win. triumph result majority decision ruling tie thrashing aggregate record split margin chance \
     at against over to"
);

/// What stands before "a year" when it is a length: "for a year".
pub(super) const BEFORE_A_YEAR: WordList =
    words!("for in within over about half took takes take spent lasted after than spend lasting of");

/// What stands before "years" when it is a length: "for years".
pub(super) const BEFORE_YEARS: WordList =
    words!("for in within over takes took take lasted last spent spend after through just");

/// Units of two letters: only digits go before them.
pub(super) const SHORT_UNITS: WordList = words!("mi gal ha cc nm db ct teu mb tb kb gb mw gw kw");

/// What stands before four digits that are no year.
pub(super) const NOT_BEFORE_YEAR: WordList = words!(
    "$ # £ € than least most some nearly almost approximately roughly only exactly up resolution \
     flight room page no. number highway route channel section article rule all these those estimated \
     another every per other under windows model a"
);

/// What stands before a year.
pub(super) const BEFORE_YEAR: WordList = words!(
    "in since until till by from before after during early late mid between year years circa through \
     throughout of the and to for or fiscal season ’s 's its his their summer winter"
);

/// What a year before 1700 asks for before it.
pub(super) const BEFORE_OLD_YEAR: WordList =
    words!("in since from until by circa year before after between around");

/// Words in -s that four digits before them do not count: "the 2020 elections".
pub(super) const PLURAL_LOOKALIKES: WordList = words!(
    "was has does elections games results says sales figures perhaps always attacks protests riots \
     levels talks parliamentary"
);

/// What only a month follows, where the word could be a name or a verb.
pub(super) const ASKS_MONTH: WordList = words!(
    "in since until till during last next this early late mid mid- through each every throughout \
     earlier"
);

/// What a month may follow.
pub(super) const MAY_ASK_MONTH: WordList =
    words!("by from to of and before after for between the a or on its ,");
/// The words that tell of a change: "rose from 13 to 21" gives two figures, not a range.
pub(super) const CHANGES: WordList = words!(
    "rose rise rises risen rising fell fall falls fallen falling grew grow grown growing growth \
     climbed climb climbing jumped jump jumping dropped drop drops dropping declined decline \
     declining slipped slid slumped sank plunged tumbled surged soared increased increase increases \
     increasing decreased decrease cut cuts cutting reduced reduce reducing raised raise raising \
     lowered lower lowering went goes going moved up down doubled tripled trebled shrank shrunk \
     swelled widened narrowed improved upgraded downgraded revised edged changed expanded slashed \
     trimmed gained lost added advanced weakened strengthened eased hiked swung shifted boosted"
);
/// Last words of bodies, not of persons: the number in brackets behind them is no age.
pub(super) const ORGANISED: WordList = words!(
    "university college education institute technology school party house group academy club council \
     committee company bank league cup trust union association hospital department ministry centre \
     center agency act bill street road county city vidyapeetham"
);

/// What stands before a level or a place, which borrows nothing: "rose to 9,393", "ranked 43 from 41".
pub(super) const BEFORE_LEVEL: WordList = words!(
    "to at by from of reached reach hit near exceeded topped was is top number index closed finished \
     scored than around about on under over below above = :"
);

/// Words in -ly that are nouns or adjectives: they may open what is counted.
pub(super) const LY_NOUNS: WordList = words!(
    "family supply assembly rally ally reply bully fly daily elderly early monthly weekly yearly \
     friendly deadly costly likely lively lonely ugly jelly belly homily monopoly"
);

/// What follows a count that has left its noun behind: "12 were hurt", "80 at the theatre".
pub(super) const BORROWS: WordList = words!(
    "in at on were was are is have had has died survived remain remained and or of more others a per \
     from by inside outside near so but while as targeted killed attacked struck hit followed came \
     took happened exploded"
);

/// Endings of words for a person: "a farmer, 45, died".
pub(super) const PERSON_ENDINGS: WordList = words!("er or ist man woman ian ant ee ess mate");

/// Distances that are run, swum and skied: "the 100m in 9.58 seconds".
#[rustfmt::skip]
pub(super) const RACES: &[i64] = &[50, 60, 100, 110, 200, 400, 500, 800, 1000, 1500, 3000, 5000, 10000];
