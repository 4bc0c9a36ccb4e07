import { expect, test } from 'vitest'
import type { Quote } from '../../../src/find/findings.ts'
import { findSplices } from '../../../src/find/quotes/splices.ts'
import type { Utterance } from '../../../src/find/quotes/words.ts'

/** Letters stand for words, a line for a document, and a bar parts its quotes: "abcd|efgh". */
function family(lines: readonly string[]): { members: readonly Utterance[]; quotes: readonly Quote[] } {
  const quotes: Quote[] = []
  const members = lines.flatMap((line, document) => {
    let start = 0
    return line.split('|').map((text): Utterance => {
      const index = quotes.length
      quotes.push({
        document,
        start,
        end: start + text.length,
        type: 'speech',
        speaker: null,
        cue: null,
        confidence: null,
      })
      start += text.length + 1000
      const key = Uint32Array.from(text, letter => letter.charCodeAt(0) * 2)
      return {
        index,
        document,
        quotes: Int32Array.of(index),
        word: Int32Array.from(key.keys()),
        key,
        reported: key,
        weight: new Float32Array(key.length).fill(3),
        piece: new Uint16Array(key.length),
      }
    })
  })
  return { members, quotes }
}

function splices(...lines: readonly string[]): readonly string[] {
  const { members, quotes } = family(lines)
  const text = ({ key }: Utterance) => String.fromCharCode(...key.map(code => code / 2))
  const { splices: found, cut } = findSplices(members, quotes)
  expect(cut).toBe(false)
  return [...found].map(([index, sources]) => [index, ...sources].map(at => text(members[at])).join(' = '))
}

test.each([
  [['abcde|fghij', 'abcdefghij'], ['abcdefghij = abcde = fghij']],
  [['abcdefghij', 'abcde|fghij'], ['abcdefghij = abcde = fghij']],
  [['abcde|fghij', 'fghijabcde'], ['fghijabcde = abcde = fghij']],
  // Three words are a phrase.
  [['abcde|fgh', 'abcdefgh'], []],
  // What both give is given once.
  [['abcdefgh|abcdefgh', 'abcdefgh'], []],
  [['abcdefgh|abcdef', 'abcdefgh'], []],
  // A document is not compared with itself.
  [['abcde|fghij|abcdefghij', 'zzzzzzzz'], []],
  [
    ['abcde|fghij|abcdefghij', 'abcde|fghij|abcdefghij'],
    ['abcdefghij = abcde = fghij', 'abcdefghij = abcde = fghij'],
  ],
])('%j', (lines, expected) => {
  expect(splices(...lines)).toEqual(expected)
})

test('a splice far down a large family is found', () => {
  const copies = Array.from({ length: 3000 }, (_, at) => (at % 3 === 0 ? 'abcde|fghij' : 'abcdexyz'))
  expect(splices(...copies, 'abcdefghij')).toEqual(['abcdefghij = abcde = fghij'])
})

test('a family too large to look through says so', () => {
  const letters = 'abcdefghijklmnopqrstuvwxyz'
  const own = Array.from({ length: 900 }, (_, at) => `${letters}${letters}${String.fromCharCode(200 + at)}`)
  const lines = own.map((text, at) => `${text}|${own[(at * 7) % own.length]}`)
  const { members, quotes } = family(lines)
  expect(findSplices(members, quotes).cut).toBe(true)
})
