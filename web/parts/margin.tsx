import type { RefObject } from 'preact'
import { useMemo } from 'preact/hooks'
import { originsOf, parentsOf, sampledOrigins } from '../model/origins.ts'
import type { Trace } from '../model/trace.ts'
import { showOffset } from '../state/place.ts'
import { say } from '../strings/strings.ts'
import { patternOf } from './origin-bar.tsx'

interface MarginProps {
  readonly trace: Trace
  readonly id: string
  readonly sheet: RefObject<HTMLElement | null>
}

/** The whole text as a bar beside it: where each part came from, and how many hold it; each part leads there. */
export function Margin({ trace, id, sheet }: MarginProps) {
  const words = say().document
  const parents = useMemo(() => parentsOf(trace, id), [trace, id])
  const origins = useMemo(() => sampledOrigins(originsOf(trace, id), 200), [trace, id])
  const length = origins.at(-1)?.end ?? 0
  const most = Math.max(1, ...origins.map(each => each.others))
  if (!origins.some(each => each.others > 0)) return null
  return (
    <div class="margin-side">
      <nav class="margin" aria-label={words.margin}>
        {origins.map(({ start, end, parent, others }) => {
          const share = (end - start) / length
          const style = { flexGrow: Math.max(0.004, share) }
          if (others === 0) return <span key={start} class="part own" style={style} />
          const name = parent ? trace.siglum(parent) : words.heat
          return (
            <button
              key={start}
              type="button"
              class={`part ${parent ? patternOf(parents, parent) : 'spread'}`}
              style={style}
              aria-label={words.part(
                name,
                Math.round((start / length) * 100),
                Math.round((end / length) * 100),
              )}
              onClick={() => sheet.current && showOffset(sheet.current, start)}
            >
              {parent && share > 0.04 && <b>{trace.siglum(parent)}</b>}
              <i style={{ opacity: 0.15 + (0.85 * others) / most }} />
            </button>
          )
        })}
      </nav>
    </div>
  )
}
