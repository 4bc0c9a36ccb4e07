import { countNegations, isSameSpelling, plainWords, withoutNegations } from '../../text/spelling.ts'
import type { Witness } from '../../text/witness.ts'
import type { Alteration, AlterationType, Place } from '../findings.ts'
import type { Block } from './alignment.ts'
import type { Utterance } from './words.ts'

export type Change = Alteration['changes'][number]

/** Words left out between others count as from far apart, not as an elision, from this many on, where no ellipsis says so. */
const FAR = 25
/** A lone "not" among more words than this is not what the change is about. */
const SHORT = 4
/** Words that stand elsewhere in the other telling are moved there, not new, when there are this many. */
const MOVED = 4
/** A change that takes this many words more than it gives is a cut, with something put in its place. */
const CUT = 5

/** What happened to the words of `from` in `to`, in the order of the text; `blocks` aligns the two. */
export function readChanges(
  from: Utterance,
  to: Utterance,
  blocks: readonly Block[],
  witnesses: readonly Witness[],
): readonly Change[] {
  if (blocks.every(({ equal }) => equal)) return []
  const reader = new ChangeReader(from, to, witnesses)
  for (const block of blocks) if (!block.equal) reader.read(block)
  return reader.changes
}

class ChangeReader {
  readonly changes: Change[] = []
  private readonly from: Utterance
  private readonly to: Utterance
  private readonly witnesses: readonly Witness[]

  constructor(from: Utterance, to: Utterance, witnesses: readonly Witness[]) {
    this.from = from
    this.to = to
    this.witnesses = witnesses
  }

  read(block: Block): void {
    const { fromA, toA, fromB, toB } = block
    const taken = toA - fromA
    const given = toB - fromB
    if (this.isBracketed(this.to, fromB, toB) || this.isBracketed(this.from, fromA, toA)) {
      this.add('verbatim', block)
      return
    }
    if (Math.max(taken, given) <= SHORT && this.readWords(block)) return
    if (given === 0) this.readCut(block)
    else if (taken === 0) this.add(this.isMoved(block) ? 'spliced' : 'inserted', block)
    else if (taken >= given + CUT) {
      this.readCut({ ...block, toB: fromB })
      this.add('inserted', { ...block, fromA: toA })
    } else if (given >= taken + CUT && this.isMoved(block)) this.add('spliced', block)
    else this.add('substituted', block)
  }

  /** Reads a short block by its words: another spelling, which is no change, or a denial. Returns whether that was all. */
  private readWords(block: Block): boolean {
    const { fromA, toA, fromB, toB } = block
    const before = plainWords(strings(this.from, fromA, toA, this.witnesses))
    const after = plainWords(strings(this.to, fromB, toB, this.witnesses))
    if (before.join('') === after.join('') || (before.length !== after.length && this.isRespelt(block)))
      return true
    if (countNegations(before) === countNegations(after)) return false
    this.add('negated', block)
    const [left, right] = [withoutNegations(before), withoutNegations(after)]
    if (left.join(' ') !== right.join(' ')) this.add(sortOf(left.length, right.length), block)
    return true
  }

  /** Words left out: at an end, or in the midst, from near or from far apart. */
  private readCut(block: Block): void {
    const { fromA, toA, fromB } = block
    if (fromB === 0 || fromB === this.to.key.length) this.add('truncated', block)
    else this.add(toA - fromA >= FAR && !this.hasEllipsis(fromB) ? 'spliced' : 'elided', block)
  }

  /** Whether the words are the same but for spelling together with the one after them ("no one", "noone"). */
  private isRespelt({ fromA, toA, fromB, toB }: Block): boolean {
    const nextA = strings(this.from, fromA, Math.min(toA + 1, this.from.key.length), this.witnesses)
    const nextB = strings(this.to, fromB, Math.min(toB + 1, this.to.key.length), this.witnesses)
    return isSameSpelling(nextA, nextB)
  }

  /** Whether square brackets hold the run, so that it is the teller's own and says so. */
  private isBracketed(utterance: Utterance, from: number, to: number): boolean {
    if (from === to) return false
    const { text } = this.witnesses[utterance.document].document
    const { start, end } = this.witnesses[utterance.document].words
    const before = text[start[utterance.word[from]] - 1]
    return before === '[' && text[end[utterance.word[to - 1]]] === ']'
  }

  private hasEllipsis(at: number): boolean {
    const { document, words } = this.witnesses[this.to.document]
    const gap = document.text.slice(words.end[this.to.word[at - 1]], words.start[this.to.word[at]])
    return gap.includes('…') || /\.\s?\.\s?\./.test(gap)
  }

  /** Whether words new at their place stand elsewhere in the other telling. */
  private isMoved({ fromB, toB }: Block): boolean {
    const length = toB - fromB
    if (length < MOVED) return false
    const { key } = this.from
    for (let at = 0; at + length <= key.length; at++) {
      let equal = 0
      while (equal < length && key[at + equal] === this.to.key[fromB + equal]) equal++
      if (equal === length) return true
    }
    return false
  }

  private add(type: AlterationType, { fromA, toA, fromB, toB }: Block): void {
    const from = placesOf(this.from, fromA, toA, this.witnesses)
    const to = placesOf(this.to, fromB, toB, this.witnesses)
    for (let i = 0; i < Math.max(from.length, to.length); i++) {
      this.changes.push({
        type,
        from: from[Math.min(i, from.length - 1)],
        to: to[Math.min(i, to.length - 1)],
      })
    }
  }
}

function sortOf(before: number, after: number): AlterationType {
  if (before === 0) return 'inserted'
  return after === 0 ? 'elided' : 'substituted'
}

function strings(
  utterance: Utterance,
  from: number,
  to: number,
  witnesses: readonly Witness[],
): readonly string[] {
  const { document, words } = witnesses[utterance.document]
  const found: string[] = []
  for (let i = from; i < to; i++) {
    const word = utterance.word[i]
    found.push(document.text.slice(words.start[word], words.end[word]))
  }
  return found
}

/** Where words of an utterance stand: a place for each of its pieces they lie in; an empty one where there are no words. */
export function placesOf(
  { document, word, piece }: Utterance,
  from: number,
  to: number,
  witnesses: readonly Witness[],
): readonly Place[] {
  const { start, end } = witnesses[document].words
  if (from >= to) {
    const at = from > 0 ? end[word[from - 1]] : start[word[0]]
    return [{ document, start: at, end: at }]
  }
  const places: Place[] = []
  let first = from
  for (let i = from + 1; i <= to; i++) {
    if (i < to && piece[i] === piece[first]) continue
    places.push({ document, start: start[word[first]], end: end[word[i - 1]] })
    first = i
  }
  return places
}
