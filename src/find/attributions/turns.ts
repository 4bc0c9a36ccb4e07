import type { Span } from '../../text/document.ts'
import { peopleOf } from '../../text/people.ts'
import type { Prose } from '../../text/prose.ts'
import { lastFrom } from '../../text/spans.ts'
import type { Source } from '../findings.ts'
import type { CueWords } from './lexicon.ts'
import type { Placed } from './placed.ts'
import { Sources } from './source-names.ts'

/** A text is a transcript from so many turns on, of which two speakers have at least two each. */
const LEAST_TURNS = 4
/** Of the turns so many are sentences, and not entries of a form. */
const LEAST_ENDED = 0.6

/** "Q:", "LEE:", "Ann Lee:", "MS. LEE (by telephone):" at the start of a line, with what it says on the same line. */
const LABEL =
  /^[ \t]*(?<speaker>Q|A|\p{Lu}[\p{L}.'’-]{1,30}(?: \p{Lu}[\p{L}.'’-]{0,30}){0,4})(?: \([^()\n]{1,30}\))?:[ \t]+(?=\S)/gmu
const ENDED = /[.!?…][”"’')\]]*\s*$/

/**
 * The turns of an interview or a hearing, each a statement: "Q: Why was it shut? A: It shook." Paragraphs without a label
 * between two turns go on with the one before. Linear in the length of the text.
 */
export function findTurns({ text, paragraphs }: Prose): readonly Placed[] {
  if (!hasColons(text, LEAST_TURNS)) return []
  const labels = Array.from(text.matchAll(LABEL), labelIn)
  const ends = labels.map(({ from }, turn) => {
    const next = labels[turn + 1]?.start ?? paragraphs[lastFrom(paragraphs, from)].end
    return from + text.slice(from, next).trimEnd().length
  })
  if (!isTranscript(labels, ends, text)) return []
  return labels.map(({ source, cue, from }, turn) => {
    return { source: [source], cue: [cue], content: [{ start: from, end: ends[turn] }], negated: false }
  })
}

/** Whether a text has so many colons, as each label has one: most texts have too few, and to look for labels takes far longer. */
function hasColons(text: string, least: number): boolean {
  let at = -1
  for (let count = 0; count < least; count++) {
    at = text.indexOf(':', at + 1)
    if (at < 0) return false
  }
  return true
}

interface Label {
  /** Where its line starts, and what is said. */
  readonly start: number
  readonly from: number
  readonly speaker: string
  readonly source: Span
  readonly cue: Span
}

function labelIn({ 0: label, index, groups }: RegExpExecArray): Label {
  const { speaker } = groups!
  const start = index + label.indexOf(speaker)
  const colon = index + label.lastIndexOf(':')
  return {
    start: index,
    from: index + label.length,
    // "MS. LEE" and "Ann Lee" are one.
    speaker: speaker.toLowerCase().slice(speaker.lastIndexOf(' ') + 1),
    source: { start, end: start + speaker.length },
    cue: { start: colon, end: colon + 1 },
  }
}

function isTranscript(labels: readonly Label[], ends: readonly number[], text: string): boolean {
  if (labels.length < LEAST_TURNS) return false
  const turns = new Map<string, number>()
  for (const { speaker } of labels) turns.set(speaker, (turns.get(speaker) ?? 0) + 1)
  const ended = labels.filter(({ from }, turn) =>
    ENDED.test(text.slice(Math.max(from, ends[turn] - 8), ends[turn])),
  )
  return (
    [...turns.values()].filter(count => count > 1).length > 1 && ended.length >= LEAST_ENDED * labels.length
  )
}

const ROLE = /^(?:Q|A|Question|Answer)$/

/** Who speaks: a person by as much of the name as the text has, or no one named. */
export function speakersOf(turns: readonly Placed[], prose: Prose, words: CueWords): readonly Source[] {
  const named = new Sources(prose, peopleOf(prose), words).sourcesOf(turns)
  return turns.map(({ source }, turn) => {
    const [{ start, end }] = source!
    if (ROLE.test(prose.text.slice(start, end))) return { pieces: source!, name: '', type: 'unnamed' }
    return { ...named[turn]!, type: 'person' }
  })
}
