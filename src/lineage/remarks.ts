import type { Published } from '../text/document.ts'

/** Something said by a code and the values it holds for, so that it can be put into any language. */
export type RemarkOf<Values> = {
  readonly [Code in keyof Values]: { readonly code: Code; readonly values: Values[Code] }
}[keyof Values]

/** The date of a document, and where it was found. */
export type Dated = Pick<Published, 'value' | 'precision' | 'from'>

/** Small differences of wording that go by a name. */
export type SmallDifference =
  | 'hedges'
  | 'slips'
  | 'mended'
  | 'laterYear'
  | 'headline'
  | 'strangers'
  | 'corrects'
  | 'boilerplate'

/** What looks like the fault of a copyist. */
export type Slip = 'unknown' | 'echoed' | 'doubled'

type Side = 'parent' | 'child'
type Nothing = Readonly<Record<string, never>>

/** What is said of the lines of a lineage and of its lost ancestors; src/report/remarks.ts has words for it. */
export interface LineageRemarks {
  /** Words and marks of the child that are not in the parent, and the share of its wording that is. */
  readonly 'wording-shared': { readonly share: number; readonly fresh: number }
  /** The same of documents of which one tells other stories too, within what it tells of this one. */
  readonly 'part-shared': { readonly share: number; readonly fresh: number }
  /** Which of the two tells other stories too, and how many of its words tell this one. */
  readonly 'tells-others': { readonly in: Side; readonly words: number; readonly of: number }
  /** Words of each, and stretches that each has alone. */
  readonly lengths: {
    readonly childWords: number
    readonly parentWords: number
    readonly lacking: number
    readonly own: number
  }
  readonly 'small-differences': {
    readonly for: readonly SmallDifference[]
    readonly against: readonly SmallDifference[]
  }
  readonly 'quotes-fuller': { readonly in: Side }
  readonly credited: { readonly name: string }
  readonly named: { readonly name: string }
  readonly linked: Nothing
  readonly 'dated-early': Nothing
  readonly dates: {
    readonly verdict: 'allow' | 'oppose' | 'contradict'
    readonly parent: Dated
    readonly child: Dated
  }
  /** Of copies: nothing tells which side is older. */
  readonly 'direction-open': Nothing
  /** Places in which both agree against most, those in which they differ, and the changes it would take to hang the child elsewhere. */
  readonly 'readings-shared': {
    readonly agreeing: number
    readonly differing: number
    readonly elsewhere: number | null
  }
  readonly 'left-out': { readonly by: Side; readonly skipped: boolean }
  readonly slips: { readonly by: Side; readonly kinds: readonly Slip[] }
  /** Places in which the child reads with the parent for a part of the text. */
  readonly mixed: { readonly places: number }
  /** Of a lost ancestor: its witnesses agree against another, and each has places where it departs alone. */
  readonly 'agree-against': {
    readonly witnesses: number
    readonly against: 'nearest' | 'parent'
    readonly together: number
    readonly oneAlone: number
    readonly otherAlone: number
  }
  readonly 'quotes-apart': Nothing
  readonly 'two-branches': {
    readonly differing: number
    readonly ofOne: number
    readonly ofOther: number
  }
  /** Places in which each that comes from it departs from it. */
  readonly 'none-reads-so': { readonly apart: readonly number[] }
  readonly 'agree-apart': { readonly together: number; readonly apart: readonly number[] }
}

export type LineageRemark = RemarkOf<LineageRemarks>
