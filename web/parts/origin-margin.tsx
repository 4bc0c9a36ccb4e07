import { useMemo } from 'preact/hooks'
import { originsOf, parentsOf, sampledOrigins } from '../model/origins.ts'
import type { Trace } from '../model/trace.ts'
import { say } from '../strings/strings.ts'
import { Margin, type MarginPart } from './margin.tsx'
import { patternOf } from './origin-bar.tsx'

interface OriginMarginProps {
  readonly trace: Trace
  readonly id: string
  readonly show: (offset: number) => void
}

/** The bar beside a text: where each part came from, and how many hold it. */
export function OriginMargin({ trace, id, show }: OriginMarginProps) {
  const words = say().document
  const parents = useMemo(() => parentsOf(trace, id), [trace, id])
  const origins = useMemo(() => sampledOrigins(originsOf(trace, id), 200), [trace, id])
  const length = origins.at(-1)?.end ?? 0
  const most = Math.max(1, ...origins.map(each => each.others))
  if (!origins.some(each => each.others > 0)) return null
  const percentOf = (offset: number): number => Math.round((offset / length) * 100)
  const parts = origins.map(({ start, end, parent, others }): MarginPart => {
    if (others === 0) return { start, end, kind: 'own', title: null }
    const name = parent ? trace.siglum(parent) : words.others(others)
    const face = (
      <>
        {parent && (end - start) / length > 0.04 && <b>{name}</b>}
        <i style={{ opacity: 0.15 + (0.85 * others) / most }} />
      </>
    )
    const kind = parent ? patternOf(parents, parent) : 'spread'
    return { start, end, kind, title: words.part(name, percentOf(start), percentOf(end)), face }
  })
  return <Margin title={words.margin} kind="origin-margin" {...{ parts, length, show }} />
}
