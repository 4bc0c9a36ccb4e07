import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenReport, Reports, withoutBrowser } from './browser.ts'
import { large } from './large.ts'
import { sample } from './sample.ts'

describe.skipIf(withoutBrowser)('comparing two witnesses', () => {
  let reports: Reports
  beforeAll(async () => {
    reports = await Reports.start()
  })
  afterAll(async () => reports?.stop())

  const topOf = (report: OpenReport, side: 'a' | 'b') =>
    report.page.evaluate(
      `(() => { const f = document.querySelector('.side-${side} .side-frame');
        const m = f.querySelector('.chosen'); return m.getBoundingClientRect().top - f.getBoundingClientRect().top })()`,
    ) as Promise<number>

  it('marks the words that differ, and those in another order', async () => {
    const report = await reports.open(sample, '#/compare/council%2Fstatement.txt/roundup.txt')
    const { page } = report
    expect(await page.locator('.side-a del').textContent()).toContain('but we will know more')
    expect(await page.locator('.side-a .moved').textContent()).toMatch(/^Loans can be returned/)
    expect(await page.locator('.ribbon').count()).toBe(3)
    await page.getByLabel('Show differences').uncheck()
    await expect.poll(() => page.locator('.side-a del').count()).toBe(0)
    await report.close()
  })

  it('goes from passage to passage by key and by button, and round at the end', async () => {
    const report = await reports.open(sample, '#/compare/council%2Fstatement.txt/wire%2Ftern-1142.txt')
    const { page } = report
    const where = () => page.locator('.stepper output').textContent()
    expect(await where()).toBe('3 passages')
    await page.keyboard.press('n')
    await expect.poll(where).toBe('Passage 1 of 3')
    await page.keyboard.press('p')
    await expect.poll(where).toBe('Passage 3 of 3')
    expect(await page.locator('.side-a .chosen').allTextContents()).toEqual([
      'Around',
      ' 4,200 books have been moved to the basement of the town hall.',
    ])
    await page.getByRole('button', { name: 'Next passage' }).click()
    await expect.poll(where).toBe('Passage 1 of 3')
    expect(page.url()).toContain('passage=p1')
    await report.close()
  })

  it('brings both texts to the same passage, and scrolls them together', async () => {
    const long = large({ documents: 2, words: 3000, longest: 6000, passages: 12 })
    const report = await reports.open(long, '#/compare/pile%2F0000.txt/pile%2F0001.txt')
    const { page } = report
    await page.keyboard.press('p')
    await expect.poll(() => topOf(report, 'a')).toBeLessThan(400)
    const [a, b] = [await topOf(report, 'a'), await topOf(report, 'b')]
    expect(Math.abs(a - b)).toBeLessThan(40)
    const scrolled = () =>
      page.evaluate(`document.querySelector('.side-b .side-frame').scrollTop`) as Promise<number>
    const before = await scrolled()
    await page.locator('.side-a .side-frame').hover()
    await page.mouse.wheel(0, -2500)
    await expect.poll(scrolled).toBeLessThan(before - 300)
    await report.close()
  })

  it('draws what lies far below without its marks until the reader comes there, and all of them on paper', async () => {
    const long = large({ documents: 2, words: 6000, longest: 12_000, passages: 30 })
    const report = await reports.open(long, '#/compare/pile%2F0000.txt/pile%2F0001.txt')
    const { page } = report
    const marked = () => page.locator('.side-a .match').count()
    expect(await marked()).toBe(0)
    const [first] = long.passages[0].spans
    await page.evaluate(`document.querySelector('.side-a [data-from="${first.start}"]').scrollIntoView()`)
    await expect.poll(marked).toBe(1)
    await page.emulateMedia({ media: 'print' })
    await expect.poll(marked).toBe(2)
    expect(report.wrong).toEqual([])
    await report.close()
  })

  it('says so when two witnesses share no passage', async () => {
    const report = await reports.open(sample, '#/compare/market.txt/council%2Fstatement.txt')
    expect(await report.page.locator('.empty').textContent()).toContain('They share no passage and no quote.')
    expect(report.wrong).toEqual([])
    await report.close()
  })

  it('sets every witness of a passage below the other', async () => {
    const report = await reports.open(
      sample,
      '#/compare/council%2Fstatement.txt/wire%2Ftern-1142.txt?passage=p3',
    )
    expect(await report.page.locator('.collation li').count()).toBe(5)
    await report.close()
  })
})
