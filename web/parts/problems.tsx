import type { TraceResult } from '../../src/report/format.ts'
import type { Table } from '../model/tables.ts'
import type { Trace } from '../model/trace.ts'
import { problemInWords, remarkInWords, say } from '../strings/strings.ts'
import { Some } from './some.tsx'
import { TakeAway } from './take-away.tsx'

type Problem = TraceResult['problems'][number]

const page = 60

/** Why the result is empty or thin, and which of its lists were cut. */
export function Notes({ trace }: { trace: Trace }) {
  const words = say().overview
  const { truncated = [] } = trace.result
  const notes = trace.result.notes.map((note, at) => remarkInWords(trace.result.remarks?.[at], note))
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
            {shown.map((problem, index) => (
              <ProblemItem key={index} problem={problem} />
            ))}
          </ul>
        )}
      </Some>
    </section>
  )
}

function ProblemItem({ problem }: { problem: Problem }) {
  const { message, remedy } = problemInWords(problem)
  return (
    <li>
      <p>
        <bdi class="problem-input">{problem.input}</bdi> <bdi>{message}</bdi>
      </p>
      <p class="aside">
        {say().overview.remedy}: <bdi>{remedy}</bdi> <code>{problem.code}</code>
      </p>
    </li>
  )
}

function problemTable(trace: Trace): Table {
  const words = say().table
  return {
    name: 'problems',
    columns: [words.input, words.code, words.problem, words.remedy],
    rows: trace.result.problems.map(problem => {
      const { message, remedy } = problemInWords(problem)
      return [problem.input, problem.code, message, remedy]
    }),
  }
}
