import { useMemo, useRef } from 'preact/hooks'
import { momentOf } from '../model/dates.ts'
import { factsOf, type StoryFacts } from '../model/stories.ts'
import type { Table } from '../model/tables.ts'
import type { Trace } from '../model/trace.ts'
import { Alone } from '../parts/alone.tsx'
import { Empty } from '../parts/empty.tsx'
import { Notes, Problems } from '../parts/problems.tsx'
import { Some } from '../parts/some.tsx'
import { StoryCard } from '../parts/story-card.tsx'
import { TakeAway } from '../parts/take-away.tsx'
import { useKeys } from '../state/keys.ts'
import { adjust, links } from '../state/route.ts'
import { say } from '../strings/strings.ts'

const page = 60

type Sort = 'size' | 'first' | 'latest' | 'title'

export function OverviewView({ trace, query }: { trace: Trace; query: URLSearchParams }) {
  const words = say()
  const facts = useMemo(() => trace.result.stories.map(story => factsOf(trace, story)), [trace])
  const wanted = query.get('search') ?? ''
  const sort = (query.get('sort') ?? 'size') as Sort
  const outlet = query.get('outlet') ?? ''
  const shown = useMemo(
    () =>
      sorted(
        facts.filter(fact => fits(fact, wanted, outlet)),
        sort,
      ),
    [facts, wanted, outlet, sort],
  )
  const { stories, documents, alone } = trace.result
  const told = documents.length - alone.length
  return (
    <div class="page overview">
      <div class="section-head">
        <h1>
          {stories.length > 0 ? words.overview.stories(stories.length, told) : words.overview.noStories}
        </h1>
        {stories.length > 0 && <TakeAway name={words.overview.title} table={() => storyTable(shown)} />}
      </div>
      <Notes trace={trace} />
      {stories.length > 0 && (
        <section aria-label={words.overview.title}>
          {(stories.length > 1 || documents.length > 12) && <Filters facts={facts} query={query} />}
          {shown.length === 0 ? (
            <Empty title={words.overview.nothing}>
              <a href={links.overview()}>{words.overview.clear}</a>
            </Empty>
          ) : (
            <Cards key={`${wanted}\n${sort}\n${outlet}`} trace={trace} facts={shown} />
          )}
        </section>
      )}
      <Alone trace={trace} />
      <Problems trace={trace} />
    </div>
  )
}

function Cards({ trace, facts }: { trace: Trace; facts: readonly StoryFacts[] }) {
  return (
    <Some items={facts} first={page} step={5 * page}>
      {shown => (
        <ul class={`stories${facts.length < 3 ? ' few' : ''}`}>
          {shown.map(fact => (
            <StoryCard key={fact.story.id} trace={trace} facts={fact} />
          ))}
        </ul>
      )}
    </Some>
  )
}

function Filters({ facts, query }: { facts: readonly StoryFacts[]; query: URLSearchParams }) {
  const words = say().overview
  const field = useRef<HTMLInputElement>(null)
  useKeys({ '/': () => field.current?.focus() })
  const outlets = useMemo(() => [...new Set(facts.flatMap(fact => fact.outlets))].sort(), [facts])
  return (
    <search class="filters">
      <label class="grow">
        <span>{words.search}</span>
        <input
          ref={field}
          type="search"
          value={query.get('search') ?? ''}
          onInput={event => adjust({ search: event.currentTarget.value })}
        />
      </label>
      {outlets.length > 1 && (
        <label>
          <span>{words.outlet}</span>
          <select
            value={query.get('outlet') ?? ''}
            onChange={event => adjust({ outlet: event.currentTarget.value })}
          >
            <option value="">{words.allOutlets}</option>
            {outlets.map(outlet => (
              <option key={outlet} value={outlet}>
                {outlet}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        <span>{words.sort}</span>
        <select
          value={query.get('sort') ?? 'size'}
          onChange={event => adjust({ sort: event.currentTarget.value })}
        >
          {Object.entries(words.sorts).map(([key, name]) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </search>
  )
}

function fits({ story, outlets, witnesses }: StoryFacts, wanted: string, outlet: string): boolean {
  if (outlet && !outlets.includes(outlet)) return false
  const parts = wanted.toLowerCase().split(/\s+/).filter(Boolean)
  if (parts.length === 0) return true
  const heads = [story.title, ...outlets, ...witnesses.map(each => each.document.title ?? '')]
    .join('\n')
    .toLowerCase()
  return parts.every(
    part => heads.includes(part) || witnesses.some(each => each.document.text.toLowerCase().includes(part)),
  )
}

function sorted(facts: readonly StoryFacts[], sort: Sort): StoryFacts[] {
  const moment = (fact: StoryFacts, end: 'first' | 'last'): number => {
    const published = fact[end]?.document.published
    return published ? momentOf(published) : Number.NaN
  }
  const later = (x: number, y: number): number => (Number.isNaN(x) ? 1 : Number.isNaN(y) ? -1 : x - y)
  return [...facts].sort((a, b) => {
    if (sort === 'title') return a.story.title.localeCompare(b.story.title)
    if (sort === 'first') return later(moment(a, 'first'), moment(b, 'first'))
    if (sort === 'latest') return later(-moment(a, 'last'), -moment(b, 'last'))
    return b.witnesses.length - a.witnesses.length
  })
}

function storyTable(facts: readonly StoryFacts[]): Table {
  const words = say().table
  return {
    name: 'stories',
    columns: [words.story, words.title, words.documents, words.from, words.to, words.outlet],
    rows: facts.map(({ story, witnesses, first, last, outlets }) => [
      story.id,
      story.title,
      witnesses.length,
      first?.document.published?.value ?? null,
      last?.document.published?.value ?? null,
      outlets.join('; '),
    ]),
  }
}
