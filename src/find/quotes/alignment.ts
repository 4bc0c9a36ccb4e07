import { sharedChain, type Weighed } from './likeness.ts'

/** Words of `a` and of `b` that stand for each other, half-open; `equal` when they are the same words. */
export interface Block {
  readonly fromA: number
  readonly toA: number
  readonly fromB: number
  readonly toB: number
  readonly equal: boolean
}

/** Scores times ten: rare words hold the alignment, a gap costs what no lone small word can win back. */
const MATCH = 20
const WEIGHT = 10
const HEAVIEST = 6
const MISMATCH = -30
const GAP_OPENS = -30
const GAP_GOES_ON = -3
/** Larger tables than this are cut at rare words that both hold in the same order. */
const CELLS = 4_000_000
/** Only words this rare are trusted to cut at. */
const ANCHOR = 3

/**
 * Aligns the words of `a` and `b` from end to end: blocks of equal and of differing words in turn, which cover both.
 * Needleman–Wunsch with affine gaps (Gotoh 1982), O(n m) time and memory up to four million cells; beyond that cut at anchors,
 * and a stretch still larger counts as one differing block.
 */
export function alignWords(a: Weighed, b: Weighed): readonly Block[] {
  const blocks: Open[] = []
  let atA = 0
  let atB = 0
  if (a.key.length * b.key.length > CELLS) {
    const { inA, inB, length } = sharedChain(a, b, ANCHOR)
    for (let i = 0; i < length; i++) {
      alignPart(a, b, atA, inA[i], atB, inB[i], blocks)
      push(blocks, inA[i], inA[i] + 1, inB[i], inB[i] + 1, true)
      atA = inA[i] + 1
      atB = inB[i] + 1
    }
  }
  alignPart(a, b, atA, a.key.length, atB, b.key.length, blocks)
  return slideToEnds(a, b, blocks)
}

/** Most words an end can be parted from the rest by. */
const STRAY = 4

/**
 * A gap after a few words at an end can often as well stand at the end ("the | roof … the | bridge fell" cut to "the bridge fell"):
 * it is moved there, because a cut at an end is the simpler story.
 */
function slideToEnds(a: Weighed, b: Weighed, blocks: readonly Block[]): readonly Block[] {
  if (blocks.length < 3) return blocks
  const ends = [...blocks]
  const [first, gap, next] = ends
  const stray = first.toA - first.fromA
  if (
    first.equal &&
    isGap(gap) &&
    stray <= STRAY &&
    repeats(a, b, first, gap, gap.toA - stray, gap.toB - stray)
  ) {
    ends.splice(0, 3, shifted(gap, -stray), { ...next, fromA: next.fromA - stray, fromB: next.fromB - stray })
  }
  const [before, hole, last] = ends.slice(-3)
  const rest = last ? last.toA - last.fromA : 0
  if (
    last?.equal &&
    before.equal &&
    isGap(hole) &&
    rest <= STRAY &&
    repeats(a, b, last, hole, hole.fromA, hole.fromB)
  ) {
    ends.splice(-3, 3, { ...before, toA: before.toA + rest, toB: before.toB + rest }, shifted(hole, rest))
  }
  return ends
}

/** Whether a block leaves out words of one side and has none of the other. */
function isGap({ fromA, toA, fromB, toB }: Block): boolean {
  return (fromA === toA) !== (fromB === toB)
}

/** Whether the words of an equal block stand again at `atA` or `atB`: at that of the side that holds the gap's words. */
function repeats(a: Weighed, b: Weighed, block: Block, gap: Block, atA: number, atB: number): boolean {
  const [key, from, at] = gap.toA > gap.fromA ? [a.key, block.fromA, atA] : [b.key, block.fromB, atB]
  for (let i = 0; i < block.toA - block.fromA; i++) if (key[from + i] !== key[at + i]) return false
  return true
}

function shifted(block: Block, by: number): Block {
  return {
    ...block,
    fromA: block.fromA + by,
    toA: block.toA + by,
    fromB: block.fromB + by,
    toB: block.toB + by,
  }
}

function alignPart(
  a: Weighed,
  b: Weighed,
  fromA: number,
  toA: number,
  fromB: number,
  toB: number,
  blocks: Open[],
): void {
  // Equal ends need no table; most retellings are equal but for a few words.
  let startA = fromA
  let startB = fromB
  while (startA < toA && startB < toB && a.key[startA] === b.key[startB]) {
    startA++
    startB++
  }
  let endA = toA
  let endB = toB
  while (endA > startA && endB > startB && a.key[endA - 1] === b.key[endB - 1]) {
    endA--
    endB--
  }
  push(blocks, fromA, startA, fromB, startB, true)
  const isSmall = (endA - startA) * (endB - startB) <= CELLS
  if (startA === endA || startB === endB || !isSmall) push(blocks, startA, endA, startB, endB, false)
  else fillTable(a, b, startA, endA, startB, endB, blocks)
  push(blocks, endA, toA, endB, toB, true)
}

/** A block that may still grow. */
type Open = { -readonly [Part in keyof Block]: Block[Part] }

/** Adds a block, joined with the last where both are equal or both differ. */
function push(blocks: Open[], fromA: number, toA: number, fromB: number, toB: number, equal: boolean): void {
  if (fromA === toA && fromB === toB) return
  const last = blocks[blocks.length - 1]
  if (last?.equal === equal) {
    last.toA = toA
    last.toB = toB
  } else blocks.push({ fromA, toA, fromB, toB, equal })
}

const DIAGONAL = 0
const SKIP_A = 1
const SKIP_B = 2
/** Set where the gap that ends here was open before. */
const A_WAS_OPEN = 4
const B_WAS_OPEN = 8

function fillTable(
  a: Weighed,
  b: Weighed,
  fromA: number,
  toA: number,
  fromB: number,
  toB: number,
  blocks: Open[],
): void {
  const rows = toA - fromA
  const columns = toB - fromB
  const width = columns + 1
  const trace = new Uint8Array((rows + 1) * width)
  let best = new Int32Array(width)
  let above = new Int32Array(width)
  const skipsA = new Int32Array(width).fill(-1_000_000)
  for (let j = 1; j <= columns; j++) {
    above[j] = GAP_OPENS + GAP_GOES_ON * j
    trace[j] = SKIP_B | (j > 1 ? B_WAS_OPEN : 0)
  }
  for (let i = 1; i <= rows; i++) {
    best[0] = GAP_OPENS + GAP_GOES_ON * i
    trace[i * width] = SKIP_A | (i > 1 ? A_WAS_OPEN : 0)
    let skipsB = -1_000_000
    const key = a.key[fromA + i - 1]
    const gain = MATCH + Math.round(WEIGHT * Math.min(HEAVIEST, a.weight[fromA + i - 1]))
    for (let j = 1; j <= columns; j++) {
      const diagonal = above[j - 1] + (key === b.key[fromB + j - 1] ? gain : MISMATCH)
      const opensA = above[j] + GAP_OPENS
      const opensB = best[j - 1] + GAP_OPENS
      const wasA = skipsA[j] > opensA
      const wasB = skipsB > opensB
      skipsA[j] = (wasA ? skipsA[j] : opensA) + GAP_GOES_ON
      skipsB = (wasB ? skipsB : opensB) + GAP_GOES_ON
      let step = DIAGONAL
      let score = diagonal
      if (skipsA[j] > score) {
        score = skipsA[j]
        step = SKIP_A
      }
      if (skipsB > score) {
        score = skipsB
        step = SKIP_B
      }
      best[j] = score
      trace[i * width + j] = step | (wasA ? A_WAS_OPEN : 0) | (wasB ? B_WAS_OPEN : 0)
    }
    ;[best, above] = [above, best]
  }
  followTrace(a, b, trace, rows, columns, fromA, fromB, blocks)
}

function followTrace(
  a: Weighed,
  b: Weighed,
  trace: Uint8Array,
  rows: number,
  columns: number,
  fromA: number,
  fromB: number,
  blocks: Open[],
): void {
  const steps: number[] = []
  let i = rows
  let j = columns
  let forced = -1
  while (i > 0 || j > 0) {
    const cell = trace[i * (columns + 1) + j]
    const step = forced >= 0 ? forced : cell & 3
    forced = -1
    steps.push(step)
    if (step === SKIP_A && cell & A_WAS_OPEN) forced = SKIP_A
    if (step === SKIP_B && cell & B_WAS_OPEN) forced = SKIP_B
    if (step !== SKIP_B) i--
    if (step !== SKIP_A) j--
  }
  let atA = fromA
  let atB = fromB
  for (let at = steps.length - 1; at >= 0; at--) {
    const nextA = atA + (steps[at] === SKIP_B ? 0 : 1)
    const nextB = atB + (steps[at] === SKIP_A ? 0 : 1)
    push(blocks, atA, nextA, atB, nextB, steps[at] === DIAGONAL && a.key[atA] === b.key[atB])
    atA = nextA
    atB = nextB
  }
}
