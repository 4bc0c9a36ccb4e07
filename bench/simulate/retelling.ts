import { capitalised, type Draft, mapSentences, type Operator, sentencesOf } from './draft.ts'
import type { Random } from './random.ts'
import { type Occurrence, writeHeadline, writeSentence } from './source.ts'
import { synonyms } from './vocabulary.ts'

/** Cuts the end off. */
export const truncate: Operator = {
  name: 'truncate',
  apply(draft, random, strength) {
    const all = draft.paragraphs.length
    const kept = Math.max(1, Math.round(all * (1 - strength * (0.2 + 0.6 * random.next()))))
    return { ...draft, paragraphs: draft.paragraphs.slice(0, kept), closing: [] }
  },
}

/** Leaves out sentences here and there. */
export const shorten: Operator = {
  name: 'shorten',
  apply: (draft, random, strength) =>
    mapSentences(draft, (sentence, at) => (at > 0 && random.chance(0.5 * strength) ? null : sentence)),
}

/** Takes a few passages and leaves the rest. */
export const excerpt: Operator = {
  name: 'excerpt',
  apply(draft, random, strength) {
    const share = Math.max(0.15, 1 - strength)
    return mapSentences(draft, sentence => (random.chance(share) ? sentence : null))
  },
}

/** Puts a headline of its own over the text. */
export function newHeadline(occurrence: Occurrence): Operator {
  return {
    name: 'new headline',
    apply: (draft, random) => ({ ...draft, headline: writeHeadline(occurrence, random) }),
  }
}

/** Changes words for others that mean the same. */
export const reword: Operator = {
  name: 'reword',
  apply: (draft, random, strength) =>
    mapSentences(draft, sentence => rewordSentence(sentence, random, strength)),
}

function rewordSentence(sentence: string, random: Random, strength: number): string {
  return outsideQuotes(sentence, text =>
    text.replace(/[\p{L}’]+/gu, word => {
      if (!random.chance(0.9 * strength)) return word
      const lower = word.toLowerCase()
      const group = synonyms.find(words => words.includes(lower))
      if (!group) return word
      const other = random.pick(group.filter(one => one !== lower))
      return word === lower ? other : capitalised(other)
    }),
  )
}

/** Tells sentences over again, so that only a few words in a row remain of them. */
export function paraphrase(occurrence: Occurrence): Operator {
  return {
    name: 'paraphrase',
    apply: (draft, random, strength) =>
      mapSentences(draft, sentence => {
        if (!random.chance(strength)) return sentence
        if (sentence.includes('“') && random.chance(0.6)) return sentence
        const words = sentence.replace(/[.“”]/g, '').split(' ')
        const from = random.integer(0, Math.max(0, words.length - 5))
        const kept = words.slice(from, from + random.integer(4, 11)).join(' ')
        const own = writeSentence(occurrence, random).split(' ')
        const at = random.integer(2, own.length - 1)
        return capitalised([...own.slice(0, at), kept, ...own.slice(at, at + random.integer(0, 6))].join(' '))
      }),
  }
}

function outsideQuotes(text: string, change: (text: string) => string): string {
  return text
    .split(/(“[^”]*”)/)
    .map((part, i) => (i % 2 ? part : change(part)))
    .join('')
}

/** Puts paragraphs, after the first, in another order. */
export const reorder: Operator = {
  name: 'reorder paragraphs',
  apply(draft, random, strength) {
    const paragraphs = [...draft.paragraphs]
    const moves = Math.round(strength * paragraphs.length * 0.5)
    for (let i = 0; i < moves && paragraphs.length > 2; i++) {
      const [moved] = paragraphs.splice(random.integer(1, paragraphs.length - 1), 1)
      paragraphs.splice(random.integer(1, paragraphs.length), 0, moved)
    }
    return { ...draft, paragraphs }
  },
}

/** Cuts quotes short or leaves words out of them. */
export const alterQuotes: Operator = {
  name: 'alter quotes',
  apply: (draft, random, strength) =>
    mapSentences(draft, sentence =>
      sentence.replace(/“([^”]+)”/g, (whole, words: string) =>
        random.chance(strength) ? `“${cutQuote(words, random)}”` : whole,
      ),
    ),
}

function cutQuote(quote: string, random: Random): string {
  const words = quote.split(' ')
  if (words.length < 6) return quote
  const length = random.integer(Math.ceil(words.length / 2), words.length - 2)
  if (random.chance(0.5)) return `${words.slice(0, length).join(' ').replace(/[.,]$/, '')},`
  const gap = random.integer(2, words.length - 3)
  return [...words.slice(0, gap), '…', ...words.slice(gap + random.integer(1, 2))].join(' ')
}

const hedges: readonly (readonly [RegExp, string])[] = [
  [/\b(?:may|might|could) have been\b/g, 'was'],
  [/\b(?:may|might|could) have to be\b/g, 'will be'],
  [/\b(?:may|might|could)\b/g, 'will'],
  [/\bis (?:likely|expected|due) to\b/gi, 'will'],
  [/\b(?:probably|perhaps|reportedly|apparently) /g, ''],
  [/\b(?:about|around|some) (?=\d)/g, ''],
]

/** Turns "may" into "is". */
export const dropHedges: Operator = {
  name: 'drop hedges',
  apply: (draft, random, strength) =>
    mapSentences(draft, sentence =>
      random.chance(strength)
        ? outsideQuotes(sentence, text =>
            hedges.reduce((changed, [from, to]) => changed.replace(from, to), text),
          )
        : sentence,
    ),
}

const attributions: readonly RegExp[] = [
  /, (?:according to|said) the [\p{L} ]+(?=\.$)/gu,
  /, the [\p{L} ]+ said(?=\.$)/gu,
  /, (?:a|an|the) [\p{L} ]+ from [\p{L}]+ said(?=\.$)/gu,
]

/** Tells as fact what someone was said to have said. */
export const dropAttributions: Operator = {
  name: 'drop attributions',
  apply: (draft, random, strength) =>
    mapSentences(draft, sentence =>
      random.chance(strength)
        ? attributions.reduce((changed, from) => changed.replace(from, ''), sentence)
        : sentence,
    ),
}

/** Adds sentences of its own, at the end or between. */
export function append(occurrence: Occurrence): Operator {
  return {
    name: 'append',
    apply(draft, random, strength) {
      const count = Math.max(1, Math.round(strength * 0.7 * sentencesOf(draft).length))
      const paragraphs = draft.paragraphs.map(paragraph => [...paragraph])
      for (let i = 0; i < count; i++) {
        const sentence = writeSentence(occurrence, random)
        const at = random.chance(0.5) ? paragraphs.length : random.integer(1, paragraphs.length)
        if (random.chance(0.4)) paragraphs[Math.min(at, paragraphs.length - 1)].push(sentence)
        else paragraphs.splice(at, 0, [sentence])
      }
      return { ...draft, paragraphs }
    },
  }
}

/** Makes a full report out of a few lines. */
export function buildOut(occurrence: Occurrence): Operator {
  return {
    name: 'build out',
    apply(draft, random, strength) {
      const count = Math.round((0.5 + 1.5 * strength) * sentencesOf(draft).length)
      const added = Array.from({ length: count }, () => writeSentence(occurrence, random))
      const paragraphs = [...draft.paragraphs]
      for (const sentence of added) paragraphs.splice(random.integer(1, paragraphs.length), 0, [sentence])
      return { ...draft, paragraphs }
    },
  }
}

/** Mends a figure and says so in a note at the end. */
export const correctFigure: Operator = {
  name: 'correct',
  apply(draft, random) {
    let before = ''
    const mended = mapSentences(draft, sentence =>
      before
        ? sentence
        : sentence.replace(/\b\d{2}\b/, figure => {
            before = figure
            return String(Number(figure) + random.integer(1, 9))
          }),
    )
    return before
      ? { ...mended, closing: [...draft.closing, `Correction: an earlier version gave ${before}.`] }
      : draft
  },
}

/** A text of the reteller's own with a few paragraphs from each of several others. */
export function roundUp(own: Draft, others: readonly Draft[], random: Random): Draft {
  const paragraphs = [...own.paragraphs]
  for (const { paragraphs: theirs } of others) {
    const taken = random.shuffle([...theirs.keys()]).slice(0, random.integer(2, 4))
    for (const at of taken) paragraphs.splice(random.integer(1, paragraphs.length), 0, theirs[at])
  }
  return { ...own, paragraphs }
}

/** Takes passages of another text into this one. */
export function merge(into: Draft, from: Draft, random: Random, share: number): Draft {
  const taken = from.paragraphs.filter((_, i) => i > 0 && random.chance(share))
  const borrowed = taken.length > 0 ? taken : from.paragraphs.slice(-1)
  const paragraphs = [...into.paragraphs]
  for (const paragraph of borrowed) paragraphs.splice(random.integer(1, paragraphs.length), 0, paragraph)
  return { ...into, paragraphs }
}
