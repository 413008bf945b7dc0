// What lights up together when one mark is chosen.

/**
 * The layers of light for a mark: {lit, same, "lit-speaker", "lit-cue"}, spans in order of start. A name lights the
 * other names of the same thing; a quote its whole utterance, who says it and the words that say so; a figure what
 * it counts.
 */
export function lightOf(mark, marks) {
  const light = { lit: [], same: [], "lit-speaker": [], "lit-cue": [] };
  if (!mark) return light;
  const { item } = mark;
  light.lit.push(mark);
  if (mark.type === "mention" && item.entity)
    light.same = marks.mentions(item.entity).filter((other) => other !== mark);
  if (mark.type === "number" && item.counts) light.same.push(item.counts);
  if (mark.type === "quote")
    light.lit = marks.list.filter((other) => other.type === "quote" && other.item.utterance === item.utterance);
  for (const { item: part } of mark.type === "quote" || mark.type === "reported" ? light.lit : []) {
    if (part.speaker) light["lit-speaker"].push(part.speaker);
    if (part.cue) light["lit-cue"].push(part.cue);
  }
  for (const spans of Object.values(light)) spans.sort((a, b) => a.start - b.start);
  return light;
}
