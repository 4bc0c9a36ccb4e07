import type { Trace, Witness } from '../model/trace.ts'

export function CompareView({ a, b }: { trace: Trace; a: Witness; b: Witness; query: URLSearchParams }) {
  return <div class="page">{a.id + b.id}</div>
}
