import type { RefObject } from 'preact'
import { useMemo } from 'preact/hooks'
import type { SideMark } from '../model/comparison.ts'
import { cutIntoBlocks, type Piece } from '../model/pieces.ts'
import type { Trace, Witness } from '../model/trace.ts'
import { links } from '../state/route.ts'
import { Siglum } from './siglum.tsx'

interface SideProps {
  readonly trace: Trace
  readonly witness: Witness
  readonly marks: readonly SideMark[]
  readonly chosen: number
  readonly side: 'a' | 'b'
  readonly frame: RefObject<HTMLDivElement | null>
  readonly choose: (match: number) => void
}

/** One of the two texts of a comparison, in a frame of its own. */
export function Side({ trace, witness, marks, chosen, side, frame, choose }: SideProps) {
  const { text, language } = witness.document
  const blocks = useMemo(() => cutIntoBlocks(text, marks), [text, marks])
  const onClick = (event: MouseEvent): void => {
    const match = (event.target as Element).closest<HTMLElement>('[data-match]')?.dataset.match
    if (match && getSelection()?.isCollapsed !== false) choose(Number(match))
  }
  return (
    <section class={`side side-${side}`} aria-label={trace.label(witness.id)}>
      <h2 class="side-head">
        <Siglum trace={trace} id={witness.id} small />
        <a href={links.document(witness.id)}>
          <bdi>{trace.label(witness.id)}</bdi>
        </a>
      </h2>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse; n and p do it by key */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: likewise */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by key */}
      <div class="side-frame" ref={frame} tabIndex={0} onClick={onClick}>
        <div class="witness-text" lang={language ?? undefined}>
          {blocks.map(({ start, pieces }) => (
            <p key={start} dir="auto" data-from={start}>
              {pieces.map(piece => (
                <SidePiece key={piece.start} text={text} piece={piece} chosen={chosen} side={side} />
              ))}
            </p>
          ))}
        </div>
      </div>
    </section>
  )
}

interface PieceProps {
  readonly text: string
  readonly piece: Piece<SideMark>
  readonly chosen: number
  readonly side: 'a' | 'b'
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
