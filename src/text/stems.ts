import { stemmer } from 'stemmer'
import { foldText } from './characters.ts'
import { KeyTable } from './key-table.ts'
import type { Prose } from './prose.ts'
import type { Vocabulary } from './vocabulary.ts'
import { wordFact } from './word-facts.ts'
import { wordKey } from './words.ts'

/** Longer words keep their own key: no inflection hides in them. */
const LONGEST = 24

/**
 * Numbers that the forms of one English word share: "fund", "funded" and "funding" have one stem (Porter, "An algorithm for suffix
 * stripping", 1980). Counted from 0 as the stems are met, so that tables can run over them. Remembers the words of one run.
 */
export class Stems {
  count = 0
  private readonly numbers = new KeyTable(-1)
  /** The stems of the words of each vocabulary by their numbers, -1 for those not met. */
  private readonly columns = new Map<Vocabulary, Int32Array>()

  /** The number of the stem of one word of a text. */
  at(prose: Prose, word: number): number {
    const column = this.columnOf(prose.vocabulary)
    const number = prose.number(word)
    const known = column[number]
    return known >= 0 ? known : this.learn(prose.vocabulary, number, column)
  }

  private columnOf(vocabulary: Vocabulary): Int32Array {
    const known = this.columns.get(vocabulary)
    if (known && known.length >= vocabulary.count) return known
    const column = new Int32Array(2 * vocabulary.count).fill(-1)
    if (known) column.set(known)
    this.columns.set(vocabulary, column)
    return column
  }

  private learn(vocabulary: Vocabulary, number: number, column: Int32Array): number {
    const key = vocabulary.fact(number, stemKey)
    let stem = this.numbers.get(key)
    if (stem < 0) {
      stem = this.count++
      this.numbers.set(key, stem)
    }
    column[number] = stem
    return stem
  }
}

/** The key of the stem of a word, or its own key where it has none; less the lowest bit, which tells nothing. */
const stemKey = wordFact(({ key, lower }) => {
  // As words are compared: without accents, and whole where the line broke within.
  const bare = foldText(lower)
    .replace(/['’]s?$/, '')
    .replace(/[-\u2010\s]+/g, '')
  return (isPlain(bare) ? wordKey(stemmer(irregular.get(bare) ?? bare)) : key) >>> 1
})

function isPlain(word: string): boolean {
  return word.length <= LONGEST && /^[A-Za-z]+$/.test(word)
}

/** Verbs whose forms share no stem, the base first. */
const irregular: ReadonlyMap<string, string> = new Map(
  `say said, tell told, give gave given, take took taken, go went gone, come came, see saw seen, find found, make made, know
   knew known, think thought, bring brought, buy bought, build built, break broke broken, begin began begun, run ran, rise rose
   risen, fall fell fallen, hold held, keep kept, leave left, lose lost, meet met, pay paid, send sent, sell sold, sit sat,
   speak spoke spoken, spend spent, stand stood, steal stole stolen, strike struck, teach taught, win won, write wrote written,
   drive drove driven, draw drew drawn, fight fought, fly flew flown, grow grew grown, hear heard, hide hid hidden, lead led,
   lend lent, shoot shot, show shown, sink sank sunk, swim swam swum, throw threw thrown, wear wore worn, choose chose
   chosen, catch caught, feed fed, feel felt, forget forgot forgotten, freeze froze frozen, shake shook shaken, sweep swept,
   tear tore torn, become became, understand understood, cost, have has had, be is are was were been am, do does did done`
    .split(',')
    .flatMap(line => {
      const [base, ...forms] = line.trim().split(/\s+/)
      return forms.map(form => [form, base] as const)
    }),
)
