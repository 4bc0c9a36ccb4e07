import type { Passage, PassageSpan } from '../../find/findings.ts'
import { labelFormulas } from '../../find/passages.ts'
import { Sets } from '../../kernel/sets.ts'
import type { Rarity } from '../../text/rarity.ts'
import type { Witness } from '../../text/witness.ts'
import { featuresOf, likeness } from './features.ts'

/** Documents looked at for one passage; more would not make it stock wording any surer. */
const SAMPLE = 8

interface Evidence {
  readonly witnesses: readonly Witness[]
  readonly passages: readonly Passage[]
  readonly rarity: Rarity
}

/**
 * Labels as `formula` the passages whose documents have nothing else in common: a footer, before anyone knows the
 * stories. Texts that are alike without the passage, from `even` on, count as one story, and the law of
 * `labelFormulas` says how many stories make stock wording of it. Where little is left without the passage, nothing is
 * known and nothing counted. `rank` orders the documents by their content.
 */
export function labelStock(
  { witnesses, passages, rarity }: Evidence,
  rank: ArrayLike<number>,
  even: number,
): readonly Passage[] {
  const stories = new Int32Array(witnesses.length)
  return passages.map(passage => {
    const spans = sampleOf(passage.spans, rank)
    const sample = { ...passage, spans }
    for (const { document } of spans) stories[document] = -1
    if (!isFormula(sample)) return passage
    const rests = spans.map(({ document, start, end }) =>
      featuresOf(witnesses[document], rarity, [{ start, end }]),
    )
    const telling = [...spans.keys()].filter(at => rests[at].isTelling)
    const sets = new Sets(spans.length)
    for (const a of telling) {
      for (const b of telling) if (a < b && likeness(rests[a], rests[b]) >= even) sets.join(a, b)
    }
    for (const at of telling) stories[spans[at].document] = sets.find(at)
    const known = telling.map(at => spans[at])
    return known.length > 1 && isFormula({ ...passage, spans: known })
      ? { ...passage, kind: 'formula' }
      : passage
  })

  function isFormula(passage: Passage): boolean {
    return labelFormulas([passage], witnesses, stories, rarity)[0].kind === 'formula'
  }
}

/** One span each of some documents, spread evenly over all that hold a passage. */
function sampleOf(spans: readonly PassageSpan[], rank: ArrayLike<number>): readonly PassageSpan[] {
  const firsts = spans.filter((span, at) => at === 0 || span.document !== spans[at - 1].document)
  const sorted = [...firsts].sort((a, b) => rank[a.document] - rank[b.document])
  const step = Math.max(1, sorted.length / SAMPLE)
  return Array.from({ length: Math.min(SAMPLE, sorted.length) }, (_, at) => sorted[Math.floor(at * step)])
}
