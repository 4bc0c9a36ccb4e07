import { expect, it } from 'vitest'
import type { TraceResult } from '../../src/report/format.ts'
import { summarise } from '../../src/report/summary.ts'
import { plainDocument } from '../../src/text/document.ts'
import { trace } from '../../src/trace.ts'

const told =
  'The weir at Tolver was raised by nine inches on Friday, and the eel ladder beside it was hung anew by the millers of the valley.'

function withoutEdges(result: TraceResult): TraceResult {
  const stories = result.stories.map(story => ({ ...story, lineage: { ...story.lineage, edges: [] } }))
  return { ...result, stories }
}

it('says of a story without edges that none shows, and only of such a one', async () => {
  const documents = [
    plainDocument('a', `${told} The parish paid.`, { language: 'en' }),
    plainDocument('b', `${told} Nobody asked the eels.`, { language: 'en' }),
  ]
  const result = await trace(documents)
  expect(result.stories).toHaveLength(1)
  expect(result.stories[0].lineage.edges).not.toHaveLength(0)
  const empty = 'None of them shows by its words that it draws on another.'
  expect(summarise(result)).not.toContain(empty)
  expect(summarise(withoutEdges(result))).toContain(empty)
})
