import type { Rarity } from '../../text/rarity.ts'
import type { Witness } from '../../text/witness.ts'
import { firstWordFrom } from '../../text/words.ts'
import type { Passage, Place } from '../findings.ts'

/**
 * Below so much information (in nats: the summed rarity of the different words) two writers of one story likely came to
 * the same words by themselves, as one word in a few thousand texts would do.
 */
const COMMON = 12
/** How many times more the words must tell for every further unrelated story that has them. */
const SPREAD = 2.5

/**
 * Marks as `formula` the passages that prove nothing: boilerplate, bylines, legal notes, sayings. What gives them away
 * is not a list but how they are spread: stock wording turns up in stories that have nothing else to do with each other, a
 * retelling in one. The rarer its words, the more unrelated stories it takes. `storyOf` gives the number of the story
 * of each document, -1 for one that stands alone and so is a story of its own.
 */
export function labelFormulas(
  passages: readonly Passage[],
  witnesses: readonly Witness[],
  storyOf: ArrayLike<number>,
  rarity: Rarity,
): Passage[] {
  return passages.map(passage => {
    const stories = new Set(passage.spans.map(({ document }) => ownOrShared(storyOf[document], document)))
    const told = information(passage.spans[0], witnesses, rarity)
    const isFormula = told < COMMON * SPREAD ** (stories.size - 1)
    return { ...passage, kind: isFormula ? 'formula' : 'retelling' }
  })
}

function ownOrShared(story: number, document: number): number {
  return story < 0 ? -1 - document : story
}

/** How much the words of a place tell: the rarity of each different word, summed. */
function information(place: Place, witnesses: readonly Witness[], rarity: Rarity): number {
  const { words } = witnesses[place.document]
  const keys = new Set<number>()
  for (let i = firstWordFrom(words, place.start); i < words.count && words.start[i] < place.end; i++) {
    keys.add(words.key[i])
  }
  let sum = 0
  for (const key of keys) sum += rarity.weight(key)
  return sum
}
