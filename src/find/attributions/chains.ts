import type { Span } from '../../text/document.ts'
import type { Placed } from './placed.ts'

/** A cue is looked for in no more contents than this, so that hostile text stays linear. */
const REACH = 32

interface Piece extends Span {
  readonly owner: number
  /** Length of the whole content. */
  readonly length: number
}

/** For each attribution, in order of their cues, the one with the shortest content of those its cue stands in, or null. */
export function linkChains(all: readonly Placed[]): readonly (number | null)[] {
  const pieces = piecesOf(all)
  let next = 0
  let open: Piece[] = []
  if (pieces.length === 0) return all.map(() => null)
  return all.map((one, index) => {
    const cue = one.cue[0]
    for (; next < pieces.length && pieces[next].start <= cue.start; next++) open.push(pieces[next])
    if (open.some(({ end }) => end <= cue.start)) open = open.filter(({ end }) => end > cue.start)
    if (open.length > REACH) open = open.slice(-REACH)
    let best: Piece | null = null
    for (const piece of open) {
      const around = piece.owner !== index && piece.end >= cue.end && !standsIn(all[piece.owner], all[index])
      if (around && (!best || piece.length < best.length)) best = piece
    }
    return best?.owner ?? null
  })
}

/** The pieces in which a cue begins, as it does in few. */
function piecesOf(all: readonly Placed[]): readonly Piece[] {
  const pieces: Piece[] = []
  for (let owner = 0; owner < all.length; owner++) {
    const { content } = all[owner]
    for (let at = 0; at < content.length; at++) {
      const { start, end } = content[at]
      if (cuesBefore(all, start) === cuesBefore(all, end)) continue
      pieces.push({ start, end, owner, length: lengthOf(content) })
    }
  }
  return pieces.sort((a, b) => a.start - b.start || b.end - a.end || a.owner - b.owner)
}

/** How many cues begin before an offset. */
function cuesBefore(all: readonly Placed[], offset: number): number {
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (all[middle].cue[0].start < offset) low = middle + 1
    else high = middle
  }
  return low
}

function lengthOf(content: readonly Span[]): number {
  let length = 0
  for (const { start, end } of content) length += end - start
  return length
}

/** Whether the cue of one stands in the content of another, which then cannot stand in its. */
function standsIn({ cue: cues }: Placed, { content }: Placed): boolean {
  const cue = cues[0]
  return content.some(({ start, end }) => start <= cue.start && cue.end <= end)
}
