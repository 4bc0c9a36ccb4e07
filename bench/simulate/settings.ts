/** How a tradition grows. Shares and strengths run from 0 to 1. */
export interface Setting {
  readonly name: string
  /** What goes on: news goes from hand to hand, editions follow one another, manuscripts are copied by hand. */
  readonly kind: 'news' | 'star' | 'chain' | 'editions' | 'manuscripts'
  readonly size: readonly [least: number, most: number]
  /** How much each retelling changes. */
  readonly strength: number
  readonly operators: 'fitted' | 'held out' | 'all'
  /** Retellings that say where they are from. */
  readonly credit: number
  /** Retellings that draw on two. */
  readonly merged: number
  /** Tellings made of whole passages of two or three others in a frame of their own. */
  readonly roundups: number
  /** Tellers with children of their own whose text is lost. */
  readonly lost: number
  /** Tellers who write of the same thing without having read any other. */
  readonly independent: number
  readonly dated: number
  /** Dates that are wrong. */
  readonly misdated: number
}

const news: Setting = {
  name: 'news',
  kind: 'news',
  size: [4, 12],
  strength: 0.5,
  operators: 'fitted',
  credit: 0.2,
  merged: 0.12,
  roundups: 0,
  lost: 0.1,
  independent: 0.1,
  dated: 0.8,
  misdated: 0.05,
}

const editions: Setting = {
  ...news,
  name: 'editions',
  kind: 'editions',
  size: [3, 8],
  credit: 0,
  merged: 0,
  lost: 0,
  independent: 0,
}

const manuscripts: Setting = {
  ...editions,
  name: 'manuscripts',
  kind: 'manuscripts',
  size: [5, 12],
  lost: 0.3,
  dated: 0,
}

/** From easy to hard. */
export const settings: readonly Setting[] = [
  { ...news, name: 'news, light hand', strength: 0.25, merged: 0, lost: 0, independent: 0 },
  news,
  { ...news, name: 'news, heavy hand', strength: 0.85, merged: 0.2, lost: 0.2, independent: 0.2 },
  { ...news, name: 'star', kind: 'star', size: [8, 20], strength: 0.3, merged: 0, lost: 0, independent: 0 },
  {
    ...news,
    name: 'chain of 30',
    kind: 'chain',
    size: [30, 30],
    strength: 0.15,
    merged: 0,
    lost: 0,
    independent: 0,
  },
  editions,
  { ...editions, name: 'editions, heavy hand', strength: 0.9 },
  manuscripts,
]

/** Scored by itself: of what roundups are made of hardly anything should be missed. */
export const roundups: Setting = {
  ...news,
  name: 'roundups',
  size: [5, 12],
  credit: 0.4,
  merged: 0,
  roundups: 0.3,
  lost: 0,
  independent: 0.4,
}

/** More states than can be summed over, of nothing but words. Neither fitted on nor counted among the others. */
export const longEditions: Setting = {
  ...editions,
  name: 'long editions',
  size: [11, 40],
  strength: 0.3,
  dated: 0,
}

export function withOperators(setting: Setting, operators: Setting['operators']): Setting {
  return { ...setting, operators }
}
