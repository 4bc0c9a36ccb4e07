import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Reports, withoutBrowser } from './browser.ts'
import { sample } from './sample.ts'

const council = 'council%2Fstatement.txt'

describe.skipIf(withoutBrowser)('a base text of the reader’s choice', () => {
  let reports: Reports
  beforeAll(async () => {
    reports = await Reports.start()
  })
  afterAll(async () => reports?.stop())

  it('shows where the others differ, every wording of a place, and comes back by its address', async () => {
    const report = await reports.open(sample, `#/document/${council}`)
    const { page } = report
    await page.getByRole('link', { name: 'Where others differ' }).click()
    const around = page.locator('[data-place]', { hasText: /^Around/ }).first()
    await expect.poll(() => around.count()).toBe(1)
    expect(await page.locator('.heat-margin [class*=heat-]').count()).toBeGreaterThan(2)
    expect(await page.locator('.against-base li').count()).toBe(6)
    await around.getByRole('link').click()
    await expect.poll(() => page.locator('.panel h2').textContent()).toBe('The wordings of this place')
    const wordings = page.locator('.apparatus .reading')
    expect(await wordings.allTextContents()).toEqual(['Around', 'left out', 'About'])
    expect(await page.locator('.apparatus li').nth(1).locator('.siglum').allTextContents()).toEqual([
      'C',
      'D',
    ])
    const before = page.url()
    await page.keyboard.press('n')
    await expect.poll(() => page.url()).not.toBe(before)
    await page.reload()
    await expect.poll(() => page.locator('.panel h2').textContent()).toBe('The wordings of this place')
    expect(report.wrong).toEqual([])
    await report.close()
  })

  it('can be any witness', async () => {
    const report = await reports.open(sample, `#/document/${council}?show=differences`)
    const { page } = report
    await page
      .getByLabel('Base text')
      .selectOption({ label: "B · Water above children's shelves closes Northvale library" })
    await expect.poll(() => page.locator('.against-base h2').textContent()).toBe('Counted against B')
    const about = page.locator('[data-place]', { hasText: /^About/ }).first()
    await expect.poll(() => about.count()).toBe(1)
    await report.close()
  })

  it('is what two witnesses are counted against when compared, and any other can take its place', async () => {
    const report = await reports.open(sample, `#/compare/${council}/wire%2Ftern-1142.txt?passage=p3`)
    const { page } = report
    await expect
      .poll(() => page.locator('.pair-counts').textContent())
      .toMatch(/^Counted against A: B holds \d+% of it/)
    expect(await page.locator('.heat-margin').count()).toBe(1)
    await page.getByRole('link', { name: 'Make C the base' }).click()
    await expect.poll(() => page.locator('.pair-counts').textContent()).toMatch(/^Counted against C: A holds/)
    expect(await page.locator('.collation .siglum').first().textContent()).toBe('C')
    expect(report.wrong).toEqual([])
    await report.close()
  })
})
