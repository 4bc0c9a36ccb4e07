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
  return all.map(({ cue: [cue] }, index) => {
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

function piecesOf(all: readonly Placed[]): readonly Piece[] {
  const pieces: Piece[] = []
  for (let owner = 0; owner < all.length; owner++) {
    const { content } = all[owner]
    let length = 0
    for (const { start, end } of content) length += end - start
    for (const { start, end } of content) pieces.push({ start, end, owner, length })
  }
  return pieces.sort((a, b) => a.start - b.start || b.end - a.end || a.owner - b.owner)
}

/** Whether the cue of one stands in the content of another, which then cannot stand in its. */
function standsIn({ cue: [cue] }: Placed, { content }: Placed): boolean {
  return content.some(({ start, end }) => start <= cue.start && cue.end <= end)
}
