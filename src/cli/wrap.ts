import columnsOf from 'string-width'

/** How much further in the rest of a line stands than its beginning. */
const HANGING = 2

/**
 * Breaks lines that take more than `columns` of a terminal between words, the rest standing further in; a word that is longer is left to
 * the terminal. Sequences that colour the text take no columns.
 */
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
