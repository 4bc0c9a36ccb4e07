import { DOUBTFUL, NAMING, SPEECH } from '../../text/cues.ts'
import type { Span } from '../../text/document.ts'
import { lexicon } from '../../text/lexicon.ts'
import type { Prose } from '../../text/prose.ts'

/** What says where a sentence comes from without a verb of saying: "according to", "officials estimate", "the survey found". */
const sourcing = lexicon([
  [
    1,
    `according citing cites cited reportedly allegedly estimate estimates estimated estimating found finds show shows showed shown
     data figures poll polls survey study statistics zufolge laut sagte teilte erklärte berichtete angaben`,
  ],
])

/** Tells whether the places of one text, asked for in order, stand in a sentence with a source or in a quotation. */
export class SourceFinder {
  private readonly prose: Prose
  private sentence = 0
  private paragraph = 0
  private known = -1
  private answer = false
  private read = 0
  private open = false

  constructor(prose: Prose) {
    this.prose = prose
  }

  isSourced(place: Span): boolean {
    const { sentences, paragraphs } = this.prose
    while (this.sentence < sentences.length - 1 && sentences[this.sentence].end <= place.start)
      this.sentence++
    while (this.paragraph < paragraphs.length - 1 && paragraphs[this.paragraph].end <= place.start)
      this.paragraph++
    if (sentences.length === 0) return false
    if (this.known !== this.sentence) {
      this.known = this.sentence
      this.answer = hasCue(this.prose, sentences[this.sentence])
    }
    return this.answer || this.isQuoted(paragraphs[this.paragraph].start, place.start)
  }

  /** Whether a quotation that began in the paragraph is still open at `at`. */
  private isQuoted(paragraph: number, at: number): boolean {
    if (this.read < paragraph) {
      this.read = paragraph
      this.open = false
    }
    for (; this.read < at; this.read++) {
      const code = this.prose.text.charCodeAt(this.read)
      if (code === 34) this.open = !this.open
      else if (code === 0x201c || code === 0xab) this.open = true
      else if (code === 0x201d || code === 0xbb) this.open = false
    }
    return this.open
  }
}

/** "…, the Daily Heron reports.": no plural noun. */
function closesWithName(prose: Prose, word: number): boolean {
  return word > 0 && prose.isCapital(word - 1) && /[.,!?]/.test(prose.text[prose.words.end[word]] ?? '.')
}

function hasCue(prose: Prose, { start, end }: Span): boolean {
  const { words } = prose
  for (let word = prose.wordAt(start); word < words.count && words.start[word] < end; word++) {
    const cue = prose.cue(word)
    if ((cue & SPEECH) !== 0 && ((cue & (DOUBTFUL | NAMING)) === 0 || closesWithName(prose, word)))
      return true
    if (sourcing.flags(words.key[word]) !== 0) return true
  }
  return false
}
