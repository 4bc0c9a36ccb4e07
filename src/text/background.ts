import { KeyTable } from './key-table.ts'
import { BAND, wordFrequencies } from './word-frequencies.ts'

/** How often words occur in the running text of one language. */
export interface Background {
  /** Share of running words that are this one, or null when it is rarer than the list reaches. */
  frequency(key: number): number | null
  /** Frequency to expect of a word the list lacks: a tenth of the rarest listed. */
  readonly unlisted: number
}

/** Tags in use for languages that the lists call otherwise. */
const aliases: Readonly<Record<string, string>> = {
  no: 'nb',
  nn: 'nb',
  hr: 'sh',
  sr: 'sh',
  bs: 'sh',
  tl: 'fil',
}

const loaded = new Map<string, Background | null>()

/** The background for a BCP 47 tag, or null when there is none for its language. Unpacked at first use. */
export function backgroundOf(tag: string): Background | null {
  const primary = tag.toLowerCase().split('-')[0]
  const language = aliases[primary] ?? primary
  let background = loaded.get(language)
  if (background === undefined) {
    background = Object.hasOwn(wordFrequencies, language) ? unpack(language) : null
    loaded.set(language, background)
  }
  return background
}

/** Keys are kept by their upper 24 bits: about one unlisted word in 600 is taken for a listed one. */
function unpack(language: string): Background {
  const { bands, rarest } = wordFrequencies[language]
  const bytes = Uint8Array.from(atob(bands), character => character.charCodeAt(0))
  let at = 0
  const readNumber = (): number => {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++]
      value |= (byte & 127) << shift
      if (byte < 128) return value
    }
  }

  const listed = new KeyTable(0)
  for (let band = 0; at < bytes.length; band++) {
    const frequency = 10 ** ((-(band + 0.5) * BAND) / 100)
    let key = 0
    for (let left = readNumber(); left > 0; left--) {
      key += readNumber()
      // The lowest bit is none that a table looks at.
      if (listed.get(key << 1) === 0) listed.set(key << 1, frequency)
    }
  }
  return {
    frequency: key => listed.get((key >>> 8) << 1) || null,
    unlisted: 10 ** (-rarest / 100) / 10,
  }
}
