import { type Draft, mapSentences, type Operator, sentencesOf } from './draft.ts'
import type { Random } from './random.ts'
import { type Occurrence, writeSentence } from './source.ts'

/** Spells a word wrongly here and there. */
export const slip: Operator = {
  name: 'slip',
  apply(draft, random, strength) {
    const slips = [...draft.slips]
    return { ...mapSentences(draft, sentence => hurried(sentence, random, strength, slips)), slips }
  },
}

/** A sentence with slips of the pen, which are added to `slips`. */
function hurried(
  sentence: string,
  random: Random,
  strength: number,
  slips: (readonly [wrong: string, right: string])[],
): string {
  return sentence.replace(/[\p{L}]{6,}/gu, word => {
    if (!random.chance(0.03 * strength)) return word
    const wrong = misspelt(word, random)
    slips.push([wrong, word])
    return wrong
  })
}

/** Mends words that were spelt wrongly. */
export const correct: Operator = {
  name: 'correct',
  apply(draft, random, strength) {
    const mended = draft.slips.filter(() => random.chance(strength))
    const changed = mapSentences(draft, sentence =>
      mended.reduce((text, [wrong, right]) => text.replaceAll(wrong, right), sentence),
    )
    return { ...changed, slips: draft.slips.filter(one => !mended.includes(one)) }
  },
}

function misspelt(word: string, random: Random): string {
  const at = random.integer(1, word.length - 3)
  return random.chance(0.5)
    ? word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2)
    : word.slice(0, at) + word.slice(at + 1)
}

/** Puts a word or a phrase more into sentences that stood already. */
export const elaborate: Operator = {
  name: 'elaborate',
  apply: (draft, random, strength) =>
    mapSentences(draft, sentence => {
      if (!random.chance(0.4 * strength)) return sentence
      const words = sentence.split(' ')
      words.splice(random.integer(1, words.length - 1), 0, random.pick(asides))
      return words.join(' ')
    }),
}

const asides = [
  '(see the plan)',
  'in fact',
  'at that time',
  ', as the register shows,',
  '(or so the sign says)',
  'by then',
  'once again',
  ', though not for long,',
  'in the same year',
  '(about a mile)',
]

/** Adds a section with a heading, or an entry to what stands. */
export function extend(occurrence: Occurrence): Operator {
  return {
    name: 'extend',
    apply(draft, random, strength) {
      const count = Math.max(1, Math.round(strength * 0.6 * sentencesOf(draft).length))
      const slips = [...draft.slips]
      // Who writes something new misspells it, and others mend it; what stood there is seldom spoilt.
      const added = Array.from({ length: count }, () =>
        hurried(writeSentence(occurrence, random), random, 1, slips),
      )
      const paragraphs = [...draft.paragraphs]
      paragraphs.splice(
        random.integer(1, paragraphs.length),
        0,
        ...(random.chance(0.4) ? added.map(s => [s]) : [added]),
      )
      return { ...draft, paragraphs, slips }
    },
  }
}

/** Writes sentences anew or changes words in them. */
export function revise(occurrence: Occurrence): Operator {
  return {
    name: 'revise',
    apply: (draft, random, strength) =>
      mapSentences(draft, sentence => {
        if (random.chance(0.12 * strength)) return writeSentence(occurrence, random)
        if (!random.chance(0.3 * strength)) return sentence
        const words = sentence.split(' ')
        const other = writeSentence(occurrence, random).split(' ')
        const from = random.integer(0, words.length - 1)
        words.splice(from, random.integer(1, 3), ...other.slice(1, random.integer(2, 5)))
        return words.join(' ')
      }),
  }
}

/** Takes a sentence or a paragraph out. */
export const prune: Operator = {
  name: 'prune',
  apply(draft, random, strength) {
    const paragraphs = draft.paragraphs.filter((_, i) => i === 0 || !random.chance(0.25 * strength))
    return { ...draft, paragraphs }
  },
}

/** Puts a line above the text or takes one away. */
export const preface: Operator = {
  name: 'preface',
  apply(draft, random) {
    if (draft.opening.length > 0 && random.chance(0.4)) return { ...draft, opening: draft.opening.slice(1) }
    return { ...draft, opening: [random.pick(openings), ...draft.opening] }
  },
}

const openings = [
  'See also the pages on the river, the mills and the roads.',
  'This page tells of the matter as a whole.',
  'Not to be confused with others of that name.',
  'Draft, to be looked through.',
  'Other names: see the list.',
  'Kept by the office, open to all.',
]

/** Sets the paragraphs closer or wider apart, or joins and parts some. */
export const layOut: Operator = {
  name: 'lay out',
  apply(draft, random, strength) {
    if (random.chance(0.3)) return { ...draft, isTight: !draft.isTight }
    const paragraphs: (readonly string[])[] = []
    for (const paragraph of draft.paragraphs) {
      const last = paragraphs.at(-1)
      if (last && random.chance(0.3 * strength)) paragraphs.splice(-1, 1, [...last, ...paragraph])
      else if (paragraph.length > 1 && random.chance(0.3 * strength)) {
        const at = random.integer(1, paragraph.length - 1)
        paragraphs.push(paragraph.slice(0, at), paragraph.slice(at))
      } else paragraphs.push(paragraph)
    }
    return { ...draft, paragraphs }
  },
}

/** Brings the text up to date: a sentence that names a later year. */
export function update(year: number): Operator {
  return {
    name: 'update',
    apply(draft, random) {
      const month = random.pick(['May', 'June', 'October', 'March', 'spring', 'autumn'])
      const line = random.pick([
        `As of ${month} ${year} this had not changed.`,
        `In ${year} the work was still going on.`,
        `A new survey followed in ${month} ${year}.`,
      ])
      const paragraphs = draft.paragraphs.map(paragraph => [...paragraph])
      paragraphs[random.integer(0, paragraphs.length - 1)].push(line)
      return { ...draft, paragraphs }
    },
  }
}

/** Writes something silly over a part, as passers-by do to a text that anyone can edit. */
export function deface(draft: Draft, random: Random): Draft {
  const silly = random.pick([
    'hello hello is anyone there',
    'my cat wrote this',
    'this page smells of fish and chips',
  ])
  const from = random.integer(0, draft.paragraphs.length - 1)
  const kept = draft.paragraphs.slice(0, from)
  return {
    ...draft,
    paragraphs: [...kept, [silly], ...(random.chance(0.5) ? [] : draft.paragraphs.slice(from + 1))],
  }
}

/** Copies by hand: words left out, added, or changed for like ones. */
export const scribe: Operator = {
  name: 'scribe',
  apply: (draft, random, strength) =>
    mapSentences(draft, sentence => {
      const words = sentence.split(' ')
      const copied: string[] = []
      for (let i = 0; i < words.length; i++) {
        if (!random.chance(0.12 * strength)) copied.push(words[i])
        else if (random.chance(0.03)) i += random.integer(2, 5)
        else copied.push(...miscopied(words, i, random))
      }
      return copied.join(' ')
    }),
}

function miscopied(words: readonly string[], at: number, random: Random): string[] {
  const word = words[at]
  switch (random.integer(-1, 4)) {
    case -1:
    case 0:
      return []
    case 1:
      return word.length > 5 ? [misspelt(word, random)] : [word, random.pick(['and', 'so', 'then', 'thus'])]
    case 2:
      return [word.replace(/[aeiou]/, () => random.pick([...'aeiou']))]
    case 3:
      return [random.pick(['the', 'that', 'this', 'a', 'our', 'every']), word]
    default:
      return [word.endsWith('e') ? word.slice(0, -1) : `${word}e`]
  }
}
