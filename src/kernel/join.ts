import { ALIGN_LIMIT, alignWhileSimilar, alignWhole, type Corner, hasEqualNearby } from './align.ts'
import { Blocks } from './blocks.ts'
import { Chains, overlapOf } from './chain.ts'
import type { Pile } from './pile.ts'
import { maximalSegments } from './segments.ts'
import { forEachStretch, type Stretches } from './stretches.ts'

export interface JoinSettings {
  /** Words in a seed: shorter runs of equal words are not looked at by themselves. */
  readonly seedLength: number
  /** Equal words a stretch has to have. */
  readonly minWords: number
}

/** Comparisons a pair of documents may take, per word of both, before the rest of its seeds is left. */
const WORK_PER_WORD = 64

/** Score of what no passage spans. */
const BREAK = -1_000_000

const ONLY: readonly number[] = [0]

/** So many stretches of two documents are told apart. */
const MOST_MARKS = 0xffff

/** Runs `from` up to `to` of an alignment, without some words of the first and some of the last. */
interface Piece {
  readonly from: number
  readonly to: number
  readonly head: number
  readonly tail: number
}

/** Words as the thresholds count them: two for a word, one for a character of a script without spaces. */
const HALVES = 2

/**
 * Turns the seeds two documents have in common into aligned stretches: extends each to a whole run of equal words,
 * chains runs, aligns what lies between them and beyond their ends, and keeps what is worth it.
 */
export class Joiner {
  /** Pairs of documents whose seeds took more than the work allowed, so that stretches may be missing. */
  cut = 0

  private readonly pile: Pile
  private readonly settings: JoinSettings
  private readonly found: Stretches
  /** Words without an equal one between them that end a passage. */
  private readonly widest: number
  private readonly chains = new Chains()
  private readonly blocks = new Blocks()
  private readonly corner: Corner
  /** Of each word of either document the stretch that holds it, as a mark above 0; the latest where several do. */
  private coveredA = new Uint16Array(1024)
  private coveredB = new Uint16Array(1024)
  /** Stretches that were found in the documents before these two. */
  private before = 0

  constructor(pile: Pile, settings: JoinSettings, found: Stretches) {
    this.pile = pile
    this.settings = settings
    this.found = found
    this.widest = 2 * settings.minWords
    this.corner = { keys: pile.keys, a: 0, b: 0, lengthA: 0, lengthB: 0, backward: false }
  }

  /** Joins documents `a` and `b` by the links from number `from` up to `to`, ordered by position in `b`. */
  join(a: number, b: number, links: Uint32Array, from: number, to: number): void {
    this.collectRuns(a, b, links, from, to)
    if (this.chains.count <= 1) {
      if (this.chains.count === 1) this.joinOne(a, b)
      return
    }
    this.before = this.found.count
    for (const chain of this.chains.best(ALIGN_LIMIT)) {
      if (chain.every(run => this.isCovered(a, b, run))) continue
      this.alignChain(a, b, chain)
      this.keepWorthy(a, b)
    }
    this.keepLostRuns(a, b)
    this.uncover(a, b)
  }

  /** The common case, one run of equal words. */
  private joinOne(a: number, b: number): void {
    if (this.isChance(a, b)) return
    this.before = this.found.count
    this.alignChain(a, b, ONLY)
    this.keepWorthy(a, b)
    this.uncover(a, b)
  }

  /** Whether the only run is too short and has no equal words around it: nine in ten are there by chance like that. */
  private isChance(a: number, b: number): boolean {
    const { chains, corner } = this
    const { first } = this.pile
    const { minWords, seedLength } = this.settings
    const length = chains.length[0]
    if (length >= minWords) return false
    this.turnTo(chains.a[0], chains.b[0], first[a], first[b])
    if (hasEqualNearby(corner, seedLength)) return false
    this.turnTo(chains.a[0] + length, chains.b[0] + length, first[a + 1], first[b + 1])
    return !hasEqualNearby(corner, seedLength)
  }

  /** Extends every seed to the longest run of equal words around it. */
  private collectRuns(a: number, b: number, links: Uint32Array, from: number, to: number): void {
    const { keys, first } = this.pile
    const { chains } = this
    chains.clear()
    const words = first[a + 1] - first[a] + first[b + 1] - first[b]
    let work = WORK_PER_WORD * words
    for (let i = from; i < to; i++) {
      let startA = links[2 * i]
      let startB = links[2 * i + 1]
      if (chains.holds(startA, startB)) continue
      let endA = startA
      let endB = startB
      while (endA < first[a + 1] && endB < first[b + 1] && keys[endA] === keys[endB]) {
        endA++
        endB++
      }
      if (endA - startA < this.settings.seedLength) continue
      while (startA > first[a] && startB > first[b] && keys[startA - 1] === keys[startB - 1]) {
        startA--
        startB--
      }
      chains.addRun(startA, startB, endA - startA)
      work -= endA - startA
      if (work < 0) {
        this.cut++
        break
      }
    }
    chains.sort()
  }

  /** Aligns a chain from end to end, and beyond its ends as far as the documents stay similar. */
  private alignChain(a: number, b: number, chain: readonly number[]): void {
    const { chains, blocks, corner } = this
    const { first } = this.pile
    blocks.clear()
    this.extend(chains.a[chain[0]], chains.b[chain[0]], first[a], first[b])
    chain.forEach((run, i) => {
      const overlap = i === 0 ? 0 : overlapOf(chains, chain[i - 1], run)
      const startA = chains.a[run] + overlap
      const startB = chains.b[run] + overlap
      if (i > 0) {
        corner.backward = false
        corner.a = chains.a[chain[i - 1]] + chains.length[chain[i - 1]]
        corner.b = chains.b[chain[i - 1]] + chains.length[chain[i - 1]]
        corner.lengthA = startA - corner.a
        corner.lengthB = startB - corner.b
        alignWhole(corner, blocks)
      }
      blocks.add(startA, startB, chains.length[run] - overlap)
    })
    const last = blocks.count - 1
    const endA = blocks.a[last] + blocks.length[last]
    const endB = blocks.b[last] + blocks.length[last]
    this.extend(endA, endB, first[a + 1], first[b + 1])
  }

  /** A whole run that its chain cut into, or could not carry, stands by itself. */
  private keepLostRuns(a: number, b: number): void {
    for (let run = 0; run < this.chains.count; run++) {
      if (this.chains.length[run] < this.settings.minWords || this.isCovered(a, b, run)) continue
      this.alignChain(a, b, [run])
      this.keepWorthy(a, b)
    }
  }

  /**
   * Goes on from `a` and `b` towards the limits, which lie before or after them. A run of equal words of the length of a
   * seed would likely be in the chain already, so no more changes are crossed than it could outweigh.
   */
  private extend(a: number, b: number, limitA: number, limitB: number): void {
    this.turnTo(a, b, limitA, limitB)
    alignWhileSimilar(this.corner, this.settings.seedLength, this.blocks)
  }

  /** Puts the corner at `a` and `b`, facing the limits. */
  private turnTo(a: number, b: number, limitA: number, limitB: number): void {
    const { corner } = this
    corner.backward = limitA < a || limitB < b
    corner.a = a
    corner.b = b
    corner.lengthA = Math.min(ALIGN_LIMIT, Math.abs(limitA - a))
    corner.lengthB = Math.min(ALIGN_LIMIT, Math.abs(limitB - b))
  }

  /** Cuts the alignment where it is not worth its changes, and keeps the parts with enough words. */
  private keepWorthy(a: number, b: number): void {
    const { blocks } = this
    if (blocks.matched() < this.settings.minWords) return
    const scores: number[] = []
    for (let i = 0; i < blocks.count; i++) {
      if (i > 0) scores.push(blocks.edits(i) > this.widest ? BREAK : -blocks.edits(i))
      scores.push(blocks.length[i])
    }
    for (const { from, to } of maximalSegments(scores)) this.keep(a, b, from / 2, (to + 1) / 2)
  }

  private keep(a: number, b: number, from: number, to: number): void {
    const whole = { from, to, head: 0, tail: 0 }
    if (!this.isWorthy(whole) || this.isRepeat(a, b, from, to)) return
    const rest = this.found.count > this.before ? this.withoutRepeats(a, b, whole) : whole
    this.add(a, b, rest !== whole && this.isWorthy(rest) ? rest : whole)
  }

  private add(a: number, b: number, piece: Piece): void {
    const { blocks } = this
    const last = piece.to - 1
    const startA = blocks.a[piece.from] + piece.head
    const startB = blocks.b[piece.from] + piece.head
    const endA = blocks.a[last] + blocks.length[last] - piece.tail
    const endB = blocks.b[last] + blocks.length[last] - piece.tail
    const { matched, edits } = this.count(piece)
    this.found.add(startA, endA, startB, endB, matched, edits)
    this.cover(a, b, startA, endA, startB, endB, 1 + ((this.found.count - 1) % MOST_MARKS))
  }

  private isWorthy(piece: Piece): boolean {
    const { matched, halves, edits } = this.count(piece)
    const needed = HALVES * this.settings.minWords
    return halves >= needed && halves - (edits * halves) / matched >= 0.75 * needed
  }

  private count({ from, to, head, tail }: Piece): { matched: number; halves: number; edits: number } {
    const { blocks } = this
    let matched = 0
    let halves = 0
    let edits = 0
    for (let i = from; i < to; i++) {
      if (i > from) edits += blocks.edits(i)
      const end = blocks.length[i] - (i === to - 1 ? tail : 0)
      for (let k = i === from ? head : 0; k < end; k++) {
        matched++
        halves += HALVES - (this.pile.keys[blocks.a[i] + k] & 1)
      }
    }
    return { matched, halves, edits }
  }

  /**
   * What is left without those words at either end that, on both sides, one better stretch holds: where a text repeats
   * itself, each of its places is told once.
   */
  private withoutRepeats(a: number, b: number, whole: Piece): Piece {
    const { blocks } = this
    let { from, to, head, tail } = whole
    while (from < to && this.isHeld(a, b, blocks.a[from] + head, blocks.b[from] + head)) {
      if (++head < blocks.length[from]) continue
      from++
      head = 0
    }
    while (from < to) {
      const last = to - 1
      const at = blocks.length[last] - tail - 1
      if (!this.isHeld(a, b, blocks.a[last] + at, blocks.b[last] + at)) break
      if (++tail < blocks.length[last]) continue
      to--
      tail = 0
    }
    return { from, to, head, tail }
  }

  /** Whether one stretch found before holds a word of either side. */
  private isHeld(a: number, b: number, atA: number, atB: number): boolean {
    const { first } = this.pile
    const mark = this.coveredA[atA - first[a]]
    return mark > 0 && mark === this.coveredB[atB - first[b]]
  }

  /**
   * Whether runs `from` up to `to` of the alignment only show again, in another place, what better stretches show: most
   * of it lies in them on both sides, and so does every run that is long enough by itself.
   */
  private isRepeat(a: number, b: number, from: number, to: number): boolean {
    const { blocks } = this
    let covered = 0
    let all = 0
    for (let i = from; i < to; i++) {
      const length = blocks.length[i]
      const marked = this.countCovered(a, b, blocks.a[i], blocks.b[i], length)
      if (marked < length && length >= this.settings.minWords) return false
      covered += marked
      all += length
    }
    return 2 * covered > all
  }

  private isCovered(a: number, b: number, run: number): boolean {
    const { chains } = this
    const length = chains.length[run]
    return this.countCovered(a, b, chains.a[run], chains.b[run], length) === length
  }

  /** How many words of a run lie, on both sides, in stretches found before. */
  private countCovered(a: number, b: number, startA: number, startB: number, length: number): number {
    const { first } = this.pile
    const fromA = startA - first[a]
    const fromB = startB - first[b]
    const reach = Math.min(length, this.coveredA.length - fromA, this.coveredB.length - fromB)
    let sum = 0
    for (let i = 0; i < reach; i++) if (this.coveredA[fromA + i] > 0 && this.coveredB[fromB + i] > 0) sum++
    return sum
  }

  private cover(
    a: number,
    b: number,
    startA: number,
    endA: number,
    startB: number,
    endB: number,
    mark: number,
  ): void {
    const { first } = this.pile
    this.coveredA = atLeast(this.coveredA, first[a + 1] - first[a])
    this.coveredB = atLeast(this.coveredB, first[b + 1] - first[b])
    this.coveredA.fill(mark, startA - first[a], endA - first[a])
    this.coveredB.fill(mark, startB - first[b], endB - first[b])
  }

  private uncover(a: number, b: number): void {
    if (this.found.count === this.before) return
    forEachStretch(this.found.rowsFrom(this.before), (startA, endA, startB, endB) => {
      this.cover(a, b, startA, endA, startB, endB, 0)
    })
  }
}

function atLeast(marks: Uint16Array<ArrayBuffer>, length: number): Uint16Array<ArrayBuffer> {
  if (marks.length >= length) return marks
  const grown = new Uint16Array(length * 2)
  grown.set(marks)
  return grown
}
