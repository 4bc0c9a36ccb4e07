import type { AlterationType } from '../../src/find/findings.ts'
import type { Document } from '../../src/text/document.ts'
import { plainDocument } from '../../src/text/document.ts'

/** Two documents, the second of which retells what the first quotes, and what it did to it. */
export interface RetoldQuote {
  readonly documents: readonly Document[]
  readonly types: readonly AlterationType[]
}

export type Random = () => number

/** Numbers from 0 to 1 that a seed fixes (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const things =
  `bridge ferry library roof harbour wall lighthouse pier orchard bakery swimming pool town hall clock bus shelter
  allotment quarry windmill footpath weir boathouse playground cinema greenhouse viaduct bandstand`.split(
    /\s+(?!pool|hall|clock|shelter|wall)/,
  )
const states =
  `leaking crumbling closed rotten flooded overgrown haunted crowded rusty slippery draughty neglected
  lopsided mouldy unheated`.split(/\s+/)
const times = [
  'since the spring flood',
  'for eleven years',
  'every single winter',
  'after the carnival',
  'before dawn',
  'until harvest',
  'during the regatta',
  'since my grandmother was a girl',
]
const people = [
  'the volunteers',
  'our neighbours',
  'the ferrymen',
  'two apprentices',
  'the school choir',
  'those beekeepers',
  'the night watch',
  'every allotment holder',
]
const deeds = [
  'patched it with tar',
  'begged for scaffolding',
  'counted the cracks',
  'hauled sandbags uphill',
  'painted the railings',
  'wrote forty letters',
  'carried buckets in the dark',
  'measured the tide',
  'raised money with cake stalls',
  'swept the gutters',
]
const feelings = [
  'and that is a disgrace',
  'which worries me enormously',
  'and nobody apologised',
  'so patience is wearing thin',
  'and the bill is on my desk',
  'although the plaster keeps falling',
  'and the pigeons have moved in',
  'while the committee drinks tea',
]
const speakers = [
  'Ann Lund',
  'Bo Harker',
  'Mira Teal',
  'Oskar Finch',
  'Della Quayle',
  'Rufus Penn',
  'Ingrid Sallow',
  'Tobias Wren',
]
const others = ['Walter Moss', 'Hedda Crane', 'Lionel Farrow', 'Petra Vale']
const strange =
  `marmalade tortoise velvet cathedral umbrella trombone pyramid glacier walnut sapphire parsnip lantern`.split(
    ' ',
  )

export class Generator {
  private readonly random: Random

  constructor(random: Random) {
    this.random = random
  }

  pick<Value>(values: readonly Value[]): Value {
    return values[Math.floor(this.random() * values.length)]
  }

  between(least: number, most: number): number {
    return least + Math.floor(this.random() * (most - least + 1))
  }

  /** What someone says: a sentence of 20 to 30 words, all without capitals or marks but its own. */
  utterance(): string[] {
    const text = `the ${this.pick(things)} is ${this.pick(states)} and has been ${this.pick(states)} ${this.pick(times)} and ${this.pick(people)} ${this.pick(deeds)} and ${this.pick(deeds)} ${this.pick(times)} ${this.pick(feelings)}`
    return text.split(/\s+/)
  }

  make(type: AlterationType): RetoldQuote {
    const words = this.utterance()
    const speaker = this.pick(speakers)
    switch (type) {
      case 'spliced':
        return this.spliced(words, speaker)
      case 'unquoted':
        return pile(quoting(words, speaker), plainly(words), [type])
      case 'quoted':
        return pile(plainly(words), quoting(words, speaker), [type])
      case 'reattributed':
        return pile(quoting(words, speaker), quoting(words, this.pick(others)), [type])
      default:
        return pile(quoting(words, speaker), quoting(this.altered(words, type), speaker), [type])
    }
  }

  private spliced(words: readonly string[], speaker: string): RetoldQuote {
    const second = this.utterance()
    const cut = this.between(9, 12)
    const joined = [...words.slice(0, cut), ...second.slice(-this.between(9, 12))]
    const first = `${quoting(words, speaker)}\n\nThe rain went on all afternoon in Odeville.\n\n${quoting(second, speaker)}`
    return pile(first, quoting(joined, speaker), ['spliced'])
  }

  private altered(words: readonly string[], type: AlterationType): string[] {
    const middle = this.between(5, words.length - 9)
    switch (type) {
      case 'truncated': {
        const cut = this.between(3, 9)
        return this.random() < 0.5 ? words.slice(cut) : words.slice(0, words.length - cut)
      }
      case 'elided': {
        const rest = words.slice(middle + this.between(3, 4))
        const mark = this.pick(['', '…', '...', '[…]'])
        return [...words.slice(0, middle), ...(mark ? [mark] : []), ...rest]
      }
      case 'substituted':
        return [...words.slice(0, middle), this.pick(strange), ...words.slice(middle + 1)]
      case 'inserted':
        return [...words.slice(0, middle), this.pick(strange), this.pick(strange), ...words.slice(middle)]
      case 'negated': {
        const verb = words.indexOf(this.pick(['is', 'has']))
        return [...words.slice(0, verb + 1), this.pick(['not', 'never']), ...words.slice(verb + 1)]
      }
      default:
        return this.disguised(words)
    }
  }

  /** The same words with other marks and spellings, none of which is an alteration. */
  private disguised(words: readonly string[]): string[] {
    const spelt = words.map(word =>
      word
        .replace('neighbours', 'neighbors')
        .replace('apologised', 'apologized')
        .replace('draughty', 'draughty'),
    )
    const at = this.between(3, spelt.length - 3)
    return this.pick([
      spelt,
      spelt.map((word, i) => (i === at ? `${word},` : word)),
      spelt.map((word, i) => (i === at ? word.toUpperCase() : word)),
      [...spelt.slice(0, at), '[in Odeville]', ...spelt.slice(at)],
      spelt.join(' ').replace('that is', 'that’s').split(' '),
    ])
  }
}

function quoting(words: readonly string[], speaker: string): string {
  const said = words.join(' ')
  return `The council met on Monday. “${said[0].toUpperCase()}${said.slice(1)},” ${speaker} said. Nobody answered.`
}

function plainly(words: readonly string[]): string {
  return `A walk through Odeville shows how things stand: ${words.join(' ')}. It rained all day.`
}

function pile(first: string, second: string, types: readonly AlterationType[]): RetoldQuote {
  return { documents: [asDocument(first, 0), asDocument(second, 1)], types }
}

function asDocument(text: string, index: number): Document {
  return plainDocument(`${index}`, text, {
    published: { value: `2024-03-0${index + 1}`, precision: 'day', from: 'given', span: null },
    language: 'en',
    genre: 'report',
  })
}
