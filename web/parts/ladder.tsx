import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { TraceFamily } from '../../src/report/format.ts'
import { contextOf, SHORT } from '../model/context.ts'
import { ladderOf, type Rung, speakersOf } from '../model/ladder.ts'
import { cutSpan } from '../model/pieces.ts'
import type { Place, Trace } from '../model/trace.ts'
import { links } from '../state/route.ts'
import { say } from '../strings/strings.ts'
import { DifferingWords } from './differing-words.tsx'
import { Siglum } from './siglum.tsx'
import { Some } from './some.tsx'

/** So many forms of a quote, and places of a form, are shown at first. */
const rungsShown = 12
const placesShown = 24
const contextsShown = 6

/** One quote with its forms, from the fullest down. */
export function Ladder({ trace, family, chosen }: { trace: Trace; family: TraceFamily; chosen: boolean }) {
  const words = say()
  const element = useRef<HTMLLIElement>(null)
  const rungs = useMemo(() => ladderOf(trace, family), [trace, family])
  const speakers = speakersOf(trace, family)
  useEffect(() => {
    if (chosen) element.current?.scrollIntoView({ block: 'start', behavior: 'instant' })
  }, [chosen])
  return (
    <li class={`family${chosen ? ' chosen' : ''}`} ref={element}>
      <p class="facts">
        <strong>{words.overview.forms(rungs.length)}</strong>
        <span>{words.quotes.forms(family.quotes.length)}</span>
        {speakers.length > 0 && <bdi>{speakers.join(' · ')}</bdi>}
      </p>
      <Some items={rungs} first={rungsShown} step={60}>
        {shown => (
          <ol class="ladder">
            {shown.map((rung, index) => (
              <RungRow key={rung.quotes[0].id} trace={trace} rung={rung} first={index === 0} />
            ))}
          </ol>
        )}
      </Some>
    </li>
  )
}

function RungRow({ trace, rung, first }: { trace: Trace; rung: Rung; first: boolean }) {
  const words = say()
  return (
    <li class={`rung${first ? ' fullest' : ''}`}>
      <div>
        <Some items={rung.quotes} first={placesShown} step={500}>
          {shown => (
            <p class="rung-places">
              {shown.map(each => (
                <a
                  key={each.id}
                  href={links.place(each)}
                  title={trace.label(each.document)}
                  aria-label={words.quotes.goTo(trace.siglum(each.document))}
                >
                  <Siglum trace={trace} id={each.document} small />
                </a>
              ))}
            </p>
          )}
        </Some>
      </div>
      <div class="rung-words">
        <RungWords trace={trace} rung={rung} />
        <RungNote trace={trace} rung={rung} first={first} />
        <RungContexts trace={trace} rung={rung} />
      </div>
    </li>
  )
}

function RungWords({ trace, rung }: { trace: Trace; rung: Rung }) {
  const { from, joins } = rung
  const [quote] = rung.quotes
  if (from) {
    return <DifferingWords trace={trace} base={{ id: from.document, ...trace.span(from) }} place={quote} />
  }
  const document = trace.witness(quote.document)?.document
  const marks = joins.map(({ from: source, to }) => ({ source, ...trace.span(to) }))
  return (
    <p class="reading" dir="auto" lang={document?.language ?? undefined}>
      {cutSpan(trace.span(quote), marks).map(({ start, end, marks: here }) => (
        <span key={start} class={here.length > 0 ? 'joined' : ''}>
          {document?.text.slice(start, end)}
          {here
            .filter(mark => mark.end === end)
            .map(mark => (
              <JoinedFrom key={mark.source.document} trace={trace} place={mark.source} />
            ))}
        </span>
      ))}
    </p>
  )
}

/** From where a part of a joined quote came, raised behind it. */
function JoinedFrom({ trace, place }: { trace: Trace; place: Place }) {
  return (
    <a class="note sigla" href={links.place(place)}>
      <span class="unseen">{say().document.jump('')}</span>
      {trace.siglum(place.document)}
    </a>
  )
}

/** Of a few quoted words, the sentence that each document puts them in: the same words can speak of different things. */
function RungContexts({ trace, rung }: { trace: Trace; rung: Rung }) {
  const short = rung.quotes.filter(quote => {
    const { start, end } = trace.span(quote)
    return end - start <= SHORT
  })
  if (short.length === 0) return null
  return (
    <ul class="rung-contexts">
      {short.slice(0, contextsShown).map(quote => {
        const { before, words, after } = contextOf(trace, quote)
        return (
          <li key={quote.id}>
            <Siglum trace={trace} id={quote.document} small />
            <q dir="auto">
              {before}
              <strong>{words}</strong>
              {after}
            </q>
          </li>
        )
      })}
    </ul>
  )
}

function RungNote({ trace, rung, first }: { trace: Trace; rung: Rung; first: boolean }) {
  const words = say()
  const source = rung.from && trace.siglum(rung.from.document)
  const names = [...new Set(rung.quotes.flatMap(({ speaker }) => speaker?.name ?? []))]
  return (
    <p class="rung-note">
      {first && <span class="kind">{words.quotes.fullest}</span>}
      {rung.types.map(type => (
        <span key={type} class="kind">
          {words.alteration[type]}
        </span>
      ))}
      {source && <span>{words.quotes.from(source)}</span>}
      {rung.speakers.map(({ from, to }) => (
        <bdi key={to.start}>
          {trace.words(from)} → {trace.words(to)}
        </bdi>
      ))}
      {names.length > 0 && (
        <span>
          {words.quotes.speaker}: <bdi>{names.join(' · ')}</bdi>
        </span>
      )}
    </p>
  )
}
