import { type Document, plainDocument } from '../../src/text/document.ts'
import { render } from './draft.ts'
import type { Random } from './random.ts'
import { invent, write } from './source.ts'

/** How a tradition of handwritten copies grows. Shares run from 0 to 1. */
export interface ScribalSetting {
  readonly name: string
  /** Copies made, the archetype and those that are lost among them. */
  readonly copies: readonly [least: number, most: number]
  /** Sentences of the text. */
  readonly sentences: readonly [least: number, most: number]
  /** Share of the words that a scribe gets wrong. */
  readonly slips: number
  readonly lost: number
  /** Copies made from two exemplars by turns. */
  readonly mixed: number
  /** Copies corrected here and there from a second exemplar. */
  readonly corrected: number
  /** Share of the slips that are mere spelling. */
  readonly spelling: number
}

const plain: ScribalSetting = {
  name: 'plain',
  copies: [8, 20],
  sentences: [12, 40],
  slips: 0.015,
  lost: 0.35,
  mixed: 0,
  corrected: 0,
  spelling: 0.4,
}

/** From easy to hard. */
export const scribalSettings: readonly ScribalSetting[] = [
  { ...plain, name: 'nothing lost', lost: 0 },
  plain,
  { ...plain, name: 'few slips', slips: 0.005 },
  { ...plain, name: 'many slips', slips: 0.05, spelling: 0.6 },
  { ...plain, name: 'most lost', copies: [20, 40], lost: 0.65 },
  { ...plain, name: 'contaminated', sentences: [60, 100], mixed: 0.1, corrected: 0.1 },
]

/** Copies that are left, and the whole history: every copy, lost ones too, and whom it was made from. */
export interface ScribalTradition {
  readonly documents: readonly Document[]
  /** For each document its number among all copies. */
  readonly copyOf: readonly number[]
  /** The exemplars of each copy, the main one first; none of the archetype. */
  readonly exemplars: readonly (readonly number[])[]
}

export function copyByHand(setting: ScribalSetting, random: Random): ScribalTradition {
  const count = random.integer(...setting.copies)
  const texts = [archetype(setting, random)]
  const exemplars: number[][] = [[]]
  while (texts.length < count) {
    const main = random.integer(0, texts.length - 1)
    const second = random.integer(0, texts.length - 1)
    const isTwo = second !== main && texts.length > 3
    let text = texts[main]
    if (isTwo && random.chance(setting.mixed)) {
      text = byTurns(texts[main], texts[second], random)
      exemplars.push([main, second])
    } else if (isTwo && random.chance(setting.corrected)) {
      text = correctedFrom(texts[main], texts[second], random)
      exemplars.push([main, second])
    } else exemplars.push([main])
    texts.push(copied(text, setting, random))
  }
  const left = random.shuffle([...texts.keys()].filter(() => !random.chance(setting.lost)))
  const copyOf = left.length >= 4 ? left : random.shuffle([...texts.keys()])
  const documents = copyOf.map((copy, index) => {
    const id = `ms-${(Math.floor(random.next() * 1e6) * 64 + index).toString(36)}`
    return plainDocument(id, spelledOut(texts[copy]), { language: 'en' })
  })
  return { documents, copyOf, exemplars }
}

/** Lines of words; a word is known by its place in the archetype, so that two copies can be laid side by side. */
type Line = readonly Word[]
interface Word {
  readonly form: string
  /** The line of the archetype it came from. */
  readonly line: number
}

function archetype({ sentences }: ScribalSetting, random: Random): readonly Line[] {
  const draft = { ...write(invent(random), random, random.integer(...sentences)), headline: '' }
  const words = render(draft)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s'-]/gu, '')
    .split(/\s+/)
    .filter(Boolean)
  const lines: Word[][] = []
  for (let at = 0; at < words.length; ) {
    const length = random.integer(6, 10)
    lines.push(words.slice(at, at + length).map(form => ({ form, line: lines.length })))
    at += length
  }
  return lines
}

function spelledOut(lines: readonly Line[]): string {
  return lines.map(line => line.map(({ form }) => form).join(' ')).join('\n')
}

/** One exemplar up to a line of the archetype, the other from there, once or twice. */
function byTurns(one: readonly Line[], other: readonly Line[], random: Random): readonly Line[] {
  const last = Math.max(...one.flat().map(({ line }) => line))
  const cuts = [0, 0].map(() => random.integer(Math.floor(last / 4), last)).sort((a, b) => a - b)
  const to = random.chance(0.5) ? last + 1 : cuts[1]
  const within = (line: number) => line >= cuts[0] && line < to
  const take = (lines: readonly Line[], isWanted: (line: number) => boolean) =>
    lines.map(line => line.filter(word => isWanted(word.line))).filter(line => line.length > 0)
  return [
    ...take(one, line => line < cuts[0]),
    ...take(other, within),
    ...take(one, line => line >= cuts[0] && !within(line)),
  ]
}

/** Lines here and there after another exemplar. */
function correctedFrom(one: readonly Line[], other: readonly Line[], random: Random): readonly Line[] {
  const byLine = new Map(other.map(line => [line[0].line, line]))
  return one.map(line => (random.chance(0.25) && byLine.has(line[0].line) ? byLine.get(line[0].line)! : line))
}

/** What a scribe makes of an exemplar. */
function copied(lines: readonly Line[], setting: ScribalSetting, random: Random): readonly Line[] {
  const hand = setting.slips * (0.4 + 1.2 * random.next())
  const turned = lines.map(line => (random.chance(hand / 2) ? swapped(line, random) : line))
  const slipped = turned.map(line => line.flatMap(word => slip(word, line, hand, setting.spelling, random)))
  return leaps(slipped, hand, random).filter(line => line.length > 0)
}

const small = ['the', 'a', 'and', 'that', 'this', 'so', 'then', 'of', 'in', 'to', 'for', 'but', 'or', 'all']

/** Two neighbouring words in the other order. */
function swapped(line: Line, random: Random): Line {
  if (line.length < 2) return line
  const at = random.integer(0, line.length - 2)
  return [...line.slice(0, at), line[at + 1], line[at], ...line.slice(at + 2)]
}

function slip(word: Word, line: Line, hand: number, spelling: number, random: Random): Word[] {
  if (!random.chance(hand)) return [word]
  if (random.chance(spelling)) return [{ ...word, form: respelt(word.form, random) }]
  switch (random.integer(0, 9)) {
    case 0:
      return []
    case 1:
      return [{ ...word, form: random.pick(small) }, word]
    case 2:
      return [word, word]
    case 3:
    case 4:
      return small.includes(word.form) ? [{ ...word, form: random.pick(small) }] : []
    case 5:
      return [{ ...word, form: random.pick(line).form }]
    default:
      return [{ ...word, form: lookAlike(word.form, random) }]
  }
}

/** Another spelling of the same word. */
function respelt(form: string, random: Random): string {
  return random.pick([
    () => form.replace(/i/, 'y'),
    () => form.replace(/y/, 'i'),
    () => (form.endsWith('e') ? form.slice(0, -1) : `${form}e`),
    () => form.replace(/([bdflmnprst])(?!\1)/, '$1$1'),
    () => form.replace(/([a-z])\1/, '$1'),
    () => form.replace(/u/, 'v'),
    () => form.replace(/w/, 'uu'),
    () => form.replace(/c(?=[aou])/, 'k'),
  ])()
}

const shapes = ['bd', 'bh', 'ceo', 'fs', 'gq', 'ij', 'lt', 'mnw', 'nu', 'rv', 'ao', 'dt', 'gc', 'pr', 'hl']

/** A word with a letter read for one of like shape. */
function lookAlike(form: string, random: Random): string {
  const letters = [...form]
  const at = random.integer(0, letters.length - 1)
  const shape = shapes.filter(group => group.includes(letters[at]))
  if (shape.length === 0) return letters.length > 3 ? form.slice(0, at) + form.slice(at + 1) : `${form}s`
  letters[at] = random.pick([...random.pick(shape)].filter(letter => letter !== letters[at]))
  return letters.join('')
}

/** Lines skipped, and leaps of the eye from a word to the same word further on. */
function leaps(lines: readonly Line[], hand: number, random: Random): readonly Line[] {
  const kept = lines.filter(() => !random.chance(hand / 4))
  const words = kept.flat()
  const out = new Set<Word>()
  words.forEach((word, at) => {
    if (!random.chance(hand)) return
    const next = words.findIndex((other, i) => i > at && i < at + 15 && other.form === word.form)
    for (let i = at + 1; i <= next; i++) out.add(words[i])
  })
  return kept.map(line => line.filter(word => !out.has(word)))
}
