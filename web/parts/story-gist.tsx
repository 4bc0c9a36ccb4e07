import { useMemo } from 'preact/hooks'
import type { TraceStory } from '../../src/report/format.ts'
import { standingOfOrigin } from '../../src/report/standing.ts'
import { readDay } from '../model/dates.ts'
import { type Gist, gistOf, tellings } from '../model/gist.ts'
import type { Trace } from '../model/trace.ts'
import { hrefHere, links } from '../state/route.ts'
import { language } from '../state/settings.ts'
import { say, sureness } from '../strings/strings.ts'
import { Siglum } from './siglum.tsx'

const rootsShown = 2
/** Of a beginning that is less sure than this it is said how sure it is. */
const nearlySure = 0.95
const changesShown = 3

interface GistProps {
  readonly trace: Trace
  readonly story: TraceStory
}

/** A story at a glance: where it begins, how it was told, how sure that is, what changed. */
export function StoryGist({ trace, story }: GistProps) {
  const words = say().gist
  const gist = useMemo(() => gistOf(trace, story), [trace, story])
  return (
    <dl class="gist">
      {gist.lines > 0 && (
        <div>
          <dt>{words.begins}</dt>
          <dd>
            <Roots trace={trace} story={story} roots={gist.roots} />
            {story.lineage.collation && <Beginning probability={story.lineage.collation.beginning} />}
          </dd>
        </div>
      )}
      {gist.lines > 0 && (
        <div>
          <dt>{words.told}</dt>
          <dd>
            <ToldBar gist={gist} count={story.documents.length} />
          </dd>
        </div>
      )}
      {story.lineage.collation && (
        <div>
          <dt>{words.collated}</dt>
          <dd>
            <a href={links.readings(story.id)}>{words.places(story.lineage.collation.places)}</a>
          </dd>
        </div>
      )}
      {gist.lines > 0 && (
        <div>
          <dt>{words.sure}</dt>
          <dd>{words.lines(gist.sure, gist.lines)}</dd>
        </div>
      )}
      {gist.changed.length + gist.altered > 0 && (
        <div>
          <dt>{words.changed}</dt>
          <dd>
            <Changes story={story} gist={gist} />
          </dd>
        </div>
      )}
    </dl>
  )
}

function Roots({ trace, story, roots }: GistProps & { readonly roots: readonly string[] }) {
  const words = say()
  return (
    <ul>
      {roots.slice(0, rootsShown).map(id => {
        const { published = null } = trace.witness(id)?.document ?? {}
        const origin = standingOfOrigin(id, story.lineage)
        return (
          <li key={id}>
            <a class="witness-link" href={hrefHere({ at: id, from: null, to: null })}>
              <Siglum trace={trace} id={id} small />{' '}
              <bdi>{trace.isLost(id) ? words.story.lost : trace.distinctLabel(id)}</bdi>
            </a>
            {published && <span class="aside date"> {readDay(published, language.value)}</span>}
            {origin && origin.none < nearlySure && <span class="aside date"> {sureness(origin.none)}</span>}
          </li>
        )
      })}
      {roots.length > rootsShown && <li class="aside">{words.gist.moreRoots(roots.length - rootsShown)}</li>}
    </ul>
  )
}

/** Of copies, whether they tell which side is older at all. */
function Beginning({ probability }: { probability: number }) {
  const words = say()
  if (probability < 0.5) return <p class="aside">{words.gist.unrooted}</p>
  return <p class="aside">{sureness(probability)}</p>
}

/** The witnesses as one bar, by how each tells the story. */
function ToldBar({ gist, count }: { gist: Gist; count: number }) {
  const words = say()
  const ways = tellings.flatMap(way => {
    const number = gist.told.get(way) ?? 0
    return number > 0 ? { way, number, name: words.gist.ways[way] } : []
  })
  return (
    <>
      <span class="told-bar" aria-hidden="true">
        {ways.map(({ way, number }) => (
          <i key={way} class={`told-${way}`} style={{ width: `${(number / count) * 100}%` }} />
        ))}
      </span>
      <ul class="told-key">
        {ways.map(({ way, number, name }) => (
          <li key={way}>
            <i class={`told-${way}`} /> <b>{number}</b> {name}
          </li>
        ))}
      </ul>
    </>
  )
}

function Changes({ story, gist }: { story: TraceStory; gist: Gist }) {
  const words = say()
  return (
    <ul>
      {gist.changed.slice(0, changesShown).map(({ type, count }) => (
        <li key={type}>
          <a href={links.findings('drift', story.id, { type })}>{words.findings.drift.types[type]}</a>{' '}
          <span class="count">{count}</span>
        </li>
      ))}
      {gist.altered > 0 && (
        <li>
          <a href={links.quotes(story.id, { altered: 'yes' })}>{words.gist.altered}</a>{' '}
          <span class="count">{gist.altered}</span>
        </li>
      )}
    </ul>
  )
}
