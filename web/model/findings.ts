import type {
  TraceAttribution,
  TraceCitation,
  TraceDrift,
  TraceFigure,
  TraceName,
  TraceStory,
} from '../../src/report/format.ts'
import type { Span, Trace } from './trace.ts'

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

const known = new WeakMap<Trace, ReadonlyMap<string, Findings>>()

/** The findings of a story, gathered for all stories when first asked for. */
export function findingsOf(trace: Trace, story: TraceStory): Findings {
  let all = known.get(trace)
  if (!all) {
    all = gatherFindings(trace)
    known.set(trace, all)
  }
  return all.get(story.id)!
}

function gatherFindings(trace: Trace): Map<string, Findings> {
  const { result } = trace
  const { drift = [], attributions = [], figures = [], names = [] } = result
  const drifts = trace.byStory(drift, ({ from, to }) => [from, to])
  const given = trace.byStory(attributions, ({ document, content }) => [{ document, ...content }])
  const numbers = trace.byStory(figures, ({ spans }) => spans)
  const named = trace.byStory(names, name => [...name.mentions, ...name.labels])
  const findings = result.stories.map(({ id }): [string, Findings] => [
    id,
    {
      drift: drifts.get(id) ?? [],
      sources: joinSources(attributionsInOrder(trace, given.get(id) ?? [])),
      figures: differingFirst(numbers.get(id) ?? []).map(figure => ({
        ...figure,
        spans: trace.inOrder(figure.spans),
      })),
      names: (named.get(id) ?? [])
        .map(name => ({
          ...name,
          mentions: trace.inOrder(name.mentions),
          labels: trace.inOrder(name.labels),
        }))
        .sort((a, b) => b.mentions.length - a.mentions.length),
    },
  ])
  return new Map(findings)
}

function attributionsInOrder(trace: Trace, attributions: readonly TraceAttribution[]): TraceAttribution[] {
  const places = attributions.map(attribution => {
    const { document, content } = attribution
    return { attribution, document, start: content.start }
  })
  return trace.inOrder(places).map(({ attribution }) => attribution)
}

/** How the witnesses stand to each other in a number. */
export const agreementOf = ({ agree }: TraceFigure): 'differ' | 'agree' | 'alone' =>
  agree === null ? 'alone' : agree ? 'agree' : 'differ'

/** The findings of a kind that are of one of its types; all where it is empty. */
export function ofType(findings: Findings, kind: FindingKind, type: string): Findings {
  if (type === '') return findings
  const { drift, sources, figures, names } = findings
  const narrowed: { readonly [Kind in FindingKind]: () => Partial<Findings> } = {
    drift: () => ({ drift: drift.filter(({ types }) => types.some(each => each === type)) }),
    sources: () => ({ sources: sources.filter(each => each.type === type) }),
    figures: () => ({ figures: figures.filter(each => agreementOf(each) === type) }),
    names: () => ({ names: names.filter(each => each.type === type) }),
  }
  return { ...findings, ...narrowed[kind]() }
}

/** What a document tells otherwise than the one it gives a statement to. */
export function changedFrom(
  trace: Trace,
  { cited, match }: TraceCitation,
  { document, content }: TraceAttribution,
): TraceDrift[] {
  const overlap = (one: Span, other: Span): boolean => one.start < other.end && one.end > other.start
  return (trace.result.drift ?? []).filter(
    ({ from, to }) =>
      match !== null &&
      from.document === cited &&
      overlap(from, match) &&
      to.document === document &&
      overlap(to, content),
  )
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
