import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BREAKS_LINE, ENDS_SENTENCE, isSign, QUOTES, signsOf } from '../../src/text/signs.ts'
import { describeWords } from '../../src/text/word-table.ts'
import { scanWords } from '../../src/text/words.ts'

const piece = fc.oneof(
  fc.constantFrom(
    'the',
    'ferry’s',
    "don't",
    'exam-\nple',
    'exam-\r\n  ple',
    'U.S.',
    '橋',
    '。',
    '3.5',
    'e\u0301’s',
    '\u2028',
  ),
  fc.string({ unit: fc.constantFrom('a', ' ', '.', '"', '’', '＇', '\n', '-', '?', '“', '»'), maxLength: 4 }),
)

test('the signs noted while words are described are all there are', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
      const text = pieces.join('')
      describeWords(text, scanWords(text))
      const expected = Array.from({ length: text.length }, (_, at) => at).filter(at =>
        isSign(text.charCodeAt(at), BREAKS_LINE | ENDS_SENTENCE | QUOTES),
      )
      expect([...signsOf(text).subarray(0, expected.length)]).toEqual(expected)
      expect(signsOf(text)[expected.length]).toBeGreaterThan(text.length)
    }),
    { seed: 5, numRuns: 500 },
  )
})
