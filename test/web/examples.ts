import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Input, TraceResult } from '../../src/index.ts'
import { readAll, trace } from '../../src/index.ts'
import { root } from '../support/command.ts'

/** An example story, traced as a user would. */
export async function tracedExample(name: string): Promise<TraceResult> {
  const folder = join(root, 'examples', name, 'documents')
  const inputs: Input[] = readdirSync(folder).map(file => ({
    name: file,
    async *open() {
      yield readFileSync(join(folder, file))
    },
  }))
  const { documents } = await readAll(inputs)
  return trace(documents)
}

/** The address of every kind of view of a result, by what it shows. */
export function viewsOf(result: TraceResult): Record<string, string> {
  const of = (path: string, ...ids: string[]): string =>
    `#/${[path, ...ids.map(encodeURIComponent)].join('/')}`
  const views: Record<string, string> = { overview: '#/' }
  for (const { id, documents, lineage } of result.stories) {
    const [first, second] = documents
    const at = (query: Record<string, string>): string => `${of('story', id)}?${new URLSearchParams(query)}`
    const [edge] = lineage.edges
    const passage = result.passages.find(({ spans }) => spans.some(({ document }) => document === first))
    const lost = lineage.missing.at(-1)
    Object.assign(views, {
      [`${id}: story`]: of('story', id),
      [`${id}: by descent`]: at({ by: 'descent' }),
      [`${id}: a witness`]: at({ at: first }),
      ...(edge && { [`${id}: a line`]: at({ from: edge.parent, to: edge.child }) }),
      ...(lost && { [`${id}: a lost ancestor`]: at({ at: lost.id }) }),
      ...(lineage.collation && { [`${id}: readings`]: of('readings', id) }),
      [`${id}: document`]: `${of('document', first)}?layers=sources,names`,
      ...(passage && { [`${id}: a passage`]: `${of('document', first)}?mark=${passage.id}.0` }),
      [`${id}: base text`]: `${of('document', first)}?show=differences&place=1`,
      [`${id}: comparison`]: of('compare', first, second),
    })
    for (const kind of ['quotes', 'drift', 'sources', 'figures', 'names']) {
      views[`${id}: ${kind}`] = of(kind, id)
    }
  }
  return views
}
