import { Random } from '../bench/simulate/random.ts'
import { longEditions, roundups, type Setting, settings, withOperators } from '../bench/simulate/settings.ts'
import { grow, type Tradition } from '../bench/simulate/traditions.ts'
import { drawLineage } from '../src/lineage/draw.ts'
import type { Lineage } from '../src/lineage/lineage.ts'
import { asStory } from './story-findings.ts'

const SEED = 7_041_996
const STORIES = 40

/**
 * How well lineages drawn over simulated traditions follow their true histories, with and without dates, with the
 * operators the weights were fitted on and with those held out. `only` keeps the settings whose name begins so.
 */
export async function score(only: string): Promise<string> {
  const wanted =
    only === 'all'
      ? settings
      : [...settings, roundups, longEditions].filter(({ name }) => name.startsWith(only))
  const lines: string[] = []
  for (const operators of ['fitted', 'held out'] as const) {
    for (const dates of ['with dates', 'without dates'] as const) {
      lines.push(`Operators ${operators}, ${dates}`, HEADING)
      const all = new Tally()
      for (const setting of wanted) {
        const tally = new Tally()
        for (const tradition of traditions(withOperators(setting, operators), dates === 'with dates')) {
          const lineage = draw(tradition)
          tally.add(tradition, lineage)
          all.add(tradition, lineage)
        }
        lines.push(tally.line(setting.name))
      }
      lines.push(all.line('all'), '', ...all.calibration(), '')
    }
  }
  return lines.join('\n')
}

function traditions(setting: Setting, isDated: boolean): Tradition[] {
  const random = new Random(SEED)
  return Array.from({ length: STORIES }, () =>
    grow(isDated ? setting : { ...setting, dated: 0 }, random.fork()),
  )
}

function draw({ setting, documents }: Tradition): Lineage {
  const { story, findings } = asStory(setting.name, documents)
  return drawLineage(story, findings)
}

const HEADING = `${''.padEnd(24)}   joined: precision recall   directed: precision recall   second parents   missing   Brier`
const BINS = 10

class Tally {
  private drawn = 0
  private possible = 0
  private joined = 0
  private found = 0
  private directed = 0
  private readonly seconds = { drawn: 0, possible: 0, right: 0 }
  private readonly missing = { drawn: 0, possible: 0, right: 0 }
  private squares = 0
  private readonly bins = Array.from({ length: BINS }, () => ({ count: 0, right: 0, sum: 0 }))

  add({ truth }: Tradition, { edges, missing }: Lineage): void {
    const real = [...passLost(edges)]
    const has = (parent: number, child: number) => truth.parents[child].includes(parent)
    this.possible += truth.parents.reduce((sum, parents) => sum + parents.length, 0)
    const firstOf = new Map<number, number>()
    for (const { parent, child, probability } of real as {
      parent: number
      child: number
      probability: number
    }[]) {
      const isRight = has(parent, child)
      this.drawn++
      if (isRight) this.directed++
      if (isRight || has(child, parent)) this.joined++
      this.squares += (probability - (isRight ? 1 : 0)) ** 2
      const bin = this.bins[Math.min(BINS - 1, Math.floor(probability * BINS))]
      bin.count++
      bin.sum += probability
      if (isRight) bin.right++
      if (!firstOf.has(child)) firstOf.set(child, parent)
      else {
        this.seconds.drawn++
        if (isRight) this.seconds.right++
      }
    }
    const pairs = new Set(real.map(({ parent, child }) => key(Number(parent), Number(child))))
    truth.parents.forEach((parents, child) => {
      for (const parent of parents) if (pairs.has(key(parent, child))) this.found++
      this.seconds.possible += Math.max(0, parents.length - 1)
    })
    this.addMissing(truth.missing, missing)
  }

  /** A lost text counts as found when at least two of its children are given to one posited text, and no more strangers. */
  private addMissing(truth: readonly (readonly number[])[], posited: Lineage['missing']): void {
    this.missing.drawn += posited.length
    this.missing.possible += truth.length
    for (const children of truth) {
      const isFound = posited.some(one => {
        const right = one.children.filter(
          child => typeof child === 'number' && children.includes(child),
        ).length
        return right >= 2 && right * 2 >= one.children.length
      })
      if (isFound) this.missing.right++
    }
  }

  line(name: string): string {
    return [
      name.padEnd(24),
      share(this.joined, this.drawn).padStart(20),
      share(this.found, this.possible).padStart(7),
      share(this.directed, this.drawn).padStart(22),
      share(this.directed, this.possible).padStart(7),
      fraction(this.seconds).padStart(17),
      fraction(this.missing).padStart(10),
      (this.squares / Math.max(1, this.drawn)).toFixed(3).padStart(8),
    ].join('')
  }

  calibration(): string[] {
    return [
      'probability given   edges   right',
      ...this.bins.map(({ count, right, sum }) =>
        count === 0
          ? ''
          : `${(sum / count).toFixed(2).padStart(17)}${String(count).padStart(8)}${(right / count).toFixed(2).padStart(8)}`,
      ),
    ].filter(line => line !== '')
  }
}

/** Edges between given texts: a posited one is passed over in favour of its own parents, as the truth does. */
function passLost(edges: Lineage['edges']): Lineage['edges'] {
  const above = (id: string) => edges.filter(edge => edge.child === id && typeof edge.parent === 'number')
  return edges
    .filter(edge => typeof edge.child === 'number')
    .flatMap(edge =>
      typeof edge.parent === 'number'
        ? [edge]
        : above(edge.parent).map(one => ({ ...edge, parent: one.parent })),
    )
}

function key(a: number, b: number): number {
  return Math.min(a, b) * 100_000 + Math.max(a, b)
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : (part / whole).toFixed(3)
}

/** Right of those drawn, of those possible: "12/15/20". */
function fraction({ right, drawn, possible }: { right: number; drawn: number; possible: number }): string {
  return `${right}/${drawn}/${possible}`
}
