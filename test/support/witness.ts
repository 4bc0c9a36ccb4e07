import type { Document } from '../../src/text/document.ts'
import { plainDocument } from '../../src/text/document.ts'
import { type Witness, witness } from '../../src/text/witness.ts'

/** A witness of `text`, with whatever else a test needs to say of its document. */
export function witnessOf(text: string, facts: Partial<Document> = {}): Witness {
  return witness(plainDocument('x', text, { language: 'en', ...facts }))
}
