import { say } from '../strings/strings.ts'
import type { Table } from './tables.ts'
import type { Trace } from './trace.ts'
import type { Variants } from './variants.ts'

/** Every wording of every place, a row each. */
export function apparatusTable(trace: Trace, variants: Variants): Table {
  const words = say().table
  const rows = variants.places.flatMap((place, index) => {
    const { start, end } = trace.place(variants.base, place)
    return variants.readings(place).map(({ words: wording, witnesses }, reading) => {
      const sigla = witnesses.map(({ id }) => trace.siglum(id) || id).join(' ')
      return [index + 1, start, end, reading === 0 ? words.base : words.reading, wording, sigla]
    })
  })
  return {
    name: `apparatus-${trace.siglum(variants.base)}`,
    columns: [words.place, words.start, words.end, words.kind, words.words, words.siglum],
    rows,
  }
}
