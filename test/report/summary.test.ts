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

it('begins the words that show a finding with a word, not with the stop of the sentence before', async () => {
  const own = 'It cost four hundred pounds, and no two people at the inn agreed on who had asked for it.'
  const documents = [
    plainDocument('a', `${told} ${own}`, { language: 'en' }),
    plainDocument('b', `${told} Nobody asked the eels, though they were the first to use it.`, {
      language: 'en',
    }),
  ]
  const summary = summarise(await trace(documents))
  expect(summary).toContain('“It cost four hundred')
  expect(summary).not.toMatch(/“[.,;:!?] /)
})

it('a quote that one document cut in two was said to be cut twice, by documents in no order', async () => {
  const whole = '“The weir stays as it is. The eels have their ladder, and the millers have their water,”'
  const texts = [
    `${told} ${whole} said Ott Lund.`,
    `${told} “The weir stays as it is,” said Ott Lund. “The eels have their ladder, and the millers have their water,” she said.`,
    `${told} ${whole} Ott Lund told the parish.`,
  ]
  const documents = texts.map((text, i) => plainDocument(`d${i}`, text, { language: 'en' }))
  const result = await trace(documents)
  // As where the second piece of the quote was compared by itself.
  const quoteFamilies = result.quoteFamilies.map(family => ({
    ...family,
    alterations: [...family.alterations, ...family.alterations],
  }))
  const [, quotes] = summarise({ ...result, quoteFamilies }).split('Quotes told more than once\n')
  const lines = quotes.split('\n\n')[0].split('\n')
  expect(lines.length).toBeGreaterThan(1)
  expect(new Set(lines).size).toBe(lines.length)
  for (const having of quotes.matchAll(/” {2}([A-Z](?:, [A-Z])+)$/gm)) {
    expect(having[1].split(', ')).toEqual(having[1].split(', ').sort())
  }
})

it('what two tell otherwise ran one way though neither draws on the other', async () => {
  const meeting = 'The council at Tolver meets on Friday over the weir. Ott Lund said the weir'
  const documents = [
    plainDocument('a', `${meeting} may cost 400 pounds to mend before the winter floods.`, {
      language: 'en',
    }),
    plainDocument('b', `${meeting} will cost 300 pounds to mend before the winter floods.`, {
      language: 'en',
    }),
  ]
  const result = await trace(documents)
  expect(summarise(result)).toMatch(/A → B {2}hedge-dropped.*“400 pounds” → “300 pounds”/)
  expect(summarise(withoutEdges(result))).toMatch(/A ↔ B {2}hedge-dropped.*“400 pounds” ↔ “300 pounds”/)
})

it('tells figures that differ by their wording, each with those that have it', async () => {
  const texts = [
    'The weir costs £400.',
    'The weir costs 400 pounds.',
    'The weir costs £300.',
    'The weir costs £400.',
  ]
  const documents = texts.map((text, i) => plainDocument(`d${i}`, `${told} ${text}`, { language: 'en' }))
  expect(summarise(await trace(documents))).toMatch(/£300 \(\w\)/)
  expect(summarise(await trace(documents))).toMatch(/£400 \(\w, \w\)/)
})
