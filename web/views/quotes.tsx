import { useMemo } from 'preact/hooks'
import type { TraceFamily, TraceQuote, TraceStory } from '../../src/report/format.ts'
import { ladderOf, quotesOf, speakersOf } from '../model/ladder.ts'
import { formsOf } from '../model/stories.ts'
import type { Table } from '../model/tables.ts'
import type { Trace } from '../model/trace.ts'
import { Empty } from '../parts/empty.tsx'
import { Ladder } from '../parts/ladder.tsx'
import { Some } from '../parts/some.tsx'
import { StoryHead } from '../parts/story-head.tsx'
import { TakeAway } from '../parts/take-away.tsx'
import { adjust } from '../state/route.ts'
import { say } from '../strings/strings.ts'

const page = 30

/** The quotes of a story that were told more than once, each as a ladder of its forms. */
export function QuotesView({
  trace,
  story,
  query,
}: {
  trace: Trace
  story: TraceStory
  query: URLSearchParams
}) {
  const words = say().quotes
  const families = useMemo(() => mostToldFirst(trace, trace.familiesOf(story)), [trace, story])
  const wanted = query.get('family') ?? ''
  const shown = families.filter(family => fits(trace, family, query))
  const at = shown.findIndex(family => family.id === wanted)
  return (
    <div class="page quotes">
      <StoryHead trace={trace} story={story} here="quotes" />
      {families.length === 0 ? (
        <Empty title={words.none}>
          <p>{words.noneWhy}</p>
        </Empty>
      ) : (
        <>
          <div class="section-head">
            <p class="aside">{words.lead}</p>
            <TakeAway name={words.title} table={() => quoteTable(trace, story, shown)} />
          </div>
          {families.length > 1 && <Filters trace={trace} families={families} query={query} />}
          {shown.length === 0 && <Empty title={words.nothing} />}
          <Some items={shown} first={Math.max(page, at + 1)} step={page}>
            {some => (
              <ol class="families">
                {some.map(family => (
                  <Ladder key={family.id} trace={trace} family={family} chosen={family.id === wanted} />
                ))}
              </ol>
            )}
          </Some>
        </>
      )}
    </div>
  )
}

function mostToldFirst(trace: Trace, families: readonly TraceFamily[]): TraceFamily[] {
  const forms = new Map(families.map(family => [family, formsOf(trace, family)]))
  return [...families].sort((a, b) => forms.get(b)! - forms.get(a)! || b.quotes.length - a.quotes.length)
}

function fits(trace: Trace, family: TraceFamily, query: URLSearchParams): boolean {
  const speaker = query.get('speaker') ?? ''
  if (speaker && !namesOf(trace, family).includes(speaker)) return false
  if (query.has('altered') && formsOf(trace, family) < 2) return false
  const wanted = (query.get('search') ?? '').toLowerCase()
  return (
    wanted === '' ||
    family.quotes.some(id => {
      const quote = trace.quote(id)
      return quote && trace.words(quote).toLowerCase().includes(wanted)
    })
  )
}

/** Those who are said to have spoken it. */
function namesOf(trace: Trace, family: TraceFamily): string[] {
  return speakersOf(quotesOf(trace, family)).flatMap(({ name }) => name || [])
}

interface FiltersProps {
  readonly trace: Trace
  readonly families: readonly TraceFamily[]
  readonly query: URLSearchParams
}

function Filters({ trace, families, query }: FiltersProps) {
  const words = say().quotes
  const speakers = useMemo(
    () => [...new Set(families.flatMap(family => namesOf(trace, family)))].sort(),
    [trace, families],
  )
  return (
    <search class="filters">
      <label class="grow">
        <span>{words.search}</span>
        <input
          type="search"
          value={query.get('search') ?? ''}
          onInput={event => adjust({ search: event.currentTarget.value })}
        />
      </label>
      {speakers.length > 0 && (
        <label>
          <span>{words.speaker}</span>
          <select
            value={query.get('speaker') ?? ''}
            onChange={event => adjust({ speaker: event.currentTarget.value })}
          >
            <option value="">{words.allSpeakers}</option>
            {speakers.map(name => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <label class="check">
        <input
          type="checkbox"
          checked={query.has('altered')}
          onChange={event => adjust({ altered: event.currentTarget.checked ? 'yes' : null })}
        />
        {words.altered}
      </label>
    </search>
  )
}

function quoteTable(trace: Trace, story: TraceStory, families: readonly TraceFamily[]): Table {
  const words = say().table
  const rows = families.flatMap(family =>
    ladderOf(trace, family).flatMap(({ quotes, types, isTelling }) =>
      quotes.map((quote: TraceQuote) => [
        family.id,
        isTelling ? null : quote.id,
        trace.siglum(quote.document),
        quote.document,
        quote.start,
        quote.end,
        trace.words(quote),
        quote.speaker?.name ?? null,
        types.join('; '),
      ]),
    ),
  )
  return {
    name: `${story.id}-quotes`,
    columns: [
      words.family,
      words.quote,
      words.siglum,
      words.document,
      words.start,
      words.end,
      words.words,
      words.speaker,
      words.alterations,
    ],
    rows,
  }
}
