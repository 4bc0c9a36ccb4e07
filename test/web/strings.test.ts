import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { de } from '../../web/strings/de.ts'
import { en } from '../../web/strings/en.ts'

const web = join(import.meta.dirname, '../../web')
const sources = readdirSync(web, { recursive: true, encoding: 'utf8' })
  .filter(name => /\.tsx?$/.test(name) && !name.startsWith('strings'))
  .map(name => readFileSync(join(web, name), 'utf8'))
  .join('\n')

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
    expect(paths(de)).toEqual(paths(en))
  })

  it('holds nothing that no page says', () => {
    const chosenByName =
      /^(evidence|relation|relationShort|alteration|desk\.(states|stages)|findings\.(tabs|\w+\.types)|document\.(notice|dateFrom|genre|layers)|overview\.sorts|edge\.(for|against)|gist\.ways)\./
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
