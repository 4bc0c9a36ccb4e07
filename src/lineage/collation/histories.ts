import type { Findings } from '../findings.ts'
import type { Telling } from '../tellings.ts'
import { Cues } from './cues.ts'
import { mixedLeaves } from './mixture.ts'
import { bitsOf, toCharacters, type VariantPlace, variantPlaces } from './places.ts'
import { type Change, type Rooting, weighRoots } from './rooting.ts'
import { type Stemma, toStemma } from './stemma.ts'
import { collate, type Table } from './table.ts'
import { findTree } from './tree.ts'

/** All that a collation says of how its witnesses came from one another. Witnesses are places in the list of tellings. */
export interface Collation {
  readonly table: Table
  readonly places: readonly VariantPlace[]
  readonly stemma: Stemma
  /** The witness of each leaf of the stemma's tree. */
  readonly members: readonly number[]
  /** Witnesses that follow several exemplars by turns, and by how many places that explains them better. */
  readonly mixed: readonly { readonly witness: number; readonly gain: number }[]
  /** Where the stemma can begin, most probable first. */
  readonly rootings: readonly Rooting[]
  /** The differences on the branch between two nodes of the stemma. */
  changes(a: number, b: number): readonly Change[]
}

/** Fewer than these make no tree to hang a mixed one on. */
const LEAST_PURE = 4
/** Mixed witnesses found after so many rounds hide little. */
const MOST_ROUNDS = 6

/** Collates the witnesses, sets those aside that were made from several, and finds the stemma of the others. */
export function weighCollation(tellings: readonly Telling[], { rarity }: Findings): Collation {
  const table = collate(tellings)
  const places = variantPlaces(table, rarity)
  const mixed: { witness: number; gain: number }[] = []
  let members = [...tellings.keys()]
  let characters = toCharacters(places, members)
  let tree = findTree(characters)
  for (let round = 0; round < MOST_ROUNDS && members.length > LEAST_PURE; round++) {
    const found = mixedLeaves(tree, characters)
      .sort((a, b) => b.gain - a.gain)
      .slice(0, members.length - LEAST_PURE)
    if (found.length === 0) break
    mixed.push(...found.map(({ leaf, gain }) => ({ witness: members[leaf], gain })))
    members = members.filter((_, at) => !found.some(({ leaf }) => leaf === at))
    characters = toCharacters(places, members)
    tree = findTree(characters)
  }
  const stemma = toStemma(tree, characters)
  const changes = changesOf(stemma, members, places, new Cues(table, rarity))
  return { table, places, stemma, members, mixed, changes, rootings: weighRoots(stemma, changes) }
}

function changesOf(
  { nodes, characters }: Stemma,
  members: readonly number[],
  places: readonly VariantPlace[],
  cues: Cues,
): Collation['changes'] {
  const readers = places.map(place => readersOf(place, members))
  const known = new Map<number, Change[]>()
  const find = (a: number, b: number): Change[] => {
    const [one, other] = [nodes[a].states, nodes[b].states]
    const found: Change[] = []
    for (let place = 0; place < characters.weight.length; place++) {
      if ((one[place] & other[place]) !== 0) continue
      const [left, right] = [readers[place](one[place]), readers[place](other[place])]
      if (left < 0 || right < 0) continue
      found.push({ place, cue: cues.between(places[place], left, right) })
    }
    return found
  }
  return (a, b) => {
    const key = a * nodes.length + b
    if (!known.has(key)) known.set(key, find(a, b))
    return known.get(key)!
  }
}

/** The first witness that has one of the readings that some bits stand for, -1 where none has. */
function readersOf({ readings }: VariantPlace, members: readonly number[]): (states: number) => number {
  const bits = bitsOf(readings)
  return states =>
    members.find(witness => readings[witness] >= 0 && ((bits.get(readings[witness]) ?? 0) & states) !== 0) ??
    -1
}
