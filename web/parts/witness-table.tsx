import { useMemo } from 'preact/hooks'
import type { TraceStory } from '../../src/report/format.ts'
import { standingOfOrigin } from '../../src/report/standing.ts'
import { readDay } from '../model/dates.ts'
import { retention } from '../model/retention.ts'
import { inOrderOfTime } from '../model/stories.ts'
import { storyWitnesses } from '../model/story-tables.ts'
import type { Trace, Witness } from '../model/trace.ts'
import { hrefHere, links } from '../state/route.ts'
import { language } from '../state/settings.ts'
import { percent, say } from '../strings/strings.ts'
import { AlsoTells } from './also-tells.tsx'
import { OriginBar } from './origin-bar.tsx'
import { Siglum } from './siglum.tsx'
import { Some } from './some.tsx'
import { TakeAway } from './take-away.tsx'

const page = 30

/** The witnesses of a story in order of time, each with where its words come from. */
export function WitnessTable({ trace, story }: { trace: Trace; story: TraceStory }) {
  const words = say()
  const witnesses = useMemo(() => inOrderOfTime(trace.witnessesOf(story)), [trace, story])
  return (
    <section class="witnesses">
      <div class="section-head">
        <h2>{words.story.documents}</h2>
        <TakeAway name={words.story.documents} table={() => storyWitnesses(trace, story)} />
      </div>
      <Some items={witnesses} first={page}>
        {shown => (
          <ol class="witness-rows">
            {shown.map(witness => (
              <Row key={witness.id} {...{ trace, story, witness }} />
            ))}
          </ol>
        )}
      </Some>
    </section>
  )
}

/** How sure it is that one draws on none of the others; nothing where that is not known and no line is drawn at all. */
function rootInWords({ lineage }: TraceStory, id: string): string {
  const { root } = say().story
  const origin = standingOfOrigin(id, lineage)
  if (origin) return `${root}, ${say().likelihood(origin.none)}`
  return lineage.edges.length > 0 ? root : ''
}

interface RowProps {
  readonly trace: Trace
  readonly story: TraceStory
  readonly witness: Witness
}

function Row({ trace, story, witness }: RowProps) {
  const words = say()
  const { id, document } = witness
  const into = trace.edgesInto(id, story)
  const [main] = into
  const kept = main && !trace.isLost(main.parent) ? retention(trace, main.parent, id).kept : 0
  return (
    <li class="witness-row">
      <Siglum trace={trace} id={id} />
      <div class="witness-name">
        <a href={links.document(id)}>
          <bdi>{trace.label(id)}</bdi>
        </a>
        <p class="aside">
          {document.outlet && <bdi>{document.outlet}</bdi>}
          {document.outlet && ' · '}
          {document.published ? readDay(document.published, language.value) : words.story.undated}
          {!trace.bearsTitleAlone(id) && (
            <>
              {' · '}
              <bdi>{id}</bdi>
            </>
          )}
        </p>
        <AlsoTells witness={witness} besides={story} />
        {document.url && <p class="print-only address">{document.url}</p>}
      </div>
      <div class="witness-origin">
        <OriginBar trace={trace} id={id} />
        <p class="aside">
          {into.map(({ parent, probability }, at) => (
            <span key={parent}>
              {at > 0 && ' · '}
              <a href={hrefHere({ from: parent, to: id, at: null })}>
                {at === 0 ? words.story.drawsOn : words.story.drawsOnToo} {trace.siglum(parent)},{' '}
                {words.likelihood(probability)}
              </a>
            </span>
          ))}
          {!main && rootInWords(story, id)}
          {kept > 0 && ` · ${words.story.keptOf(percent(kept), trace.siglum(main.parent))}`}
        </p>
      </div>
    </li>
  )
}
