import type { TraceResult } from '../../src/report/format.ts'

/** Findings by the stories their documents belong to; what stands only in documents alone is left out. */
export function byStory<Finding>(
  result: TraceResult,
  findings: readonly Finding[],
  documentsOf: (finding: Finding) => readonly string[],
): Map<string, Finding[]> {
  const storyOf = new Map(result.stories.flatMap(story => story.documents.map(id => [id, story.id] as const)))
  const by = new Map<string, Finding[]>()
  for (const finding of findings) {
    const stories = new Set(documentsOf(finding).flatMap(id => storyOf.get(id) ?? []))
    for (const id of stories) {
      const list = by.get(id)
      if (list) list.push(finding)
      else by.set(id, [finding])
    }
  }
  return by
}
