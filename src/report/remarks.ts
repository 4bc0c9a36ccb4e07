import type { Dated, LineageRemarks, RemarkOf, Slip, SmallDifference } from '../lineage/remarks.ts'
import type { TraceRemark } from './format.ts'
import type { NoteRemarks } from './notes.ts'
import { counted, percent } from './wording.ts'

/** Everything that comes with a result and is said in sentences. */
export type Remarks = LineageRemarks & NoteRemarks
export type Remark = RemarkOf<Remarks>

/** Whom and in what manner a remark is about. */
export interface About {
  readonly parent: string
  readonly child: string
  readonly date: (dated: Dated) => string
}

/** Words for every remark in one language. */
export type RemarkWords = {
  readonly [Code in keyof Remarks]: (values: Remarks[Code], about: About) => string
}

/** The remark in words; what has a code these words do not know keeps the sentence it came with. */
export function inWords(
  remark: TraceRemark | undefined,
  words: RemarkWords,
  about: About,
  otherwise: string,
): string {
  if (!remark || !Object.hasOwn(words, remark.code)) return otherwise
  const say = words[remark.code as keyof Remarks] as (values: unknown, about: About) => string
  return say(remark.values, about)
}

/** Not of a Greek letter, which would look like the Latin one of another document. */
const capital = (text: string): string => text.replace(/^[a-z]/, letter => letter.toUpperCase())
const places = (count: number): string => counted(count, 'place')
const stretches = (count: number): string => counted(count, 'stretch', 'stretches')

const smallDifferences: Readonly<Record<SmallDifference, string>> = {
  hedges: 'which of two wordings hedges or names a source',
  slips: 'which of two spellings is the odd one',
  mended: 'misspelt words put right',
  laterYear: 'the latest year named',
  headline: 'the same headline',
  strangers: 'different outlets or writers',
  corrects: 'a note of correction',
  boilerplate: 'the byline of the parent inside the child',
}

const slips: Readonly<Record<Slip, string>> = {
  unknown: 'words that hardly exist',
  echoed: 'words that stand near by and can have strayed in',
  doubled: 'words written twice',
}

const datedBy: Readonly<Record<Dated['from'], string>> = {
  metadata: 'in the data of its page',
  text: 'in its text',
  file: 'in its file name',
  feed: 'in a feed',
  capture: 'by an archive',
  given: 'as given',
}

const verdicts = {
  allow: 'The dates allow this direction',
  oppose: 'The dates speak against this direction',
  contradict: 'The dates contradict the text and are not obeyed',
} as const

function listed(counts: readonly number[]): string {
  const last = places(counts.at(-1) ?? 0)
  return counts.length < 2 ? last : `${counts.slice(0, -1).join(', ')} and ${last}`
}

export const english: RemarkWords = {
  'wording-shared': ({ share, fresh }, { parent, child }) =>
    fresh === 0
      ? `${capital(child)} shares all of its wording with ${parent}.`
      : `${capital(child)} has ${counted(fresh, 'word or mark', 'words and marks')} that ${parent} lacks, and shares ${percent(share)} of its wording with it.`,
  'part-shared': ({ share, fresh }, { parent, child }) =>
    fresh === 0
      ? `In what the two tell of this story ${child} shares all of its wording with ${parent}.`
      : `In what the two tell of this story ${child} has ${counted(fresh, 'word or mark', 'words and marks')} that ${parent} lacks, and shares ${percent(share)} of its wording with it.`,
  'tells-others': ({ in: side, words, of }, about) =>
    `${capital(about[side])} tells other stories too: ${words.toLocaleString('en')} of its ${counted(of, 'word')} tell this one. Who gathers stories has them from those who tell one, more often than the other way round.`,
  lengths: ({ childWords, parentWords, lacking, own }, { parent, child }) =>
    `${capital(child)} (${childWords.toLocaleString('en')} words against ${parentWords.toLocaleString('en')}) lacks ${stretches(lacking)} of ${parent} and has ${stretches(own)} of its own.`,
  'small-differences': values => {
    const named = (codes: readonly SmallDifference[]): string =>
      codes.map(code => smallDifferences[code]).join(', ')
    const sides = [
      values.for.length > 0 ? `speak for it (${named(values.for)})` : '',
      values.against.length > 0 ? `speak against it (${named(values.against)})` : '',
    ]
    return `Small differences ${sides.filter(Boolean).join(' and ') || 'of wording'}.`
  },
  'quotes-fuller': ({ in: side }, { parent, child }) =>
    side === 'parent'
      ? `Quotes that both have are fuller in ${parent}.`
      : `Quotes that both have are fuller in ${child}, which ${parent} cannot have given.`,
  credited: ({ name }, { child }) => `${capital(child)} credits “${name}”.`,
  named: ({ name }, { child }) => `${capital(child)} names “${name}”.`,
  linked: (_, { parent, child }) => `${capital(child)} links to ${parent}.`,
  'dated-early': (_, { parent }) => `${capital(parent)} is among the earlier ones of the dated documents.`,
  dates: ({ verdict, parent, child }, about) =>
    `${verdicts[verdict]}: ${about.parent} is dated ${about.date(parent)} (${datedBy[parent.from]}), ${about.child} ${about.date(child)} (${datedBy[child.from]}).`,
  'direction-open': () =>
    'Which side is older is not decided by the text alone: a date, a hand or a reading that makes no sense would settle it.',
  'readings-shared': ({ agreeing, differing, elsewhere }) => {
    const agree = agreeing > 0 ? `agree in ${places(agreeing)} where most read otherwise and ` : ''
    const more = elsewhere === null ? '' : ` Elsewhere in the stemma it would take ${elsewhere} more changes.`
    return `The two ${agree}differ in ${places(differing)}.${more}`
  },
  'left-out': ({ by, skipped }, about) => {
    const other = by === 'child' ? 'parent' : 'child'
    const eye = skipped ? ', where the eye can have gone from one word to the same word further on' : ''
    return `${capital(about[by])} lacks what ${about[other]} has${eye}: words are sooner left out in copying than put in.`
  },
  slips: ({ by, kinds }, about) =>
    `What looks like a slip stands in ${about[by]}: ${kinds.map(kind => slips[kind]).join(', ')}.`,
  mixed: ({ places: count }, { parent, child }) =>
    `For a part of the text ${child} reads with ${parent} in ${places(count)} where most read otherwise, and elsewhere with another branch: it was made from two, or corrected from one.`,
  'agree-against': ({ witnesses, against, together, oneAlone, otherAlone }) => {
    const who = witnesses === 2 ? 'Two witnesses agree' : `${witnesses} witnesses agree`
    const whom = against === 'nearest' ? 'the one nearest to them' : 'the parent they share'
    return `${who} with each other against ${whom} in ${places(together)}, yet each departs alone in ${oneAlone} and ${otherAlone}.`
  },
  'quotes-apart': () =>
    'Each has words of the same quotes that the other lacks, so neither can have them from the other.',
  'two-branches': ({ differing, ofOne, ofOther }) =>
    `The witnesses fall into two branches that differ in ${places(differing)}; ${ofOne} of them are more likely faults of one branch and ${ofOther} of the other, so neither comes from the other.`,
  'none-reads-so': ({ apart }) =>
    `No witness reads as all the others together ask for: those that come from it depart from it in ${listed(apart)}.`,
  'agree-apart': ({ together, apart }) =>
    `Those that come from it agree with each other against the rest in ${places(together)}, and none of them has all that the others have: those that come from it depart from it in ${listed(apart)}.`,
  'one-document': () => 'Only one document was read, and a story needs two to travel between.',
  'too-short': ({ documents, minWords }) =>
    `${counted(documents, 'document has', 'documents have')} fewer than ${minWords} words, too few to share a passage.`,
  'no-passages': ({ minWords }) =>
    `No two documents share a run of ${minWords} words; --min-words sets how long a shared run must be.`,
  'only-formulas': () => 'All that the documents share is stock wording, which proves nothing.',
  'no-stories': () =>
    'No two documents tell the same story: they share too few rare words, names, quotes and passages.',
}

/** As the result tells it, apart from any letters and any calendar. */
const anyone: About = { parent: 'the parent', child: 'the child', date: ({ value }) => value }

/** In English, for the result. */
export function inEnglish(remark: Remark): string {
  const say = english[remark.code] as (values: unknown, about: About) => string
  return say(remark.values, anyone)
}
