import type { Ancestor, Edge, Evidence } from '../lineage.ts'
import type { Collation } from './histories.ts'
import { type Turn, turnsOf } from './mixture.ts'
import type { Oriented } from './orientation.ts'
import { toCharacters } from './places.ts'
import { placeOf } from './table.ts'

/** Below this share of its places a witness is not said to draw on an exemplar. */
const LEAST_SHARE = 0.08
const MOST_PLACES = 4

/** The edges of witnesses that follow several exemplars by turns, the one that gave most first. */
export function mixedEdges(collation: Collation, oriented: Oriented, names: readonly Ancestor[]): Edge[] {
  return collation.mixed.flatMap(({ witness, gain }) => edgesOf(collation, oriented, names, witness, gain))
}

function edgesOf(
  collation: Collation,
  { branches, top, isPosited }: Oriented,
  names: readonly Ancestor[],
  witness: number,
  gain: number,
): Edge[] {
  const { stemma, places, table } = collation
  // Of exemplars that explain as much the one nearest to the beginning comes first.
  const nodes = [top, ...branches.map(({ child }) => child)].filter(node => !isPosited || node !== top)
  const { states, weight } = toCharacters(places, [witness])
  const turns = turnsOf(
    nodes.map(node => stemma.nodes[node].states),
    states[0],
    weight,
  )
  const share = new Map<number, number>()
  for (const turn of turns) {
    const node = nodes[turn.source]
    share.set(node, (share.get(node) ?? 0) + spanOf(collation, turn) / table.alignment.columns)
  }
  const probability = 1 - Math.exp(-gain / 2)
  return [...share]
    .filter(([, part]) => part >= LEAST_SHARE)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .map(([node, part]) => ({
      parent: names[node],
      child: table.tellings[witness].document,
      probability,
      relation: 'copies',
      share: part,
      evidence: [
        evidenceOf(
          collation,
          turns.filter(turn => nodes[turn.source] === node),
          witness,
          gain,
          states[0],
        ),
      ],
      rivals: [],
    }))
}

/** Columns from the first place of a turn to the first of the next. */
function spanOf({ places, table }: Collation, { from, to }: Turn): number {
  const start = from === 0 ? 0 : places[from].from
  const end = to === places.length ? table.alignment.columns : places[to].from
  return Math.max(0, end - start)
}

function evidenceOf(
  { places, table, stemma }: Collation,
  turns: readonly Turn[],
  witness: number,
  gain: number,
  states: Uint32Array,
): Evidence {
  const agreeing: number[] = []
  for (const { from, to } of turns) {
    for (let place = from; place < to; place++) {
      if (places[place].weight < 0.5 || places[place].readings[witness] < 0) continue
      const holders = stemma.characters.states.filter(one => one[place] === states[place]).length
      if (holders > 0 && 2 * holders <= stemma.characters.states.length) agreeing.push(place)
    }
  }
  const words = agreeing.map(place => placeOf(table, witness, places[place].from, places[place].to))
  const spans = words.filter(({ start, end }) => end > start).slice(0, MOST_PLACES)
  return {
    type: 'wording',
    weight: Math.round(100 * gain) / 100,
    remark: { code: 'mixed', values: { places: agreeing.length } },
    spans,
  }
}
