/** Compares stories and their lineage with a known answer. */
import type { TraceResult, TraceStory } from '../../../src/report/format.ts'
import type { Answer, AnswerEdge, AnswerStory } from './format.ts'

/** An edge below this is a doubt that the result utters, not a claim. */
const claimed = 0.5

const key = (ids: readonly string[]) => [...ids].sort().join(', ')

export function compareStories(result: TraceResult, answer: Answer): string[] {
  const differences = [
    ...compareSets(
      'stories',
      result.stories.map(({ documents }) => key(documents)),
      answer.stories.map(({ documents }) => key(documents)),
    ),
    ...compareSets('alone', result.alone, answer.alone),
    ...crossings(result, answer),
  ]
  for (const wanted of answer.stories) {
    const given = result.stories.find(story => key(story.documents) === key(wanted.documents))
    if (given) differences.push(...compareLineage(given, wanted))
  }
  return differences
}

function compareSets(what: string, given: readonly string[], wanted: readonly string[]): string[] {
  return [
    ...wanted.filter(item => !given.includes(item)).map(item => `${what}: missing ${item}`),
    ...given.filter(item => !wanted.includes(item)).map(item => `${what}: unwanted ${item}`),
  ]
}

/** Retellings that reach from one story into another, or into a text that is alone. */
function crossings(result: TraceResult, answer: Answer): string[] {
  const home = (id: string) => answer.stories.find(({ documents }) => documents.includes(id))?.name ?? id
  return result.passages
    .filter(
      ({ kind, spans }) => kind === 'retelling' && new Set(spans.map(span => home(span.document))).size > 1,
    )
    .map(
      ({ id, spans }) => `passages: retelling ${id} joins strangers ${key(spans.map(span => span.document))}`,
    )
}

function compareLineage({ lineage }: TraceStory, wanted: AnswerStory): string[] {
  const names = namesOfMissing(lineage.missing, wanted.missing)
  const name = (id: string) => names.get(id) ?? id
  const edges = lineage.edges.map(edge => ({ ...edge, parent: name(edge.parent), child: name(edge.child) }))
  const missing = (ancestors: readonly { children: readonly string[] }[]) =>
    ancestors.map(({ children }) => `ancestor of ${key(children.map(name))}`)
  return [
    ...compareSets(`${wanted.name}: missing`, missing(lineage.missing), missing(wanted.missing)),
    ...compareSets(`${wanted.name}: roots`, lineage.roots.map(name), wanted.roots),
    ...wanted.edges.flatMap(edge => compareEdge(edges, edge)),
    ...unwantedEdges(edges, wanted),
  ]
}

/** The answer's name for each missing ancestor of the result with the same children, which may be missing themselves. */
function namesOfMissing(
  given: TraceStory['lineage']['missing'],
  wanted: AnswerStory['missing'],
): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const _ of given) {
    for (const { id, children } of given) {
      const renamed = key(children.map(child => names.get(child) ?? child))
      const same = wanted.find(missing => key(missing.children) === renamed)
      if (same) names.set(id, same.name)
    }
  }
  return names
}

type GivenEdges = TraceStory['lineage']['edges']

function compareEdge(given: GivenEdges, wanted: AnswerEdge): string[] {
  const title = `edge ${wanted.parent} → ${wanted.child}`
  const edge = given.find(({ parent, child }) => parent === wanted.parent && child === wanted.child)
  if (!edge) return [`${title}: not there; ${wanted.why}`]
  const differences: string[] = []
  if (edge.probability < wanted.minProbability) {
    differences.push(`${title}: probability ${edge.probability}, wanted ${wanted.minProbability} or more`)
  }
  if (!wanted.relations.includes(edge.relation)) {
    differences.push(`${title}: ${edge.relation}, wanted ${wanted.relations.join(' or ')}`)
  }
  return differences
}

function unwantedEdges(given: GivenEdges, wanted: AnswerStory): string[] {
  const known = [...wanted.edges, ...(wanted.possible ?? [])]
  return given
    .filter(({ probability }) => probability >= claimed)
    .filter(edge => !known.some(({ parent, child }) => parent === edge.parent && child === edge.child))
    .map(
      ({ parent, child, probability }) => `edge ${parent} → ${child}: unwanted, probability ${probability}`,
    )
}
