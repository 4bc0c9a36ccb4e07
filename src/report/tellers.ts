import type { TraceStory } from './format.ts'

interface Place {
  readonly document: string
  readonly start: number
  readonly end: number
}

/** The stories that the words of a place tell: all of its document's but those that other parts of it tell. */
export function tellers(stories: readonly TraceStory[]): (place: Place) => readonly TraceStory[] {
  const told = new Map<string, { story: TraceStory; part: readonly Omit<Place, 'document'>[] | null }[]>()
  for (const story of stories) {
    const parts = new Map((story.parts ?? []).map(({ document, spans }) => [document, spans]))
    for (const id of story.documents) {
      told.set(id, [...(told.get(id) ?? []), { story, part: parts.get(id) ?? null }])
    }
  }
  return ({ document, start, end }) =>
    (told.get(document) ?? [])
      .filter(({ part }) => part?.some(span => span.start < end && start < span.end) ?? true)
      .map(({ story }) => story)
}
