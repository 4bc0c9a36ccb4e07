import { regionNames } from './geography.ts'

/** What makes the name of a country, without its end, the word for its people: "Iran-ian", "Japan-ese", "Swed-ish". */
const endings = /^(?:n|an|ian|ean|ese|uese|i|ish|er|vian|nian)?$/
/** So many letters of the country's name may be gone: "Brit-ish" from "Britain". */
const CUT = 3
/** Answers kept; null for words that tell of no country. */
const MOST = 10_000

let languages: ReadonlyMap<string, string> | null = null
const asked = new Map<string, string | null>()

/**
 * The code of the country that an adjective or the name of a people, folded, tells of: "iranians", "north korean"; undefined for others.
 * By the name of the country, else by that of the language first spoken there (Unicode CLDR: "French", "Danish").
 */
export function regionOfPeople(words: string): string | undefined {
  const known = asked.get(words)
  if (known !== undefined) return known ?? undefined
  if (asked.size > MOST) asked.clear()
  const found = find(words.replace(/([^s])s$/, '$1'))
  asked.set(words, found ?? null)
  return found
}

function find(people: string): string | undefined {
  let best: string | undefined
  let longest = 0
  for (const [name, code] of regionNames()) {
    const shared = sharedLetters(people, name)
    const tail = people.slice(shared)
    const isOf =
      shared > 3 &&
      name.length - shared <= CUT &&
      endings.test(tail) &&
      (tail !== '' || name === `${people}y`)
    if (!isOf || shared < longest || (shared === longest && best !== undefined && code > best)) continue
    best = code
    longest = shared
  }
  return best ?? languageRegions().get(people)
}

function sharedLetters(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return at
}

/** Languages called after a country: French, Danish, Thai; not Arabic or English, which no one country has. */
function languageRegions(): ReadonlyMap<string, string> {
  if (languages) return languages
  const found = new Map<string, string>()
  const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })
  const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
  for (let first = 97; first <= 122; first++) {
    for (let second = 97; second <= 122; second++) {
      const language = String.fromCharCode(first, second)
      const name = languageNames.of(language)?.toLowerCase()
      const region = new Intl.Locale(language).maximize().region
      if (name && region && regions.of(region)?.[0].toLowerCase() === name[0]) found.set(name, region)
    }
  }
  languages = found
  return found
}
