import type { Rarity } from '../text/rarity.ts'
import type { Witness } from '../text/witness.ts'

/** A document is known by this many words: those it uses most for how rare they are. */
const WORDS = 48
const RARE = 3.5
/** Two documents are tied by this many shared ones that weigh this much together, in nats, and more the more documents. */
const SHARED = 3
const TIE = 12

/** Which documents of a pile speak of the same matter, as far as their rare words tell. Each is read when first asked for. */
export class PileContext {
  private readonly witnesses: readonly Witness[]
  private readonly rarity: Rarity
  private readonly known: (Uint32Array | undefined)[]

  constructor(witnesses: readonly Witness[], rarity: Rarity) {
    this.witnesses = witnesses
    this.rarity = rarity
    this.known = witnesses.map(() => undefined)
  }

  ties(a: number, b: number): boolean {
    if (a === b) return true
    const words = this.wordsOf(a)
    const others = this.wordsOf(b)
    let shared = 0
    let weight = 0
    for (let i = 0, j = 0; i < words.length && j < others.length; ) {
      if (words[i] === others[j]) {
        shared++
        weight += this.rarity.weight(words[i])
      }
      if (words[i] <= others[j]) i++
      else j++
    }
    return shared >= SHARED && weight >= TIE + Math.log(this.witnesses.length)
  }

  private wordsOf(document: number): Uint32Array {
    this.known[document] ??= this.readWords(document)
    return this.known[document]
  }

  /** The keys of the words that tell most of a document, in order. */
  private readWords(document: number): Uint32Array {
    const all = this.witnesses[document].words.key.slice().sort()
    const ranked: { readonly word: number; readonly told: number }[] = []
    for (let from = 0, to = 0; from < all.length; from = to) {
      while (to < all.length && all[to] === all[from]) to++
      const weight = this.rarity.weight(all[from])
      if (weight >= RARE) ranked.push({ word: all[from], told: weight * Math.log1p(to - from) })
    }
    ranked.sort((a, b) => b.told - a.told || a.word - b.word)
    return Uint32Array.from(ranked.slice(0, WORDS), ({ word }) => word).sort()
  }
}
