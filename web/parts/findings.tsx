import { Fragment } from 'preact'
import type { TraceDrift, TraceFigure, TraceName } from '../../src/report/format.ts'
import { agreementOf } from '../model/findings.ts'
import type { Trace } from '../model/trace.ts'
import { links } from '../state/route.ts'
import { say } from '../strings/strings.ts'
import { Changes } from './changes.tsx'
import { DifferingWords } from './differing-words.tsx'
import { PlaceLink, PlacesInContext } from './places.tsx'
import { Some } from './some.tsx'

/** One statement in two witnesses, and what became of it. */
export function DriftItem({ trace, finding: drift }: { trace: Trace; finding: TraceDrift }) {
  const { from, to } = drift
  const words = say()
  const base = { id: from.document, ...trace.span(from) }
  return (
    <li class="finding">
      <div class="finding-head">
        <Changes trace={trace} drift={drift} />
        <a class="aside" href={links.compare(from.document, to.document)}>
          {words.edge.compare}
        </a>
      </div>
      <div class="finding-row">
        <PlaceLink trace={trace} place={from} />
        <p class="reading" dir="auto" lang={trace.witness(from.document)?.document.language ?? undefined}>
          {trace.words(from)}
        </p>
      </div>
      <div class="finding-row">
        <PlaceLink trace={trace} place={to} />
        <DifferingWords trace={trace} base={base} place={to} />
      </div>
      {!trace.edge(from.document, to.document) && <p class="aside">{words.findings.drift.unordered}</p>}
    </li>
  )
}

/** How many different wordings of a number stand at its head. */
const wordingsShown = 3

/** A number and what it counts, in every witness that tells it. */
export function FigureItem({ trace, finding: figure }: { trace: Trace; finding: TraceFigure }) {
  const { types } = say().findings.figures
  const agreement = agreementOf(figure)
  const wordings = firstOfEach(figure.spans, span => trace.words(span).toLowerCase())
  return (
    <li class="finding">
      <h2>
        {wordings.slice(0, wordingsShown).map((span, index) => (
          <Fragment key={span.start}>
            {index > 0 && ' · '}
            <bdi>{trace.words(span)}</bdi>
          </Fragment>
        ))}
        {wordings.length > wordingsShown && ' …'}{' '}
        <span class={`aside${agreement === 'differ' ? ' differ' : ''}`}>{types[agreement]}</span>
      </h2>
      <PlacesInContext trace={trace} places={figure.spans} />
    </li>
  )
}

const siglaShown = 40

/** A name with the witnesses that use it, and what else it is called in. */
export function NameItem({ trace, finding: name }: { trace: Trace; finding: TraceName }) {
  const words = say().findings
  const labels = firstOfEach(name.labels, place => `${place.document}\n${trace.words(place).toLowerCase()}`)
  return (
    <li class="finding">
      <div class="finding-head">
        <h2>
          <bdi>{name.name}</bdi>{' '}
          <span class="aside">
            {words.names.types[name.type]} · {words.names.count(name.mentions.length)}
          </span>
        </h2>
        <Some items={firstOfEach(name.mentions, place => place.document)} first={siglaShown} step={500}>
          {shown => (
            <p class="name-places">
              {shown.map(place => (
                <PlaceLink key={place.document} trace={trace} place={place} />
              ))}
            </p>
          )}
        </Some>
      </div>
      {labels.length > 0 && (
        <>
          <p class="aside">{words.names.called}</p>
          <PlacesInContext trace={trace} places={labels} />
        </>
      )}
    </li>
  )
}

function firstOfEach<Item>(items: readonly Item[], key: (item: Item) => string): Item[] {
  const seen = new Map<string, Item>()
  for (const item of items) if (!seen.has(key(item))) seen.set(key(item), item)
  return [...seen.values()]
}
