import type { Passage, PassageSpan } from '../find/findings.ts'
import { giveSpare } from '../kernel/spare.ts'
import { readBareRecord } from '../read/bare-record.ts'
import { recordsOf } from '../read/json-lines.ts'
import { readUnparsed } from '../read/read.ts'
import { type Input, ProblemSink } from '../read/reading.ts'

/**
 * Reads inputs again for the words of passages that were found in them, since only their places were kept: those of each span
 * of each passage. Offsets count code points. An input that can be read only once has no words any more: theirs are empty.
 */
export async function textsOf(
  inputs: Iterable<Input>,
  passages: readonly Passage[],
  maxBytes?: number,
): Promise<string[][]> {
  const texts = passages.map(({ spans }) => spans.map(() => ''))
  const wanted = new Map<
    number,
    { readonly span: PassageSpan; readonly into: string[]; readonly s: number }[]
  >()
  passages.forEach(({ spans }, p) => {
    spans.forEach((span, s) => {
      const known = wanted.get(span.document)
      const entry = { span, into: texts[p], s }
      if (known) known.push(entry)
      else wanted.set(span.document, [entry])
    })
  })
  let document = 0
  for await (const text of textsIn(inputs, maxBytes)) {
    const here = wanted.get(document++)
    if (!here) continue
    const points = /[\uD800-\uDBFF]/.test(text) ? Array.from(text) : null
    for (const { span, into, s } of here) into[s] = wordsAt(text, points, span)
  }
  return texts
}

function wordsAt(text: string, points: readonly string[] | null, { start, end }: PassageSpan): string {
  if (points) return points.slice(start, end).join('')
  // A copy: a slice would keep the whole text in memory.
  return Buffer.from(text.slice(start, end)).toString()
}

/** The texts of inputs in the order in which `collectInputs` numbers them. */
async function* textsIn(inputs: Iterable<Input>, maxBytes?: number): AsyncGenerator<string> {
  for (const input of inputs) {
    const problems = new ProblemSink(input.name)
    for await (const read of readUnparsed(input, { maxBytes }, problems)) {
      if (read.kind === 'document') yield read.document.text
      if (read.kind !== 'lines') continue
      for (const found of recordsOf(read, problems)) {
        if (found.kind === 'record')
          yield readBareRecord(found, { seriesField: 'series', problems }).bare.text
      }
      if (read.bytes) giveSpare(read.bytes.buffer)
    }
  }
}
