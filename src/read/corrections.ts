import type { Notice, Span } from '../text/document.ts'
import { splitParagraphs } from '../text/paragraphs.ts'
import { splitSentences } from '../text/sentences.ts'
import { scanWords } from '../text/words.ts'

/** So many words a correction must share with the sentence it corrects, and more than with any other. */
const LEAST = 3
const SHORTEST_WORD = 4

/** What corrections are made of, whatever they correct. */
const stock = new Set(
  scanWords(`an earlier previous prior original version edition headline this that article story piece post column report
    correction clarification erratum corrected clarified updated amended misstated misspelled misidentified incorrectly wrongly
    mistakenly erroneously said stated gave reported described referred named have been were was they their there which with from
    correct incorrect error editor note text name number date since when also eine frühere fassung version dieses artikels textes
    beitrags berichts korrektur berichtigung richtigstellung hieß wurde fälschlich irrtümlich falsch angegeben`)
    .key,
)

/** The notices, corrections with the sentence they correct where one sentence of the text plainly is it. */
export function withCorrected(text: string, notices: readonly Notice[]): readonly Notice[] {
  if (!notices.some(({ type }) => type === 'correction')) return notices
  const told = splitSentences(text, splitParagraphs(text)).filter(
    sentence => !notices.some(({ start, end }) => start < sentence.end && sentence.start < end),
  )
  const sentences = told.map(span => ({ span, words: wordsOf(text, span) }))
  return notices.map(notice => {
    const corrects = notice.type === 'correction' ? correctedBy(wordsOf(text, notice), sentences) : null
    return corrects ? { ...notice, corrects } : notice
  })
}

function correctedBy(
  words: ReadonlySet<number>,
  sentences: readonly { readonly span: Span; readonly words: ReadonlySet<number> }[],
): Span | null {
  let best: Span | null = null
  let most = LEAST - 1
  for (const sentence of sentences) {
    let shared = 0
    for (const word of words) if (sentence.words.has(word)) shared++
    if (shared === most) best = null
    if (shared <= most) continue
    most = shared
    best = sentence.span
  }
  return best
}

function wordsOf(text: string, { start, end }: Span): ReadonlySet<number> {
  const part = text.slice(start, end)
  const scanned = scanWords(part)
  const words = new Set<number>()
  for (let word = 0; word < scanned.count; word++) {
    const isLong = scanned.end[word] - scanned.start[word] >= SHORTEST_WORD
    const isNumber = /\d/.test(part[scanned.start[word]])
    if ((isLong || isNumber) && !stock.has(scanned.key[word])) words.add(scanned.key[word])
  }
  return words
}
