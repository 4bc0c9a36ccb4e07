import type { TraceStory } from '../../src/report/format.ts'
import type { Trace } from '../model/trace.ts'

export function QuotesView({ story }: { trace: Trace; story: TraceStory; query: URLSearchParams }) {
  return <div class="page">{story.title}</div>
}
