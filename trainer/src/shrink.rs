//! Trained weights into the model's section `names`: small weights dropped, the others in eight bits.
//!
//! What the section looks like stands in `news_annotator::names::weights`.

use crate::crf::Crf;
use news_annotator::names::weights::{CURVE, NAT, TAGS};

/// The section. Weights nearer to 0 than `least` are dropped.
pub fn section(crf: &Crf, least: f32, curve: &[u8; CURVE]) -> Vec<u8> {
    let points = |score: f32| (score * NAT).round().clamp(-30_000.0, 30_000.0) as i16;
    let mut out = Vec::new();
    for tag in 0..TAGS {
        out.extend(points(crf.first[tag]).to_le_bytes());
    }
    for before in 0..TAGS {
        for tag in 0..TAGS {
            out.extend(points(crf.after[before][tag]).to_le_bytes());
        }
    }
    out.extend(curve);

    let mut features: Vec<(u32, u32)> = crf.features.iter().map(|(hash, number)| (*hash, *number)).collect();
    features.sort_unstable();
    let (mut steps, mut masks, mut weights, mut count, mut last) =
        (Vec::new(), Vec::new(), Vec::new(), 0_u32, 0);
    for (hash, number) in features {
        let mut mask = 0_u16;
        for (tag, weight) in crf.weights[number as usize].iter().enumerate().take(TAGS) {
            let small = (weight * NAT).round().clamp(-127.0, 127.0) as i8;
            if weight.abs() >= least && small != 0 {
                mask |= 1 << tag;
                weights.push(small.to_le_bytes()[0]);
            }
        }
        if mask == 0 {
            continue;
        }
        number_bytes(&mut steps, hash - last);
        masks.extend(mask.to_le_bytes());
        count += 1;
        last = hash;
    }
    out.extend(count.to_le_bytes());
    for stream in [steps, masks, weights] {
        out.extend(stream);
    }
    out
}

/// A number seven bits a byte, the lowest first; the last byte is below 128.
pub fn number_bytes(out: &mut Vec<u8>, mut number: u32) {
    while number >= 128 {
        out.push((number & 127 | 128) as u8);
        number >>= 7;
    }
    out.push(number as u8);
}
