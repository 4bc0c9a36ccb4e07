import type {
  TraceAttribution,
  TraceDrift,
  TraceFigure,
  TraceName,
  TraceResult,
  TraceStory,
} from '../../src/report/format.ts'
import { byStory } from './by-story.ts'

/** What was found in one story besides its passages and quotes; a kind that was not looked for is empty. */
export interface Findings {
  readonly drift: readonly TraceDrift[]
  readonly sources: readonly SourceFound[]
  readonly figures: readonly TraceFigure[]
  readonly names: readonly TraceName[]
}

export type FindingKind = keyof Findings

export const findingKinds: readonly FindingKind[] = ['drift', 'sources', 'figures', 'names']

/** One source with every statement given to it; its name is empty where no one is named. */
export interface SourceFound {
  readonly name: string
  readonly type: NonNullable<TraceAttribution['source']>['type']
  readonly attributions: readonly TraceAttribution[]
}

const known = new WeakMap<TraceResult, ReadonlyMap<string, Findings>>()

/** The findings of a story, gathered for all stories when first asked for. */
export function findingsOf(result: TraceResult, story: TraceStory): Findings {
  let all = known.get(result)
  if (!all) {
    all = gatherFindings(result)
    known.set(result, all)
  }
  return all.get(story.id)!
}

function gatherFindings(result: TraceResult): Map<string, Findings> {
  const { drift = [], attributions = [], figures = [], names = [] } = result
  const drifts = byStory(result, drift, ({ from, to }) => [from.document, to.document])
  const given = byStory(result, attributions, ({ document }) => [document])
  const numbers = byStory(result, figures, ({ spans }) => spans.map(span => span.document))
  const named = byStory(result, names, name =>
    [...name.mentions, ...name.labels].map(place => place.document),
  )
  const findings = result.stories.map(({ id }): [string, Findings] => [
    id,
    {
      drift: drifts.get(id) ?? [],
      sources: joinSources(given.get(id) ?? []),
      figures: differingFirst(numbers.get(id) ?? []),
      names: [...(named.get(id) ?? [])].sort((a, b) => b.mentions.length - a.mentions.length),
    },
  ])
  return new Map(findings)
}

/** By name, the most given first; those without a name at the end. */
function joinSources(attributions: readonly TraceAttribution[]): SourceFound[] {
  const sources = new Map<
    string,
    { name: string; type: SourceFound['type']; attributions: TraceAttribution[] }
  >()
  for (const attribution of attributions) {
    const { name = '', type = 'unnamed' } = attribution.source ?? {}
    const source = sources.get(name) ?? { name, type, attributions: [] }
    source.attributions.push(attribution)
    sources.set(name, source)
  }
  const rank = ({ name, attributions: given }: SourceFound): number => (name === '' ? 0 : given.length)
  return [...sources.values()].sort((a, b) => rank(b) - rank(a))
}

function differingFirst(figures: readonly TraceFigure[]): TraceFigure[] {
  const rank = ({ agree, spans }: TraceFigure): number =>
    (agree === null ? 0 : agree ? 1 : 2) * 1000 + spans.length
  return [...figures].sort((a, b) => rank(b) - rank(a))
}
