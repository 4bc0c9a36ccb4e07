import { Random } from '../bench/simulate/random.ts'
import {
  copyByHand,
  type ScribalSetting,
  type ScribalTradition,
  scribalSettings,
} from '../bench/simulate/scribes.ts'
import { neighbourJoining } from '../src/kernel/neighbour-joining.ts'
import { drawLineage } from '../src/lineage/draw.ts'
import type { Lineage } from '../src/lineage/lineage.ts'
import { scanWords } from '../src/text/words.ts'
import { asStory } from './story-findings.ts'

const SEED = 20_090_417
const TRADITIONS = 20

/** Who is joined to whom, given copies first; the rest are lost. */
type Graph = readonly (readonly number[])[]

/**
 * How well stemmata drawn over simulated traditions of handwritten copies follow the true ones, by the average sign
 * distance of Roos and Heikkilä (Evaluating methods for computer-assisted stemmatology using artificial benchmark data
 * sets, Literary and Linguistic Computing 24, 2009): of every three copies, which of two is the nearer to the third.
 * Beside Stemma, neighbour-joining and a minimum spanning tree on plain edit distance. `only` keeps the settings whose
 * name begins so; 'held' takes traditions that nothing was tuned on.
 */
export async function score(only: string): Promise<string> {
  const isHeld = only === 'held'
  const wanted = scribalSettings.filter(({ name }) => only === 'all' || isHeld || name.startsWith(only))
  const rows = wanted.map(setting => measure(setting, isHeld ? SEED + 1 : SEED))
  const width = Math.max(...HEADINGS.map(heading => heading.length)) + 2
  const line = (name: string, cells: readonly string[]) =>
    name.padEnd(16) + cells.map(cell => cell.padStart(width)).join('')
  return [line('', HEADINGS), ...rows.map(({ name, cells }) => line(name, cells))].join('\n')
}

const HEADINGS = [
  'Stemma',
  'as retold',
  'neighbour-joining',
  'spanning tree',
  'older to newer',
  'begins right',
  'lost: drawn, true',
  'mixed: right/drawn/true',
  'Brier',
]

function measure(setting: ScribalSetting, seed: number) {
  const random = new Random(seed)
  const tally = new Tally()
  for (let i = 0; i < TRADITIONS; i++) tally.add(copyByHand(setting, random.fork()))
  return { name: setting.name, cells: tally.cells() }
}

class Tally {
  private count = 0
  private readonly signs = [0, 0, 0, 0]
  private readonly directed = { right: 0, drawn: 0 }
  private begins = 0
  private readonly lost = { drawn: 0, possible: 0 }
  private readonly mixed = { right: 0, drawn: 0, possible: 0 }
  private squares = 0

  add(tradition: ScribalTradition): void {
    const { documents, copyOf, exemplars } = tradition
    const { story, findings } = asStory('', documents)
    const drawn = drawLineage(story, findings, 'always')
    const truth = trueGraph(tradition)
    const far = editDistances(documents.map(({ text }) => text))
    const others = [
      toGraph(documents.length, drawn),
      toGraph(documents.length, drawLineage(story, findings, 'never')),
      neighbourJoining(documents.length, far).neighbours,
      spanningTree(documents.length, far),
    ]
    const wanted = stepsBetween(truth, documents.length)
    others.forEach((graph, i) => {
      this.signs[i] += signDistance(wanted, stepsBetween(graph, documents.length))
    })
    this.count++
    this.addEdges(drawn, copyOf, exemplars)
    this.addMixed(drawn, copyOf, exemplars)
    this.lost.drawn += drawn.missing.length
    this.lost.possible += branchingLost(tradition)
    if (beginsRight(drawn, copyOf, exemplars)) this.begins++
  }

  private addEdges(
    drawn: Lineage,
    copyOf: readonly number[],
    exemplars: readonly (readonly number[])[],
  ): void {
    for (const { parent, child, probability } of drawn.edges) {
      if (typeof parent === 'string' || typeof child === 'string') continue
      const isOlder = isAncestor(exemplars, copyOf[parent], copyOf[child])
      this.directed.drawn++
      if (isOlder) this.directed.right++
      this.squares += (probability - Number(isOlder)) ** 2
    }
  }

  private addMixed(
    drawn: Lineage,
    copyOf: readonly number[],
    exemplars: readonly (readonly number[])[],
  ): void {
    for (const child of copyOf.keys()) {
      const isMixed = exemplars[copyOf[child]].length > 1
      const isDrawn = drawn.edges.filter(edge => edge.child === child).length > 1
      this.mixed.possible += Number(isMixed)
      this.mixed.drawn += Number(isDrawn)
      this.mixed.right += Number(isMixed && isDrawn)
    }
  }

  cells(): string[] {
    const share = (part: number, whole: number) => (whole === 0 ? '–' : (part / whole).toFixed(3))
    return [
      ...this.signs.map(sum => share(sum, this.count)),
      `${share(this.directed.right, this.directed.drawn)} of ${this.directed.drawn}`,
      share(this.begins, this.count),
      `${this.lost.drawn}, ${this.lost.possible}`,
      `${this.mixed.right}/${this.mixed.drawn}/${this.mixed.possible}`,
      share(this.squares, this.directed.drawn),
    ]
  }
}

function isAncestor(exemplars: readonly (readonly number[])[], ancestor: number, of: number): boolean {
  return (
    of !== ancestor && exemplars[of].some(one => one === ancestor || isAncestor(exemplars, ancestor, one))
  )
}

function trueGraph({ copyOf, exemplars }: ScribalTradition): Graph {
  const number = new Map(copyOf.map((copy, document) => [copy, document]))
  for (const copy of exemplars.keys()) if (!number.has(copy)) number.set(copy, number.size)
  const pairs = exemplars.flatMap((parents, copy) =>
    parents.map(parent => [number.get(parent)!, number.get(copy)!] as const),
  )
  return joinedBy(exemplars.length, pairs)
}

function toGraph(documents: number, { edges, missing }: Lineage): Graph {
  const number = (ancestor: number | string) =>
    typeof ancestor === 'number' ? ancestor : documents + missing.findIndex(({ id }) => id === ancestor)
  const pairs = edges.map(({ parent, child }) => [number(parent), number(child)] as const)
  return joinedBy(documents + missing.length, pairs)
}

function joinedBy(count: number, pairs: readonly (readonly [number, number])[]): Graph {
  const graph: number[][] = Array.from({ length: count }, () => [])
  for (const [a, b] of pairs) {
    graph[a].push(b)
    graph[b].push(a)
  }
  return graph
}

/** Steps from each of the first `count` nodes to each other, -1 where there is no way. */
function stepsBetween(graph: Graph, count: number): number[][] {
  return Array.from({ length: count }, (_, start) => {
    const steps = graph.map(() => -1)
    steps[start] = 0
    const queue = [start]
    for (const node of queue) {
      for (const next of graph[node]) {
        if (steps[next] >= 0) continue
        steps[next] = steps[node] + 1
        queue.push(next)
      }
    }
    return steps.slice(0, count).map(value => (value < 0 ? graph.length : value))
  })
}

/** 1 where both agree of every three copies which of two is the nearer, 0 where they never do. */
function signDistance(one: readonly (readonly number[])[], other: readonly (readonly number[])[]): number {
  let sum = 0
  let count = 0
  for (let a = 0; a < one.length; a++) {
    for (let b = 0; b < one.length; b++) {
      for (let c = b + 1; c < one.length; c++) {
        if (a === b || a === c) continue
        const apart = Math.sign(one[a][b] - one[a][c]) - Math.sign(other[a][b] - other[a][c])
        sum += 1 - Math.abs(apart) / 2
        count++
      }
    }
  }
  return count === 0 ? 1 : sum / count
}

/** Lost copies from which two or more ways lead down to copies that are left. */
function branchingLost({ copyOf, exemplars }: ScribalTradition): number {
  const left = new Set(copyOf)
  const leads = (copy: number): boolean => left.has(copy) || childrenOf(copy).some(leads)
  const childrenOf = (copy: number) => [...exemplars.keys()].filter(child => exemplars[child][0] === copy)
  return [...exemplars.keys()].filter(copy => !left.has(copy) && childrenOf(copy).filter(leads).length > 1)
    .length
}

/** Whether the drawn beginning is the oldest copy left, or a lost one, and that no copy left is the ancestor of all. */
function beginsRight(
  { roots }: Lineage,
  copyOf: readonly number[],
  exemplars: readonly (readonly number[])[],
): boolean {
  const first = copyOf.find(copy =>
    copyOf.every(other => other === copy || isAncestor(exemplars, copy, other)),
  )
  const [root] = roots
  return typeof root === 'string' ? first === undefined : copyOf[root] === first
}

/** Words changed, added or left out from each text to each (Levenshtein), as a share of the longer. */
function editDistances(texts: readonly string[]): Float64Array {
  const words = texts.map(text => scanWords(text).key)
  const far = new Float64Array(texts.length ** 2)
  words.forEach((one, a) => {
    words.forEach((other, b) => {
      if (a >= b) return
      const share = levenshtein(one, other) / Math.max(1, one.length, other.length)
      far[a * texts.length + b] = far[b * texts.length + a] = share
    })
  })
  return far
}

function levenshtein(a: Uint32Array, b: Uint32Array): number {
  const row = Int32Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    let corner = row[0]
    row[0] = i
    for (let j = 1; j <= b.length; j++) {
      const value = Math.min(row[j] + 1, row[j - 1] + 1, corner + Number(a[i - 1] !== b[j - 1]))
      corner = row[j]
      row[j] = value
    }
  }
  return row[b.length]
}

/** Prim's algorithm. */
function spanningTree(count: number, far: Float64Array): Graph {
  const pairs: [number, number][] = []
  const inside = [0]
  const outside = new Set(Array.from({ length: count - 1 }, (_, i) => i + 1))
  while (outside.size > 0) {
    let best: [number, number] = [-1, -1]
    let least = Infinity
    for (const from of inside) {
      for (const to of outside) {
        if (far[from * count + to] >= least) continue
        least = far[from * count + to]
        best = [from, to]
      }
    }
    pairs.push(best)
    inside.push(best[1])
    outside.delete(best[1])
  }
  return joinedBy(count, pairs)
}
