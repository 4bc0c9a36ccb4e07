import { z } from 'zod'
import { traceResult } from './format.ts'

/** JSON Schema (2020-12) of the result format, made from the definitions the code checks itself against. */
export function schema(): Record<string, unknown> {
  return { $id: 'stemma/trace@1', title: 'stemma/trace@1', ...z.toJSONSchema(traceResult) }
}
