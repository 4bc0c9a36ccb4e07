import { brill } from 'brill'
import { type Lexicon, lexicon } from './lexicon.ts'
import { wordTest } from './word-facts.ts'
import { scanWords } from './words.ts'

let regions: ReadonlyMap<string, string> | null = null
let shown: Intl.DisplayNames | null = null
/** The names that were asked for by their codes, of which there are few. */
const usual = new Map<string, string>()
let adjectives: Lexicon | null = null

/** Short names news use of countries that the registry calls otherwise. */
const also: Readonly<Record<string, string>> = {
  US: 'us,usa,united states of america,america',
  GB: 'uk,britain,great britain',
  KP: 'north korea,dprk,democratic people republic of korea',
  KR: 'south korea,republic of korea',
  RU: 'russia',
  SY: 'syria',
  IR: 'iran',
  VN: 'vietnam',
  AE: 'uae',
  EU: 'eu',
  TR: 'turkey',
  PS: 'palestine',
  MM: 'burma',
  CI: 'ivory coast',
  ENG: 'england',
  SCT: 'scotland',
  WLS: 'wales',
}

/** The folded names of countries and territories, each with its code (Unicode CLDR). */
export function regionNames(): ReadonlyMap<string, string> {
  if (!regions) {
    const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
    const found = new Map(
      Object.entries(also).flatMap(([code, all]) => all.split(',').map(each => [each, code] as const)),
    )
    for (let first = 65; first <= 90; first++) {
      for (let second = 65; second <= 90; second++) {
        const code = String.fromCharCode(first, second)
        const region = names.of(code)?.toLowerCase().replace(/[’'.]/g, '')
        // Some codes are old ones of another.
        const isCurrent = new Intl.Locale(`und-${code}`).region === code
        if (region && isCurrent && !found.has(region)) found.set(region, code)
      }
    }
    regions = found
  }
  return regions
}

let endings: ReadonlySet<number> | null = null

/** Whether the name of a country or territory ends in a word. */
export const endsRegion = wordTest(({ key }) => {
  endings ??= new Set(Array.from(regionNames().keys(), name => scanWords(name).key.at(-1)!))
  return endings.has(key)
})

/** The code of the country or territory that a name, folded and joined by spaces, stands for; undefined for others. */
export function regionOf(name: string): string | undefined {
  return regionNames().get(name)
}

/** The English name of a country or territory by its code (Unicode CLDR). */
export function nameOfRegion(code: string): string | undefined {
  // Codes of longer names than CLDR's are ours.
  if (code.length !== 2) return undefined
  shown ??= new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
  const name = usual.get(code) ?? shown.of(code)
  if (name !== undefined) usual.set(code, name)
  return name
}

export function isRegion(name: string): boolean {
  return regionOf(name) !== undefined
}

/** Whether a capitalised word says where from or of what kind rather than names: "Korean", "French", "Americans". */
export function isDemonym(key: number): boolean {
  adjectives ??= lexicon([
    [
      1,
      Object.keys(brill)
        .filter(word => demonymShape.test(word) && demonymTags.test(brill[word].join(' ')))
        .join(' '),
    ],
  ])
  return adjectives.flags(key) !== 0
}

/** The same as a test of a word. */
export const demonym = wordTest(({ key }) => isDemonym(key))

const demonymShape = /^[A-Z][a-z]+(?:an|ese|ish|ch|ic|i|ek|ss|ians?|ans|is|eans|sh)$/
/** Adjectives in capitals, and the plurals of names ("Americans"). */
const demonymTags = /^(?:JJ\b|NNPS\b|NNP JJ\b)/
