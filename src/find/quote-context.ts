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
  private readonly known = new Map<number, ReadonlySet<number>>()

  constructor(witnesses: readonly Witness[], rarity: Rarity) {
    this.witnesses = witnesses
    this.rarity = rarity
  }

  ties(a: number, b: number): boolean {
    if (a === b) return true
    const words = this.wordsOf(a)
    const others = this.wordsOf(b)
    let shared = 0
    let weight = 0
    for (const key of words) {
      if (!others.has(key)) continue
      shared++
      weight += this.rarity.weight(key)
    }
    return shared >= SHARED && weight >= TIE + Math.log(this.witnesses.length)
  }

  private wordsOf(document: number): ReadonlySet<number> {
    let words = this.known.get(document)
    if (!words) {
      words = this.readWords(document)
      this.known.set(document, words)
    }
    return words
  }

  private readWords(document: number): ReadonlySet<number> {
    const { key } = this.witnesses[document].words
    const uses = new Map<number, number>()
    for (const word of key) if (this.rarity.weight(word) >= RARE) uses.set(word, (uses.get(word) ?? 0) + 1)
    const ranked = [...uses].map(([word, count]) => ({
      word,
      told: this.rarity.weight(word) * Math.log1p(count),
    }))
    ranked.sort((a, b) => b.told - a.told || a.word - b.word)
    return new Set(ranked.slice(0, WORDS).map(({ word }) => word))
  }
}
