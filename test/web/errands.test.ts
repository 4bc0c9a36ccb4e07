import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TraceResult } from '../../src/report/format.ts'
import { type OpenReport, Reports, withoutBrowser } from './browser.ts'
import { tracedExample } from './examples.ts'
import { sample } from './sample.ts'

/** Whole errands of a reader who has no mouse. */
describe.skipIf(withoutBrowser)('by key alone', () => {
  let reports: Reports
  let bridge: TraceResult
  beforeAll(async () => {
    reports = await Reports.start()
    bridge = await tracedExample('bridge')
  })
  afterAll(async () => reports?.stop())

  it('from the overview to the evidence and back', async () => {
    const report = await reports.open(sample)
    const { page } = report
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.id')).toBe('main')
    await follow(report, 'Kestrel Lane Library')
    await expect.poll(() => page.locator('.tree').count()).toBe(1)
    await follow(report, 'B draws on A')
    await expect.poll(() => focused(report)).toBe('B draws on A')
    await page.keyboard.press('?')
    await expect.poll(() => page.locator('dialog.keys').isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('dialog.keys').isVisible()).toBe(false)
    expect(await page.locator('.panel').count()).toBe(1)
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('.panel').count()).toBe(0)
    await report.close()
  })

  it('whom the Lantern draws on and why, to the very words', async () => {
    const report = await reports.open(bridge)
    const { page } = report
    await follow(report, 'Osier Bridge could be shut')
    await expect.poll(() => page.locator('.tree').count()).toBe(1)
    await follow(report, 'C draws on A')
    await expect.poll(() => page.locator('.panel h3').allTextContents()).toContain('What would settle it')
    const words = await page.locator('.evidence blockquote > span').first().textContent()
    await follow(report, 'Go to this place in')
    await expect.poll(async () => (await page.locator('.place').allTextContents()).join('')).toContain(words)
    expect(await page.evaluate('document.activeElement.id')).toBe('main')
    await page.goBack()
    await expect.poll(() => page.locator('.panel h2').textContent()).toBe('C draws on A')
    await report.close()
  })

  it('two witnesses side by side, passage after passage, and the table of it', async () => {
    const report = await reports.open(bridge, '#/story/s1?from=statement.md&to=lantern.html')
    const { page } = report
    await follow(report, 'Compare the two')
    await expect.poll(() => page.locator('.sides').count()).toBe(1)
    await page.keyboard.press('n')
    await page.keyboard.press('n')
    await expect.poll(() => page.locator('.stepper output').textContent()).toMatch(/^Passage 2 of \d/)
    await page.keyboard.press('p')
    await expect.poll(() => page.locator('.stepper output').textContent()).toMatch(/^Passage 1 of \d/)
    const download = page.waitForEvent('download')
    await follow(report, 'CSV')
    const file = await download
    expect(file.suggestedFilename()).toBe('compare-A-C.csv')
    expect(readFileSync((await file.path())!, 'utf8')).toContain('9.40 on Monday')
    await report.close()
  })

  it('what happened to a quote, who has it from whom, and a link to it that lasts', async () => {
    const report = await reports.open(bridge, '#/story/s1', {
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    const { page } = report
    await follow(report, 'Quotes')
    const spliced = page.locator('.rung', { hasText: 'another speaker' })
    await expect
      .poll(() => spliced.locator('.rung-note').textContent())
      .toContain('Tobin Fesk → Mayor Maren Oldacre')
    await follow(report, 'Go to it in A')
    await expect
      .poll(() => page.locator('.place').first().textContent())
      .toContain('I know what this bridge means')
    await follow(report, 'Copy link')
    await expect
      .poll(() => page.evaluate('navigator.clipboard.readText()'))
      .toMatch(/#\/document\/statement\.md\?at=\d+-\d+$/)
    expect(report.wrong).toEqual([])
    await report.close()
  })
})

/** What the reader is at, as it is called. */
async function focused({ page }: OpenReport): Promise<string> {
  return String(
    await page.evaluate(
      `document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent`,
    ),
  )
}

/** Goes on by Tab until something is called as told, which must show a ring, and presses it. */
async function follow(report: OpenReport, name: string, most = 150): Promise<void> {
  for (let i = 0; i < most; i++) {
    await report.page.keyboard.press('Tab')
    if (!(await focused(report)).startsWith(name)) continue
    expect(await report.page.evaluate(ring)).toBe(true)
    return report.page.keyboard.press('Enter')
  }
  throw new Error(`never came to “${name}”`)
}

/** Whether what is in focus, or the layer over its card, is ringed. */
const ring = `[null, '::after'].some(part => {
  const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement, part)
  return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
})`
