import type { Table } from '../model/tables.ts'
import type { Trace } from '../model/trace.ts'
import { say } from '../strings/strings.ts'
import { Some } from './some.tsx'
import { TakeAway } from './take-away.tsx'

const page = 60

/** Why the result is empty or thin, and which of its lists were cut. */
export function Notes({ trace }: { trace: Trace }) {
  const words = say().overview
  const { notes, truncated = [] } = trace.result
  const lists: Readonly<Record<string, string>> = words.lists
  const cut = truncated.map(name => lists[name] ?? name)
  const lines = cut.length > 0 ? [...notes, words.cut(cut)] : notes
  if (lines.length === 0) return null
  return (
    <section class="notes" aria-label={words.notes}>
      {lines.map(note => (
        <p key={note}>
          <bdi>{note}</bdi>
        </p>
      ))}
    </section>
  )
}

/** What was not read, or not read well, and what helps. */
export function Problems({ trace }: { trace: Trace }) {
  const words = say().overview
  const { problems } = trace.result
  if (problems.length === 0) return null
  return (
    <section>
      <div class="section-head">
        <h2>
          {words.problems} <span class="count">{problems.length}</span>
        </h2>
        <TakeAway name={words.problems} table={() => problemTable(trace)} />
      </div>
      <Some items={problems} first={page} step={5 * page}>
        {shown => (
          <ul class="problems">
            {shown.map(({ input, code, message, remedy }, index) => (
              <li key={index}>
                <p>
                  <bdi class="problem-input">{input}</bdi> <bdi>{message}</bdi>
                </p>
                <p class="aside">
                  {words.remedy}: <bdi>{remedy}</bdi> <code>{code}</code>
                </p>
              </li>
            ))}
          </ul>
        )}
      </Some>
    </section>
  )
}

function problemTable(trace: Trace): Table {
  const words = say().table
  return {
    name: 'problems',
    columns: [words.input, words.code, words.problem, words.remedy],
    rows: trace.result.problems.map(({ input, code, message, remedy }) => [input, code, message, remedy]),
  }
}
