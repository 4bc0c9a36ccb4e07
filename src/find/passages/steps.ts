import { collapseStars, joinPart, lengthenPart, linkPart, seedDocuments } from '../../kernel/reuse.ts'

/** The steps of the search that threads can share. */
export const searchSteps = { seedDocuments, linkPart, lengthenPart, collapseStars, joinPart }

export type SearchSteps = typeof searchSteps
