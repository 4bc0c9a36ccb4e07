import { expect, test } from 'vitest'
import { plainDocument } from '../../src/text/document.ts'
import { type Prose, proseOf } from '../../src/text/prose.ts'
import { MARK, Tagger } from '../../src/text/tagging.ts'
import { Tokens } from '../../src/text/tokens.ts'
import { witness } from '../../src/text/witness.ts'

const names = [
  '?',
  'noun',
  'name',
  'number',
  'adjective',
  'determiner',
  'possessive',
  'pronoun',
  'preposition',
  'to',
  'adverb',
  'not',
  'modal',
  'be',
  'have',
  'do',
  'present',
  'past',
  'participle',
  'gerund',
  'and',
  'subordinator',
  'that',
  'who',
  'what',
]

function tokensOf(text: string): Tokens {
  const tokens = new Tokens()
  tokens.read(proseIn(text), [])
  return tokens
}

function proseIn(text: string): Prose {
  return proseOf(witness(plainDocument('a', text, { language: 'en' })))
}

/** The token that follows `*` in a sentence, and its tag. */
test.each([
  ['Lee *said it held.', 'past'],
  ['It was *said to hold.', 'participle'],
  ['Lee *plans to stay.', 'present'],
  ['The *plans were old.', 'noun'],
  ['The council *claims that it held.', 'present'],
  ['Her *claims were old.', 'noun'],
  ['Residents *support the plan.', 'present'],
  ['Their *support was strong.', 'noun'],
  ['Lee wants to *support the plan.', 'present'],
  ['Records *show that it held.', 'present'],
  ['The *show was long.', 'noun'],
  ['Four in ten *say it held.', 'present'],
  ['Some *say it held.', 'present'],
  ['A letter *to Lee was lost.', 'preposition'],
  ['Lee has *to leave.', 'to'],
  ['A report *published by the union was lost.', 'participle'],
  ['Lee *published the report.', 'past'],
  ['Lee was *walking home.', 'gerund'],
  ['Mayor *Lee left.', 'name'],
  ['Ann *A. Lee left.', 'name'],
  ['It rained on *Monday.', 'noun'],
  ['Lee *isn’t here.', 'be'],
  ['*He’s here.', 'pronoun'],
  ['*There were lamps.', 'pronoun'],
  ['The lamps are *there.', 'adverb'],
  ['Lee saw *her.', 'pronoun'],
  ['Lee saw *her boat.', 'possessive'],
  ['Lee *May left.', 'name'],
  ['A *first-rate boat left.', 'adjective'],
])('%s is a %s', (marked, expected) => {
  const text = marked.replace('*', '')
  const tokens = tokensOf(text)
  const at = tokens.start.subarray(0, tokens.count).indexOf(marked.indexOf('*'))
  const tagger = new Tagger(tokens)
  tagger.begin(proseIn(text))
  const tag = tagger.readAll()[at]
  expect(tag < MARK ? names[tag] : 'mark').toBe(expected)
})

test.each([
  ['Lee, 52, left - twice.', 'Lee|,|52|,|left|-|twice|.'],
  ['The U.S. paid $5.50 or 70% of it.', 'The|U.S.|paid|$5.50|or|70%|of|it|.'],
  ['Lee (Harb.) left…', 'Lee|(|Harb|)|left|…'],
  ['The workers’ hall—old.', 'The|workers’|hall|—|old|.'],
  ['A first-rate R&D team.', 'A|first-rate|R&D|team|.'],
])('%s', (text, expected) => {
  const { count, start, end } = tokensOf(text)
  expect(Array.from({ length: count }, (_, i) => text.slice(start[i], end[i])).join('|')).toBe(expected)
})
