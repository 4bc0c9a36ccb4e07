import { describe, expect, test } from 'vitest'
import type { QuoteType } from '../../../src/find/findings.ts'
import { findQuotes } from '../../../src/find/quotes.ts'
import { witness } from '../../../src/text/witness.ts'
import { typed, typedLater } from './types.cases.ts'

interface Typed {
  readonly wanted: string
  readonly found: string
  readonly text: string
}

function read(lines: readonly string[]): readonly Typed[] {
  return lines.flatMap(line => {
    const [types, text] = line.split(' | ')
    const quotes = findQuotes([witness(document(text))])
    return types.split(', ').map((wanted, i) => ({ wanted, found: quotes[i]?.type ?? 'none', text }))
  })
}

/** What was measured, rounded down: rules may be bettered, and must not get worse. */
const measured: readonly (readonly [string, readonly string[], Readonly<Record<QuoteType, number>>])[] = [
  ['lines that the rules were mended by', typed, { speech: 0.95, partial: 0.92, scare: 0.97, title: 0.95 }],
  ['lines unseen by the rules', typedLater, { speech: 0.83, partial: 0.75, scare: 0.91, title: 0.91 }],
]

describe.each(measured)('of %s', (_, lines, least) => {
  const results = read(lines)
  test.each(Object.entries(least))('those that are %s', (type, share) => {
    const all = results.filter(({ wanted }) => wanted === type)
    const wrong = all.filter(({ found }) => found !== type)
    expect(all.length).toBeGreaterThanOrEqual(12)
    const note = wrong.map(({ found, text }) => `\n${found}: ${text}`).join('')
    expect(1 - wrong.length / all.length, note).toBeGreaterThanOrEqual(share)
  })
})

function document(text: string) {
  return {
    id: 'd',
    title: null,
    byline: [],
    outlet: null,
    url: null,
    series: null,
    published: null,
    language: 'en',
    genre: 'unknown' as const,
    notices: [],
    links: [],
    text,
    dropped: '',
  }
}
