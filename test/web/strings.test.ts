import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { problemCodes } from '../../src/problems.ts'
import { inWords } from '../../src/report/remarks.ts'
import { de } from '../../web/strings/de.ts'
import { en } from '../../web/strings/en.ts'
import { tracedExample } from './examples.ts'

const web = join(import.meta.dirname, '../../web')
const sources = readdirSync(web, { recursive: true, encoding: 'utf8' })
  .filter(name => /\.tsx?$/.test(name) && !name.startsWith('strings'))
  .map(name => readFileSync(join(web, name), 'utf8'))
  .join('\n')

const plainly = {
  parent: 'the parent',
  child: 'the child',
  date: ({ value }: { readonly value: string }) => value,
}

/** Every path of an object of strings down to what is said. */
function paths(strings: object, at = ''): string[] {
  return Object.entries(strings).flatMap(([key, value]) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? paths(value, `${at}${key}.`)
      : [`${at}${key}`],
  )
}

describe('what the pages say', () => {
  it('is said in German too, all of it', () => {
    const said = (strings: object) => paths(strings).filter(path => !path.startsWith('problems.'))
    expect(said(de)).toEqual(said(en))
  })

  it('evidence, lost ancestors and notes stood in English on German pages', async () => {
    for (const example of ['bridge', 'ferry', 'manuscripts']) {
      const { stories } = await tracedExample(example)
      for (const { lineage } of stories) {
        const said = [
          ...lineage.edges.flatMap(({ evidence }) => evidence),
          ...lineage.missing.map(({ why, remark }) => ({ note: why, remark })),
        ]
        for (const { note, remark } of said) {
          expect(inWords(remark, en.remarks, plainly, '')).toBe(note)
          expect(inWords(remark, de.remarks, { ...plainly, parent: 'A', child: 'B' }, note)).not.toBe(note)
        }
      }
    }
    expect(inWords({ code: 'not-yet-known', values: {} }, de.remarks, plainly, 'as it was')).toBe('as it was')
  })

  it('problems stood in English on German pages', () => {
    const onlyCommand =
      /^(input-is-output|scratch-unwritable|output-unwritable|usage-wrong|port-taken|method-refused|.*-refused|token-needed|not-found)$/
    const shown = problemCodes.filter(code => !onlyCommand.test(code))
    expect(Object.keys(de.problems).sort()).toEqual([...shown].sort())
  })

  it('holds nothing that no page says', () => {
    const chosenByName =
      /^(problems|remarks|evidence|relation|relationAlso|relationShort|alteration|desk\.(states|stages)|findings\.(tabs|\w+\.types)|document\.(notice|dateFrom|genre|layers)|overview\.sorts|edge\.(for|against)|gist\.ways)\./
    const unused = paths(en)
      .filter(path => !chosenByName.test(path))
      .filter(path => !new RegExp(`[.{,] ?${path.split('.').at(-1)}\\b`).test(sources))
    expect(unused).toEqual([])
  })

  it('accuses no one', () => {
    const all = [en, de].map(strings =>
      JSON.stringify(strings, (_, value) => (typeof value === 'function' ? String(value) : value)),
    )
    for (const text of all)
      expect(text).not.toMatch(/plagiari|plagiat|stolen|gestohlen|theft|cheat|fake|bias/i)
  })
})
