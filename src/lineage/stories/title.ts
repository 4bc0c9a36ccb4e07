import type { Rarity } from '../../text/rarity.ts'
import { termsOf } from '../../text/terms.ts'
import type { Witness } from '../../text/witness.ts'
import { featuresOf, likeness } from './features.ts'

/** Words of a title made up for documents that have none. */
const TELLING_WORDS = 5
/** Members looked at for the middle of a story; more would change little and cost their square. */
const SAMPLE = 50

/**
 * The title of the document most like the others, among those that have one (the earlier of equals); or else the words
 * that tell most about the story, as they are written in it. `witnesses`, those of the story, must be in an order of
 * their own content, and so must `guests`, who tell other stories too and give it no title.
 */
export function titleOf(witnesses: readonly Witness[], guests: readonly Witness[], rarity: Rarity): string {
  const sample = witnesses.slice(0, SAMPLE)
  if (!sample.some(({ document }) => document.title?.trim())) {
    return tellingWords([...sample, ...guests].slice(0, SAMPLE), rarity)
  }
  const features = sample.map(witness => featuresOf(witness, rarity, []))
  let best: string | null = null
  let closest = -1
  sample.forEach(({ document }, one) => {
    const title = document.title?.trim()
    if (!title) return
    const total = features.reduce((sum, other) => sum + likeness(features[one], other), 0)
    if (total > closest) {
      best = title
      closest = total
    }
  })
  return best!
}

interface Telling {
  word: string
  documents: number
  first: number
  readonly weight: number
}

/** The rarest words most of the documents hold, in the order in which the first of them has them. */
function tellingWords(witnesses: readonly Witness[], rarity: Rarity): string {
  const words = new Map<number, Telling>()
  for (const witness of witnesses) {
    const seen = new Set<number>()
    const terms = termsOf(witness)
    for (let at = 0; at < terms.count; at++) {
      const key = terms.key[at]
      if (seen.has(key)) continue
      seen.add(key)
      const known = words.get(key)
      if (known) known.documents++
      else {
        const word = witness.document.text.slice(terms.start[at], terms.end[at])
        words.set(key, { word, documents: 1, first: words.size, weight: rarity.weight(key) })
      }
    }
  }
  const value = ({ weight, documents }: Telling): number => weight * (documents - 1)
  return [...words.values()]
    .sort((a, b) => value(b) - value(a) || a.first - b.first)
    .slice(0, TELLING_WORDS)
    .sort((a, b) => a.first - b.first)
    .map(({ word }) => word)
    .join(', ')
}
