import type { Span } from '../text/document.ts'
import { type Prose, proseOf } from '../text/prose.ts'
import { isWithin } from '../text/spans.ts'
import type { Witness } from '../text/witness.ts'
import { isOneOf } from '../text/word-facts.ts'
import type { DocumentIndex, Name, Place, StoryDocuments } from './findings.ts'
import { Capitals } from './names/capitals.ts'
import { joinRuns } from './names/entities.ts'
import type { Entity } from './names/entity.ts'
import { joinNamings, type Naming } from './names/join.ts'
import { labelsBeside } from './names/labels.ts'
import { backReferences, headlineLabels } from './names/references.ts'
import { findNameRuns } from './names/runs.ts'
import { voteByFacts, voteByLabel } from './names/votes.ts'
import { endsInPossessive } from './names/words.ts'

/**
 * Whom and what each story names, and what its documents call them, story by story, those named most first. A label is joined only
 * when the text itself joins it. English; elsewhere names are found by their capitals. Linear in the length of the texts.
 */
export function findNames(
  witnesses: readonly Witness[],
  stories: readonly StoryDocuments[],
): readonly Name[] {
  const names: Name[] = []
  for (const story of stories) {
    const namings: Naming[] = []
    for (const document of story.documents) {
      const part = story.parts?.get(document)
      for (const naming of namingsIn(witnesses[document], document)) {
        const own = part ? namedIn(part, naming) : naming
        if (own) namings.push(own)
      }
    }
    for (const name of joinNamings(namings, witnesses)) names.push(name)
  }
  return names
}

function namingsIn(witness: Witness, document: DocumentIndex): readonly Naming[] {
  // German writes every noun with a capital, so capitals tell no names there.
  if (witness.document.language?.slice(0, 2) === 'de') return []
  const prose = proseOf(witness).withSentenceGaps()
  const capitals = new Capitals(prose)
  const cast = joinRuns(prose, findNameRuns(prose, capitals))
  voteByFacts(witness, cast.entities)
  const beside = labelsBeside(prose, cast.placed)
  const labels = [...beside, ...backReferences(prose, capitals, cast, beside)]
  labels.push(...headlineLabels(prose, headlineEnd(prose, witness), labels))
  const byEntity = new Map<Entity, Place[]>()
  for (const label of labels) {
    const { from, to } = label
    const place = { document, start: labelStart(prose, from, to), end: labelEnd(prose, to - 1) }
    put(byEntity, label.entity, place)
    voteByLabel(prose, label)
  }
  for (const places of byEntity.values()) places.sort(byPlace)
  return cast.entities.map(entity => ({
    document,
    entity,
    mentions: entity.runs,
    labels: byEntity.get(entity) ?? none,
  }))
}

/** What of it stands in a part of its document; null where no mention does. */
function namedIn(part: readonly Span[], naming: Naming): Naming | null {
  const mentions = naming.mentions.filter(place => isWithin(place, part))
  const labels = naming.labels.filter(place => isWithin(place, part))
  return mentions.length > 0 ? { ...naming, mentions, labels } : null
}

const none: readonly Place[] = []

/** With the quotation mark that a later one closes: "[“protest” group]". */
function labelStart(prose: Prose, from: number, to: number): number {
  const start = prose.words.start[from]
  const before = prose.text[start - 1]
  const closes = /["”]/.test(prose.text.slice(start, prose.words.end[to - 1]))
  return closes && (before === '"' || before === '“') ? start - 1 : start
}

const shortened = isOneOf('gov sen rep gen lt sgt capt col hon rev')

/** Without a possessive ending: "[the mayor]’s"; with the point of "[Gov.] Ann Lee". */
function labelEnd(prose: Prose, last: number): number {
  const end = prose.words.end[last]
  if (endsInPossessive(prose.text, end)) return end - 2
  return prose.text[end] === '.' && prose.is(last, shortened) ? end + 1 : end
}

/** How many words at the start of the text are its headline. */
function headlineEnd(prose: Prose, { document: { title, text } }: Witness): number {
  return title && text.startsWith(title) ? prose.wordAt(title.length) : 0
}

function put<Key, Value>(groups: Map<Key, Value[]>, key: Key, value: Value): void {
  const group = groups.get(key)
  if (group) group.push(value)
  else groups.set(key, [value])
}

function byPlace(a: Place, b: Place): number {
  return a.document - b.document || a.start - b.start || a.end - b.end
}
