/** How much of a text is looked at, in UTF-16 code units. */
const SAMPLE = 1000
/** Below this many letters a guess is worth nothing; signs of Chinese or Japanese each say as much as four. */
const LEAST_LETTERS = 40

/**
 * The commonest small words of the two languages read most. Enough of them, and none of the other's, settle it at a
 * twentieth of the cost of the detector.
 */
const commonWords = new Map<string, 'en' | 'de'>()
for (const word of 'the of and that was with from this they which would their have been has'.split(' ')) {
  commonWords.set(word, 'en')
}
for (const word of 'der das und ist nicht ein eine mit von auf für sich auch wurde werden'.split(' ')) {
  commonWords.set(word, 'de')
}

/** The language when common words alone settle it, else null. Looks at the first 400 characters. */
export function plainLanguage(text: string): string | null {
  const seen = { en: new Set<string>(), de: new Set<string>() }
  let count = 0
  for (const word of text
    .slice(0, 400)
    .toLowerCase()
    .split(/[\s.,;:!?"“”()]+/)) {
    const language = commonWords.get(word)
    if (!language) continue
    seen[language].add(word)
    count++
  }
  if (count < 6 || (seen.en.size > 0 && seen.de.size > 0)) return null
  return seen.en.size >= 3 ? 'en' : seen.de.size >= 3 ? 'de' : null
}

type Detector = typeof import('eld/small')['eld']
let loading: Promise<Detector> | null = null

/** The language of a text as a BCP 47 tag, or null when it is too short or the detector is unsure. Loads its tables once. */
export async function detectLanguage(text: string): Promise<string | null> {
  const settled = plainLanguage(text)
  if (settled) return settled
  const sample = text.slice(0, SAMPLE)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const signs =
    sample.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0
  if (letters + 3 * signs < LEAST_LETTERS) return null
  loading ??= import('eld/small').then(module => module.eld)
  const found = (await loading).detect(sample)
  return found.language !== '' && found.isReliable() ? found.language : null
}

/** A language given in a file ("en_GB", "eng", "English") as a BCP 47 tag, or null when it is none. */
export function givenLanguage(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 35) return null
  try {
    const [tag] = Intl.getCanonicalLocales(value.trim().replaceAll('_', '-'))
    return tag && /^[a-z]{2,3}(?:-|$)/.test(tag) ? tag : null
  } catch {
    return null
  }
}
