import type { Problem } from '../../src/problems.ts'
import { type ReadOptions, read } from '../../src/read/read.ts'
import type { Document } from '../../src/text/document.ts'

export interface ReadTogether {
  readonly documents: Document[]
  readonly problems: Problem[]
}

/** Reads bytes, or text as UTF-8, in pieces of `piece` bytes, under the name `name`. */
export async function readBytes(
  name: string,
  content: string | Uint8Array,
  options: ReadOptions & { readonly piece?: number } = {},
): Promise<ReadTogether> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const piece = options.piece ?? 1 << 16
  async function* open(): AsyncGenerator<Uint8Array> {
    for (let from = 0; from < bytes.length; from += piece) yield bytes.subarray(from, from + piece)
  }
  const documents: Document[] = []
  const problems: Problem[] = []
  for await (const reading of read({ name, open }, options)) {
    if (reading.kind === 'document') documents.push(reading.document)
    else problems.push(reading.problem)
  }
  return { documents, problems }
}

/** Reads what must be one document without problems. */
export async function readOne(name: string, content: string | Uint8Array): Promise<Document> {
  const { documents, problems } = await readBytes(name, content)
  if (documents.length !== 1 || problems.length > 0) {
    throw new Error(`${documents.length} documents, problems: ${JSON.stringify(problems)}`)
  }
  return documents[0]!
}

/** The codes of problems in order, with the input each names. */
export function told(problems: readonly Problem[]): string[] {
  return problems.map(({ code, input }) => `${code} ${input}`)
}
