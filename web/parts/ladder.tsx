import { Fragment } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { TraceFamily } from '../../src/report/format.ts'
import { contextOf, SHORT } from '../model/context.ts'
import { ladderOf, quotesOf, type Rung, type SpokenBy, speakersOf } from '../model/ladder.ts'
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
  const speakers = useMemo(() => speakersOf(quotesOf(trace, family)), [trace, family])
  const names = speakers.flatMap(({ name }) => name || [])
  useEffect(() => {
    if (chosen) element.current?.scrollIntoView({ block: 'start', behavior: 'instant' })
  }, [chosen])
  return (
    <li class={`family${chosen ? ' chosen' : ''}`} ref={element}>
      <p class="facts">
        <strong>{words.overview.forms(rungs.length)}</strong>
        <span>{words.quotes.forms(rungs.flatMap(({ quotes }) => quotes).length)}</span>
        {names.map(name => (
          <bdi key={name}>{name}</bdi>
        ))}
      </p>
      <Some items={rungs} first={rungsShown} step={60}>
        {shown => (
          <ol class="ladder">
            {shown.map((rung, index) => (
              <RungRow
                alone={rungs.length === 1}
                key={rung.quotes[0].id}
                trace={trace}
                rung={rung}
                first={index === 0}
                alike={speakers.length < 2}
              />
            ))}
          </ol>
        )}
      </Some>
    </li>
  )
}

interface RungProps {
  readonly trace: Trace
  readonly rung: Rung
  readonly first: boolean
  /** There is no other form. */
  readonly alone: boolean
  /** Every place of the quote names the same speaker, so that the head says it once. */
  readonly alike: boolean
}

function RungRow(props: RungProps) {
  const { trace, rung, first } = props
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
        <RungNote {...props} />
        <RungContexts trace={trace} rung={rung} />
      </div>
    </li>
  )
}

function RungWords({ trace, rung }: { trace: Trace; rung: Rung }) {
  const { from, joins, shown } = rung
  if (from) {
    return <DifferingWords trace={trace} base={{ id: from.document, ...trace.span(from) }} place={shown} />
  }
  const document = trace.witness(shown.document)?.document
  const marks = joins.map(({ from: source, to }) => ({ source, ...trace.span(to) }))
  return (
    <p class="reading" dir="auto" lang={document?.language ?? undefined}>
      {cutSpan(trace.span(shown), marks).map(({ start, end, marks: here }) => (
        <Fragment key={start}>
          <span class={here.length > 0 ? 'joined' : ''}>{document?.text.slice(start, end)}</span>
          {here
            .filter(mark => mark.end === end)
            .map(mark => (
              <JoinedFrom key={mark.source.document} trace={trace} place={mark.source} />
            ))}
        </Fragment>
      ))}
    </p>
  )
}

/** From where a part of a joined quote came, raised behind it. */
function JoinedFrom({ trace, place }: { trace: Trace; place: Place }) {
  return (
    <a
      class="note sigla"
      href={links.place(place)}
      aria-label={say().document.jump(trace.siglum(place.document))}
    >
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

/** In words: what became of the form, compared with which, and who is said to have spoken it. */
function RungNote({ trace, rung, first, alone, alike }: RungProps) {
  const words = say()
  const joinedFrom = trace.bySigla(new Set(rung.joins.map(({ from }) => from.document)))
  const sigla = rung.from ? [rung.from.document] : joinedFrom
  const vias = [...new Set(rung.quotes.flatMap(({ via }) => via?.name ?? []))]
  return (
    <p class="rung-note">
      {first && <span class="kind">{alone ? words.alteration.verbatim : words.quotes.fullest}</span>}
      {rung.types.map(type => (
        <span key={type} class="kind">
          {words.alteration[rung.isTelling && type === 'quoted' ? 'unquoted' : type]}
        </span>
      ))}
      {rung.speakers.map(({ from, to }) => (
        <bdi key={to.start}>
          {trace.words(from)} → {trace.words(to)}
        </bdi>
      ))}
      {sigla.length > 0 && <span>{wayOf(rung)(sigla.map(id => trace.siglum(id)).join(', '))}</span>}
      {!alike && !rung.isTelling && <Speakers trace={trace} speakers={speakersOf(rung.quotes)} />}
      {vias.map(name => (
        <bdi key={name}>{words.quotes.via(name)}</bdi>
      ))}
    </p>
  )
}

/** "from A", and of words that A later put in quotation marks: "before A". */
function wayOf({ types }: Rung): (sigla: string) => string {
  const words = say().quotes
  return types.includes('quoted') ? words.before : words.from
}

/** Who is said to have spoken it; where the witnesses name different ones, which witness names whom. */
function Speakers({ trace, speakers }: { trace: Trace; speakers: readonly SpokenBy[] }) {
  const words = say()
  const told = ({ name, quotes }: SpokenBy): string => {
    const sigla = trace.bySigla(new Set(quotes.map(({ document }) => document))).map(id => trace.siglum(id))
    const who = name || words.findings.sources.nobody
    return speakers.length > 1 ? words.quotes.speakerIn(who, sigla.slice(0, placesShown).join(', ')) : who
  }
  return (
    <span>
      {words.quotes.speaker}:{' '}
      {speakers.map((each, index) => (
        <Fragment key={each.name}>
          {index > 0 && ' · '}
          <bdi>{told(each)}</bdi>
        </Fragment>
      ))}
    </span>
  )
}
