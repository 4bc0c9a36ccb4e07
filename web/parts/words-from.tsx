import { useMemo } from 'preact/hooks'
import { standingOfOrigin } from '../../src/report/standing.ts'
import { originsOf, parentsOf } from '../model/origins.ts'
import { retention } from '../model/retention.ts'
import type { Trace } from '../model/trace.ts'
import { percent, say, sureness } from '../strings/strings.ts'
import { patternOf } from './origin-bar.tsx'
import { WitnessLink } from './siglum.tsx'

/** Which witnesses hold how much of a text; it is the key to the bar beside it. */
export function WordsFrom({ trace, id }: { trace: Trace; id: string }) {
  const words = say()
  const parents = useMemo(() => parentsOf(trace, id), [trace, id])
  const origins = useMemo(() => originsOf(trace, id), [trace, id])
  const length = origins.at(-1)?.end ?? 0
  const sum = (kept: typeof origins): number =>
    kept.reduce((total, { start, end }) => total + end - start, 0) / (length || 1)
  const story = trace.witness(id)?.story
  if (!story) return null
  const origin = standingOfOrigin(id, story.lineage)
  if (!origins.some(each => each.others > 0)) {
    return (
      <aside class="words-from">
        <p class="aside">{words.document.nothingShared}</p>
      </aside>
    )
  }
  return (
    <aside class="words-from">
      <h2>{words.own.title}</h2>
      {parents.length === 0 && (
        <p class="aside">
          {words.own.noParent(
            percent(sum(origins.filter(each => each.others > 0))),
            trace.edgesInto(id).map(edge => trace.siglum(edge.parent)),
            origin ? sureness(origin.none) : '',
          )}
        </p>
      )}
      <ul>
        {parents.map(parent => (
          <li key={parent}>
            <i class={`swatch ${patternOf(parents, parent)}`} />
            <b>{percent(retention(trace, parent, id).taken)}</b>
            <WitnessLink trace={trace} id={parent} />
          </li>
        ))}
        {parents.length > 0 && (
          <li>
            <i class="swatch own" />
            <b>{percent(sum(origins.filter(each => each.parent === null)))}</b>
            <span>{words.own.own}</span>
          </li>
        )}
        <li>
          <i class="swatch heat" />
          <span class="aside">{words.document.heat}</span>
        </li>
      </ul>
      <p class="aside">{words.own.choose}</p>
    </aside>
  )
}
