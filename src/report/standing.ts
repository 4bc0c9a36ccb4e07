import type { TraceEdge, TraceLineage } from './format.ts'

/** What is less probable than this is not told. */
const TOLD = 0.05

/** How a line of descent stands beside all else that could be, for every face that tells of it. */
export interface Standing {
  /** The first parent of the child where this is a further one; else null. */
  readonly beside: string | null
  /** The other parents that are drawn, most probable first. */
  readonly others: readonly TraceEdge[]
  /** Who else the parent could be, most probable first: of a further parent who else, beside the first. */
  readonly rivals: TraceEdge['rivals']
  /** That the child draws on none of these documents; null of a further parent, and where it is not known or next to nothing. */
  readonly none: number | null
  /** That the parent draws on the child instead; null where it is not known or next to nothing. */
  readonly reverse: number | null
  /** Whether something else is likelier by itself, so that only the tree as a whole speaks for it. */
  readonly outdone: boolean
}

/** Where `edge` stands; it must be one of the lineage. */
export function standingOf(edge: TraceEdge, lineage: TraceLineage): Standing {
  const into = parentsOf(edge.child, lineage)
  const [first] = into
  const isFurther = first.parent !== edge.parent
  const { none, reverse } = isFurther ? { none: 0, reverse: 0 } : otherwise(edge, into, lineage)
  const rivals = told(edge.rivals).filter(rival => into.every(({ parent }) => parent !== rival.parent))
  return {
    beside: isFurther ? first.parent : null,
    others: into.filter(({ parent }) => parent !== edge.parent),
    rivals,
    none: none >= TOLD ? none : null,
    reverse: reverse >= TOLD ? reverse : null,
    outdone: !isFurther && Math.max(none, ...rivals.map(({ probability }) => probability)) > edge.probability,
  }
}

/** How probable it is that the child draws on no one here, and that its first parent draws on it. */
function otherwise(edge: TraceEdge, into: readonly TraceEdge[], lineage: TraceLineage) {
  const { parent, child, probability, rivals } = edge
  const left = rivals.reduce((rest, rival) => rest - rival.probability, 1 - probability)
  // Of copies that are joined it is open only which side is older; of one that was made from two, neither.
  if (lineage.collation) return { none: 0, reverse: into.length > 1 ? 0 : left }
  // A text that was at the top draws on a lost ancestor or on none.
  const isTop = rivals.length === 0 && lineage.missing.some(({ id }) => id === parent)
  const none = isTop ? left : (originOf(child, lineage)?.none ?? 0)
  return { none, reverse: probabilityOf(child, parent, lineage) ?? 0 }
}

/** What no line tells of a document; null where it is not known. */
export function standingOfOrigin(
  id: string,
  lineage: TraceLineage,
): (Pick<Standing, 'rivals' | 'outdone'> & { readonly none: number }) | null {
  const origin = originOf(id, lineage)
  if (!origin) return null
  const rivals = told(origin.rivals)
  return { none: origin.none, rivals, outdone: rivals.some(({ probability }) => probability > origin.none) }
}

/** Edges into `child`, the first parent's first. */
export function parentsOf(child: string, { edges }: TraceLineage): TraceEdge[] {
  return edges.filter(edge => edge.child === child).sort((a, b) => b.probability - a.probability)
}

function originOf(id: string, { origins = [] }: TraceLineage) {
  return origins.find(({ document }) => document === id)
}

/** That `child` draws on `parent`, as far as what is told of others says. */
function probabilityOf(parent: string, child: string, lineage: TraceLineage): number | undefined {
  const rivals = originOf(child, lineage)?.rivals ?? parentsOf(child, lineage)[0]?.rivals ?? []
  return rivals.find(rival => rival.parent === parent)?.probability
}

function told(rivals: TraceEdge['rivals']): TraceEdge['rivals'] {
  return rivals.filter(({ probability }) => probability >= TOLD)
}
