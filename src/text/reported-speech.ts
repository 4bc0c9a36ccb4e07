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

let keys: readonly number[] | null = null

/**
 * Lays in `into`, the first at `place`, the keys of the words of a text from `from` to `to` as one would find them had everything been
 * said in the first person and the present.
 */
export function layReportedKeys(
  prose: Prose,
  from: number,
  to: number,
  into: Uint32Array,
  place: number,
): void {
  keys ??= shifts.map(line => wordKey(line.split(' ')[0]))
  const { key } = prose.words
  for (let word = from; word < to; word++) {
    const shift = prose.fact(word, shiftOf)
    into[place + word - from] = shift > 0 ? keys[shift - 1] : key[word]
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
