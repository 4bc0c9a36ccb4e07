import type { Passage } from '../find/findings.ts'
import type { Story } from '../lineage/lineage.ts'
import type { RemarkOf } from '../lineage/remarks.ts'
import type { Witness } from '../text/witness.ts'

type Nothing = Readonly<Record<string, never>>

/** What is said of a result that is empty or thin. */
export interface NoteRemarks {
  readonly 'one-document': Nothing
  readonly 'too-short': { readonly documents: number; readonly minWords: number }
  readonly 'no-passages': { readonly minWords: number }
  readonly 'only-formulas': Nothing
  readonly 'no-stories': Nothing
}

export type NoteRemark = RemarkOf<NoteRemarks>

/** Why a result is empty or thin; nothing to say of a full one. */
export function notesOn(run: {
  readonly witnesses: readonly Witness[]
  readonly passages: readonly Passage[]
  readonly stories: readonly Story[]
  readonly minWords: number
}): NoteRemark[] {
  const { witnesses, passages, stories, minWords } = run
  const notes: NoteRemark[] = []
  if (witnesses.length === 1) notes.push({ code: 'one-document', values: {} })
  const short = witnesses.filter(({ words }) => words.count < minWords).length
  if (short > 0) notes.push({ code: 'too-short', values: { documents: short, minWords } })
  if (witnesses.length > 1 && passages.length === 0) {
    notes.push({ code: 'no-passages', values: { minWords } })
  } else if (passages.length > 0 && passages.every(passage => passage.kind === 'formula')) {
    notes.push({ code: 'only-formulas', values: {} })
  }
  if (witnesses.length > 1 && stories.length === 0) {
    notes.push({ code: 'no-stories', values: {} })
  }
  return notes
}
