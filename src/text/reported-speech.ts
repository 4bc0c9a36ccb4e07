import { KeyTable } from './key-table.ts'
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

let first: KeyTable | null = null

/** The keys of words as one would find them had everything been said in the first person and the present. */
export function unshifted(keys: Uint32Array): Uint32Array {
  first ??= build()
  const found = new Uint32Array(keys.length)
  for (let at = 0; at < keys.length; at++) found[at] = first.get(keys[at]) || keys[at]
  return found
}

/** For each word the first of its line; a word of several lines goes with the first of them. */
function build(): KeyTable {
  const table = new KeyTable(0)
  for (const line of shifts) {
    const keys = line.split(' ').map(word => wordKey(word))
    for (const key of keys) if (table.get(key) === 0) table.set(key, keys[0])
  }
  return table
}
