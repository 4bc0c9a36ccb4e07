import { expect, it } from 'vitest'
import { contextOf } from '../../web/model/context.ts'
import { Trace } from '../../web/model/trace.ts'
import { sample } from './sample.ts'

const trace = new Trace(sample)

it('shows each quote with words that stand around it, and nothing of another paragraph', () => {
  expect(sample.quotes.length).toBeGreaterThan(0)
  for (const quote of sample.quotes) {
    const text = trace.witness(quote.document)!.document.text
    const { before, words, after } = contextOf(trace, quote)
    const around = [before.replace(/^… /, ''), words, after.replace(/ …$/, '')].join('')
    expect(text).toContain(around)
    expect(before + after).not.toContain('\n')
    expect(words).toBe(trace.words(quote))
    expect(before.length).toBeLessThanOrEqual(142)
  }
})

it('cuts a long paragraph between words, with an ellipsis on either side', () => {
  const [first] = sample.documents
  const filler = 'the reeds along the mere were cut and stacked '.repeat(8)
  const text = `${filler}odd word ${filler}`.trim()
  const long = new Trace({ ...sample, documents: [{ ...first, text }, ...sample.documents.slice(1)] })
  const place = { document: first.id, start: filler.length, end: filler.length + 8 }
  const { before, words, after } = contextOf(long, place)
  expect(words).toBe('odd word')
  expect(before).toMatch(/^… \w+ .*stacked $/)
  expect(after).toMatch(/^ the reeds.*\w …$/)
})
