import { expect, test } from 'vitest'
import { scanLettersInto } from '../../src/text/letters.ts'
import { WordBuffer } from '../../src/text/words.ts'

function letters(text: string): { keys: number[]; cut: string } {
  const buffer = new WordBuffer()
  const count = scanLettersInto(text, buffer)
  const cut = Array.from({ length: count }, (_, i) => text.slice(buffer.start[i], buffer.end[i])).join('|')
  return { keys: [...buffer.key.slice(0, count)], cut }
}

test.each([
  ['A b-c, 12!', 'A|b|c|1|2'],
  ['don’t é', 'd|o|n|t|é'],
  ['橋は', '橋|は'],
  ['a\u{1D400}😀b', 'a|\u{1D400}|b'],
  ['', ''],
])('letters of %j', (text, expected) => {
  expect(letters(text).cut).toBe(expected)
})

test('letters are folded as words are', () => {
  expect(letters('ÉcOle ﬁ\u{1D5D5}').keys).toEqual(letters('ecole fb').keys)
})

test('a long text grows the buffer without loss', () => {
  expect(letters('ab'.repeat(5000)).keys).toHaveLength(10_000)
})
