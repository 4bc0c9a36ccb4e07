/** The singular of a noun, roughly: only ever compared with others cut the same way. */
export function singular(noun: string): string {
  if (noun.length < 4 || noun.endsWith('ss')) return noun
  if (noun.endsWith('ies')) return `${noun.slice(0, -3)}y`
  return noun.endsWith('s') ? noun.slice(0, -1) : noun
}
