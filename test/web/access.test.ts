import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TraceResult } from '../../src/report/format.ts'
import { Reports, withoutBrowser } from './browser.ts'
import { tracedExample, viewsOf } from './examples.ts'
import { sample } from './sample.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const views = {
  overview: '#/',
  story: '#/story/s1',
  'a line of descent': '#/story/s1?from=wire%2Ftern-1142.txt&to=courier%2Flampshade.html',
  'a witness': '#/story/s1?at=courier%2Flampshade.html',
  'a lost ancestor': '#/story/s1?at=missing-1',
  'another top': '#/story/s1?root=courier%2Flampshade.html',
  document: '#/document/courier%2Flampshade.html',
  'a base text': '#/document/council%2Fstatement.txt?show=differences',
  'the wordings of a place': '#/document/council%2Fstatement.txt?show=differences&place=2',
  'a passage': '#/document/courier%2Flampshade.html?mark=p2.2',
  'a notice': '#/document/mirror%2Flampshade.html?mark=notice-0',
  'a Hebrew document': '#/document/he%2Falon.txt',
  comparison: '#/compare/council%2Fstatement.txt/roundup.txt?passage=p2',
  quotes: '#/quotes/s1',
  'what changed': '#/drift/s1',
  sources: '#/sources/s1',
  figures: '#/figures/s1',
  names: '#/names/s1',
}

const rules = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
}

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[]
}

/** What axe finds on each view, and the views that are wider than the window. */
async function axeOver(
  reports: Reports,
  result: TraceResult,
  views: Readonly<Record<string, string>>,
  colorScheme: 'light' | 'dark',
  width: number,
): Promise<string[]> {
  const report = await reports.open(result, '#/', {
    colorScheme,
    reducedMotion: 'reduce',
    viewport: { width, height: 800 },
    bypassCSP: true,
  })
  await report.page.evaluate(axe)
  const found: string[] = []
  for (const [name, hash] of Object.entries(views)) {
    await report.go(hash)
    await report.page.waitForFunction(`!document.querySelector('progress')`)
    const run = `axe.run(document, ${JSON.stringify(rules)})`
    const { violations } = (await report.page.evaluate(run)) as { violations: readonly Violation[] }
    for (const { id, nodes } of violations) {
      found.push(`${name}: ${id}: ${nodes[0].html} ${nodes[0].failureSummary}`)
    }
    const needed = await report.page.evaluate('document.documentElement.scrollWidth')
    if (Number(needed) > width) found.push(`${name}: ${needed} wide`)
  }
  await report.close()
  return found
}

describe.skipIf(withoutBrowser)('the pages for everyone', () => {
  let reports: Reports
  beforeAll(async () => {
    reports = await Reports.start()
  })
  afterAll(async () => reports?.stop())

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1280, 320]) {
      it(`axe finds nothing on any view, ${colorScheme}, ${width} wide`, async () => {
        expect(await axeOver(reports, sample, views, colorScheme, width)).toEqual([])
      })
      it(`nor on any of a real story, ${colorScheme}, ${width} wide`, async () => {
        const result = await tracedExample('bridge')
        expect(await axeOver(reports, result, viewsOf(result), colorScheme, width)).toEqual([])
      })
      it(`nor on what only copies have, ${colorScheme}, ${width} wide`, async () => {
        const result = await tracedExample('manuscripts')
        const views = Object.entries(viewsOf(result)).filter(([name]) => /story|lost|readings/.test(name))
        expect(views).toHaveLength(3)
        expect(await axeOver(reports, result, Object.fromEntries(views), colorScheme, width)).toEqual([])
      })
    }
  }

  it('moves nothing for those who asked for stillness', async () => {
    const report = await reports.open(sample, '#/story/s1', { reducedMotion: 'reduce' })
    const moving = await report.page.evaluate(
      `[...document.querySelectorAll('*')].filter(e => getComputedStyle(e).transitionDuration !== '0s').length`,
    )
    expect(moving).toBe(0)
    await report.close()
  })

  it('prints the text with sigla and addresses, without tools', async () => {
    const report = await reports.open(sample, '#/story/s1')
    const { page } = report
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.settings').isVisible()).toBe(false)
    expect(await page.getByText('https://council.example/news/kestrel-lane').isVisible()).toBe(true)
    expect((await page.pdf()).byteLength).toBeGreaterThan(10_000)
    await report.go('#/document/courier%2Flampshade.html')
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.note.sigla').first().isVisible()).toBe(true)
    expect(await page.locator('a.address').isVisible()).toBe(true)
    expect(await page.locator('.layers').isVisible()).toBe(false)
    await report.close()
  })
})
