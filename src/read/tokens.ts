import type { Span } from '../text/document.ts'

/** A word, or a single mark that is neither word nor space. Offsets count into the whole text. */
export interface Token extends Span {
  /** In lower case, with a straight apostrophe. */
  readonly word: string
  readonly capital: boolean
}

const token = /[\p{L}\p{N}]+(?:['’&.\-_/@][\p{L}\p{N}]+)*|[^\s]/gu

/** The first `limit` tokens of a stretch of `text`. */
export function tokensOf(text: string, from: number, to: number, limit = 60): Token[] {
  const stretch = text.slice(from, Math.min(to, from + limit * 40))
  const tokens: Token[] = []
  token.lastIndex = 0
  for (let match = token.exec(stretch); match && tokens.length < limit; match = token.exec(stretch)) {
    const written = match[0]
    const first = written[0]!
    const start = from + match.index
    tokens.push({
      word: written.toLowerCase().replaceAll('’', "'"),
      capital: first !== first.toLowerCase() || (first >= '0' && first <= '9'),
      start,
      end: start + written.length,
    })
  }
  return tokens
}
