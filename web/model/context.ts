import type { Place, Trace } from './trace.ts'

/** What stands around a few quoted words: the rest of the paragraph, as far as some letters either way. */
export interface Context {
  readonly before: string
  readonly words: string
  readonly after: string
}

/** UTF-16 code units shown on either side where none are told. */
const LETTERS = 140
/** Quoted words up to this length may mean another thing in another sentence. */
export const SHORT = 60

/** The words of `place` with those around them, cut between words; where the paragraph goes on there is an ellipsis. */
export function contextOf(trace: Trace, place: Place, letters = LETTERS): Context {
  const text = trace.witness(place.document)?.document.text ?? ''
  const { start, end } = trace.span(place)
  const lead = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
  const until = text.indexOf('\n', end)
  const tail = text.slice(end, until < 0 ? text.length : until)
  return { before: cutFront(lead, letters), words: text.slice(start, end), after: cutBack(tail, letters) }
}

/** Text on one line, cut between words where it is longer than `limit` letters. */
export function shortened(text: string, limit: number): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length > limit ? `${line.slice(0, limit).replace(/\s\S*$/, '')} …` : line
}

function cutFront(text: string, letters: number): string {
  if (text.length <= letters) return text
  const kept = text.slice(-letters)
  return `… ${kept.slice(kept.indexOf(' ') + 1)}`
}

function cutBack(text: string, letters: number): string {
  if (text.length <= letters) return text
  const kept = text.slice(0, letters)
  const space = kept.lastIndexOf(' ')
  return `${space < 0 ? kept : kept.slice(0, space)} …`
}
