import type { TraceDrift, TraceEdge, TraceFamily } from './format.ts'

/** A probability in words, so that a number is never the only cue. */
export function likelihood(probability: number): string {
  if (probability >= 0.95) return 'almost certainly'
  if (probability >= 0.8) return 'very likely'
  if (probability >= 0.6) return 'likely'
  if (probability >= 0.4) return 'perhaps'
  return 'unlikely'
}

/** A probability in two digits. What is short of certain never reads as certain. */
export function chance(probability: number): string {
  return probability > 0.99 ? '>0.99' : probability.toFixed(2)
}

/** What stands before and after the parent in "B … A …". It says what is seen, not why it was done. */
export const relationWords = {
  republishes: ['republishes', ''],
  copies: ['shares whole stretches of text with', ''],
  rewrites: ['retells', 'in other words'],
  quotes: ['quotes', ''],
  cites: ['cites', ''],
} as const satisfies Record<TraceEdge['relation'], readonly [before: string, after: string]>

/** What became of a statement. */
export const driftWords = {
  'attribution-dropped': 'source dropped',
  'source-changed': 'source changed',
  'hedge-dropped': 'caution dropped',
  'hedge-added': 'caution added',
  'cue-changed': 'told with another verb',
  'figure-changed': 'figure changed',
  'negation-changed': 'yes and no changed',
  'name-changed': 'name changed',
} as const satisfies Record<TraceDrift['types'][number], string>

/** What became of a quote. */
export const alterationWords = {
  verbatim: 'word for word',
  truncated: 'cut short',
  elided: 'words left out inside',
  spliced: 'joined from two',
  substituted: 'words exchanged',
  inserted: 'words put in',
  negated: 'turned to its opposite',
  reattributed: 'another speaker',
  unquoted: 'told without quotation marks',
  quoted: 'put in quotation marks',
} as const satisfies Record<TraceFamily['alterations'][number]['types'][number], string>

export function percent(share: number): string {
  return `${Math.round(share * 100)}%`
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
}

/** “A, B, or C”. */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join() : `${items.slice(0, -1).join(', ')}, or ${items.at(-1)}`
}
