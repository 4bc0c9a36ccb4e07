import { capitalised, type Draft, mapSentences, type Operator } from './draft.ts'
import type { Random } from './random.ts'

/** Ways of changing a text on which nothing is ever fitted: they show whether copying was learned or the simulator. */

/** Leaves out what stands between commas, and what follows the last. */
export const condense: Operator = {
  name: 'condense',
  apply: (draft, random, strength) =>
    mapSentences(draft, sentence => {
      if (sentence.includes('“') || !random.chance(strength)) return sentence
      const parts = sentence.replace(/\.$/, '').split(', ')
      if (parts.length < 2) return sentence
      const dropped = random.integer(1, parts.length - 1)
      return `${parts.filter((_, i) => i !== dropped).join(', ')}.`
    }),
}

/** Joins sentences that stood apart. */
export const join: Operator = {
  name: 'join sentences',
  apply: (draft, random, strength) => ({
    ...draft,
    paragraphs: draft.paragraphs.map(paragraph => {
      const joined: string[] = []
      for (const sentence of paragraph) {
        const before = joined.at(-1)
        const isFree = before?.endsWith('.') && !sentence.startsWith('“')
        if (!before || !isFree || !random.chance(strength)) {
          joined.push(sentence)
          continue
        }
        const lowered = /^(?:The|It|A|In|Until|No|Some|About) /.test(sentence)
          ? sentence.charAt(0).toLowerCase() + sentence.slice(1)
          : sentence
        joined[joined.length - 1] =
          `${before.slice(0, -1)} ${random.pick(['and', 'while', 'but'])} ${lowered}`
      }
      return joined
    }),
  }),
}

/** Turns parts of sentences round: "On Monday the …" for "The … on Monday". */
export const transpose: Operator = {
  name: 'transpose',
  apply: (draft, random, strength) =>
    mapSentences(draft, sentence => {
      if (sentence.includes('“') || !random.chance(strength)) return sentence
      const parts = /^(.*?) (after|because|until|on|in|when|where) ([^,]+)\.$/.exec(sentence)
      if (!parts) return sentence
      return `${capitalised(parts[2])} ${parts[3]}, ${parts[1].charAt(0).toLowerCase()}${parts[1].slice(1)}.`
    }),
}

/** Gives figures roundly. */
export const roundFigures: Operator = {
  name: 'round figures',
  apply: (draft, random, strength) =>
    mapSentences(draft, sentence =>
      sentence.replace(/\b(\d{1,3}),(\d{3})\b/g, (figure, thousands: string) =>
        random.chance(strength) ? `${Math.max(10, Math.round(Number(thousands) / 10) * 10)},000` : figure,
      ),
    ),
}

/** Says in its own words what a quote said. */
export const unquote: Operator = {
  name: 'unquote',
  apply: (draft, random, strength) =>
    mapSentences(draft, sentence =>
      random.chance(strength)
        ? sentence.replace(/“([^”]+?),?”/g, (_, words: string) => `that ${words.replace(/\bwe\b/gi, 'they')}`)
        : sentence,
    ),
}

/** Frames the text with words of the reteller's own. */
export const comment: Operator = {
  name: 'comment',
  apply(draft, random, strength) {
    const paragraphs = draft.paragraphs.map(paragraph => [...paragraph])
    const count = Math.max(1, Math.round(strength * 4))
    for (let i = 0; i < count; i++) {
      paragraphs.splice(random.integer(0, paragraphs.length), 0, [remark(random)])
    }
    return { ...draft, paragraphs }
  },
}

function remark(random: Random): string {
  const opening = random.pick([
    'One has to wonder',
    'Readers will ask',
    'It bears repeating',
    'I for one am not surprised',
  ])
  const middle = random.pick([
    'how such a thing',
    'that so plain a matter',
    'why anything of the kind',
    'that a town like this',
  ])
  const ending = random.pick([
    'could go unseen for so long',
    'ends in another meeting',
    'was left to chance',
    'comes as news to anyone',
  ])
  return `${opening} ${middle} ${ending}${random.pick(['.', ', year after year.', ' in our own street.', '; we shall see.'])}`
}

/** Spells and punctuates by another house's rules. */
export const houseStyle: Operator = {
  name: 'house style',
  apply(draft, random, strength) {
    const rules: readonly (readonly [RegExp, string])[] = [
      [/ pounds\b/g, ' GBP'],
      [/\bhas been\b/g, 'was'],
      [/, and\b/g, ' and'],
      [/’s\b/g, "'s"],
      [/\btown council\b/g, 'Town Council'],
      [/ weeks\b/g, ' wk'],
      [/\bon (\w+day)\b/g, '$1'],
      [/\bwould\b/g, 'will'],
    ]
    const kept = rules.filter(() => random.chance(strength))
    return mapSentences(draft, sentence =>
      kept.reduce((changed, [from, to]) => changed.replace(from, to), sentence),
    )
  },
}

export const heldOut = (random: Random): Operator =>
  random.pick([condense, join, transpose, roundFigures, unquote, comment, houseStyle])

/** One source after another, a run of paragraphs from each by the rules of this house, with a remark before each. */
export function digest(own: Draft, others: readonly Draft[], random: Random): Draft {
  const paragraphs = [...own.paragraphs]
  for (const other of others) {
    const { paragraphs: theirs } = houseStyle.apply(other, random, 0.3)
    const count = random.integer(2, 4)
    const from = random.integer(0, Math.max(0, theirs.length - count))
    paragraphs.push([remark(random)], ...theirs.slice(from, from + count))
  }
  return { ...own, paragraphs }
}
