import { neighbourJoining, type UnrootedTree } from '../../kernel/neighbour-joining.ts'
import { type Characters, cheapestTree } from '../../kernel/parsimony.ts'

/** The tree that needs the fewest changes, sought from the one that neighbour-joining gives. Leaves as in `characters`. */
export function findTree(characters: Characters): UnrootedTree {
  return cheapestTree(neighbourJoining(characters.states.length, distances(characters)), characters)
}

/** Weight of the places where two witnesses differ, of those where both speak. */
function distances({ weight, states }: Characters): Float64Array {
  const count = states.length
  const distance = new Float64Array(count * count)
  for (let a = 0; a < count; a++) {
    for (let b = a + 1; b < count; b++) {
      let apart = 0
      let common = 0
      for (let place = 0; place < weight.length; place++) {
        const [one, other] = [states[a][place], states[b][place]]
        if (isUnknown(one) || isUnknown(other)) continue
        common += weight[place]
        if (one !== other) apart += weight[place]
      }
      distance[a * count + b] = distance[b * count + a] = common > 0 ? apart / common : 0.5
    }
  }
  return distance
}

function isUnknown(states: number): boolean {
  return (states & (states - 1)) !== 0
}
