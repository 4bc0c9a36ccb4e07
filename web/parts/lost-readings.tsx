import type { TraceLineage } from '../../src/report/format.ts'
import { contextOf } from '../model/context.ts'
import type { Place, Trace } from '../model/trace.ts'
import { say } from '../strings/strings.ts'
import { PlaceLink } from './places.tsx'
import { Some } from './some.tsx'

type LostReading = NonNullable<TraceLineage['missing'][number]['readings']>[number]

const shownAtFirst = 12
const around = 40

/** How a lost ancestor must have read, and what those that come from it have instead. */
export function LostReadings({ trace, readings }: { trace: Trace; readings: readonly LostReading[] }) {
  const words = say().story
  if (readings.length === 0) return null
  return (
    <>
      <h3>{words.mustHaveRead}</h3>
      <Some items={readings} first={shownAtFirst} step={60}>
        {shown => (
          <ol class="lost-readings">
            {shown.map(({ read, instead }, index) => (
              <li key={index}>
                <div class="finding-row">
                  <PlaceLink trace={trace} place={read} />
                  <ReadWords trace={trace} place={read} />
                </div>
                {trace.inOrder(instead).map(place => (
                  <div key={place.document} class="finding-row aside">
                    <PlaceLink trace={trace} place={place} />
                    <span>
                      {words.insteadHas} <Words trace={trace} place={place} />
                    </span>
                  </div>
                ))}
              </li>
            ))}
          </ol>
        )}
      </Some>
    </>
  )
}

/** The words with a little of what stands around them. */
function ReadWords({ trace, place }: { trace: Trace; place: Place }) {
  const { before, after } = contextOf(trace, place, around)
  return (
    <p class="reading" dir="auto" lang={trace.witness(place.document)?.document.language ?? undefined}>
      {before}
      <Words trace={trace} place={place} />
      {after}
    </p>
  )
}

/** The words of a place, or that it has none. */
function Words({ trace, place }: { trace: Trace; place: Place }) {
  const words = trace.words(place)
  return words === '' ? <em> [{say().story.nothing}] </em> : <strong dir="auto">{words}</strong>
}
