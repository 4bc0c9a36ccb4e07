import type { TraceAttribution, TraceCitation } from '../../src/report/format.ts'
import { changedFrom, type SourceFound } from '../model/findings.ts'
import type { Trace } from '../model/trace.ts'
import { say } from '../strings/strings.ts'
import { Changes } from './changes.tsx'
import { MarkedPlace, PlaceLink } from './places.tsx'
import { WitnessLink } from './siglum.tsx'
import { Some } from './some.tsx'

const statementsShown = 8

/** One source, and under it every statement given to it. */
export function SourceItem({ trace, finding: source }: { trace: Trace; finding: SourceFound }) {
  const words = say().findings
  return (
    <li class="finding">
      <h2>
        <bdi>{source.name || words.sources.nobody}</bdi>{' '}
        <span class="aside">
          {source.name && words.sources.types[source.type]} ·{' '}
          {words.sources.count(source.attributions.length)}
        </span>
      </h2>
      <Some items={source.attributions} first={statementsShown} step={60}>
        {shown => (
          <ul class="statements">
            {shown.map(attribution => (
              <Statement key={attribution.id} trace={trace} attribution={attribution} />
            ))}
          </ul>
        )}
      </Some>
    </li>
  )
}

/** One statement, its source and its telling word marked. */
export function Statement({ trace, attribution }: { trace: Trace; attribution: TraceAttribution }) {
  const { document, source, cue, content, negated } = attribution
  const parts = [source, cue, content].filter(part => part !== null)
  const place = {
    document,
    start: Math.min(...parts.map(part => part.start)),
    end: Math.max(...parts.map(part => part.end)),
  }
  return (
    <li class="finding-row">
      <PlaceLink trace={trace} place={place} />
      <div>
        <MarkedPlace
          trace={trace}
          place={place}
          marks={[
            ...(source ? (source.pieces ?? [source]).map(span => ({ ...span, kind: 'source' })) : []),
            ...(cue.pieces ?? [cue]).map(span => ({ ...span, kind: 'cue' })),
          ]}
        />
        {negated && <p class="aside">{say().findings.sources.denied}</p>}
        <Cited trace={trace} attribution={attribution} />
      </div>
    </li>
  )
}

/** Where the document that a statement is given to says it, and what is told otherwise here; or that nothing was found there. */
function Cited({ trace, attribution }: { trace: Trace; attribution: TraceAttribution }) {
  const words = say().findings.sources
  const citation = trace.citation(attribution.id)
  if (!citation) return null
  const [before, after] = citation.match ? words.given : words.notThere
  return (
    <div class="cited">
      <p class="aside">
        {before} <WitnessLink trace={trace} id={citation.cited} /> {after}
      </p>
      {citation.match && <CitedWords trace={trace} attribution={attribution} citation={citation} />}
    </div>
  )
}

interface CitedProps {
  readonly trace: Trace
  readonly attribution: TraceAttribution
  readonly citation: TraceCitation
}

function CitedWords({ trace, attribution, citation }: CitedProps) {
  const changed = changedFrom(trace, citation, attribution)
  return (
    <>
      <div class="finding-row">
        <PlaceLink trace={trace} place={citation.match!} />
        <MarkedPlace trace={trace} place={citation.match!} marks={[]} />
      </div>
      {changed.length > 0 && <p class="aside">{say().findings.sources.otherwise}</p>}
      {changed.map((drift, index) => (
        <Changes key={index} trace={trace} drift={drift} />
      ))}
    </>
  )
}
