import { nameOfRegion } from '../../text/geography.ts'
import { inOneLine } from '../../text/paragraphs.ts'
import type { Witness } from '../../text/witness.ts'
import type { Place } from '../findings.ts'

/** What to call a name by its mentions: the form of most words; of those the most frequent, then the first by its letters. Countries go by their usual name. */
export function fullest(
  mentions: readonly Place[],
  witnesses: readonly Witness[],
  region: string | null,
): string {
  const only = onlyForm(mentions, witnesses)
  if (only !== null) return only
  const uses = usesOf(mentions, witnesses)
  const usual = region ? nameOfRegion(region) : undefined
  if (usual && uses.some(({ form }) => form === usual)) return usual
  return uses.reduce((best, one) => {
    const difference =
      (region ? one.count - best.count : 0) || one.words - best.words || one.count - best.count
    return difference > 0 || (difference === 0 && one.form < best.form) ? one : best
  }).form
}

/** How all mentions are written, as those of most names are; null where they differ. */
function onlyForm(mentions: readonly Place[], witnesses: readonly Witness[]): string | null {
  const [{ document, start, end }] = mentions
  const written = witnesses[document].document.text.slice(start, end)
  return mentions.every(mention => isWritten(mention, written, witnesses)) ? inOneLine(written) : null
}

function isWritten({ document, start, end }: Place, written: string, witnesses: readonly Witness[]): boolean {
  return end - start === written.length && witnesses[document].document.text.startsWith(written, start)
}

/** A form of a name, of so many words, and how often it is used. */
interface Use {
  readonly form: string
  readonly words: number
  count: number
}

function usesOf(mentions: readonly Place[], witnesses: readonly Witness[]): readonly Use[] {
  const uses: Use[] = []
  /** By the form, and by how the text writes it over the ends of lines. */
  const byWriting = new Map<string, Use>()
  let written = ''
  let use: Use | undefined
  for (const mention of mentions) {
    // Many are written like the one before, and then need not be taken out of the text.
    if (!use || !isWritten(mention, written, witnesses)) {
      written = witnesses[mention.document].document.text.slice(mention.start, mention.end)
      use = byWriting.get(written) ?? useOf(inOneLine(written), byWriting, uses)
      if (use.form !== written) byWriting.set(written, use)
    }
    use.count++
  }
  return uses
}

function useOf(form: string, byWriting: Map<string, Use>, uses: Use[]): Use {
  let use = byWriting.get(form)
  if (!use) {
    use = { form, words: form.split(' ').length, count: 0 }
    byWriting.set(form, use)
    uses.push(use)
  }
  return use
}
