import { describe, expect, test } from 'vitest'
import type { AlterationType } from '../../../src/find/findings.ts'
import { joinQuotes } from '../../../src/find/quotes/families.ts'
import { findQuotes } from '../../../src/find/quotes.ts'
import { rarityOf } from '../../../src/text/rarity.ts'
import { witness } from '../../../src/text/witness.ts'
import { Generator, type RetoldQuote, seeded } from '../alteration-generator.ts'

const types: readonly AlterationType[] = [
  'verbatim',
  'truncated',
  'elided',
  'spliced',
  'substituted',
  'inserted',
  'negated',
  'reattributed',
  'unquoted',
  'quoted',
]
const EACH = 120

const cases = types.flatMap((type, index) => {
  const generator = new Generator(seeded(1000 + index))
  return Array.from({ length: EACH }, () => generator.make(type))
})
// As rare as in a small pile: all cases together would make every word of the generator common.
const rarity = rarityOf(cases.slice(0, 4).flatMap(({ documents }) => documents.map(witness)))

function typesFound({ documents }: RetoldQuote): ReadonlySet<AlterationType> {
  const witnesses = documents.map(witness)
  const families = joinQuotes(findQuotes(witnesses), witnesses, rarity)
  return new Set(families.flatMap(({ alterations }) => alterations.flatMap(({ types }) => types)))
}

const results = cases.map(given => ({ given, found: typesFound(given) }))

describe.each(types)('%s', type => {
  const should = results.filter(({ given }) => given.types.includes(type))
  const does = results.filter(({ found }) => found.has(type))
  const both = should.filter(({ found }) => found.has(type))
  const shown = (entries: typeof results) =>
    entries
      .slice(0, 3)
      .map(({ given, found }) => [...found].join() + given.documents.map(({ text }) => `\n  ${text}`))

  test('is found where it is', () => {
    const missed = should.filter(({ found }) => !found.has(type))
    expect(both.length / should.length, `missed ${shown(missed)}`).toBeGreaterThanOrEqual(0.95)
  })

  test('is not found where it is not', () => {
    const wrong = does.filter(({ given }) => !given.types.includes(type))
    expect(both.length / does.length, `wrong ${shown(wrong)}`).toBeGreaterThanOrEqual(0.95)
  })
})
