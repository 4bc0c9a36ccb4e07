import type { ComponentChildren } from 'preact'
import type { TraceEdge } from '../../src/report/format.ts'
import type { Standing } from '../../src/report/standing.ts'
import type { Trace } from '../model/trace.ts'
import { hrefHere } from '../state/route.ts'
import { say } from '../strings/strings.ts'
import { Likelihood } from './likelihood.tsx'
import { WitnessLink } from './siglum.tsx'

/** The other parents that a text with several is drawn to, and what their figures mean beside each other. */
export function OtherParents({ trace, others }: { trace: Trace; others: readonly TraceEdge[] }) {
  const words = say().edge
  if (others.length === 0) return null
  return (
    <>
      <h3>{words.otherParents(others.length)}</h3>
      <p class="aside">{words.several}</p>
      <Candidates trace={trace} child={others[0].child} candidates={others} />
    </>
  )
}

interface WhoElseProps {
  readonly trace: Trace
  readonly edge: TraceEdge
  readonly standing: Standing
}

/** Who else the parent could be: another, none of those here, or the child itself. */
export function WhoElse({ trace, edge, standing }: WhoElseProps) {
  const words = say().edge
  const { beside, rivals, none, reverse } = standing
  const [child, parent] = [trace.siglum(edge.child), trace.siglum(edge.parent)]
  if (beside === null && rivals.length === 0 && none === null && reverse === null)
    return <p class="aside">{words.noOthers}</p>
  return (
    <>
      {beside !== null && rivals.length > 0 && <p class="aside">{words.beside(trace.siglum(beside))}</p>}
      <Candidates trace={trace} child={edge.child} candidates={rivals}>
        {beside !== null && <li>{words.alone(trace.siglum(beside))}</li>}
        {none !== null && <Otherwise said={words.none} probability={none} />}
        {reverse !== null && <Otherwise said={words.reverse(child, parent)} probability={reverse} />}
      </Candidates>
    </>
  )
}

/** What could be that is not a document. */
export function Otherwise({ said, probability }: { said: string; probability: number }) {
  return (
    <li>
      <span>{said}</span>
      <Likelihood probability={probability} />
    </li>
  )
}

interface CandidatesProps {
  readonly trace: Trace
  readonly child: string
  readonly candidates: readonly TraceEdge['rivals'][number][]
  readonly children?: ComponentChildren
}

/** Possible parents, each with how probable it is, and the way to its evidence where a line is drawn to it. */
export function Candidates({ trace, child, candidates, children }: CandidatesProps) {
  return (
    <ul class="rivals">
      {candidates.map(({ parent, probability }) => (
        <li key={parent}>
          <WitnessLink trace={trace} id={parent} />
          <Likelihood probability={probability} />
          {trace.edge(parent, child) && (
            <a class="aside" href={hrefHere({ from: parent, to: child, at: null })}>
              {say().edge.why}
            </a>
          )}
        </li>
      ))}
      {children}
    </ul>
  )
}
