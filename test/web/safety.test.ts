import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderHtml } from '../../src/report/html.ts'
import { builtPages, Reports, withoutBrowser } from './browser.ts'
import { sample } from './sample.ts'

const views = [
  '#/',
  '#/story/s1',
  '#/story/s1?at=roofwatch.md',
  '#/story/s1?from=missing-1&to=roofwatch.md',
  '#/document/roofwatch.md',
  '#/document/mirror%2Flampshade.html',
  '#/compare/wire%2Ftern-1142.txt/roofwatch.md',
  '#/quotes/s1',
  '#/drift/s1',
  '#/sources/s1',
  '#/figures/s1',
  '#/names/s1',
]

describe.skipIf(withoutBrowser)('a hostile document', () => {
  let reports: Reports
  beforeAll(async () => {
    reports = await Reports.start()
  })
  afterAll(async () => reports?.stop())

  it('does nothing but show as text, in any view', async () => {
    const report = await reports.open(sample)
    for (const view of views) {
      await report.go(view)
      expect(
        await report.page.evaluate('document.querySelectorAll("main img, main script, main b > img").length'),
      ).toBe(0)
      expect(await report.page.title()).not.toBe('ran')
    }
    await report.go('#/document/roofwatch.md')
    expect(await report.page.locator('.sheet').textContent()).toContain('<img src=x onerror=')
    expect(await report.page.locator('.sheet').textContent()).toContain('<!-- this is no comment -->')
    expect(report.wrong).toEqual([])
    expect(report.asked).toEqual([])
    await report.close()
  })

  it('cannot make its address run: only those of the web are links', async () => {
    const report = await reports.open(sample, '#/document/mirror%2Flampshade.html')
    expect(await report.page.locator('.address').textContent()).toContain('javascript:')
    expect(await report.page.locator('a.address').count()).toBe(0)
    await report.go('#/document/courier%2Flampshade.html')
    const link = report.page.locator('a.address')
    expect(await link.getAttribute('href')).toBe('https://courier.example/lampshade?a=1&b=2')
    expect(await link.getAttribute('rel')).toContain('noopener')
    await report.close()
  })

  it('cannot turn the words around it', async () => {
    const report = await reports.open(sample, '#/document/roofwatch.md')
    const order = await report.page.evaluate(
      `getComputedStyle(document.querySelector('.witness-text p')).unicodeBidi`,
    )
    expect(order).toMatch(/isolate|plaintext/)
    await report.close()
  })

  it('leaves as a table that no spreadsheet runs', async () => {
    const bad = { ...sample, documents: sample.documents.map(each => ({ ...each })) }
    bad.documents[0] = { ...bad.documents[0], outlet: '=HYPERLINK("http://x.example")' }
    const report = await reports.open(bad, '#/story/s1')
    const waiting = report.page.waitForEvent('download')
    await report.page.locator('.witnesses').getByRole('button', { name: 'CSV' }).click()
    const csv = readFileSync((await (await waiting).path())!, 'utf8')
    expect(csv).toContain(`"'=HYPERLINK(""http://x.example"")"`)
    expect(csv.split('\r\n')).toHaveLength(9)
    await report.close()
  })
})

describe('the file of a report', () => {
  const html = renderHtml(sample, builtPages())

  it('holds no way out of its data', () => {
    expect(html.match(/<script/g)).toHaveLength(2)
    const json = /<script type="application\/json" id="trace">(.*?)<\/script>/s.exec(html)![1]
    expect(JSON.parse(json)).toEqual(sample)
    expect(json).not.toMatch(/<[!/a-z]/i)
  })

  it('may load nothing and run only its own script', () => {
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)![1]
    expect(policy).toContain("default-src 'none'")
    expect(policy).toMatch(/script-src 'sha256-[^']+';/)
    expect(policy).not.toContain('unsafe')
  })

  it('escapes the title', () => {
    const hostile = {
      ...sample,
      stories: [{ ...sample.stories[0], title: '</title><script>alert(1)</script>' }],
    }
    expect(renderHtml(hostile, builtPages())).toContain('<title>&lt;/title&gt;&lt;script&gt;')
  })
})
