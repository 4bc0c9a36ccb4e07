import type { ComponentChildren } from 'preact'
import { useMemo, useRef } from 'preact/hooks'
import { directionOf, ownDirection } from '../model/direction.ts'
import type { Mark } from '../model/marks.ts'
import { type Block, cutIntoBlocks } from '../model/pieces.ts'
import { useNear } from '../state/near.ts'

interface MarkedTextProps {
  readonly text: string
  readonly language: string | null
  readonly marks: readonly Mark[]
  readonly chosen: string
  /** What stands after the last word of a mark, such as its apparatus. */
  readonly after: (mark: Mark) => ComponentChildren
}

/**
 * A document's text in paragraphs with its marks. Every stretch carries its UTF-16 offset, so that a place can be
 * found again in the page. The text itself is only ever a text node.
 */
export function MarkedText({ text, language, marks, chosen, after }: MarkedTextProps) {
  const blocks = useMemo(() => cutIntoBlocks(text, marks), [text, marks])
  return (
    <div class="witness-text" lang={language ?? undefined} dir={directionOf(text)}>
      {blocks.map(block => (
        <Paragraph key={block.start} {...{ text, block, chosen, after }} />
      ))}
    </div>
  )
}

/** Letters from the beginning that are drawn with their marks at once. */
const drawnAtOnce = 12_000

interface ParagraphProps extends Pick<MarkedTextProps, 'text' | 'chosen' | 'after'> {
  readonly block: Block<Mark>
}

/** A paragraph; its marks are drawn when it comes near. */
function Paragraph({ text, block, chosen, after }: ParagraphProps) {
  const element = useRef<HTMLParagraphElement>(null)
  const sought = block.pieces.some(({ marks }) => marks.some(({ id }) => id === chosen || id === 'place'))
  const near = useNear(element, null, block.start < drawnAtOnce || sought)
  const pieces = near ? block.pieces : [{ start: block.start, end: block.end, marks: [] }]
  return (
    <p ref={element} dir={ownDirection(text.slice(block.start, block.end))}>
      {pieces.map(piece => (
        <PieceOfText key={piece.start} text={text} piece={piece} chosen={chosen} after={after} />
      ))}
    </p>
  )
}

interface PieceProps extends Pick<MarkedTextProps, 'text' | 'chosen' | 'after'> {
  readonly piece: { readonly start: number; readonly end: number; readonly marks: readonly Mark[] }
}

function PieceOfText({ text, piece, chosen, after }: PieceProps) {
  const { start, end, marks } = piece
  const kinds = new Set<string>(marks.map(mark => mark.kind))
  if (marks.some(mark => mark.id === chosen)) kinds.add('chosen')
  const ending = marks.filter(mark => mark.end === end)
  return (
    <>
      <span class={[...kinds].join(' ')} data-at={start} data-mark={marks.at(-1)?.id}>
        {text.slice(start, end)}
      </span>
      {ending.map(mark => after(mark))}
    </>
  )
}
