import { brill } from 'brill'
import { KeyTable } from './key-table.ts'
import { wordFact } from './word-facts.ts'
import { scanWords } from './words.ts'

/** Parts of speech, one to a token; marks keep the numbers of their kinds, above these. */
export const NOUN = 1
export const NAME = 2
export const NUMBER = 3
export const ADJECTIVE = 4
/** the, a, some, this */
export const DETERMINER = 5
/** his, their, Ann's */
export const POSSESSIVE = 6
export const PRONOUN = 7
export const PREPOSITION = 8
export const TO = 9
export const ADVERB = 10
export const NOT = 11
export const MODAL = 12
export const BE = 13
export const HAVE = 14
export const DO = 15
/** A verb in the present or the infinitive. */
export const PRESENT = 16
export const PAST = 17
export const PARTICIPLE = 18
export const GERUND = 19
/** and, or, but */
export const AND = 20
/** because, while, if */
export const SUBORDINATOR = 21
export const THAT = 22
/** who, which */
export const WHO = 23
/** what, how, why */
export const WHAT = 24

/** What an open word may be, as bits. */
export const MAY_NOUN = 1 << 8
export const MAY_PLURAL = 1 << 9
export const MAY_ADJECTIVE = 1 << 10
export const MAY_BASE = 1 << 11
export const MAY_THIRD = 1 << 12
export const MAY_PAST = 1 << 13
export const MAY_PARTICIPLE = 1 << 14
export const MAY_GERUND = 1 << 15
const MAY_ADVERB = 1 << 16
/** A day, month or other word that tells when: "Monday", "yesterday". */
export const IS_TIME = 1 << 17
export const MAY_VERB = MAY_BASE | MAY_THIRD | MAY_PAST | MAY_PARTICIPLE

/** Whether a word, in small letters and without signs, is one thing whatever stands around it, as most are. */
export function isCertain(word: number): boolean {
  if (word > 255) return (word & (MAY_VERB | MAY_GERUND)) === 0
  return word !== 0 && word !== POSSESSIVE && word !== THAT && word !== ADVERB
}

/** Words of which every language has few, so that they are listed whole. */
const closed: readonly (readonly [number, string])[] = [
  [
    DETERMINER,
    `the a an this these those some any no every each another both all many several most few more other such either
     neither much half enough fewer`,
  ],
  [POSSESSIVE, 'his her their my our your its whose'],
  [
    PRONOUN,
    `i he she it they we you him them me us himself herself itself themselves myself ourselves yourself someone anyone
     everyone nobody none somebody everybody anybody something anything everything nothing mine yours theirs ours
     others hes shes theyre were weve ive youre youve theyve theyd hed shed wed id im its thats theres heres
     itll hell shell theyll well ill youll`,
  ],
  [
    PREPOSITION,
    `of in on at by for with from about against over under into onto through during between among across toward towards
     behind beyond within without near upon above below along around outside inside amid despite besides beside via per
     like unlike concerning regarding throughout alongside off than except including atop versus vs amongst aboard`,
  ],
  [TO, 'to'],
  [
    ADVERB,
    `also still already never ever always often even just only again now then soon later here instead rather too very
     quite once twice perhaps maybe almost long far back away ahead together however meanwhile moreover nevertheless
     nonetheless therefore thus indeed further yet sometimes seldom else yesterday today tonight tomorrow earlier
     recently merely simply largely previously apparently reportedly allegedly aloud afterward afterwards likewise
     so there`,
  ],
  [NOT, 'not'],
  [MODAL, 'can could may might must shall should will would cannot ought'],
  [BE, 'is are was were am be been being'],
  [HAVE, 'has have had having'],
  [DO, 'do does did'],
  [AND, 'and or but nor'],
  [
    SUBORDINATOR,
    'because although though while whereas unless if as when whenever after before until till since lest',
  ],
  // "last week": hardly ever the noun or the verb.
  [ADJECTIVE, 'last next'],
  [THAT, 'that'],
  [WHO, 'who whom which'],
  [WHAT, 'what how why where whether whatever'],
  [
    NUMBER,
    `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
     nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozens`,
  ],
]

/** "isn't", "won't" and the like, which fold to one word. */
const negations: readonly (readonly [number, string])[] = [
  [BE, 'isnt arent wasnt werent aint'],
  [HAVE, 'hasnt havent hadnt'],
  [DO, 'dont doesnt didnt'],
  [MODAL, 'cant couldnt mustnt shouldnt wont wouldnt mightnt shant neednt'],
]

const times = `monday tuesday wednesday thursday friday saturday sunday january february march april june july august
  september october november december yesterday today tonight tomorrow`

/** Verbs the lexicon knows as nouns only. */
const alsoVerbs = `tweet retweet email blog text fundraise tout slam blast rip knock hammer mock hype`

const mayByTag: Readonly<Record<string, number>> = {
  NN: MAY_NOUN,
  NNP: MAY_NOUN,
  NNS: MAY_PLURAL,
  JJ: MAY_ADJECTIVE,
  JJR: MAY_ADJECTIVE,
  JJS: MAY_ADJECTIVE,
  VB: MAY_BASE,
  VBP: MAY_BASE,
  VBZ: MAY_THIRD,
  VBD: MAY_PAST,
  VBN: MAY_PARTICIPLE,
  VBG: MAY_GERUND,
  RB: MAY_ADVERB,
  RBR: MAY_ADVERB,
}

const likeliestByTag: Readonly<Record<string, number>> = {
  JJ: ADJECTIVE,
  JJR: ADJECTIVE,
  JJS: ADJECTIVE,
  VB: PRESENT,
  VBP: PRESENT,
  VBZ: PRESENT,
  VBD: PAST,
  VBN: PARTICIPLE,
  VBG: GERUND,
  RB: ADVERB,
  RBR: ADVERB,
  CD: NUMBER,
}

function build(): KeyTable {
  const classes = new KeyTable(0)
  // Names are told by their capitals; words joined by hyphens by their last part.
  const open = Object.keys(brill).filter(word => /^[a-z]+$/.test(word))
  const { key } = scanWords(open.join('\n'))
  open.forEach((word, index) => {
    const tags = brill[word]
    const may = tags.reduce((bits, tag) => bits | (mayByTag[tag] ?? 0), 0)
    const past =
      /[^e]ed$/.test(word) && (may & (MAY_ADJECTIVE | MAY_PAST | MAY_PARTICIPLE)) !== 0
        ? MAY_PAST | MAY_PARTICIPLE
        : 0
    if (may !== 0) classes.set(key[index], may | past | (likeliestByTag[tags[0]] ?? NOUN))
  })
  for (const [, third, past, ing, base] of forms(alsoVerbs)) {
    for (const [word, likeliest, may] of [
      [base, NOUN, MAY_NOUN | MAY_BASE],
      [third, NOUN, MAY_PLURAL | MAY_THIRD],
      [past, PAST, MAY_PAST | MAY_PARTICIPLE],
      [ing, GERUND, MAY_GERUND],
    ] as const) {
      for (const known of scanWords(word).key) classes.set(known, (classes.get(known) || likeliest) | may)
    }
  }
  const listed = (words: string, change: (was: number) => number): void => {
    for (const known of scanWords(words).key) classes.set(known, change(classes.get(known)))
  }
  for (const [tag, words] of [...closed, ...negations]) listed(words, () => tag)
  listed(times, was => (was === 0 ? NOUN : was) | IS_TIME)
  return classes
}

/** Base, third person, past and -ing form of regular verbs, one string each, the base last. */
function forms(bases: string): string[][] {
  return bases.split(/\s+/).map(base => {
    const doubled = /^(blog|slam|rip)$/.test(base) ? base + base.at(-1) : base.replace(/e$/, '')
    return [base, `${base}s`, `${doubled}ed`, `${doubled}ing`, base]
  })
}

let built: KeyTable | null = null

/**
 * What the word with `key` is or may be: a part of speech in the lowest byte (the likeliest one of an open word), above it
 * what else it may be; 0 for a word not known. The lexicon of open words is Brill's (https://github.com/words/brill).
 */
export function wordClass(key: number): number {
  built ??= build()
  return built.get(key)
}

/** The class of a word as a fact of it. */
export const classesOfForm = wordFact(({ key }) => wordClass(key))

/** Ends of adjectives that no lexicon holds. */
const adjectival = ['ous', 'ful', 'ive', 'able', 'ible', 'ish', 'less', 'al', 'ic']

/** What a word that no lexicon holds is or may be, by its ending. */
export const guessOfForm = wordFact(({ lower }) => {
  if (lower.endsWith('ly')) return ADVERB
  if (lower.endsWith('ing')) return MAY_GERUND | GERUND
  if (lower.endsWith('ed')) return MAY_PAST | MAY_PARTICIPLE | PAST
  return adjectival.some(ending => lower.endsWith(ending)) ? ADJECTIVE : NOUN
})

/** Whether a noun may follow a part of speech. */
export function isModifier(tag: number): boolean {
  return tag === DETERMINER || tag === POSSESSIVE || tag === ADJECTIVE || tag === NUMBER
}

export function isAuxiliary(tag: number): boolean {
  return tag === BE || tag === HAVE || tag === MODAL || tag === DO
}
