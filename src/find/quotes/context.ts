import type { Rarity } from '../../text/rarity.ts'
import type { Witness } from '../../text/witness.ts'
import { weightsOf } from '../../text/word-weights.ts'
import { WordPlaces } from './word-places.ts'

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
  private readonly places = new WordPlaces()

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
      known = { words, weights: Float64Array.from(words, word => this.rarity.weight(word)) }
      this.known[document] = known
    }
    return known
  }

  /** The keys of the words that tell most of a document, in order; of those that tell the same the first. */
  private readWords(document: number): Uint32Array {
    const count = this.readRare(document)
    const words = new Uint32Array(Math.min(count, WORDS))
    const least = count > WORDS ? this.told.slice(0, count).sort()[count - WORDS] : Number.NEGATIVE_INFINITY
    const equal: number[] = []
    let at = 0
    for (let i = 0; i < count; i++) {
      if (this.told[i] > least) words[at++] = this.rare[i]
      else if (this.told[i] === least) equal.push(this.rare[i])
    }
    if (at < words.length) words.set(equal.sort((a, b) => a - b).slice(0, words.length - at), at)
    return words.sort()
  }

  /** Lists the rare words of a document once each with what they tell; returns how many they are. */
  private readRare(document: number): number {
    const { count, key } = this.witnesses[document].words
    const weights = weightsOf(this.witnesses[document], this.rarity)
    if (this.rare.length < count) {
      this.rare = new Uint32Array(2 * count)
      this.told = new Float64Array(2 * count)
    }
    const { rare, told, places } = this
    let all = 0
    for (let word = 0; word < count; word++) {
      const weight = weights.at(word)
      if (weight < RARE) continue
      rare[all] = key[word]
      told[all++] = weight
    }
    places.read(rare.subarray(0, all))
    let different = 0
    for (let i = 0; i < all; i++) {
      if (places.last(rare[i]) !== i) continue
      let times = 1
      for (let place = places.before(i); place >= 0; place = places.before(place)) times++
      rare[different] = rare[i]
      told[different++] = told[i] * Math.log1p(times)
    }
    return different
  }
}
