import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findAttributions } from '../../src/find/attributions.ts'
import type { Attribution } from '../../src/find/findings.ts'
import { plainDocument } from '../../src/text/document.ts'
import { type Witness, witness } from '../../src/text/witness.ts'
import { contents } from './attributions/content.cases.ts'
import { named } from './attributions/sources.cases.ts'
import { cases } from './attributions.cases.ts'
import { mark, read } from './attributions.notation.ts'

function article(text: string): Witness {
  return witness(plainDocument('a', text, { language: 'en' }))
}

function find(text: string): readonly Attribution[] {
  return findAttributions([article(text)])
}

for (const [name, texts] of Object.entries({ ...cases, ...contents })) {
  describe(name, () => {
    test.each(texts)('%s', versions => {
      const { text, expected } = read(versions)
      expect(find(text).map(attribution => mark(text, attribution))).toEqual(expected)
    })
  })
}

describe('names and types of sources', () => {
  test.each(named)('%s', line => {
    const [text, names] = line.split(' => ')
    const found = find(text.replaceAll('¶', '\n\n'))
    expect(found.map(({ source }) => (source ? `${source.name} (${source.type})` : '-')).join(', ')).toBe(
      names,
    )
  })
})

describe('negated', () => {
  test.each([
    'Lee did not say that the bridge was safe.',
    'Lee never said that the bridge was safe.',
    'Lee hasn’t said that the bridge was safe.',
    "Residents don't believe that the bridge is safe.",
    'The council would not confirm the report.',
  ])('%s', text => expect(find(text).map(({ negated }) => negated)).toEqual([true]))

  test.each([
    'Lee said that the bridge was not safe.',
    'Lee denied the report.',
    '“It does not hold,” Lee said.',
  ])('not: %s', text => expect(find(text).map(({ negated }) => negated)).toEqual([false]))
})

describe('chains', () => {
  const via = (text: string): (string | null)[] => {
    const found = find(text)
    return found.map(({ via }) => (via === null ? null : (found[via].source?.name ?? '-')))
  }

  test('each link keeps the one it comes by', () => {
    expect(via('The Gazette reported that Lee said the bridge was safe.')).toEqual([null, 'Gazette'])
    expect(
      via('The Gazette reported that Lee said that critics think the bridge is unsafe, according to a memo.'),
    ).toEqual(['a memo', 'Gazette', 'Lee', null])
  })

  test('who is cited and what is said on the strength of it stand apart', () => {
    const text = 'The Gazette, citing a memo, reported that Lee said the bridge was safe.'
    expect(find(text).map(attribution => mark(text, attribution))).toEqual([
      '{The Gazette}, <citing> [a memo], reported that Lee said the bridge was safe.',
      '{The Gazette}, citing a memo, <reported> [that Lee said the bridge was safe].',
      'The Gazette, citing a memo, reported that {Lee} <said> [the bridge was safe].',
    ])
    expect(via(text)).toEqual([null, null, 'Gazette'])
  })

  test('of several documents every one counts from where its own begin', () => {
    const texts = ['Lee said it held.', 'The Gazette reported that Lee said it held.']
    expect(findAttributions(texts.map(article)).map(({ document, via }) => [document, via])).toEqual([
      [0, null],
      [1, null],
      [1, 1],
    ])
  })
})

test('a text that ends at its colon had a content that began where the text read before it did', () => {
  const ends = 'The ferry was late.\n\nThe skipper said:\n\n'
  const longer = article(`${'The roof leaked. '.repeat(20)}The clerk said it held.`)
  expect(findAttributions([longer, article(ends)]).slice(1)).toEqual([])
  expect(find(ends)).toEqual([])
})

describe('whatever the text', () => {
  const words = fc.constantFrom(
    ...'Lee said told the bridge that who , . “ ” ( ) : — and but as according to by in is was not reported Ann ¶ a'.split(
      ' ',
    ),
  )
  test('spans lie in it, in order, and point backward or at another', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), parts => {
        const text = parts.join(' ').replaceAll('¶', '\n\n')
        const found = find(text)
        found.forEach(({ source, cue, content, via }, index) => {
          for (const pieces of [source?.pieces ?? [], cue, content]) {
            for (const { start, end } of pieces)
              expect(0 <= start && start < end && end <= text.length).toBe(true)
          }
          expect(content.length).toBeGreaterThan(0)
          expect(via).not.toBe(index)
        })
      }),
      { seed: 5, numRuns: 400 },
    )
  })

  test('a long hostile text costs no more than its length', () => {
    for (const unit of [
      '“',
      'said ',
      'Lee said that ',
      'Lee, who said ',
      '(',
      'Lee, ',
      'the ',
      'according to ',
      'said, “',
      ' - ',
    ]) {
      const counted = findAttributions([article(unit.repeat(20_000))]).length
      expect(counted).toBeLessThanOrEqual(20_000)
    }
  }, 60_000)
})
