/** The example stories as they lie in `examples/`, read by plain means of our own and not by what is tested. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { parseHTML } from 'linkedom'
import type { Answer } from './answer.ts'
import { root } from './command.ts'

export interface Example {
  readonly name: string
  readonly folder: string
  readonly answer: Answer
  /** For each document id its words; of a page all of its body, menus and footers too. */
  readonly texts: ReadonlyMap<string, string>
}

export const exampleNames = readdirSync(join(root, 'examples'), { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(entry => entry.name)
  .sort()

export function readExample(name: string): Example {
  const folder = join(root, 'examples', name, 'documents')
  const answer = JSON.parse(readFileSync(join(root, 'examples', name, 'answer.json'), 'utf8')) as Answer
  const texts = readdirSync(folder).flatMap(file => readTexts(file, readFileSync(join(folder, file))))
  return { name, folder, answer, texts: new Map(texts) }
}

type IdAndText = readonly [id: string, text: string]

function readTexts(file: string, bytes: Buffer): IdAndText[] {
  const name = file.replace(/\.gz$/, '')
  const content = (name === file ? bytes : gunzipSync(bytes)).toString('utf8')
  if (name.endsWith('.jsonl')) {
    return content
      .trim()
      .split('\n')
      .map(line => JSON.parse(line))
      .map(record)
  }
  if (name.endsWith('.csv')) return (parse(content, { columns: true }) as Entry[]).map(record)
  return [[file, name.endsWith('.html') ? bodyText(content) : content]]
}

interface Entry {
  readonly id: string
  readonly text: string
}

const record = ({ id, text }: Entry): IdAndText => [id, text]

function bodyText(html: string): string {
  const { document } = parseHTML(html)
  for (const element of document.querySelectorAll('script, style')) element.remove()
  return document.body.textContent ?? ''
}
