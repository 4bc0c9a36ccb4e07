import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { plainDocument } from '../../src/text/document.ts'
import { trace } from '../../src/trace.ts'
import { onDay } from './story.ts'

/**
 * A folder is one story in two tellings, the first the older: every kind of drift, and as many sentences told otherwise without
 * any. `expected.txt` holds a line for each drift: its changes as `type: words > words`, "-" where a side has none.
 */
const golden = join(import.meta.dirname, 'golden/drift')

async function driftIn(folder: string): Promise<string> {
  const files = readdirSync(folder).filter(file => /^\d/.test(file))
  const documents = files.sort().map((file, index) => {
    const [title, ...rest] = readFileSync(join(folder, file), 'utf8').split('\n')
    const known = { language: 'en', title, ...onDay(`2024-03-0${index + 1}`) }
    return plainDocument(file, rest.join('\n').trim(), known)
  })
  const { drift = [], documents: read } = await trace(documents)
  type Place = (typeof drift)[number]['from'] | null
  const words = (place: Place): string =>
    place
      ? [...read.find(({ id }) => id === place.document)!.text].slice(place.start, place.end).join('')
      : '-'
  const lines = drift.map(({ changes }) =>
    changes.map(({ type, from, to }) => `${type}: ${words(from)} > ${words(to)}`).join(' | '),
  )
  return `${lines.join('\n')}\n`
}

test.each(readdirSync(golden))('%s', async name => {
  const folder = join(golden, name)
  expect(await driftIn(folder)).toBe(readFileSync(join(folder, 'expected.txt'), 'utf8'))
})
