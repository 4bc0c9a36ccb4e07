import type { TraceStory } from '../../src/report/format.ts'
import { handsTable } from '../model/finding-tables.ts'
import type { Trace, Witness } from '../model/trace.ts'
import { say } from '../strings/strings.ts'
import { WitnessLink } from './siglum.tsx'
import { Some } from './some.tsx'
import { TakeAway } from './take-away.tsx'

const page = 20

/** How each witness comes by what it states: counts, and no grade. */
export function SourceCounts({ trace, story }: { trace: Trace; story: TraceStory }) {
  const words = say().findings.sources
  const counted = trace.witnessesOf(story).filter(({ document }) => document.statements)
  if (counted.length === 0) return null
  return (
    <section class="source-counts" aria-label={words.hands}>
      <div class="section-head">
        <p class="aside">{words.hands}</p>
        <TakeAway name={words.hands} table={() => handsTable(trace, story)} />
      </div>
      <Some items={counted} first={page}>
        {shown => (
          <table>
            <thead>
              <tr>
                <td />
                <th scope="col">{words.firstHand}</th>
                <th scope="col">{words.secondHand}</th>
                <th scope="col">{words.unsourced}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(witness => (
                <Row key={witness.id} trace={trace} witness={witness} />
              ))}
            </tbody>
          </table>
        )}
      </Some>
    </section>
  )
}

function Row({ trace, witness: { id, document } }: { trace: Trace; witness: Witness }) {
  const { firstHand, secondHand, unsourced } = document.statements!
  return (
    <tr>
      <th scope="row">
        <WitnessLink trace={trace} id={id} />
      </th>
      <td>{firstHand}</td>
      <td>{secondHand}</td>
      <td>{unsourced}</td>
    </tr>
  )
}
