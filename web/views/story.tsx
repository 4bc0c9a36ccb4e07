import type { TraceStory } from '../../src/report/format.ts'
import { momentOf } from '../model/dates.ts'
import { tieStory } from '../model/stars.ts'
import { witnessesOf } from '../model/stories.ts'
import { storyEdges } from '../model/story-tables.ts'
import type { Trace } from '../model/trace.ts'
import { EdgePanel } from '../parts/edge-panel.tsx'
import { Empty } from '../parts/empty.tsx'
import { StoryHead } from '../parts/story-head.tsx'
import { TakeAway } from '../parts/take-away.tsx'
import { Tree } from '../parts/tree.tsx'
import { TreeLegend } from '../parts/tree-legend.tsx'
import { GroupPanel, LostPanel, WitnessPanel } from '../parts/witness-panel.tsx'
import { WitnessTable } from '../parts/witness-table.tsx'
import { adjust, hrefHere } from '../state/route.ts'
import { say } from '../strings/strings.ts'

export function StoryView({
  trace,
  story,
  query,
}: {
  trace: Trace
  story: TraceStory
  query: URLSearchParams
}) {
  const words = say().story
  const timed = mostlyDated(trace, story)
  const byTime = query.has('by') ? query.get('by') === 'time' : timed
  const choice = { knot: query.get('at') ?? '', from: query.get('from') ?? '', to: query.get('to') ?? '' }
  const close = (): void => adjust({ at: null, from: null, to: null })
  const panel = panelFor(trace, story, choice, close)
  return (
    <div class={`page story${panel ? ' with-panel' : ''}`}>
      <StoryHead trace={trace} story={story} here="tree" />
      <div class="story-body">
        <section class="story-tree" aria-label={words.tree}>
          {story.lineage.edges.length === 0 ? (
            <Empty title={words.noEdges} />
          ) : (
            <>
              <div class="tree-tools">
                <fieldset class="segments">
                  <legend class="unseen">{words.order}</legend>
                  <a href={hrefHere({ by: 'time' })} aria-current={byTime ? 'true' : undefined}>
                    {words.byTime}
                  </a>
                  <a href={hrefHere({ by: 'descent' })} aria-current={byTime ? undefined : 'true'}>
                    {words.byDescent}
                  </a>
                </fieldset>
                <TakeAway name={words.tree} table={() => storyEdges(trace, story)} />
              </div>
              <Tree trace={trace} story={story} byTime={byTime} choice={choice} />
              <TreeLegend lost={story.lineage.missing.length > 0} />
              {!panel && <p class="aside hint">{words.hint}</p>}
            </>
          )}
        </section>
        {panel}
      </div>
      <WitnessTable trace={trace} story={story} />
    </div>
  )
}

function mostlyDated(trace: Trace, story: TraceStory): boolean {
  const witnesses = witnessesOf(trace, story)
  const dated = witnesses.filter(
    ({ document }) => document.published && !Number.isNaN(momentOf(document.published)),
  )
  return dated.length * 2 > witnesses.length
}

function panelFor(
  trace: Trace,
  story: TraceStory,
  { knot, from, to }: { knot: string; from: string; to: string },
  close: () => void,
) {
  const edge = trace.edge(from, to)
  if (edge) return <EdgePanel trace={trace} edge={edge} close={close} />
  const missing = story.lineage.missing.find(({ id }) => id === knot)
  if (missing) return <LostPanel trace={trace} id={knot} why={missing.why} close={close} />
  if (trace.witness(knot)) return <WitnessPanel trace={trace} id={knot} close={close} />
  const group = tieStory(story, knot || to).knots.find(
    ({ id, kind }) => kind === 'group' && (id === knot || id === to),
  )
  return group ? <GroupPanel trace={trace} knot={group} close={close} /> : null
}
