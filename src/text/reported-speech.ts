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
 * The keys of words of a text, given by their places, as one would find them had everything been said in the first person and
 * the present; written to `found`.
 */
export function unshifted(
  prose: Prose,
  words: Int32Array,
  found = new Uint32Array(words.length),
): Uint32Array {
  keys ??= shifts.map(line => wordKey(line.split(' ')[0]))
  for (let at = 0; at < words.length; at++) {
    const shift = prose.fact(words[at], shiftOf)
    found[at] = shift > 0 ? keys[shift - 1] : prose.words.key[words[at]]
  }
  return found
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
