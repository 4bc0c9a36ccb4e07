import { dutch } from './tongues/dutch.ts'
import { french } from './tongues/french.ts'
import { german } from './tongues/german.ts'
import { italian } from './tongues/italian.ts'
import { portuguese } from './tongues/portuguese.ts'
import { spanish } from './tongues/spanish.ts'
import type { Tongue } from './tongues/tongue.ts'

const tongues: Readonly<Record<string, Tongue>> = {
  de: german,
  fr: french,
  es: spanish,
  it: italian,
  pt: portuguese,
  nl: dutch,
}

/** The words of a document's language; null for English, which has rules of its own, and for languages not known. */
export function tongueOf(language: string | null): Tongue | null {
  return tongues[language?.toLowerCase().split('-')[0] ?? ''] ?? null
}
