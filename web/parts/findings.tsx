import type { TraceAttribution, TraceDrift, TraceFigure, TraceName } from '../../src/report/format.ts'
import type { SourceFound } from '../model/findings.ts'
import { cutSpan } from '../model/pieces.ts'
import type { Place, Span, Trace } from '../model/trace.ts'
import { links } from '../state/route.ts'
import { say } from '../strings/strings.ts'
import { DifferingWords } from './differing-words.tsx'
import { Siglum } from './siglum.tsx'
import { Some } from './some.tsx'

/** So much of one finding is shown at first. */
const statementsShown = 8
const siglaShown = 40

/** The siglum of a place, as a link to it. */
function PlaceLink({ trace, place }: { trace: Trace; place: Place }) {
  const letter = trace.siglum(place.document)
  return (
    <a class="place-link" href={links.place(place)} title={trace.label(place.document)}>
      <span class="unseen">{say().document.jump('')}</span>
      {letter ? <Siglum trace={trace} id={place.document} small /> : <bdi>{trace.label(place.document)}</bdi>}
    </a>
  )
}

/** One statement in two witnesses, and what became of it. */
export function DriftItem({ trace, finding: drift }: { trace: Trace; finding: TraceDrift }) {
  const { types } = say().findings.drift
  const base = { id: drift.from.document, ...trace.span(drift.from) }
  return (
    <li class="finding">
      <p class="kinds">
        {drift.types.map(type => (
          <span key={type} class="kind">
            {types[type]}
          </span>
        ))}
      </p>
      <div class="finding-row">
        <PlaceLink trace={trace} place={drift.from} />
        <p
          class="reading"
          dir="auto"
          lang={trace.witness(drift.from.document)?.document.language ?? undefined}
        >
          {trace.words(drift.from)}
        </p>
      </div>
      <div class="finding-row">
        <PlaceLink trace={trace} place={drift.to} />
        <DifferingWords trace={trace} base={base} place={drift.to} />
      </div>
    </li>
  )
}

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

/** Where the document that a statement is given to says it, or that nothing was found there. */
function Cited({ trace, attribution }: { trace: Trace; attribution: TraceAttribution }) {
  const words = say().findings.sources
  const citation = trace.result.citations?.find(each => each.attribution === attribution.id)
  if (!citation) return null
  const cited = `${trace.siglum(citation.cited)} ${trace.label(citation.cited)}`.trim()
  if (!citation.match) return <p class="aside">{words.notThere(cited)}</p>
  return (
    <>
      <p class="aside">{words.given(cited)}</p>
      <MarkedPlace trace={trace} place={citation.match} marks={[]} />
    </>
  )
}

interface MarkedPlaceProps {
  readonly trace: Trace
  readonly place: Place
  /** In code points, as the place. */
  readonly marks: readonly (Span & { readonly kind: string })[]
}

/** The words of a place, some of them marked. */
function MarkedPlace({ trace, place, marks }: MarkedPlaceProps) {
  const document = trace.witness(place.document)?.document
  const inUnits = marks.map(mark => ({
    kind: mark.kind,
    ...trace.span({ ...mark, document: place.document }),
  }))
  return (
    <p class="reading" dir="auto" lang={document?.language ?? undefined}>
      {cutSpan(trace.span(place), inUnits).map(({ start, end, marks: here }) => (
        <span key={start} class={here.map(mark => mark.kind).join(' ')}>
          {document?.text.slice(start, end)}
        </span>
      ))}
    </p>
  )
}

/** Places, each with the words around it. */
function PlacesInContext({ trace, places }: { trace: Trace; places: readonly Place[] }) {
  return (
    <Some items={places} first={statementsShown} step={60}>
      {shown => (
        <ul class="statements">
          {shown.map(place => (
            <li key={`${place.document}:${place.start}`} class="finding-row">
              <PlaceLink trace={trace} place={place} />
              <InContext trace={trace} place={place} />
            </li>
          ))}
        </ul>
      )}
    </Some>
  )
}

const around = 60

/** A number and what it counts, in every witness that tells it. */
export function FigureItem({ trace, finding: figure }: { trace: Trace; finding: TraceFigure }) {
  const { agree, differ, alone } = say().findings.figures
  return (
    <li class="finding">
      <p class="kinds">
        <span class={`kind${figure.agree === false ? ' differ' : ''}`}>
          {figure.agree === null ? alone : figure.agree ? agree : differ}
        </span>
      </p>
      <PlacesInContext trace={trace} places={figure.spans} />
    </li>
  )
}

/** The words at a place, bold, with a little of the text around them. */
function InContext({ trace, place }: { trace: Trace; place: Place }) {
  const document = trace.witness(place.document)?.document
  const { start, end } = trace.span(place)
  const text = document?.text ?? ''
  const before = text.slice(Math.max(0, start - around), start)
  const after = text.slice(end, end + around)
  return (
    <p class="reading" dir="auto" lang={document?.language ?? undefined}>
      {withoutStart(before, start > around)}
      <b>{text.slice(start, end)}</b>
      {withoutEnd(after)}
    </p>
  )
}

/** From the last beginning of a sentence or line, else from the first whole word. */
function withoutStart(text: string, cut: boolean): string {
  const sentence = /(?:[.!?。！？]["”’]?\s+|\n)(?=[^.!?。！？\n]*$)/u.exec(text)
  if (sentence) return text.slice(sentence.index + sentence[0].length)
  return cut ? `… ${text.replace(/^\S*\s/u, '')}` : text
}

/** To the first end of a sentence or line, else to the last whole word. */
function withoutEnd(text: string): string {
  const sentence = /[.!?。！？]["”’]?(?=\s|$)|\n/u.exec(text)
  if (sentence) return text.slice(0, sentence.index + sentence[0].length).trimEnd()
  return text.length < around ? text : `${text.replace(/\s\S*$/u, '')} …`
}

/** A name with the witnesses that use it, and what else it is called in. */
export function NameItem({ trace, finding: name }: { trace: Trace; finding: TraceName }) {
  const words = say().findings
  const labels = firstOfEach(name.labels, place => `${place.document}\n${trace.words(place).toLowerCase()}`)
  return (
    <li class="finding">
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
