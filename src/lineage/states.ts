import { LONGEST_CHAIN } from '../kernel/chain-marginals.ts'
import { MOST_COMPARED, type Telling, type Tellings } from './tellings.ts'

/** What the orders in which the states of one text can have followed one another say together. */
export interface Edition {
  /** Probabilities laid out as in `chainMarginals`. */
  readonly edge: Float64Array
  readonly root: Float64Array
  /** The logarithm of what all orders weigh. */
  readonly total: number
  /** The likeliest order. */
  readonly order: Int32Array
  /** The share of what is lost from state to state that comes back in the likeliest order. */
  readonly returned: number
}

/**
 * Whether texts are asked at all whether they are states of one: of more than ten only where nothing is known of them but
 * their words, since seeking an order of many takes its time. Who tells other stories too is no state of any.
 */
export function couldBeStates({ list }: Pick<Tellings, 'list'>): boolean {
  if (list.some(telling => telling.isGuest)) return false
  if (list.length <= LONGEST_CHAIN) return true
  return list.length <= MOST_COMPARED && list.every(isBare)
}

/** Whether nothing is known of a text but its words. */
export function isBare({ witness: { document } }: Telling): boolean {
  const { title, byline, outlet, url, published } = document
  return !(title || byline.length > 0 || outlet || url || published)
}
