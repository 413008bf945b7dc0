//! The people of an article as they are named, up to a place that moves on: whom a pronoun there may mean.

use super::near::{before, behind};
use super::quotes::slot;
use super::speakers::{Named, Place};
use super::unnamed;
use super::{Article, Linked, Part};
use crate::lexicon::Gender;
use crate::names::Label;
use crate::text::{BlockKind, Span};
use crate::word_list::{WordList, words};

/// How many people may be meant: the last ones named.
const PEOPLE: usize = 10;

/// Names of families that stand first, and that elsewhere are women's or men's: `Li Chengdong`, `Ma Huateng`.
const FAMILIES: WordList = words!(
    "Bo Bui Deng Duong Han Ho Hu Jin Jung Le Li Lim Lin Lu Ma Mai Mao Moon Shin Song Su Sun Xi Xiao Yang Yu"
);

/// What is called by a person's name and is not that person.
const BODIES: WordList = words!(
    "administration adviser advisers aide aides allies ally backers cabinet camp campaign delegates era family \
     fans government presidency rally regime supporter supporters team voters"
);

/// How many names of a speaker's words are looked at.
const NAMED: usize = 40;

/// A person, or another who may speak, as last named.
#[derive(Clone, Copy)]
pub(super) struct Person {
    pub(super) entity: usize,
    /// The mention.
    pub(super) mention: usize,
    /// The passage it stands in.
    pub(super) part: usize,
}

/// What has been read of the people of an article, up to a place.
pub(super) struct People<'a> {
    pub(super) article: &'a Article<'a>,
    pub(super) named: Vec<Seen>,
    /// How many of `named` are behind us.
    pub(super) read: usize,
    /// The last ones named, the latest last.
    pub(super) recent: Vec<Person>,
    /// What is known of each entity.
    known: Vec<Known>,
    pub(super) turn: usize,
    pub(super) last_speaker: Option<usize>,
    pub(super) last_named_speaker: Option<usize>,
    /// Whoever spoke last, if that is known.
    pub(super) goes_on: Option<usize>,
    /// The organisation, country or town that spoke last, and the passage.
    pub(super) last_body: Option<(usize, usize)>,
    /// Nobody without a name has spoken since.
    pub(super) body_goes_on: bool,
}

/// What has been read of an entity, up to a place.
#[derive(Clone, Copy, Default)]
pub(super) struct Known {
    /// Of a person, whether a man or a woman.
    pub(super) gender: Option<Gender>,
    /// Only the first name tells that.
    pub(super) by_first_name: bool,
    pub(super) organisation: bool,
    /// An organisation, or a country or town whose government speaks for it.
    pub(super) body: bool,
    /// How often it has been named.
    pub(super) named: u32,
    /// How often the narrator has named it, and not a speaker.
    pub(super) told: u32,
    /// How often it has spoken.
    pub(super) spoken: u32,
    /// The number of the turn in which it last spoke; 0 for none.
    pub(super) turn: usize,
}

/// A mention with what is known of its place.
#[derive(Clone, Copy)]
pub(super) struct Seen {
    pub(super) person: Person,
    pub(super) span: Span,
    pub(super) label: Label,
    /// How it is tied to a cue, if it is, plus 1.
    pub(super) tie: u32,
    pub(super) first: bool,
    pub(super) owner: bool,
    pub(super) quoted: bool,
    /// Spoken to in a quotation inside another: `“My husband said, ‘Judy, it’s gone.’”` may be Judy’s.
    called: bool,
    pub(super) sentence: Option<u16>,
}

impl<'a> People<'a> {
    pub(super) fn new(article: &'a Article<'a>, linked: &Linked, named: &Named) -> People<'a> {
        let mut slots: Vec<Option<Place>> = vec![None; linked.mentions.len()];
        for (part, found) in article.parts.iter().enumerate() {
            for index in 0..found.findings.quotes.slots.len() {
                if let Some(slot) = named.of((part, index)).and_then(|mention| slots.get_mut(mention)) {
                    *slot = slot.or(Some((part, index)));
                }
            }
        }
        let mut part = 0;
        let mut quote = 0;
        let mut seen = Vec::new();
        for (index, mention) in linked.mentions.iter().enumerate() {
            while article.parts.get(part).is_some_and(|p| p.span.end() <= mention.span.start()) {
                part += 1;
            }
            while linked.quotes.get(quote).is_some_and(|q| q.span.end() <= mention.span.start()) {
                quote += 1;
            }
            // Whoever wrote the article is nobody in it.
            let wrote = |p: &&Part<'_>| matches!(p.kind, BlockKind::Byline | BlockKind::Credit);
            let Some(entity) = mention.entity.filter(|_| article.parts.get(part).filter(wrote).is_none())
            else {
                continue;
            };
            let place = slots.get(index).copied().flatten();
            let slot = place.and_then(|p| slot(article.parts, p));
            let mut inner =
                linked.quotes.iter().skip(quote + 1).take_while(|q| q.span.start() <= mention.span.start());
            seen.push(Seen {
                person: Person { entity, mention: index, part },
                span: mention.span,
                label: mention.label,
                tie: slot.map_or(0, |s| s.tie as u32 + 1),
                first: slot.is_some_and(|s| s.first),
                owner: slot.is_some_and(|s| s.owner),
                quoted: linked.quotes.get(quote).is_some_and(|q| q.span.contains(mention.span)),
                called: behind(article.source, mention.span.end(), 1).starts_with(',')
                    && inner.any(|q| q.inner.start() == mention.span.start()),
                sentence: slot.map(|s| s.place.sentence),
            });
        }
        People {
            article,
            named: seen,
            read: 0,
            recent: Vec::new(),
            known: known(article, linked),
            turn: 0,
            last_speaker: None,
            last_named_speaker: None,
            goes_on: None,
            last_body: None,
            body_goes_on: false,
        }
    }

    /// Reads on to `place`.
    pub(super) fn advance(&mut self, place: u32) {
        while let Some(seen) = self.named.get(self.read).filter(|s| s.span.start() < place).copied() {
            self.read += 1;
            self.known.get_mut(seen.person.entity).into_iter().for_each(|k| {
                k.named += 1;
                k.told += u32::from(!seen.quoted);
            });
            // A person named in a quotation is spoken of there; the narrator's own thread is what pronouns take up.
            let known = self.recent.iter().any(|p| p.entity == seen.person.entity);
            // `the Albanese government`: not he.
            let words = behind(self.article.source, seen.span.end(), 16);
            let noun = words.strip_prefix(' ').and_then(|w| w.split(|c: char| !c.is_alphabetic()).next());
            let names_body = noun.is_some_and(|noun| BODIES.has(noun));
            if seen.label == Label::Person && !(seen.quoted && known) && !names_body {
                self.recent.retain(|p| p.entity != seen.person.entity);
                self.recent.push(Person { mention: self.read - 1, ..seen.person });
                if self.recent.len() > PEOPLE {
                    self.recent.remove(0);
                }
            }
        }
    }

    /// What is known of an entity.
    pub(super) fn known(&self, entity: usize) -> Known {
        self.known.get(entity).copied().unwrap_or_default()
    }

    /// A pronoun for a man or a woman means the entity.
    pub(super) fn is_called(&mut self, entity: usize, gender: Option<Gender>) {
        self.known.get_mut(entity).into_iter().for_each(|known| known.gender = known.gender.or(gender));
    }

    /// Is the entity named in these words?
    pub(super) fn is_named_in(&self, words: Span, entity: usize) -> bool {
        let from = self.named.partition_point(|s| s.span.end() <= words.start());
        let inside = self.named.iter().skip(from).take_while(|s| s.span.start() < words.end());
        inside.take(NAMED).any(|s| s.person.entity == entity && !s.called)
    }

    /// The person named last, and where.
    pub(super) fn last_named(&self) -> Option<(usize, u32)> {
        let last = self.recent.last()?;
        Some((last.entity, self.named.get(last.mention)?.span.start()))
    }

    pub(super) fn spoke(&mut self, entity: usize, part: usize, by_name: bool) {
        self.turn += 1;
        if let Some(known) = self.known.get_mut(entity) {
            (known.turn, known.spoken) = (self.turn, known.spoken + 1);
            if known.body {
                self.last_body = Some((entity, part));
                self.body_goes_on = true;
            }
        }
        self.last_speaker = Some(entity);
        if by_name {
            self.last_named_speaker = Some(entity);
        }
    }
}

/// What the mentions tell of each entity: whether it is an organisation and, of a person, whether a man or a woman, by title,
/// else by first name.
fn known(article: &Article<'_>, linked: &Linked) -> Vec<Known> {
    let mut known = vec![Known::default(); linked.entities.len()];
    for mention in &linked.mentions {
        let Some(of) = mention.entity.and_then(|e| known.get_mut(e)) else { continue };
        of.organisation |= mention.label == Label::Org;
        of.body |= matches!(mention.label, Label::Org | Label::Gpe);
        if mention.label != Label::Person {
            continue;
        }
        let words = mention.span.of(article.source);
        let start = mention.span.start();
        let title = before(article.source, start, 8).trim_end();
        let title =
            title.rsplit(|c: char| c.is_whitespace() || matches!(c, '“' | '"')).next().unwrap_or_default();
        // `Phil Ní Sheaghdha`: a daughter's.
        let daughter = [" Ní ", " Nic "].iter().any(|of| words.contains(of));
        let by_title = match title.trim_end_matches('.') {
            _ if daughter => Some(Gender::Female),
            "Mr" | "Sir" | "Lord" | "King" | "Prince" | "Herr" => Some(Gender::Male),
            "Mrs" | "Ms" | "Miss" | "Lady" | "Dame" | "Queen" | "Mme" => Some(Gender::Female),
            _ => None,
        };
        // `Tam Yiu-chung`, `Kim Jong-un`: where the family comes first, its name tells nothing of who bears it.
        let small = |half: &str| half.starts_with(char::is_lowercase);
        let given_last = words.split('-').skip(1).any(small) && !words.starts_with(char::is_lowercase);
        let first = words.split([' ', '\u{A0}']).next();
        let first = first.filter(|f| f.len() < words.len() && !given_last && !FAMILIES.has(f));
        let by_name = || {
            first.and_then(|f| {
                // `Carol-Ann`
                let lexicon = article.lexicon;
                lexicon.gender(f).or_else(|| lexicon.gender(f.split('-').next().unwrap_or(f)))
            })
        };
        // `the actress Saoirse Reed`, `a spokeswoman, Reince Jones,`
        let by_noun = || {
            unnamed::gender(&unnamed::last_word(
                before(article.source, start, 14).trim_end_matches([' ', ',']),
            ))
        };
        let told = by_title.or(of.gender);
        let by_name = if told.is_none() { by_name() } else { None };
        of.by_first_name |= by_name.is_some();
        of.by_first_name &= by_title.is_none();
        of.gender = told.or(by_name).or_else(by_noun);
    }
    known
}
