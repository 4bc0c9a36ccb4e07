import { isOutletWord } from './outlets.ts'
import type { Token } from './tokens.ts'

/**
 * Patterns over tokens, in a notation of their own:
 *   `this|the article was?`  words, alternatives, and words that may be missing
 *   `…3`                     up to three tokens of any kind
 *   `NAME`                   the name of someone or something; the last one is captured; `NAME?` when it may be missing
 *   `OUTLET`                 the same, when the name has a word in it that outlets have, or is an address
 *   `END`                    as a word: nothing follows but closing marks. `BAR` is the word "|"
 * Matching tries each way once per token at most `LONGEST_GAP` deep, so that it cannot run away.
 */
interface Step {
  readonly kind: 'words' | 'gap' | 'name' | 'outlet'
  readonly words: ReadonlySet<string>
  readonly optional: boolean
  readonly reach: number
}

export interface Pattern {
  readonly steps: readonly Step[]
  /** The words it can begin with. */
  readonly firsts: ReadonlySet<string>
  /** One of these words stands among the next `reach` after the first; null where anything may. */
  readonly seconds: ReadonlySet<string> | null
  readonly reach: number
}

/** Indexes of tokens, half-open; `name` is null where none was captured. */
export interface Match {
  readonly end: number
  readonly name: { readonly from: number; readonly to: number } | null
}

const LONGEST_GAP = 8
const noWords: ReadonlySet<string> = new Set()

function stepOf(written: string): Step {
  if (written.startsWith('…')) {
    const reach = Math.min(Number(written.slice(1)), LONGEST_GAP)
    return { kind: 'gap', words: noWords, optional: true, reach }
  }
  const optional = written.length > 1 && written.endsWith('?')
  const bare = optional ? written.slice(0, -1) : written
  if (bare === 'NAME') return { kind: 'name', words: noWords, optional, reach: 0 }
  if (bare === 'OUTLET') return { kind: 'outlet', words: noWords, optional, reach: 0 }
  const words = bare.split('|').map(word => (word === 'BAR' ? '|' : word))
  return { kind: 'words', words: new Set(words), optional, reach: 0 }
}

/** Reads the notation. A pattern begins with words; all but the last of the leading ones may be missing. */
export function pattern(written: string): Pattern {
  const steps = written.split(' ').map(stepOf)
  const firsts = new Set<string>()
  let at = 0
  for (let open = true; open; at++) {
    for (const word of steps[at]!.words) firsts.add(word)
    open = steps[at]!.optional
  }
  return { steps, firsts, ...secondsOf(steps, at) }
}

/** The words that must follow soon, so that most sentences are told apart by a look at one more word. */
function secondsOf(steps: readonly Step[], from: number): Pick<Pattern, 'seconds' | 'reach'> {
  const seconds = new Set<string>()
  // Leading words that may be missing push the others back.
  let reach = from
  for (const step of steps.slice(from)) {
    if (step.kind === 'gap') reach += step.reach
    else if (step.kind !== 'words' || ![...step.words].every(word => /^\p{L}/u.test(word) && word !== 'END'))
      break
    else {
      for (const word of step.words) seconds.add(word)
      if (!step.optional) return { seconds, reach }
      reach++
    }
  }
  return { seconds: null, reach: 0 }
}

/** Words that stand inside names, between capitalised ones. */
const inside = new Set([
  'of',
  'the',
  'and',
  '&',
  'for',
  'de',
  'la',
  'le',
  'du',
  'del',
  'der',
  'die',
  'das',
  'und',
  'van',
  'von',
  'di',
  'da',
  'do',
  'am',
  'im',
  'y',
  'et',
  '-',
  "'s",
])
const articles = new Set([
  'the',
  'der',
  'die',
  'das',
  'dem',
  'den',
  'le',
  'la',
  'les',
  'el',
  'il',
  'lo',
  "l'",
])
const neverNames =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|januar|februar|märz|mai|juni|juli|oktober|dezember|monday|tuesday|wednesday|thursday|friday|saturday|sunday|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|this|these|our|my|his|her|their|its|here|a|an|it|he|she|we|they|i|\d.*)$/

function isNamePart(token: Token | undefined): boolean {
  return (
    token !== undefined && (token.capital || /\w\.[a-z]{2,}/.test(token.word)) && !neverNames.test(token.word)
  )
}

/** Where the name that begins at `from` ends, or `from` when none does. A leading article belongs to the sentence. */
export function nameEnd(tokens: readonly Token[], from: number): number {
  if (!isNamePart(tokens[from])) return from
  let end = from + 1
  for (let next = end; next < tokens.length && next - end < 3; next++) {
    const token = tokens[next]!
    if (token.capital && (isNamePart(token) || /^\d/.test(token.word))) end = next + 1
    else if (!inside.has(token.word) && !(token.word === '.' && tokens[next - 1]!.word.length < 3)) break
  }
  return end
}

function matchFrom(steps: readonly Step[], at: number, tokens: readonly Token[], from: number): Match | null {
  const step = steps[at]
  if (!step) return { end: from, name: null }
  if (step.kind === 'gap') {
    for (let skip = 0; skip <= step.reach && from + skip <= tokens.length; skip++) {
      const found = matchFrom(steps, at + 1, tokens, from + skip)
      if (found) return found
    }
    return null
  }
  return (
    takeStep(step, steps, at, tokens, from) ?? (step.optional ? matchFrom(steps, at + 1, tokens, from) : null)
  )
}

function takeStep(
  step: Step,
  steps: readonly Step[],
  at: number,
  tokens: readonly Token[],
  from: number,
): Match | null {
  if (step.words.has('END') && onlyClosing(tokens, from))
    return matchFrom(steps, at + 1, tokens, tokens.length)
  const token = tokens[from]
  if (!token) return null
  if (step.kind === 'words')
    return step.words.has(token.word) ? matchFrom(steps, at + 1, tokens, from + 1) : null
  const start = articles.has(token.word) && !token.capital ? from + 1 : from
  const end = nameEnd(tokens, start)
  if (step.kind === 'outlet' && !tokens.slice(start, end).some(part => isOutletWord(part.word))) return null
  const rest = end > start ? matchFrom(steps, at + 1, tokens, end) : null
  return rest && { end: rest.end, name: rest.name ?? { from: start, to: end } }
}

/** Whether nothing follows but marks that close or trail off. */
function onlyClosing(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < tokens.length; i++)
    if (!/^[)\]}>»"”’'.,:;…*_–—-]$/.test(tokens[i]!.word)) return false
  return true
}

export function matchPattern(found: Pattern, tokens: readonly Token[]): Match | null {
  return matchFrom(found.steps, 0, tokens, 0)
}
