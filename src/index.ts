export { type Problem, type ProblemCode, StemmaError } from './problems.ts'
export type { OnProgress, Progress, Stage } from './progress.ts'
export { type Collection, readAll } from './read/collect.ts'
export { type Input, type Reading, type ReadOptions, read } from './read/read.ts'
export type { TraceResult } from './report/format.ts'
export { traceResult } from './report/format.ts'
export { renderHtml } from './report/html.ts'
export { schema } from './report/schema.ts'
export { type SummaryOptions, summarise } from './report/summary.ts'
export {
  type Document,
  type Link,
  type Notice,
  type Published,
  plainDocument,
  type Span,
} from './text/document.ts'
export { type TraceOptions, trace } from './trace.ts'
