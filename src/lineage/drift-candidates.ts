import { type Statement, TELLING, type Text } from './drift-statements.ts'

/** A word in more sentences than this brings none together. */
const COMMON = 40
/** Sentences held against one sentence at most. */
const CANDIDATES = 4

/** What each statement of the other text shares with the one in hand; all 0 between two calls. */
let sums = new Float64Array(256)

/** The few statements of a text that share the most telling words with one, `least` nats at least, best first. */
export function candidatesIn(
  { statements, postings }: Text,
  statement: Statement,
  least: number,
): Statement[] {
  if (sums.length < statements.length) sums = new Float64Array(2 * statements.length)
  const met: number[] = []
  for (let at = 0; at < statement.length; at++) {
    const weight = statement.weight(at)
    if (weight < TELLING) continue
    const holders = postings.get(statement.stem(at))
    if (!holders || holders.length > COMMON || isRepeated(statement, at)) continue
    for (const holder of holders) {
      if (sums[holder] === 0) met.push(holder)
      sums[holder] += weight
    }
  }
  const found = met.filter(index => sums[index] >= least)
  if (found.length > 1) found.sort((a, b) => sums[b] - sums[a] || a - b)
  for (const index of met) sums[index] = 0
  return found.slice(0, CANDIDATES).map(index => statements[index])
}

function isRepeated(statement: Statement, at: number): boolean {
  const stem = statement.stem(at)
  for (let before = at - 1; before >= 0; before--) if (statement.stem(before) === stem) return true
  return false
}
