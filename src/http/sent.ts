import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { problem } from '../problems.ts'
import { counted } from '../report/wording.ts'
import type { Given } from './jobs.ts'
import { Refusal, reasonOf } from './refusal.ts'
import { documentsBody, longestName, optionsBody } from './routes.ts'

/** What a request asks to be traced. */
export interface Sent {
  readonly name: string
  readonly given: readonly Given[]
  readonly options: z.infer<typeof optionsBody>
}

/**
 * Reads a request by what it says it is.
 * @throws {Refusal} 400, 415
 */
export function sentWith(context: Context, validJson: () => unknown): Sent | Promise<Sent> {
  const type = context.req.header('content-type')?.toLowerCase() ?? ''
  if (type.startsWith('multipart/form-data')) return fromForm(context)
  if (/^application\/([\w.-]+\+)?json\s*(;|$)/.test(type)) return fromJson(validJson(), context.req.path)
  const reason = 'it is neither application/json nor multipart/form-data'
  throw new Refusal(415, problem('request-malformed', context.req.path, { reason }))
}

/** Documents sent as JSON are read as the JSON Lines they are. */
function fromJson(body: unknown, path: string): Sent {
  const { documents, options, name } = documentsBody.parse(body)
  const title = documents.find(document => document.title)?.title?.slice(0, longestName)
  return {
    name: name ?? title ?? counted(documents.length, 'document'),
    given: [{ name: 'documents.jsonl', bytes: new TextEncoder().encode(linesOf(documents, path)) }],
    options: optionsBody.parse(options ?? {}),
  }
}

function linesOf(documents: readonly object[], path: string): string {
  try {
    return documents
      .map((document, index) => JSON.stringify({ id: `document-${index + 1}`, ...document }))
      .join('\n')
  } catch (error) {
    // What nests too deep for the stack is written by none of those who have documents.
    if (!(error instanceof RangeError)) throw error
    throw new Refusal(400, problem('request-malformed', path, { reason: 'a document nests too deep' }))
  }
}

/** The parts of a form as they came: a field that is sent once is still a list. */
const formBody = z
  .strictObject({
    files: z.array(z.instanceof(File, { error: 'a file is expected' })),
    text: z.array(z.string({ error: 'a text is expected' }).regex(/\S/, 'the text is blank')),
    minWords: z
      .array(
        z
          .string()
          .regex(/^\d{1,6}$/, 'a whole number is expected')
          .transform(Number),
      )
      .max(1, 'it is given twice'),
    collate: z
      .array(
        z
          .enum(['true', 'false'], { error: '"true" or "false" is expected' })
          .transform(given => given === 'true'),
      )
      .max(1, 'it is given twice'),
  })
  .refine(({ files, text }) => files.length + text.length > 0, {
    error: 'neither "files" nor "text" is there',
  })

async function fromForm(context: Context): Promise<Sent> {
  const form = await context.req.formData()
  const names = new Set([...Object.keys(formBody.shape), ...form.keys()])
  const sent = Object.fromEntries([...names].map(name => [name, form.getAll(name)]))
  const parts = fitting(formBody, sent, context)
  const [minWords] = parts.minWords
  const [collate] = parts.collate
  const options = fitting(optionsBody, { minWords, collate }, context)
  const given: Given[] = []
  for (const file of parts.files) {
    given.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
  }
  for (const [index, pasted] of parts.text.entries()) {
    given.push({ name: `pasted-${index + 1}.txt`, bytes: new TextEncoder().encode(pasted) })
  }
  const first = given[0].name.slice(0, longestName)
  const name = given.length === 1 ? first : `${first} and ${given.length - 1} more`
  return { name, given, options }
}

/** @throws {Refusal} 400 */
function fitting<Schema extends z.ZodType>(schema: Schema, sent: unknown, context: Context): z.infer<Schema> {
  const found = schema.safeParse(sent)
  if (found.success) return found.data
  throw new Refusal(400, problem('request-malformed', context.req.path, { reason: reasonOf(found.error) }))
}
