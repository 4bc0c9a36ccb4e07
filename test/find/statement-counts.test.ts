import { describe, expect, test } from 'vitest'
import { findAttributions } from '../../src/find/attributions.ts'
import { countStatements } from '../../src/find/statement-counts.ts'
import { plainDocument } from '../../src/text/document.ts'
import { witness } from '../../src/text/witness.ts'

function read(text: string) {
  return [witness(plainDocument('a', text, { language: 'en', outlet: 'Lund Daily' }))]
}

/** By whose hand each statement comes, and through whom. */
const cases: Readonly<Record<string, string>> = {
  'Ann Lee said the bridge was safe.': 'first',
  '“It held,” Ann Lee told the Lund Daily.': 'first',
  'Ann Lee told reporters the bridge was safe.': 'first',
  'Critics say the bridge is old.': 'first',
  'Ann Lee told Reuters the bridge was safe.': 'second through Reuters',
  '“It held,” Ann Lee told the Harbour Post on Monday.': 'second through Harbour Post',
  'In an interview with the Harbour Post, Ann Lee said the bridge was safe.': 'second through Harbour Post',
  'Ann Lee is quoted as saying that the bridge held.': 'second',
  'Ann Lee was quoted by the Gazette as saying the bridge held.': 'second through Gazette',
  'The report found that the arch had cracked.': 'second',
  'The Gazette reported that Lee said it held.': 'second, second',
  'The Gazette, citing a memo, reported that Dale said it held.': 'second, second through a memo, second',
  'The bridge was reportedly closed.': 'none',
}

describe('hands', () => {
  test.each(Object.entries(cases))('%s', (text, expected) => {
    const found = findAttributions(read(text)).map(
      ({ hand, carrier }) => `${hand ?? 'none'}${carrier ? ` through ${carrier.name}` : ''}`,
    )
    expect(found.join(', ')).toBe(expected)
  })
})

test('each link of a chain stands in the one before', () => {
  const text = 'The Harbour Post, citing the Gazette, reported that Dale said the report found that it held.'
  const found = findAttributions(read(text))
  expect(found.map(({ source, via }) => [source?.name, via])).toEqual([
    ['Harbour Post', null],
    ['Harbour Post', null],
    ['Dale', 1],
    ['the report', 2],
  ])
})

describe('counts of one document', () => {
  test.each([
    ['Ann Lee said the bridge was safe. The quay is of old stone.', 1, 0, 1],
    ['Ann Lee told Reuters the bridge was safe. Is the quay of old stone?', 0, 1, 0],
    ['The bridge was reportedly closed on Monday.', 0, 0, 1],
    ['“The bridge held through the night. It was built to hold.”', 0, 0, 0],
    ['A Bridge That Holds\n\nBy Tom Dale\n\nThe bridge held through the night.', 0, 0, 1],
    ['', 0, 0, 0],
  ])('%s', (text, firstHand, secondHand, unsourced) => {
    const witnesses = read(text)
    expect(countStatements(witnesses, findAttributions(witnesses))).toEqual([
      { firstHand, secondHand, unsourced },
    ])
  })
})
