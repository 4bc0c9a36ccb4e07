import { useMemo } from 'preact/hooks'
import { type Origin, originsOf, parentsOf, sampledOrigins } from '../model/origins.ts'
import type { Trace } from '../model/trace.ts'
import { percent, say } from '../strings/strings.ts'

/** Patterns told apart without colour; further parents share the last. */
const patterns = 6

export function patternOf(parents: readonly string[], parent: string | null): string {
  return parent === null ? 'own' : `from-${Math.min(patterns - 1, parents.indexOf(parent))}`
}

/** A text as one bar from its beginning to its end: where its words are found, and how much is its own. */
export function OriginBar({ trace, id }: { trace: Trace; id: string }) {
  const words = say()
  const parents = useMemo(() => parentsOf(trace, id), [trace, id])
  const origins = useMemo(() => sampledOrigins(originsOf(trace, id), 40), [trace, id])
  const length = origins.at(-1)?.end ?? 0
  const share = (kept: (each: Origin) => boolean): number =>
    origins.filter(kept).reduce((sum, { start, end }) => sum + end - start, 0) / (length || 1)
  const elsewhere = share(each => each.parent === null && each.others > 0)
  const name = [
    ...parents.map(parent => `${percent(share(each => each.parent === parent))} ${trace.siglum(parent)}`),
    elsewhere > 0 ? words.story.elsewhere(percent(elsewhere)) : '',
    words.story.addedOwn(percent(share(each => each.others === 0))),
  ]
    .filter(Boolean)
    .join(', ')
  return (
    <span class="origin-bar" role="img" aria-label={name} title={name}>
      {origins.map(({ start, end, parent, others }) => (
        <i
          key={start}
          class={parent === null && others > 0 ? 'spread' : patternOf(parents, parent)}
          style={{ width: `${((end - start) / (length || 1)) * 100}%` }}
        >
          {parent !== null && (end - start) / length > 0.08 ? trace.siglum(parent) : ''}
        </i>
      ))}
    </span>
  )
}
