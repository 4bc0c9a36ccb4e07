import type { TraceEdge, TraceLineage, TraceStory } from '../../src/report/format.ts'
import { standingOfOrigin } from '../../src/report/standing.ts'
import { readDate } from '../model/dates.ts'
import { retention } from '../model/retention.ts'
import type { Knot } from '../model/stars.ts'
import type { Trace } from '../model/trace.ts'
import { hrefHere, links } from '../state/route.ts'
import { language } from '../state/settings.ts'
import { percent, remarkInWords, say, sureness } from '../strings/strings.ts'
import { AlsoTells } from './also-tells.tsx'
import { Likelihood } from './likelihood.tsx'
import { LostReadings } from './lost-readings.tsx'
import { Panel } from './panel.tsx'
import { SetAtTop } from './readers-top.tsx'
import { Siglum, WitnessLink } from './siglum.tsx'
import { Some } from './some.tsx'
import { Candidates, Otherwise } from './who-else.tsx'

const shownKin = 20
const shownMembers = 100

interface PanelProps {
  readonly trace: Trace
  readonly close: () => void
}

interface WitnessPanelProps extends PanelProps {
  /** In whose view the panel stands. */
  readonly story: TraceStory
  readonly id: string
}

/** What is known of one witness: whom it draws on, what it kept and left out, who draws on it. */
export function WitnessPanel({ trace, story, id, close }: WitnessPanelProps) {
  const words = say()
  const witness = trace.witness(id)
  if (!witness) return null
  const { published, outlet } = witness.document
  const into = trace.edgesInto(id)
  const from = trace.edgesFrom(id)
  return (
    <Panel
      about={id}
      close={close}
      title={
        <>
          <Siglum trace={trace} id={id} /> <bdi>{trace.label(id)}</bdi>
        </>
      }
    >
      <p class="aside">
        {outlet && <bdi>{outlet}</bdi>}
        {outlet && ' · '}
        {published ? readDate(published, language.value) : words.story.undated}
      </p>
      <p class="panel-ways">
        <a class="button" href={links.document(id)}>
          {words.story.read}
        </a>
        {into.length + from.length > 0 && <SetAtTop trace={trace} id={id} />}
      </p>
      <AlsoTells witness={witness} besides={story} />
      <h3>{words.story.drawsOn}</h3>
      {into.length > 0 && (
        <ul class="kin">
          {into.map(edge => (
            <Kin key={edge.parent} trace={trace} edge={edge} other={edge.parent} />
          ))}
        </ul>
      )}
      {into.length > 1 && <p class="aside">{words.edge.several}</p>}
      <CouldDrawOn {...{ trace, story, id }} isRoot={into.length === 0} />
      <h3>{words.story.feeds}</h3>
      {from.length === 0 && <p class="aside">{words.story.nothingFeeds}</p>}
      <Descendants trace={trace} edges={from} />
    </Panel>
  )
}

type CouldDrawOnProps = Omit<WitnessPanelProps, 'close'> & { readonly isRoot: boolean }

/** On whom else it could draw, or on none of these. */
function CouldDrawOn({ trace, story, id, isRoot }: CouldDrawOnProps) {
  const words = say()
  const origin = standingOfOrigin(id, story.lineage)
  const none = !isRoot && origin?.none
  return (
    <>
      {isRoot && <p class="aside">{words.story.root}</p>}
      {isRoot && origin && <Likelihood probability={origin.none} />}
      {isRoot && origin?.outdone && <p class="aside">{words.edge.outdone}</p>}
      {origin && (none || origin.rivals.length > 0) && (
        <>
          <h3>{isRoot ? words.story.couldDrawOn : words.story.couldAlsoDrawOn}</h3>
          <Candidates trace={trace} child={id} candidates={origin.rivals}>
            {none && <Otherwise said={words.edge.none} probability={none} />}
          </Candidates>
        </>
      )}
    </>
  )
}

function Descendants({ trace, edges }: { trace: Trace; edges: readonly TraceEdge[] }) {
  return (
    <Some items={edges} first={shownKin}>
      {shown => (
        <ul class="kin">
          {shown.map(edge => (
            <Kin key={edge.child} trace={trace} edge={edge} other={edge.child} />
          ))}
        </ul>
      )}
    </Some>
  )
}

function Kin({ trace, edge, other }: { trace: Trace; edge: TraceEdge; other: string }) {
  const words = say()
  const isParent = other === edge.parent
  const lost = trace.isLost(edge.parent) || trace.isLost(edge.child)
  const { kept } = isParent && !lost ? retention(trace, edge.parent, edge.child) : { kept: 0 }
  const parent = trace.siglum(edge.parent)
  return (
    <li>
      <WitnessLink trace={trace} id={other} />
      <p class="aside">
        <a href={hrefHere({ from: edge.parent, to: edge.child, at: null })}>{sureness(edge.probability)}</a>
        {kept > 0 && ` · ${words.story.keptOf(percent(kept), parent)}`}
        {kept > 0 && kept < 0.995 && `, ${words.story.cutRest(percent(1 - kept))}`}
      </p>
    </li>
  )
}

type Missing = TraceLineage['missing'][number]

export function LostPanel({ trace, missing, close }: PanelProps & { missing: Missing }) {
  const { id, why, remark, readings = [] } = missing
  const words = say()
  return (
    <Panel title={words.story.lostTitle(trace.siglum(id))} about={id} close={close}>
      <p>
        <bdi>{remarkInWords(remark, why)}</bdi>
      </p>
      <p class="panel-ways">
        <SetAtTop trace={trace} id={id} />
      </p>
      <h3>{words.story.feeds}</h3>
      <Descendants trace={trace} edges={trace.edgesFrom(id)} />
      <LostReadings trace={trace} readings={readings} />
    </Panel>
  )
}

/** The witnesses of a group; choosing one draws it in the tree. */
export function GroupPanel({ trace, knot, close }: PanelProps & { knot: Knot }) {
  const words = say()
  return (
    <Panel title={words.story.groupTitle(knot.members.length)} about={knot.id} close={close}>
      <p class="aside">{words.story.groupHint}</p>
      <Some items={knot.members} first={shownMembers}>
        {shown => (
          <ul class="kin">
            {shown.map(id => (
              <li key={id}>
                <a class="witness-link" href={hrefHere({ at: id, from: null, to: null })}>
                  <Siglum trace={trace} id={id} small /> <bdi>{trace.label(id)}</bdi>
                </a>
              </li>
            ))}
          </ul>
        )}
      </Some>
    </Panel>
  )
}
