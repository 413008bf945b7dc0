use news_annotator::{
    model::{Model, ranks::Ranks},
    quotes,
    text::Passage,
};
fn main() {
    let text = std::env::args().nth(1).unwrap();
    let model = Model::builtin();
    for line in text.split('\n') {
        let p = Passage::of(line);
        let f = quotes::recognise(&p, Ranks::read(model.section("speakers").unwrap_or_default()));
        for (i, q) in f.pairs.iter().enumerate() {
            println!(
                "PAIR {:?} {:?} depth {} nobody {} {:?}",
                p.slice(q.span),
                q.closing,
                q.depth,
                q.nobody,
                q.shape
            );
            for x in f.fits_of(i) {
                println!(
                    "     {:>5} {:?} {:?}",
                    x.score,
                    f.slots[x.slot as usize].tie,
                    p.slice(f.slots[x.slot as usize].speaker)
                );
            }
        }
        for s in &f.slots {
            println!(
                "SLOT {:?} {:?} {:?} core {:?} cue {:?} clause {:?}",
                s.tie,
                s.noun,
                p.slice(s.speaker),
                p.slice(s.core),
                p.slice(s.cue),
                s.clause.map(|c| (p.slice(c.span).to_string(), c.by, c.all_quoted))
            );
        }
    }
}
