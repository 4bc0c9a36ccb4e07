import type { Place } from '../../find/findings.ts'
import type { Evidence } from '../lineage.ts'
import type { LineageRemark, Slip } from '../remarks.ts'
import type { Cue } from './cues.ts'
import type { Collation } from './histories.ts'
import { DECIDED, type Oriented } from './orientation.ts'
import { wordsAt } from './readers.ts'

const MOST_PLACES = 4
const LEAST = 0.1
const MOST_ODDS = 9
/** What a change more makes less probable, as in `joining.ts`. */
const CHANGE = 1.2

/** Why a child hangs where it does, and why that way round. */
export function branchEvidence(
  collation: Collation,
  oriented: Oriented,
  { parent, child }: { readonly parent: number; readonly child: number },
  ahead: number,
): Evidence[] {
  const isTop = oriented.isPosited && parent === oriented.top
  const other = isTop
    ? oriented.branches.find(one => one.parent === parent && one.child !== child)!.child
    : parent
  const changes = collation.changes(other, child)
  const left = changes.filter(({ cue }) => cue.why === 'left out' || cue.why === 'skipped')
  const faults = changes.filter(({ cue }) => cue.why !== null && !left.some(one => one.cue === cue))
  const evidence = [
    ...(isTop ? [] : [together(collation, parent, child, ahead)]),
    ...direction(collation, other, child, left, 'containment', isTop),
    ...direction(collation, other, child, faults, 'wording', isTop),
  ].filter(({ weight }) => Math.abs(weight) >= LEAST)
  if (oriented.sure < DECIDED) evidence.push(UNDECIDED)
  return evidence.sort((a, b) => b.weight - a.weight)
}

const UNDECIDED: Evidence = {
  type: 'wording',
  weight: 0,
  remark: { code: 'direction-open', values: {} },
  spans: [],
}

/** What the two have in common that most do not. */
function together(collation: Collation, parent: number, child: number, ahead: number): Evidence {
  const { stemma, characters } = { stemma: collation.stemma, characters: collation.stemma.characters }
  const [above, below] = [stemma.nodes[parent].states, stemma.nodes[child].states]
  const shared: { place: number; holders: number }[] = []
  for (let place = 0; place < characters.weight.length; place++) {
    const states = above[place] & below[place]
    if (states === 0 || characters.weight[place] < 0.5) continue
    const holders = characters.states.filter(one => (one[place] & states) !== 0).length
    if (2 * holders <= characters.states.length) shared.push({ place, holders })
  }
  shared.sort((a, b) => a.holders - b.holders || a.place - b.place)
  const chosen = shared.slice(0, MOST_PLACES).map(({ place }) => place)
  const departs = collation.changes(parent, child).length
  const elsewhere = ahead === Infinity || ahead === 0 ? null : Math.round(10 * ahead) / 10
  return {
    type: 'wording',
    weight: Math.round(100 * Math.min(MOST_ODDS, CHANGE * ahead)) / 100,
    remark: { code: 'readings-shared', values: { agreeing: shared.length, differing: departs, elsewhere } },
    spans: placesOf(collation, chosen, [child, parent]),
  }
}

/** What the differences tell of which is older. */
function direction(
  collation: Collation,
  older: number,
  child: number,
  changes: readonly { readonly place: number; readonly cue: Cue }[],
  type: 'containment' | 'wording',
  isTop: boolean,
): Evidence[] {
  // Below a posited ancestor the child's own faults are those that count.
  const telling = isTop ? changes.filter(({ cue }) => cue.odds > 0) : changes
  if (telling.length === 0) return []
  const weight = telling.reduce((sum, { cue }) => sum + cue.odds, 0)
  const strongest = [...telling].sort(
    (a, b) => Math.abs(b.cue.odds) - Math.abs(a.cue.odds) || a.place - b.place,
  )
  const side = weight >= 0 ? older : child
  return [
    {
      type,
      weight: Math.round(100 * weight) / 100,
      remark: remarkOn(
        strongest.map(({ cue }) => cue),
        type,
        weight >= 0,
      ),
      spans: placesOf(
        collation,
        strongest.slice(0, MOST_PLACES).map(({ place }) => place),
        type === 'containment' ? [side] : [child, older],
      ),
    },
  ]
}

function remarkOn(cues: readonly Cue[], type: 'containment' | 'wording', isForward: boolean): LineageRemark {
  const by = isForward ? 'child' : 'parent'
  if (type === 'containment') {
    const skipped = cues.some(({ why, odds }) => why === 'skipped' && odds > 0 === isForward)
    return { code: 'left-out', values: { by, skipped } }
  }
  const why = new Set(cues.map(cue => cue.why))
  return {
    code: 'slips',
    values: { by, kinds: slips.filter(([cue]) => why.has(cue)).map(([, slip]) => slip) },
  }
}

const slips = [
  ['unknown word', 'unknown'],
  ['echoed', 'echoed'],
  ['doubled', 'doubled'],
] as const satisfies readonly (readonly [Cue['why'], Slip])[]

function placesOf(collation: Collation, places: readonly number[], nodes: readonly number[]): Place[] {
  return places.flatMap(place =>
    nodes
      .map(node => wordsAt(collation, node, place))
      .filter(found => found !== null && found.end > found.start),
  ) as Place[]
}
