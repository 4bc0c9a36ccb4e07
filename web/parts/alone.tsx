import type { Table } from '../model/tables.ts'
import type { Trace } from '../model/trace.ts'
import { links } from '../state/route.ts'
import { say } from '../strings/strings.ts'
import { Some } from './some.tsx'
import { TakeAway } from './take-away.tsx'

const page = 60

/** The documents that belong to no story. */
export function Alone({ trace }: { trace: Trace }) {
  const words = say().overview
  const { alone } = trace.result
  if (alone.length === 0) return null
  return (
    <section>
      <div class="section-head">
        <h2>
          {words.alone} <span class="count">{alone.length}</span>
        </h2>
        <TakeAway name={words.alone} table={() => aloneTable(trace)} />
      </div>
      <p class="aside">{words.aloneWhy}</p>
      <Some items={alone} first={page} step={5 * page}>
        {shown => (
          <ul class="plain-list">
            {shown.map(id => (
              <li key={id}>
                <a href={links.document(id)}>
                  <bdi>{trace.label(id)}</bdi>
                </a>{' '}
                <span class="aside">
                  <bdi>{trace.witness(id)?.document.outlet ?? ''}</bdi>
                </span>
              </li>
            ))}
          </ul>
        )}
      </Some>
    </section>
  )
}

function aloneTable(trace: Trace): Table {
  const words = say().table
  const documents = trace.result.alone.flatMap(id => trace.witness(id)?.document ?? [])
  return {
    name: 'alone',
    columns: [words.document, words.title, words.outlet, words.published, words.url],
    rows: documents.map(({ id, title, outlet, published, url }) => [
      id,
      title,
      outlet,
      published?.value ?? null,
      url,
    ]),
  }
}
