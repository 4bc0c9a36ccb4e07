/** A number with the word for what is counted. */
export const count = (n: number, one: string, many: string): string =>
  `${n.toLocaleString('de')} ${n === 1 ? one : many}`
