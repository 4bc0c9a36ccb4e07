import { type Prose, proseOf } from './prose.ts'
import type { Rarity } from './rarity.ts'
import type { Vocabulary } from './vocabulary.ts'
import type { Witness } from './witness.ts'

/** What the words of a text tell, in nats: the rarity of a pile, looked up once for each distinct word of many texts. */
export class WordWeights {
  readonly prose: Prose
  private readonly rarity: Rarity
  private readonly weights: Float64Array

  constructor(prose: Prose, rarity: Rarity) {
    this.prose = prose
    this.rarity = rarity
    this.weights = columnOf(prose.vocabulary, rarity)
  }

  /** What the word at a place tells. */
  at(word: number): number {
    const weight = this.weights[this.prose.number(word)]
    return weight === UNKNOWN ? this.learn(word) : weight
  }

  /** Lays what the words from `from` to `to` tell in `into`, the first at `place`. */
  lay(from: number, to: number, into: Float32Array, place: number): void {
    const { prose, weights } = this
    for (let word = from, at = place; word < to; word++, at++) {
      const weight = weights[prose.number(word)]
      into[at] = weight === UNKNOWN ? this.learn(word) : weight
    }
  }

  private learn(word: number): number {
    const weight = this.rarity.weight(this.prose.words.key[word])
    this.weights[this.prose.number(word)] = weight
    return weight
  }
}

export function weightsOf(witness: Witness, rarity: Rarity): WordWeights {
  return new WordWeights(proseOf(witness), rarity)
}

/** No weight. */
const UNKNOWN = Number.NEGATIVE_INFINITY

interface Column {
  readonly rarity: Rarity
  readonly weights: Float64Array
}

const columns = new WeakMap<Vocabulary, Column>()

/** What the words of a vocabulary tell, by their numbers, as far as it has been asked. */
function columnOf(vocabulary: Vocabulary, rarity: Rarity): Float64Array {
  const known = columns.get(vocabulary)
  if (known?.rarity === rarity && known.weights.length >= vocabulary.count) return known.weights
  const weights = new Float64Array(2 * vocabulary.count).fill(UNKNOWN)
  if (known?.rarity === rarity) weights.set(known.weights)
  columns.set(vocabulary, { rarity, weights })
  return weights
}
