import type { Rarity } from '../../text/rarity.ts'
import type { Witness } from '../../text/witness.ts'
import { weightsOf } from '../../text/word-weights.ts'

/** A document is known by this many words: those it uses most for how rare they are. */
const WORDS = 48
const RARE = 3.5
/** Two documents are tied by this many shared ones that weigh this much together, in nats, and more the more documents. */
const SHARED = 3
const TIE = 12

/** The keys of the words that tell most of a document, in order, and what each tells. */
interface Telling {
  readonly words: Uint32Array
  readonly weights: Float64Array
}

/** Which documents of a pile speak of the same matter, as far as their rare words tell. Each is read when first asked for. */
export class PileContext {
  private readonly witnesses: readonly Witness[]
  private readonly rarity: Rarity
  private readonly known: (Telling | undefined)[]
  private rare = new Uint32Array(1024)
  private told = new Float64Array(1024)

  constructor(witnesses: readonly Witness[], rarity: Rarity) {
    this.witnesses = witnesses
    this.rarity = rarity
    this.known = witnesses.map(() => undefined)
  }

  ties(a: number, b: number): boolean {
    if (a === b) return true
    const { words, weights } = this.tellingOf(a)
    const { words: others } = this.tellingOf(b)
    let shared = 0
    let weight = 0
    for (let i = 0, j = 0; i < words.length && j < others.length; ) {
      const [word, other] = [words[i], others[j]]
      if (word === other) {
        shared++
        weight += weights[i]
      }
      if (word <= other) i++
      if (word > other) j++
    }
    return shared >= SHARED && weight >= TIE + Math.log(this.witnesses.length)
  }

  private tellingOf(document: number): Telling {
    let known = this.known[document]
    if (!known) {
      const words = this.readWords(document)
      const weights = new Float64Array(words.length)
      for (let at = 0; at < words.length; at++) weights[at] = this.rarity.weight(words[at])
      known = { words, weights }
      this.known[document] = known
    }
    return known
  }

  /** The keys of the words that tell most of a document, in order; of those that tell the same the first. */
  private readWords(document: number): Uint32Array {
    const count = this.readRare(document)
    if (count <= WORDS) return this.rare.slice(0, count)
    const least = this.told.slice(0, count).sort()[count - WORDS]
    let equal = WORDS
    for (let i = 0; i < count; i++) if (this.told[i] > least) equal--
    const found = new Uint32Array(WORDS)
    for (let i = 0, at = 0; at < WORDS; i++) {
      if (this.told[i] > least || (this.told[i] === least && equal-- > 0)) found[at++] = this.rare[i]
    }
    return found
  }

  /** Lists the rare words of a document once each, in order, with what they tell; returns how many they are. */
  private readRare(document: number): number {
    const { count, key } = this.witnesses[document].words
    const weights = weightsOf(this.witnesses[document], this.rarity)
    if (this.rare.length < count) {
      this.rare = new Uint32Array(2 * count)
      this.told = new Float64Array(2 * count)
    }
    const { rare, told, rarity } = this
    let all = 0
    for (let word = 0; word < count; word++) if (weights.at(word) >= RARE) rare[all++] = key[word]
    rare.subarray(0, all).sort()
    let different = 0
    for (let from = 0, to = 0; from < all; from = to) {
      const word = rare[from]
      while (to < all && rare[to] === word) to++
      told[different] = rarity.weight(word) * Math.log1p(to - from)
      rare[different++] = word
    }
    return different
  }
}
