import { expect } from 'vitest'
import type { Attribution } from '../../src/find/findings.ts'
import type { Span } from '../../src/text/document.ts'

/**
 * A case marks the {source}, the <cue> and the [content] of one statement in its sentence; where it holds several, it is
 * written once for each, parted by ` || `. ¶ parts paragraphs. A case without marks holds no statement.
 */
export function read(versions: string): { text: string; expected: string[] } {
  const marked = versions.split(' || ').map(version => version.replaceAll('¶', '\n\n'))
  const text = marked[0].replace(/[{}<>[\]]/g, '')
  for (const version of marked) expect(version.replace(/[{}<>[\]]/g, '')).toBe(text)
  return { text, expected: marked.filter(version => version.includes('<')) }
}

export function mark(text: string, { source, cue, content }: Attribution): string {
  const marks: { at: number; mark: string; opens: boolean }[] = []
  const add = (pieces: readonly Span[], [open, close]: string): void => {
    for (const { start, end } of pieces) {
      marks.push({ at: start, mark: open, opens: true }, { at: end, mark: close, opens: false })
    }
  }
  add(source?.pieces ?? [], '{}')
  add(cue, '<>')
  add(content, '[]')
  marks.sort((a, b) => a.at - b.at || Number(a.opens) - Number(b.opens))
  let out = ''
  let from = 0
  for (const { at, mark } of marks) {
    out += text.slice(from, at) + mark
    from = at
  }
  return out + text.slice(from)
}
