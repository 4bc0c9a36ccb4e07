import { useMemo, useRef } from 'preact/hooks'
import { directionOf, ownDirection } from '../model/direction.ts'
import type { HeatMark } from '../model/heat.ts'
import { type Block, cutIntoBlocks } from '../model/pieces.ts'
import type { Witness } from '../model/trace.ts'
import { useNear } from '../state/near.ts'
import { hrefHere } from '../state/route.ts'
import { say } from '../strings/strings.ts'

interface HeatTextProps {
  readonly witness: Witness
  readonly marks: readonly HeatMark[]
  /** The chosen place; -1 for none. */
  readonly chosen: number
  readonly choose: (place: number) => void
}

/** The base text, each word as dark as many witnesses have it otherwise. */
export function HeatText({ witness, marks, chosen, choose }: HeatTextProps) {
  const { text, language } = witness.document
  const blocks = useMemo(() => cutIntoBlocks(text, marks), [text, marks])
  const onClick = (event: MouseEvent): void => {
    const target = event.target as Element
    const place = target.closest<HTMLElement>('[data-place]')?.dataset.place
    if (place && !target.closest('a') && getSelection()?.isCollapsed !== false) choose(Number(place))
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse; each place has a link
    // biome-ignore lint/a11y/useKeyWithClickEvents: likewise
    <div class="witness-text" lang={language ?? undefined} dir={directionOf(text)} onClick={onClick}>
      {blocks.map(block => (
        <HeatParagraph key={block.start} text={text} block={block} chosen={chosen} />
      ))}
    </div>
  )
}

const drawnAtOnce = 12_000

interface HeatParagraphProps {
  readonly text: string
  readonly block: Block<HeatMark>
  readonly chosen: number
}

/** A paragraph; its marks are drawn when it comes near. */
function HeatParagraph({ text, block, chosen }: HeatParagraphProps) {
  const element = useRef<HTMLParagraphElement>(null)
  const sought = block.pieces.some(({ marks }) => marks.some(({ place }) => place === chosen))
  const near = useNear(element, null, block.start < drawnAtOnce || sought)
  const pieces = near ? block.pieces : [{ start: block.start, end: block.end, marks: [] }]
  return (
    <p ref={element} dir={ownDirection(text.slice(block.start, block.end))}>
      {pieces.map(({ start, end, marks: [mark] }, index) => {
        const words = text.slice(start, end)
        if (!mark) return <span key={start} data-at={start} children={words} />
        const isLast = pieces[index + 1]?.marks[0]?.place !== mark.place
        const state = mark.place === chosen ? ' chosen' : ''
        return (
          <span key={start} data-at={start} data-place={mark.place} class={`heat-${mark.heat}${state}`}>
            {words}
            {isLast && <PlaceNote mark={mark} chosen={mark.place === chosen} />}
          </span>
        )
      })}
    </p>
  )
}

/** How many differ there, raised behind the words: the link to all their wordings. */
function PlaceNote({ mark, chosen }: { mark: HeatMark; chosen: boolean }) {
  return (
    <a
      class="note"
      href={hrefHere({ place: mark.place + 1 })}
      aria-current={chosen ? 'true' : undefined}
      aria-label={`${say().base.noteName}${mark.differing}`}
    >
      {mark.differing}
    </a>
  )
}
