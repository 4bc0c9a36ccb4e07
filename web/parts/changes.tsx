import type { TraceDrift } from '../../src/report/format.ts'
import { shortened } from '../model/context.ts'
import type { Place, Trace } from '../model/trace.ts'
import { say } from '../strings/strings.ts'

/** Letters of a change that are shown; the whole stands in the texts. */
const longest = 120

/** What became of a statement, in a word for each kind of change, and the words that were changed. */
export function Changes({ trace, drift }: { trace: Trace; drift: TraceDrift }) {
  const { types } = say().findings.drift
  return (
    <ul class="changes">
      {drift.types.map(type => (
        <li key={type}>
          <span class="kind">{types[type]}</span>
          {drift.changes
            .filter(change => change.type === type)
            .map(({ from, to }, index) => (
              <span key={index} class="change">
                {from && <ChangedWords as="del" trace={trace} place={from} />}
                {from && to && ' → '}
                {to && <ChangedWords as="ins" trace={trace} place={to} />}
              </span>
            ))}
        </li>
      ))}
    </ul>
  )
}

interface WordsProps {
  readonly as: 'del' | 'ins'
  readonly trace: Trace
  readonly place: Place
}

function ChangedWords({ as: Tag, trace, place }: WordsProps) {
  return (
    <Tag dir="auto" lang={trace.witness(place.document)?.document.language ?? undefined}>
      {shortened(trace.words(place), longest)}
    </Tag>
  )
}
