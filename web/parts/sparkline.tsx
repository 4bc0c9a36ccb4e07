import { useMemo } from 'preact/hooks'
import type { TraceStory } from '../../src/report/format.ts'
import { curve } from '../model/curve.ts'
import { drawStory } from '../model/layout.ts'
import { tieStory } from '../model/stars.ts'
import type { Trace } from '../model/trace.ts'

/** Pixels that a line goes straight. */
const upright = 3

const sizes = {
  knot: { width: 7, height: 7 },
  label: { width: 0, height: 0 },
  gaps: { across: 18, down: 7 },
}

/** The tree of a story in small, as a picture to know it by. */
export function Sparkline({ trace, story }: { trace: Trace; story: TraceStory }) {
  const drawing = useMemo(() => {
    const knots = tieStory(story)
    return knots.knots.length <= 60 ? drawStory(trace, knots, sizes, { by: 'time' }) : null
  }, [trace, story])
  if (!drawing || drawing.ties.length === 0) return null
  return (
    <svg class="sparkline" viewBox={`0 0 ${drawing.width} ${drawing.height}`} aria-hidden="true">
      {drawing.ties.map(({ from, to, points, edges }) => (
        <path
          key={`${from}\n${to}`}
          class={edges[0].probability < 0.6 ? 'unsure' : ''}
          d={curve(points, upright)}
        />
      ))}
      {drawing.knots.map(knot => (
        <circle key={knot.id} class={knot.kind} cx={knot.x} cy={knot.y} r={knot.kind === 'group' ? 5 : 3.5} />
      ))}
    </svg>
  )
}
