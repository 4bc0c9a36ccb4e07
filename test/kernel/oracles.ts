import { blocksOf, type Pile } from '../../src/kernel/pile.ts'

/** The slow and plain ways that the kernels are checked against. */

export function pileOf(documents: readonly (readonly number[])[], label?: readonly number[]): Pile {
  const first = new Uint32Array(documents.length + 1)
  documents.forEach((words, d) => {
    first[d + 1] = first[d] + words.length
  })
  return {
    keys: Uint32Array.from(documents.flat()),
    first,
    blocks: blocksOf(first),
    label: Uint32Array.from(label ?? documents.map((_, d) => d)),
    rank: Uint32Array.from(documents, (_, d) => d),
  }
}

/** Every pair of places where `length` words in a row are equal, in two documents with different labels. */
export function equalRuns(pile: Pile, length: number): { a: number; b: number }[] {
  const runs: { a: number; b: number }[] = []
  const { first, keys, label } = pile
  const documents = first.length - 1
  for (let a = 0; a < documents; a++) {
    for (let b = a + 1; b < documents; b++) {
      if (label[a] === label[b]) continue
      for (let i = first[a]; i + length <= first[a + 1]; i++) {
        for (let j = first[b]; j + length <= first[b + 1]; j++) {
          let k = 0
          while (k < length && keys[i + k] === keys[j + k]) k++
          if (k === length) runs.push({ a: i, b: j })
        }
      }
    }
  }
  return runs
}

/** The best score of any local alignment: 1 an equal word, -1 a changed, added or removed one (Smith & Waterman). */
export function bestLocalScore(a: readonly number[], b: readonly number[]): number {
  let best = 0
  let above = new Array<number>(b.length + 1).fill(0)
  for (const word of a) {
    const row = [0]
    b.forEach((other, j) => {
      row.push(Math.max(0, above[j] + (word === other ? 1 : -1), above[j + 1] - 1, row[j] - 1))
    })
    best = Math.max(best, ...row)
    above = row
  }
  return best
}

/** The best score of aligning the first i words of one with the first j of the other, whole. */
function wholeScores(a: readonly number[], b: readonly number[]): number[][] {
  const scores = [[0, ...b.map((_, j) => -j - 1)]]
  a.forEach((word, i) => {
    const row = [-i - 1]
    b.forEach((other, j) => {
      row.push(Math.max(scores[i][j] + (word === other ? 1 : -1), scores[i][j + 1] - 1, row[j] - 1))
    })
    scores.push(row)
  })
  return scores
}

/** The best score of aligning both whole. */
export function wholeScore(a: readonly number[], b: readonly number[]): number {
  return wholeScores(a, b)[a.length][b.length]
}

/** The best score of aligning any beginning of one with any beginning of the other. */
export function bestPrefixScore(a: readonly number[], b: readonly number[]): number {
  return Math.max(...wholeScores(a, b).flat())
}
