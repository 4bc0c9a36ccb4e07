import type { RefObject } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { Comparison, SideMark, SideName } from '../model/comparison.ts'
import { directionOf, ownDirection } from '../model/direction.ts'
import { cutSpan, linesOf, type Piece } from '../model/pieces.ts'
import type { Span, Trace, Witness } from '../model/trace.ts'
import { useNear } from '../state/near.ts'
import { links } from '../state/route.ts'
import { Siglum } from './siglum.tsx'

interface SideProps {
  readonly trace: Trace
  readonly witness: Witness
  readonly comparison: Comparison
  readonly chosen: number
  readonly side: SideName
  readonly frame: RefObject<HTMLDivElement | null>
  readonly choose: (match: number) => void
  /** Called when more of the text has been drawn. */
  readonly grown: () => void
}

/** One of the two texts of a comparison, in a frame of its own. */
export function Side({ trace, witness, comparison, chosen, side, frame, choose, grown }: SideProps) {
  const { text, language } = witness.document
  const lines = useMemo(() => [...linesOf(text)], [text])
  const onClick = (event: MouseEvent): void => {
    const match = (event.target as Element).closest<HTMLElement>('[data-match]')?.dataset.match
    if (match && getSelection()?.isCollapsed !== false) choose(Number(match))
  }
  return (
    <section class={`side side-${side}`} aria-label={trace.distinctLabel(witness.id)}>
      <h2 class="side-head">
        <Siglum trace={trace} id={witness.id} small />
        <a href={links.document(witness.id)}>
          <bdi>{trace.distinctLabel(witness.id)}</bdi>
        </a>
      </h2>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse; n and p do it by key */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: likewise */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by key */}
      <div class="side-frame" ref={frame} tabIndex={0} onClick={onClick}>
        <div
          class={`witness-text${lines.length > manyLines ? ' long' : ''}`}
          lang={language ?? undefined}
          dir={directionOf(text)}
        >
          {lines.map(line => (
            <SideLine key={line.start} {...{ text, line, comparison, chosen, side, frame, grown }} />
          ))}
        </div>
      </div>
    </section>
  )
}

const manyLines = 200

/** Letters from the beginning that are drawn with their marks at once. */
const drawnAtOnce = 6000

interface LineProps extends Pick<SideProps, 'comparison' | 'chosen' | 'side' | 'frame' | 'grown'> {
  readonly text: string
  readonly line: Span
}

/** A paragraph; its marks are looked for and drawn when it comes near. */
function SideLine({ text, line, comparison, chosen, side, frame, grown }: LineProps) {
  const element = useRef<HTMLParagraphElement>(null)
  const match = comparison.matches[chosen]
  const holdsChosen = match && match[side].start < line.end && match[side].end > line.start
  const near = useNear(element, frame, line.start < drawnAtOnce || Boolean(holdsChosen))
  const pieces = useMemo(
    () => cutSpan(line, near ? comparison.marksIn(side, line) : []),
    [line, near, comparison, side],
  )
  useEffect(() => {
    if (near) grown()
  }, [near])
  return (
    <p ref={element} dir={ownDirection(text.slice(line.start, line.end))} data-from={line.start}>
      {pieces.map(piece => (
        <SidePiece key={piece.start} text={text} piece={piece} chosen={chosen} side={side} />
      ))}
    </p>
  )
}

interface PieceProps {
  readonly text: string
  readonly piece: Piece<SideMark>
  readonly chosen: number
  readonly side: SideName
}

function SidePiece({ text, piece, chosen, side }: PieceProps) {
  const { start, end, marks } = piece
  const words = text.slice(start, end)
  const match = marks.find(mark => mark.match === chosen) ?? marks[0]
  if (!match) return <span data-at={start}>{words}</span>
  const kinds = new Set<string>(marks.map(mark => mark.kind))
  const state = `${kinds.has('moved') ? 'moved' : 'match'}${match.match === chosen ? ' chosen' : ''}`
  const shared = { 'data-at': start, 'data-match': match.match }
  if (kinds.has('changed')) {
    return (
      <mark {...shared} class={`${state} changed`}>
        {words}
      </mark>
    )
  }
  if (kinds.has('only')) {
    const Only = side === 'a' ? 'del' : 'ins'
    return (
      <Only {...shared} class={`${state} only`}>
        {words}
      </Only>
    )
  }
  return (
    <span {...shared} class={state}>
      {words}
    </span>
  )
}
