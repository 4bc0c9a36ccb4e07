/** How much of a text is looked at, in UTF-16 code units. */
const SAMPLE = 1000
/** Below this many letters a guess is worth nothing; signs of Chinese or Japanese each say as much as four. */
const LEAST_LETTERS = 40

/**
 * The commonest small words of the two languages read most; the first of each is in no other language with the rest.
 * Enough of them, and none of the other's, settle it at a twentieth of the cost of the detector.
 */
const english =
  'the of and that was with from this they which would their have been has to are but not by who said after were will about it his her for'
const german =
  'und der das ist nicht ein eine mit von auf für sich auch wurde werden dem den im zu nach bei sind'
const commonWords = new Map<string, 'en' | 'de'>([
  ...english.split(' ').map(word => [word, 'en'] as const),
  ...german.split(' ').map(word => [word, 'de'] as const),
])
const PLAIN_SAMPLE = 300
/** So many words of one language and none of the other: the rest need not be looked at. */
const ENOUGH = 7
const word = /[a-zü]+/gi

/** The language when common words alone settle it, else null. Looks at 300 characters, and at 300 more where it must. */
export function plainLanguage(text: string): string | null {
  return settledIn(text.slice(0, PLAIN_SAMPLE)) ?? settledIn(text.slice(PLAIN_SAMPLE, 2 * PLAIN_SAMPLE))
}

function settledIn(sample: string): string | null {
  let english = 0
  let german = 0
  let the = false
  let und = false
  word.lastIndex = 0
  for (let match = word.exec(sample); match; match = word.exec(sample)) {
    const written = match[0]
    const language = written.length < 7 ? commonWords.get(written.toLowerCase()) : undefined
    if (language === 'en') english++
    else if (language === 'de') german++
    the ||= written === 'the' || written === 'The'
    und ||= written === 'und' || written === 'nicht'
    if (the && english >= ENOUGH && german === 0) return 'en'
  }
  if (the && english >= 5 && german === 0) return 'en'
  return und && german >= 5 && english === 0 ? 'de' : null
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
