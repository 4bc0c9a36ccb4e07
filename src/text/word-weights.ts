import { type Prose, proseOf } from './prose.ts'
import type { Rarity } from './rarity.ts'
import type { Vocabulary } from './vocabulary.ts'
import type { Witness } from './witness.ts'

interface Weighed<Of> {
  readonly rarity: Rarity
  readonly weights: Of
}

const byText = new WeakMap<Prose, Weighed<Float64Array>>()
const byVocabulary = new WeakMap<Vocabulary, Weighed<Float64Array>>()

/** What each word of a witness tells, in nats, by its place: the rarity of a pile looked up once for each distinct word. */
export function weightsOf(witness: Witness, rarity: Rarity): Float64Array {
  const prose = proseOf(witness)
  const known = byText.get(prose)
  if (known?.rarity === rarity) return known.weights
  const weights = weigh(prose, rarity)
  byText.set(prose, { rarity, weights })
  return weights
}

function weigh(prose: Prose, rarity: Rarity): Float64Array {
  const { key, count } = prose.words
  const column = columnOf(prose.vocabulary, rarity)
  const weights = roomFor(count)
  for (let word = 0; word < count; word++) {
    const number = prose.number(word)
    let weight = column[number]
    if (Number.isNaN(weight)) {
      weight = rarity.weight(key[word])
      column[number] = weight
    }
    weights[word] = weight
  }
  return weights
}

/** What the words of a vocabulary tell, by their numbers; not a number where it has not been asked. */
function columnOf(vocabulary: Vocabulary, rarity: Rarity): Float64Array {
  const known = byVocabulary.get(vocabulary)
  if (known?.rarity === rarity && known.weights.length >= vocabulary.count) return known.weights
  const weights = new Float64Array(2 * vocabulary.count).fill(Number.NaN)
  if (known?.rarity === rarity) weights.set(known.weights)
  byVocabulary.set(vocabulary, { rarity, weights })
  return weights
}

/** Words of several texts whose weights lie in one piece of memory: a piece for each would take longer to get than to fill. */
const ROOM = 16_384
let room = new Float64Array(0)
let used = 0

function roomFor(words: number): Float64Array {
  if (used + words > room.length) {
    room = new Float64Array(Math.max(ROOM, words))
    used = 0
  }
  used += words
  return room.subarray(used - words, used)
}
