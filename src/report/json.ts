import type { TraceResult } from './format.ts'

/** Pieces grow to about so many letters before they are handed on. */
const PIECE = 1 << 16

/**
 * Writes a result as `JSON.stringify(result, null, 1)` and a line feed would, in pieces: of a large pile the whole is longer
 * than a string can be.
 */
export function* writeJson(result: TraceResult): Generator<string> {
  let piece = '{'
  let before = '\n '
  for (const [field, value] of Object.entries(result)) {
    if (value === undefined) continue
    piece += `${before}${JSON.stringify(field)}: `
    before = ',\n '
    for (const part of Array.isArray(value) ? list(value) : [laidOut(value, 1)]) {
      piece += part
      if (piece.length < PIECE) continue
      yield piece
      piece = ''
    }
  }
  yield `${piece}\n}\n`
}

function* list(values: readonly unknown[]): Generator<string> {
  if (values.length === 0) return yield '[]'
  let before = '[\n  '
  for (const value of values) {
    yield `${before}${laidOut(value, 2)}`
    before = ',\n  '
  }
  yield '\n ]'
}

/** JSON has no line feeds but those of its layout. */
function laidOut(value: unknown, depth: number): string {
  return JSON.stringify(value, null, 1).replaceAll('\n', `\n${' '.repeat(depth)}`)
}
