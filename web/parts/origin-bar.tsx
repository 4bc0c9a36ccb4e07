import { useMemo } from 'preact/hooks'
import { originsOf, parentsOf, sampledOrigins } from '../model/origins.ts'
import type { Trace } from '../model/trace.ts'
import { percent, say } from '../strings/strings.ts'

/** Patterns told apart without colour; further parents share the last. */
export const patterns = 6

export function patternOf(parents: readonly string[], parent: string | null): string {
  return parent === null ? 'own' : `from-${Math.min(patterns - 1, parents.indexOf(parent))}`
}

/** A text as one bar from its beginning to its end: where its words are found, and how much is its own. */
export function OriginBar({ trace, id }: { trace: Trace; id: string }) {
  const words = say()
  const parents = useMemo(() => parentsOf(trace, id), [trace, id])
  const origins = useMemo(() => sampledOrigins(originsOf(trace, id), 40), [trace, id])
  const length = origins.at(-1)?.end ?? 0
  const shares = [...parents, null].map(parent => ({
    parent,
    share:
      origins.filter(each => each.parent === parent).reduce((sum, { start, end }) => sum + end - start, 0) /
      (length || 1),
  }))
  const name = shares
    .filter(({ share }) => share > 0)
    .map(({ parent, share }) =>
      parent === null ? words.story.addedOwn(percent(share)) : `${percent(share)} ${trace.siglum(parent)}`,
    )
    .join(', ')
  return (
    <span class="origin-bar" role="img" aria-label={name} title={name}>
      {origins.map(({ start, end, parent }) => (
        <i
          key={start}
          class={patternOf(parents, parent)}
          style={{ width: `${((end - start) / (length || 1)) * 100}%` }}
        >
          {parent !== null && (end - start) / length > 0.08 ? trace.siglum(parent) : ''}
        </i>
      ))}
    </span>
  )
}
