import { lexicon } from '../../text/lexicon.ts'
import { wordKey } from '../../text/words.ts'

/** A word that leaves a statement open by itself. */
export const HEDGE = 1
/** One that does so only in the passive: "is thought to". */
export const PASSIVE_HEDGE = 2
/** Only before "to" or "that": "appears to". */
export const SEEMING = 4
/** Says only that there is some bond: "ties to", "linked with". */
export const BOND = 8
/** Adds nothing beside a modal: "may possibly". */
export const PLEONASM = 16
/** Turns a statement into its opposite. */
export const NEGATOR = 32
/** Does so within its own meaning, so that a "not" may be gone: "failed to", "without". */
export const DENIAL = 64
export const BE = 128
/** Someone or no one in particular. */
export const ANYONE = 256
/** Leaves a little open, so that a hedge turned into it is not gone. */
export const HALF_HEDGE = 512

export const driftWords = lexicon([
  [
    HEDGE,
    `may might could reportedly allegedly apparently possibly perhaps maybe probably likely seemingly supposedly presumably
     potentially conceivably ostensibly purportedly possible probable possibility chance rumoured rumored unconfirmed
     suspected suspect suspects alleged purported
     könnte könnten dürfte dürften möglicherweise vermutlich angeblich offenbar womöglich vielleicht mutmaßlich wahrscheinlich
     wohl`,
  ],
  [
    PASSIVE_HEDGE,
    'thought believed understood reported said expected considered estimated feared assumed rumoured rumored known',
  ],
  [
    SEEMING,
    'appears appeared appear seems seemed seem looks looked suggest suggests suggested hints hinted tends tended set due',
  ],
  [BOND, 'ties links linked tied connected connections associated association connection affiliated'],
  [PLEONASM, 'possibly potentially perhaps maybe conceivably likely probably well'],
  [
    HALF_HEDGE,
    'can would should expected expects aims hopes plans estimated predicted forecast up unless if whether appear likelihood risk',
  ],
  [
    NEGATOR,
    `not no never nobody none nothing neither nor cannot isnt arent wasnt werent aint hasnt havent hadnt dont doesnt didnt cant
     couldnt mustnt shouldnt wont wouldnt mightnt neednt nowhere nicht kein keine keinen keiner keinem keines nie niemals niemand nichts`,
  ],
  [
    DENIAL,
    `fail fails failed failing refuse refuses refused refusing deny denies denied denying without lack lacks lacked lacking avoid
     avoids avoided unable hardly barely scarcely rarely seldom rather instead stop stops stopped reject rejects rejected rule
     ruled decline declines declined prevent prevents prevented far little few free absent missing neither unlikely impossible
     only until unless false untrue wrong dismiss dismissed dispute disputed ohne kaum`,
  ],
  [BE, 'is are was were be been being am wird wurde wurden'],
  [ANYONE, 'nobody someone somebody everybody everyone noone niemand jemand alle'],
])

const un = new Set('un in im dis non'.split(' '))

/** Whether a word denies by its first letters: "unsafe" of "safe". */
export function isPrefixed(word: string): boolean {
  const lower = word.toLowerCase()
  return lower.length > 5 && (un.has(lower.slice(0, 2)) || un.has(lower.slice(0, 3)))
}

/** What a verb of saying does besides: "said" nothing; those of one class may stand for each other. */
const cueClasses: Readonly<Record<string, string>> = {
  plain: `say says said saying tell tells told telling add adds added adding state states stated explain explains explained write
    writes wrote written according announce announces announced report reports reported note notes noted remark remarks
    remarked comment comments commented reply replies replied respond responds responded answer answers answered continue
    continues continued recall recalls recalled describe described explaining stating writing noting announcing reporting quoted quotes quote`,
  doubt: 'claim claims claimed claiming allege alleges alleged alleging purport purports purported',
  concede:
    'admit admits admitted admitting concede concedes conceded conceding confess confesses confessed confessing',
  insist: 'insist insists insisted insisting',
  boast: 'boast boasts boasted boasting brag brags bragged bragging crow crowed',
  deny: 'deny denies denied denying',
  threaten: 'threaten threatens threatened threatening',
  complain: 'complain complains complained complaining lament laments lamented gripe griped whine whined',
  accuse: 'accuse accuses accused accusing',
  rant: 'rant ranted ranting rail railed scream screamed yell yelled shout shouted thunder thundered',
}

let classes: ReadonlyMap<number, string> | null = null

/** The class of a verb of saying by its key, or undefined for one that stands in none. */
export function cueClass(key: number): string | undefined {
  classes ??= new Map(
    Object.entries(cueClasses).flatMap(([name, words]) =>
      words.split(/\s+/).map(word => [wordKey(word), name] as const),
    ),
  )
  return classes.get(key)
}
