import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Reports, withoutBrowser } from './browser.ts'
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

describe.skipIf(withoutBrowser)('the pages for everyone', () => {
  let reports: Reports
  beforeAll(async () => {
    reports = await Reports.start()
  })
  afterAll(async () => reports?.stop())

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1280, 360]) {
      it(`axe finds nothing on any view, ${colorScheme}, ${width} wide`, async () => {
        const report = await reports.open(sample, '#/', {
          colorScheme,
          reducedMotion: 'reduce',
          viewport: { width, height: 800 },
          bypassCSP: true,
        })
        await report.page.evaluate(axe)
        for (const [name, hash] of Object.entries(views)) {
          await report.go(hash)
          const { violations } = (await report.page.evaluate(
            `axe.run(document, ${JSON.stringify(rules)})`,
          )) as {
            violations: { id: string; nodes: { html: string; failureSummary: string }[] }[]
          }
          const found = violations.map(
            ({ id, nodes }) => `${name}: ${id}: ${nodes[0].html} ${nodes[0].failureSummary}`,
          )
          expect(found).toEqual([])
        }
        await report.close()
      })
    }
  }

  it('nothing is wider than a small screen', async () => {
    const report = await reports.open(sample, '#/', { viewport: { width: 320, height: 640 } })
    for (const [name, hash] of Object.entries(views)) {
      await report.go(hash)
      const width = await report.page.evaluate('document.documentElement.scrollWidth')
      expect(`${name}: ${width}`).toBe(`${name}: 320`)
    }
    await report.close()
  })

  it('by key alone, from the overview to the evidence and back', async () => {
    const report = await reports.open(sample)
    const { page } = report
    const press = async (key: string, until: string, most = 80) => {
      for (let i = 0; i < most; i++) {
        await page.keyboard.press(key)
        const name = await page.evaluate(
          `document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent`,
        )
        if (String(name).startsWith(until)) return
      }
      throw new Error(`never came to “${until}”`)
    }
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.id')).toBe('main')
    await press('Tab', 'Kestrel Lane Library')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('.tree').count()).toBe(1)
    await press('Tab', 'B draws on A')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('B draws on A')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('.panel').count()).toBe(0)
    await page.keyboard.press('?')
    await expect.poll(() => page.locator('dialog.keys').isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('dialog.keys').isVisible()).toBe(false)
    await report.close()
  })

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
