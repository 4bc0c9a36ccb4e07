import type { ComponentChildren } from 'preact'
import type { Span } from '../model/trace.ts'

/** A stretch of the text as a part of the bar beside it. */
export interface MarginPart extends Span {
  readonly kind: string
  /** Told to those who point at it; a part without it leads nowhere. */
  readonly title: string | null
  readonly face?: ComponentChildren
}

interface MarginProps {
  readonly title: string
  readonly kind: string
  readonly parts: readonly MarginPart[]
  /** Of the text, in UTF-16. */
  readonly length: number
  readonly show: (offset: number) => void
}

/**
 * The whole text as a bar beside it, each part of which leads to its place. It is a shortcut for the mouse, whose parts are too
 * small to be targets for others: the marks in the text are links, and n and p go from one to the next.
 */
export function Margin({ title, kind, parts, length, show }: MarginProps) {
  return (
    <div class={`margin ${kind}`} aria-hidden="true" title={title}>
      {parts.map(part => {
        const style = { flexGrow: Math.max(0.004, (part.end - part.start) / length) }
        if (part.title === null) return <span key={part.start} class={`part ${part.kind}`} style={style} />
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse; each mark has a link
          // biome-ignore lint/a11y/useKeyWithClickEvents: likewise
          <span
            key={part.start}
            class={`part leads ${part.kind}`}
            style={style}
            title={part.title}
            onClick={() => show(part.start)}
          >
            {part.face}
          </span>
        )
      })}
    </div>
  )
}
