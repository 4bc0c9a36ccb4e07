import type { Span } from '../text/document.ts'
import { lexicon } from '../text/lexicon.ts'
import type { Witness } from '../text/witness.ts'
import { firstWordFrom } from '../text/words.ts'

/** Words that lead a line saying who wrote the text. */
const leads = lexicon([[1, 'by von par por di door av af de']])
/** A name stands among the first lines, and in a line of few words. */
const MOST_LINES = 5
const MOST_WORDS = 8

/** The line at the head that names the writer, "By Ada Wainfleet". */
export function signedLine({ document: { text }, words }: Witness): Span | null {
  let start = 0
  for (let line = 0; line < MOST_LINES && start < text.length; ) {
    const end = text.indexOf('\n', start) < 0 ? text.length : text.indexOf('\n', start)
    const first = firstWordFrom(words, start)
    const after = firstWordFrom(words, end)
    if (after > first) {
      line++
      const isSigned = leads.flags(words.key[first]) > 0 && after - first > 1 && after - first <= MOST_WORDS
      if (isSigned && !/[.!?]\s*$/.test(text.slice(start, end))) return { start, end }
    }
    start = end + 1
  }
  return null
}
