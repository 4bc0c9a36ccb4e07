import type { Passage } from '../find/findings.ts'
import type { Story } from '../lineage/lineage.ts'
import type { Witness } from '../text/witness.ts'
import { counted } from './wording.ts'

/** Why a result is empty or thin, one sentence each; nothing to say of a full one. */
export function notesOn(run: {
  readonly witnesses: readonly Witness[]
  readonly passages: readonly Passage[]
  readonly stories: readonly Story[]
  readonly minWords: number
}): string[] {
  const { witnesses, passages, stories, minWords } = run
  const notes: string[] = []
  if (witnesses.length === 1)
    notes.push('Only one document was read, and a story needs two to travel between.')
  const short = witnesses.filter(({ words }) => words.count < minWords).length
  if (short > 0) {
    notes.push(
      `${counted(short, 'document has', 'documents have')} fewer than ${minWords} words, too few to share a passage.`,
    )
  }
  if (witnesses.length > 1 && passages.length === 0) {
    notes.push(
      `No two documents share a run of ${minWords} words; --min-words sets how long a shared run must be.`,
    )
  } else if (passages.length > 0 && passages.every(passage => passage.kind === 'formula')) {
    notes.push('All that the documents share is stock wording, which proves nothing.')
  }
  if (witnesses.length > 1 && stories.length === 0) {
    notes.push(
      'No two documents tell the same story: they share too few rare words, names, quotes and passages.',
    )
  }
  return notes
}
