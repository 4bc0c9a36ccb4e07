import { stripVTControlCharacters } from 'node:util'

/** Signs that take two columns: of Chinese, Japanese and Korean (Unicode Annex 11, wide and fullwidth), and pictures. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|\p{Script=Han}/u
/** Signs that take none: accents and what joins or shapes others. */
const NONE = /\p{Mn}|\p{Me}|\p{Cf}/u

/** Columns that `text` takes on a terminal; sequences that colour it take none. */
export function columnsOf(text: string): number {
  let columns = 0
  for (const sign of stripVTControlCharacters(text)) columns += NONE.test(sign) ? 0 : WIDE.test(sign) ? 2 : 1
  return columns
}

/** How much further in the rest of a line stands than its beginning. */
const HANGING = 2

/** Breaks lines of more than `columns` between words, the rest standing further in; a word that is longer is left to the terminal. */
export function wrapped(text: string, columns: number): string {
  return text
    .split('\n')
    .map(line => (columnsOf(line) <= columns ? line : broken(line, columns)))
    .join('\n')
}

function broken(line: string, columns: number): string {
  const [lead] = /^ */.exec(line)!
  const indent = ' '.repeat(Math.min(lead.length + HANGING, Math.floor(columns / 3)))
  const lines: string[] = []
  let current = ''
  // Spaces stay with the word before them, so that columns that are set apart stay so.
  for (const piece of line.slice(lead.length).match(/\S+\s*/g) ?? []) {
    const start = lines.length === 0 ? lead : indent
    if (current !== '' && columnsOf(start + current + piece.trimEnd()) > columns) {
      lines.push(start + current.trimEnd())
      current = ''
    }
    current += piece
  }
  return [...lines, (lines.length === 0 ? lead : indent) + current].join('\n')
}
