import type { Attribution, DocumentIndex, Place } from '../find/findings.ts'
import type { Citation } from './citations.ts'
import { closeness, type Matched, matchStatements } from './drift/matching.ts'
import type { Compared } from './drift/pairs.ts'
import { type TextEvidence, Texts } from './drift/texts.ts'

/** What the sentences of citing and cited documents are read with. */
export interface CitationEvidence extends TextEvidence {
  readonly attributions: readonly Attribution[]
}

/**
 * For each citation the sentence of the cited document that makes the statement given to it, matched as drift matches
 * statements; null where none was found.
 */
export function findCitedPlaces(
  citations: readonly Citation[],
  evidence: CitationEvidence,
): readonly (Place | null)[] {
  if (citations.length === 0) return []
  const texts = new Texts(evidence)
  const matches = new Map<string, readonly Matched[]>()
  return citations.map(({ attribution, cited }) => {
    const { document, content } = evidence.attributions[attribution]
    const pair = `${cited} ${document}`
    const known = matches.get(pair) ?? matchStatements(texts.of(cited), texts.of(document))
    matches.set(pair, known)
    const within = known.filter(({ b }) => content.some(piece => touch(piece, b.span)))
    const best = within.reduce<Matched | null>(
      (most, one) => (most && closeness(most) >= closeness(one) ? most : one),
      null,
    )
    return best && { document: cited, start: best.a.span.start, end: best.a.span.end }
  })
}

type Ends = { readonly start: number; readonly end: number }

function touch(a: Ends, b: Ends): boolean {
  return a.start < b.end && b.start < a.end
}

/** The pairs to compare with those of cited and citing documents, from the cited one to the one that cites it. */
export function withCited(
  pairs: readonly Compared[],
  story: ReadonlySet<DocumentIndex>,
  citations: readonly Citation[],
): readonly Compared[] {
  const cited = citations.filter(({ named }) => story.has(named.document))
  let all = [...pairs]
  for (const { cited: from, named } of cited) {
    const to = named.document
    const at = all.findIndex(pair => pair.to === to)
    if (at < 0) all.push({ from: [from], to })
    else if (!all[at].from.includes(from))
      all[at] = { from: [...all[at].from, from].sort((a, b) => a - b), to }
    // Who is cited came first: not compared the other way round.
    all = all.filter(pair => pair.to !== from || pair.from.length > 1 || pair.from[0] !== to)
  }
  return all
}
