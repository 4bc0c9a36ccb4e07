import type { TraceStory } from '../../src/report/format.ts'
import { momentOf } from '../model/dates.ts'
import { tieStory } from '../model/stars.ts'
import { storyEdges } from '../model/story-tables.ts'
import type { Trace } from '../model/trace.ts'
import { EdgePanel } from '../parts/edge-panel.tsx'
import { Empty } from '../parts/empty.tsx'
import { ReadersTop } from '../parts/readers-top.tsx'
import { StoryGist } from '../parts/story-gist.tsx'
import { StoryHead } from '../parts/story-head.tsx'
import { TakeAway } from '../parts/take-away.tsx'
import { type Choice, Tree } from '../parts/tree.tsx'
import { TreeLegend } from '../parts/tree-legend.tsx'
import { GroupPanel, LostPanel, WitnessPanel } from '../parts/witness-panel.tsx'
import { WitnessTable } from '../parts/witness-table.tsx'
import { useKeys } from '../state/keys.ts'
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
  const root = rootFrom(trace, story, query)
  const focus = [root, choice.knot || choice.to]
  const close = (): void => adjust({ at: null, from: null, to: null })
  const panel = panelFor(trace, story, choice, focus, close)
  useKeys({ r: () => turnAround(choice.knot, root) })
  return (
    <div class={`page story${panel ? ' with-panel' : ''}`}>
      <StoryHead trace={trace} story={story} here="tree" />
      <StoryGist trace={trace} story={story} />
      <div class="story-body">
        <section class="story-tree" aria-label={words.tree}>
          {story.lineage.edges.length === 0 ? (
            <Empty title={words.noEdges} />
          ) : (
            <>
              {root && <ReadersTop trace={trace} story={story} root={root} />}
              <Tree {...{ trace, story, choice, root, focus }} byTime={byTime && !root}>
                <Arrangement trace={trace} byTime={byTime} root={root} />
                <TakeAway name={words.tree} table={() => storyEdges(trace, story)} />
              </Tree>
              <TreeLegend
                lost={story.lineage.missing.length > 0}
                turned={root !== ''}
                several={hasSeveral(story)}
              />
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

/** The witness or lost ancestor that the reader set at the top; empty where the tree stands as found. */
function rootFrom(trace: Trace, story: TraceStory, query: URLSearchParams): string {
  const wanted = query.get('root') ?? ''
  const known = trace.isLost(wanted) || story.documents.includes(wanted)
  return known && story.lineage.edges.length > 0 ? wanted : ''
}

/** Sets the witness in focus, else the chosen one, at the top; the same again leads back to what was found. */
function turnAround(chosen: string, root: string): void {
  const focused = document.activeElement?.closest<HTMLElement>('[data-knot]')?.dataset.knot
  const wanted = focused ?? chosen
  adjust({ root: wanted === root ? null : wanted || null })
}

function Arrangement({ trace, byTime, root }: { trace: Trace; byTime: boolean; root: string }) {
  const words = say().story
  const current = (here: boolean) => (here ? 'true' : undefined)
  return (
    <fieldset class="segments">
      <legend class="unseen">{words.order}</legend>
      <a href={hrefHere({ by: 'time', root: null })} aria-current={current(byTime && !root)}>
        {words.byTime}
      </a>
      <a href={hrefHere({ by: 'descent', root: null })} aria-current={current(!byTime && !root)}>
        {words.byDescent}
      </a>
      {root && (
        <a href={hrefHere({ root })} aria-current="true">
          {words.fromTop(trace.siglum(root))}
        </a>
      )}
    </fieldset>
  )
}

/** Whether any has more than one parent. */
function hasSeveral({ lineage: { edges } }: TraceStory): boolean {
  return new Set(edges.map(({ child }) => child)).size < edges.length
}

function mostlyDated(trace: Trace, story: TraceStory): boolean {
  const witnesses = trace.witnessesOf(story)
  const dated = witnesses.filter(
    ({ document }) => document.published && !Number.isNaN(momentOf(document.published)),
  )
  return dated.length * 2 > witnesses.length
}

/** The line from one to the other, in this story or else in another that both tell. */
function lineOf(trace: Trace, story: TraceStory, from: string, to: string) {
  for (const each of [story, ...trace.result.stories]) {
    const edge = each.lineage.edges.find(({ parent, child }) => parent === from && child === to)
    if (edge) return { story: each, edge }
  }
  return null
}

function panelFor(
  trace: Trace,
  story: TraceStory,
  { knot, from, to }: Choice,
  focus: readonly string[],
  close: () => void,
) {
  const line = lineOf(trace, story, from, to)
  if (line) return <EdgePanel {...{ trace, close, ...line }} />
  const missing = story.lineage.missing.find(({ id }) => id === knot)
  if (missing) return <LostPanel trace={trace} missing={missing} close={close} />
  if (trace.witness(knot)) return <WitnessPanel {...{ trace, story, close }} id={knot} />
  const group = tieStory(story, focus).knots.find(
    ({ id, kind }) => kind === 'group' && (id === knot || id === to),
  )
  return group ? <GroupPanel trace={trace} knot={group} close={close} /> : null
}
