import { KeyTable } from '../../text/key-table.ts'
import type { Prose } from '../../text/prose.ts'
import { wordFact } from '../../text/word-facts.ts'
import { wordKey } from '../../text/words.ts'
import * as words from './cue-words.ts'
import * as cue from './cues.ts'

const frameNames: Readonly<Record<string, number>> = {
  clause: cue.CLAUSE,
  object: cue.OBJECT,
  infinitive: cue.INFINITIVE,
  hearer: cue.HEARER,
  naming: cue.NAMING,
  action: cue.ACTION,
  about: cue.ABOUT,
  against: cue.AGAINST,
  at: cue.AT,
  for: cue.FOR,
  in: cue.IN,
  of: cue.OF,
  on: cue.ON,
  to: cue.TOWARD,
  with: cue.WITH,
  out: cue.OUT,
  over: cue.OVER,
  quote: cue.QUOTE,
  chain: cue.CHAIN,
  seeming: cue.SEEMING,
  bearing: cue.BEARING,
  viewing: cue.VIEWING,
  spoken: cue.SPOKEN,
  particle: cue.PARTICLE,
  evident: cue.EVIDENT,
}

/** Lists of words, each with the bits of its words. */
type Lists = readonly (readonly [bits: number, words: string])[]

const prepositions: Lists = [
  [cue.ABOUT, 'about'],
  [cue.AGAINST, 'against'],
  [cue.AT, 'at'],
  [cue.FOR, 'for'],
  [cue.IN, 'in'],
  [cue.OF, 'of'],
  [cue.ON, 'on upon'],
  [cue.TOWARD, 'to toward'],
  [cue.WITH, 'with'],
  [cue.OVER, 'over'],
]

const kinds: Lists = [
  [cue.STATEMENT, words.nouns],
  [cue.ATTITUDE, words.attitudes],
  [cue.DOCUMENT, words.documents],
  [cue.ORGANISATION, words.organisations],
  [cue.OUTLET, words.outlets],
  [cue.UNNAMED, words.unnamed],
  [cue.STRETCH, words.stretches],
  [cue.HEDGE, words.hedges],
  [cue.POLL, words.polls],
  [cue.REFLEXIVE, words.reflexives],
  [cue.SELF, words.selves],
  [cue.QUOTING, 'quote quotes quoted quoting'],
  [cue.LEADS, words.leads],
  [cue.AGAIN, 'quoted cited'],
  [cue.CITING, 'citing quoting'],
  [cue.CAUSING, words.causing],
  [cue.JOINING, words.joining],
  [cue.GROUP, words.groups],
  [cue.LABEL, words.labels],
  [cue.ACCORDING, 'according'],
  // "as Ann Lee put it"
  [cue.VERBAL, 'put'],
]

/** Single words the patterns ask for. */
const known = [
  'a',
  'an',
  'about',
  'clear',
  'doubt',
  'half',
  'it',
  'like',
  'no',
  'put',
  'what',
  'which',
  'according',
  'because',
  'to',
  'as',
  'by',
  'per',
  'out',
  'up',
  'said',
  'if',
  'whether',
  'and',
  'but',
  'of',
  'on',
  'in',
  'during',
  'never',
  'who',
] as const
type Known = (typeof known)[number]

/** What is known of the words of attribution, which are numbered from 1; 0 is any other word. Lists go by these numbers. */
export interface Lexicon {
  /** The number of a word by its key. */
  readonly numbers: KeyTable
  /** What may follow a verb; 0 for what is none. */
  readonly frames: Int32Array
  /** What else a word does. */
  readonly kinds: Int32Array
  /** Which of PREPOSITIONS a word is. */
  readonly prepositions: Int32Array
  /** The numbers of single words. */
  readonly words: Readonly<Record<Known, number>>
}

let built: Lexicon | null = null

/** Built when first asked for. */
function cueLexicon(): Lexicon {
  built ??= build()
  return built
}

/** What a word does in attributions besides being a verb, by its key. */
export function kindsOf(key: number): number {
  const lexicon = cueLexicon()
  return lexicon.kinds[lexicon.numbers.get(key)]
}

const lexiconNumber = wordFact(({ key }) => cueLexicon().numbers.get(key))

/** What the words of one text after another do in attributions, each looked up once. */
export class CueWords {
  readonly lexicon = cueLexicon()
  /** The number of each word; behind the last stands what was read before. */
  numbers = new Int32Array(1024)
  /** All that any word does. */
  private kinds = 0

  read(prose: Prose): void {
    const { count } = prose.words
    if (this.numbers.length < count) this.numbers = new Int32Array(2 * count)
    const { numbers } = this
    prose.facts(lexiconNumber, numbers)
    const { kinds } = this.lexicon
    let all = 0
    for (let word = 0; word < count; word++) all |= kinds[numbers[word]]
    this.kinds = all
  }

  /** What a word of the text does besides being a verb. */
  kindsAt(word: number): number {
    return this.lexicon.kinds[this.numbers[word]]
  }

  /** Whether a word of the text is of a kind. */
  is(word: number, kind: number): boolean {
    return (this.kindsAt(word) & kind) !== 0
  }

  /** Whether any word of the text is of a kind. */
  holds(kind: number): boolean {
    return (this.kinds & kind) !== 0
  }
}

function build(): Lexicon {
  const numbers = new KeyTable(0)
  const numberOf = (word: string): number => {
    const key = wordKey(word)
    if (numbers.get(key) === 0) numbers.set(key, numbers.count + 1)
    return numbers.get(key)
  }
  const singles = Object.fromEntries(known.map(word => [word, numberOf(word)])) as Record<Known, number>
  const lists = [...kinds, ...prepositions, ...verbForms()]
  for (const [, listed] of lists) list(listed).forEach(numberOf)
  const table = (lists: Lists): Int32Array => {
    const bits = new Int32Array(numbers.count + 1)
    for (const [more, listed] of lists) for (const word of list(listed)) bits[numberOf(word)] |= more
    return bits
  }
  const frames = new Int32Array(numbers.count + 1)
  for (const [takes, forms] of verbForms()) for (const form of list(forms)) frames[numberOf(form)] = takes
  const does = table(kinds)
  for (let number = 0; number < does.length; number++)
    if (frames[number] !== 0 || (does[number] & cue.ATTITUDE) !== 0) does[number] |= cue.VERBAL
  return { numbers, frames, kinds: does, prepositions: table(prepositions), words: singles }
}

function list(words: string): string[] {
  return words.trim().split(/\s+/)
}

/** What each verb takes, and its forms. */
function verbForms(): Lists {
  const frames = new Map<string, number>()
  // A line runs on where the next is indented; lines without a colon are headings.
  for (const line of words.verbs.replace(/\n {2}/g, ' ').split('\n')) {
    const [names, lemmas] = line.split(':')
    if (lemmas === undefined) continue
    const bits = list(names).reduce((sum, name) => sum | frameNames[name], 0)
    for (const lemma of list(lemmas)) frames.set(lemma, (frames.get(lemma) ?? 0) | bits)
  }
  const pasts = new Map(
    words.irregular.split(';').map(entry => {
      const [base, ...past] = list(entry)
      return [base, past] as const
    }),
  )
  const others = words.alsoSpelled.split(';').map(entry => {
    const [lemma, ...spelled] = list(entry)
    return [frames.get(lemma) ?? 0, spelled.join(' ')] as const
  })
  const forms = [...frames].map(
    ([lemma, bits]) => [bits, formsOf(lemma, pasts.get(lemma)).join(' ')] as const,
  )
  return [...forms, ...others]
}

/** Base, third person, past, participle and -ing form. */
function formsOf(base: string, past: readonly string[] = [pastOf(base)]): string[] {
  const doubled = past[0].match(/^(.*([bdgmnprt]))\2ed$/)?.[1]
  const stem =
    doubled && doubled.length === base.length ? doubled + doubled.at(-1) : base.replace(/([^eoy])e$/, '$1')
  const third = /(s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : base.replace(/([^aeiou])y$/, '$1ie').concat('s')
  const ing = base === 'lie' ? 'lying' : `${stem}ing`
  return [base, third, ...past, ing]
}

function pastOf(base: string): string {
  if (base.endsWith('e')) return `${base}d`
  return `${base.replace(/([^aeiou])y$/, '$1i')}ed`
}
