import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Match } from '../model/alignment.ts'
import type { Pane } from '../state/panes.ts'

interface Ribbon {
  readonly match: number
  readonly shape: string
  readonly moved: boolean
}

interface RibbonsProps {
  readonly panes: RefObject<{ readonly a: Pane; readonly b: Pane } | null>
  readonly matches: readonly Match[]
  readonly chosen: number
  /** Changes when the texts were drawn anew or scrolled. */
  readonly moment: number
}

const width = 64

/** Bands that join each passage in view to its place in the other text. */
export function Ribbons({ panes, matches, chosen, moment }: RibbonsProps) {
  const [ribbons, setRibbons] = useState<readonly Ribbon[]>([])
  useEffect(() => {
    if (panes.current) setRibbons(ribbonsNow(panes.current.a, panes.current.b, matches))
  }, [panes, matches, moment])
  return (
    <svg class="ribbons" width={width} aria-hidden="true">
      {ribbons.map(({ match, shape, moved }) => (
        <path
          key={match}
          class={`ribbon${moved ? ' crossing' : ''}${match === chosen ? ' chosen' : ''}`}
          d={shape}
        />
      ))}
    </svg>
  )
}

function ribbonsNow(a: Pane, b: Pane, matches: readonly Match[]): Ribbon[] {
  const inA = a.visible()
  const inB = b.visible()
  const ribbons: Ribbon[] = []
  for (const [match, { a: spanA, b: spanB, moved }] of matches.entries()) {
    const seen =
      (spanA.start < inA.end && spanA.end > inA.start) || (spanB.start < inB.end && spanB.end > inB.start)
    if (!seen) continue
    const [topA, endA] = [a.topOf(spanA.start), a.footOf(spanA.end - 1)]
    const [topB, endB] = [b.topOf(spanB.start), b.footOf(spanB.end - 1)]
    const bend = width / 2
    const shape =
      `M0 ${topA} C${bend} ${topA} ${bend} ${topB} ${width} ${topB} ` +
      `L${width} ${endB} C${bend} ${endB} ${bend} ${endA} 0 ${endA} Z`
    ribbons.push({ match, shape, moved })
  }
  return ribbons
}
