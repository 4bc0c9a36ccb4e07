import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { trace } from '../../src/trace.ts'
import { plain } from '../lineage/story.ts'
import { roundup, sources } from '../support/reports.ts'
import { Reports, withoutBrowser } from './browser.ts'

describe.skipIf(withoutBrowser)('a roundup in the report', () => {
  let reports: Reports
  beforeAll(async () => {
    reports = await Reports.start()
  })
  afterAll(async () => reports?.stop())

  it('goes by one letter, names all it draws on, and leads to the other stories it tells', async () => {
    const documents = Object.entries({ ...sources, roundup }).map(([id, text]) => plain(id, text))
    const report = await reports.open(await trace(documents), '#/story/s2?at=roundup')
    const { page } = report
    const panel = page.locator('.panel')
    await expect.poll(() => panel.locator('.kin .witness-link').allTextContents()).toHaveLength(3)
    const sigla = await panel.locator('.kin .siglum').allTextContents()
    expect(new Set(sigla).size).toBe(3)
    expect(await panel.locator('h2').textContent()).toMatch(/^B/)
    expect(await panel.locator('.also-tells a').count()).toBe(2)
    await panel.locator('.also-tells a').first().click()
    await expect.poll(() => page.url()).toContain('#/story/s1')
    await expect.poll(() => page.locator('.panel h2').textContent()).toMatch(/^B/)
    await report.close()
  })
})
