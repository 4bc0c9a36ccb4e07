import { joinQuotes } from '../src/find/quotes/families.ts'
import { findQuotes } from '../src/find/quotes.ts'
import type { Findings } from '../src/lineage/findings.ts'
import type { Story } from '../src/lineage/lineage.ts'
import type { Document } from '../src/text/document.ts'
import { rarityOf } from '../src/text/rarity.ts'
import { witness } from '../src/text/witness.ts'

/** The documents as one story with what the lineage stage needs of them; passages are left out, for none is stock wording. */
export function asStory(title: string, documents: readonly Document[]): { story: Story; findings: Findings } {
  const witnesses = documents.map(witness)
  const quotes = findQuotes(witnesses)
  const rarity = rarityOf(witnesses)
  const families = joinQuotes(quotes, witnesses, rarity)
  return {
    story: { title, documents: [...documents.keys()] },
    findings: { witnesses, passages: [], pairs: [], quotes, families, rarity },
  }
}
