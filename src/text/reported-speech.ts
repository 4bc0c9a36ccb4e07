import { KeyTable } from './key-table.ts'
import type { Prose } from './prose.ts'
import { wordFact } from './word-facts.ts'
import { wordKey } from './words.ts'

/** Words that stand for each other when speech is reported: "I have told my passengers", "he had told his passengers". */
const shifts = [
  'i he she',
  'me him her',
  'my his her',
  'mine his hers',
  'myself himself herself',
  'we they',
  'us them',
  'our their',
  'ours theirs',
  'ourselves themselves',
  'am is was are were',
  'im hes shes',
  'were theyre',
  'ive hes shes',
  'have has had',
  'do does did',
  'dont doesnt didnt',
  'will would',
  'wont wouldnt',
  'can could',
  'cant couldnt',
  'may might',
  'shall should',
  'here there',
  'this that',
  'these those',
  'now then',
]

let firsts: KeyTable | null = null

/** Which of `shifts` a word stands in, counted from 1; the first of several, and 0 for none. */
const shiftOf = wordFact(({ key }) => {
  firsts ??= build()
  return firsts.get(key)
})

let keys: Uint32Array | null = null

/**
 * Puts in `into` the keys of the words from `from` to `to` as one would find them had everything been said in the first person and the
 * present: it holds their own keys from `place` on.
 */
export function shiftKeys(prose: Prose, from: number, to: number, into: Uint32Array, place: number): void {
  keys ??= Uint32Array.from(shifts, line => wordKey(line.split(' ')[0]))
  const { vocabulary } = prose
  const column = vocabulary.column(shiftOf)
  for (let word = from, at = place; word < to; word++, at++) {
    const number = prose.number(word)
    const known = column[number]
    const shift = known < 0 ? vocabulary.fact(number, shiftOf) : known
    if (shift > 0) into[at] = keys[shift - 1]
  }
}

function build(): KeyTable {
  const table = new KeyTable(0)
  shifts.forEach((line, at) => {
    for (const word of line.split(' ')) {
      const key = wordKey(word)
      if (table.get(key) === 0) table.set(key, at + 1)
    }
  })
  return table
}
