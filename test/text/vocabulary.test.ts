import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CodeUnits } from '../../src/text/code-units.ts'
import { lexicon } from '../../src/text/lexicon.ts'
import { Vocabulary } from '../../src/text/vocabulary.ts'
import { fitsPattern, isOneOf, wordFact } from '../../src/text/word-facts.ts'
import { scanWords } from '../../src/text/words.ts'

const units = new CodeUnits()

function numbersIn(vocabulary: Vocabulary, text: string): { written: string; number: number }[] {
  const { count, start, end, key } = scanWords(text)
  const own = units.of(text)
  return Array.from({ length: count }, (_, word) => ({
    written: text.slice(start[word], end[word]),
    number: vocabulary.number(text, own, start[word], end[word], key[word]),
  }))
}

const word = fc.oneof(
  fc.constantFrom(
    'the',
    'The',
    'THE',
    'café',
    'cafe',
    'Cafe',
    'ferry’s',
    "ferry's",
    'ferrys',
    'ﬁsh',
    'fish',
    '橋',
    'Straße',
  ),
  fc.string({ unit: fc.constantFrom('a', 'b', 'C', 'é', "'"), minLength: 1, maxLength: 4 }),
)

test('words have one number where they are written alike, and different ones else', () => {
  fc.assert(
    fc.property(fc.array(word), words => {
      const byNumber = new Map<number, string>()
      const byWritten = new Map<string, number>()
      const vocabulary = new Vocabulary()
      for (const { written, number } of numbersIn(vocabulary, words.join(' '))) {
        expect(byNumber.get(number) ?? written).toBe(written)
        expect(byWritten.get(written) ?? number).toBe(number)
        byNumber.set(number, written)
        byWritten.set(written, number)
        expect(vocabulary.form(number).written).toBe(written)
      }
      expect(vocabulary.count).toBe(byNumber.size)
    }),
    { seed: 5 },
  )
})

test('a fact of a word is what it would be without a vocabulary', () => {
  const tests = Array.from({ length: 40 }, (_, at) =>
    at % 2 ? isOneOf('the ferry') : fitsPattern(/^fer|[aé]$/),
  )
  const facts = [
    lexicon([
      [2, 'the'],
      [4, 'café the'],
    ]),
    wordFact(({ written }) => written.length),
  ]
  const vocabulary = new Vocabulary()
  fc.assert(
    fc.property(fc.array(word), words => {
      for (const { number } of numbersIn(vocabulary, words.join(' '))) {
        for (const fact of facts) expect(vocabulary.fact(number, fact)).toBe(fact.of(vocabulary.form(number)))
        for (const test of tests) expect(vocabulary.is(number, test)).toBe(test.of(vocabulary.form(number)))
      }
    }),
    { seed: 7 },
  )
})

test('a word is found out once', () => {
  const asked: string[] = []
  const fact = wordFact(({ written }) => asked.push(written))
  const vocabulary = new Vocabulary()
  const [first] = numbersIn(vocabulary, 'ferry The ferry')
  vocabulary.fact(first.number, fact)
  vocabulary.fact(first.number, fact)
  expect(asked).toEqual(['ferry'])
})

test('what is known stays known as the vocabulary grows', () => {
  const vocabulary = new Vocabulary()
  const length = wordFact(({ written }) => written.length)
  const early = numbersIn(vocabulary, 'the old ferry')
  for (const { number } of early) vocabulary.fact(number, length)
  const many = Array.from({ length: 9000 }, (_, at) => `pier${at}`).join(' ')
  const late = numbersIn(vocabulary, many)
  expect(vocabulary.count).toBe(9003)
  expect(numbersIn(vocabulary, 'the old ferry')).toEqual(early)
  for (const { written, number } of [...early, ...late])
    expect(vocabulary.fact(number, length)).toBe(written.length)
})

test('a word folds to lower case without a possessive ending or apostrophes', () => {
  const vocabulary = new Vocabulary()
  const folded = numbersIn(vocabulary, 'Ferry Lund’s O’Dea isn’t').map(({ number }) =>
    vocabulary.folded(number),
  )
  expect(folded).toEqual(['ferry', 'lund', 'odea', 'isnt'])
})
