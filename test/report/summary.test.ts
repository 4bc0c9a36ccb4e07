import { expect, it } from 'vitest'
import type { TraceResult } from '../../src/report/format.ts'
import { english } from '../../src/report/remarks.ts'
import { summarise } from '../../src/report/summary.ts'
import { chance } from '../../src/report/wording.ts'
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

it('two parents at 0.45 and 0.43, and 0.43 that it has none, stood there without a word', async () => {
  const documents = ['a', 'b', 'c'].map(id =>
    plainDocument(id, `${told} It says so in ${id}.`, { language: 'en' }),
  )
  const result = await trace(documents)
  const [story] = result.stories
  const line = (parent: string, child: string, probability: number) => ({
    ...story.lineage.edges[0],
    ...{ parent, child, probability, share: 0.2, rivals: [] },
  })
  const edges = [line('a', 'c', 0.45), line('b', 'c', 0.43)]
  const origins = [
    { document: 'a', none: 0.65, rivals: [{ parent: 'c', probability: 0.35 }] },
    { document: 'c', none: 0.43, rivals: [] },
  ]
  const lineage = { edges, origins, roots: ['a', 'b'], missing: [] }
  const summary = summarise({ ...result, stories: [{ ...story, lineage }] })
  const [, why] = summary.split('  Why\n')
  expect(why).toContain('each line is judged by itself: the figures of one text need not add up to 1')
  // Of texts without dates, those that hang on A come before the next beginning.
  expect(why).toContain('A  draws on none of the others: likely (0.65); it could also draw on B (0.35)')
  expect(why).toMatch(/B ← A {2}B \S.* A\b.*: perhaps \(0\.45\); 20% of its words\n/)
  expect(why).toContain('none of these documents (0.43), or the other way round, A drawing on B (0.35)')
  expect(why).toContain('an older text from which both A and B could have it')
  expect(why).toMatch(/B ← C {2}B also .*: perhaps \(0\.43\); 20% of its words come from C and not from A\n/)
  expect(why).toContain('Who else it could be: A alone, without a second parent')
  expect(why).toContain('words that B shares with C alone, not with A')
})

it('what is short of certain read 1.00', () => {
  expect([0.997, 0.9999, 0.99, 0.84].map(chance)).toEqual(['>0.99', '>0.99', '0.99', '0.84'])
})

it('says how sure it is that each draws on none of the others, where no line is drawn', async () => {
  const documents = ['a', 'b'].map(id =>
    plainDocument(id, `${told} It says so in ${id}.`, { language: 'en' }),
  )
  const result = await trace(documents)
  const origins = [{ document: 'a', none: 0.84, rivals: [{ parent: 'b', probability: 0.15 }] }]
  const [story] = withoutEdges(result).stories
  const lineage = { ...story.lineage, origins }
  expect(summarise({ ...result, stories: [{ ...story, lineage }] })).toContain(
    'A  draws on none of the others: very likely (0.84); it could also draw on B (0.15)',
  )
})

it('a lost ancestor at the head of a sentence became Β, which looks like the document B', () => {
  const about = { parent: 'α', child: 'β', date: () => '' }
  const said = english['left-out']({ by: 'child', skipped: false }, about)
  expect(said).toMatch(/^β lacks what α has/)
  const anyone = english['left-out']({ by: 'child', skipped: false }, { ...about, child: 'the child' })
  expect(anyone).toMatch(/^The child lacks/)
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
  expect(summarise(result)).toMatch(/A → B {2}caution dropped.*“400 pounds” → “300 pounds”/)
  expect(summarise(withoutEdges(result))).toMatch(/A ↔ B {2}caution dropped.*“400 pounds” ↔ “300 pounds”/)
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
