import type { Document } from './document.ts'
import { scanWords, type Words } from './words.ts'

/** A document with its words scanned once: what every finder works on. */
export interface Witness {
  readonly document: Document
  readonly words: Words
}

export function witness(document: Document): Witness {
  return { document, words: scanWords(document.text) }
}
