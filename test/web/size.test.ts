import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderHtml } from '../../src/report/html.ts'
import { builtPages, Reports, withoutBrowser } from './browser.ts'
import { tracedExample } from './examples.ts'
import { large } from './large.ts'
import { sample } from './sample.ts'

const big = large({ documents: 500, words: 800, longest: 100_000, passages: 40 })

describe('sizes', () => {
  it('the bundle is under 120 kB compressed', () => {
    const { script, style } = builtPages()
    expect(gzipSync(script + style).byteLength).toBeLessThan(120_000)
  })

  it('the report of a small story is under 400 kB', () => {
    expect(Buffer.byteLength(renderHtml(sample, builtPages()))).toBeLessThan(400_000)
  })

  it('the report of the example story came to 402 kB', async () => {
    const bridge = renderHtml(await tracedExample('bridge'), builtPages())
    expect(Buffer.byteLength(bridge)).toBeLessThan(400_000)
  })

  it('the report of 500 documents of 5 kB is under 12 MB', () => {
    expect(Buffer.byteLength(renderHtml(big, builtPages()))).toBeLessThan(12_000_000)
  })
})

describe.skipIf(withoutBrowser)('a story of 500 documents', () => {
  let reports: Reports
  beforeAll(async () => {
    reports = await Reports.start()
  })
  afterAll(async () => reports?.stop())

  const elements = 'document.querySelectorAll("*").length'

  it.each([
    ['time', 1280],
    ['descent', 1280],
    ['descent', 1000],
    ['descent', 2560],
  ])('by %s reached far beyond the window, %i px wide', async (by, width) => {
    const report = await reports.open(big, `#/story/s1?by=${by}`, { viewport: { width, height: 900 } })
    const { page } = report
    await page.locator('.knot').first().waitFor()
    const reach = await page.evaluate(
      `(() => { const { scrollWidth, clientWidth } = document.querySelector('.tree-frame'); return scrollWidth / clientWidth })()`,
    )
    expect(reach).toBeLessThanOrEqual(by === 'time' ? 1.3 : 1.02)
    // Each still has its name in letters one can read, and is reached by key.
    const names = await page.locator('.knot .knot-title').evaluateAll(titles =>
      titles.map(title => ({
        name: title.textContent,
        height: title.getBoundingClientRect().height,
        href: title.closest('a')?.getAttribute('href'),
      })),
    )
    expect(names.length).toBeGreaterThan(20)
    for (const { name, height, href } of names) {
      expect(name).toMatch(/\S/)
      expect(height).toBeGreaterThan(8)
      expect(href).toContain('at=')
    }
    await report.close()
  })

  it('is drawn with its copies gathered, never as every pair', async () => {
    const report = await reports.open(big, '#/story/s1')
    const { page } = report
    const knots = await page.locator('.knot').count()
    expect(knots).toBeGreaterThan(10)
    expect(knots).toBeLessThan(200)
    expect(await page.evaluate(elements)).toBeLessThan(6000)
    await page.locator('.knot.group').first().click()
    expect(await page.locator('.panel .kin li').count()).toBeGreaterThan(3)
    expect(report.wrong).toEqual([])
    await report.close()
  })

  it('opens a document of 100,000 words with its marks and its margin', async () => {
    const report = await reports.open(big, '#/document/pile%2F0000.txt')
    const { page } = report
    expect(await page.locator('.passage').count()).toBeGreaterThan(0)
    expect(await page.locator('.margin .part').count()).toBeLessThan(260)
    await page.keyboard.press('p')
    await expect.poll(() => page.locator('.panel h2').textContent()).toBe('Shared passage')
    const top = await page.evaluate(`document.querySelector('.chosen').getBoundingClientRect().top`)
    expect(top).toBeGreaterThan(0)
    expect(top).toBeLessThan(720)
    await report.close()
  })
})
