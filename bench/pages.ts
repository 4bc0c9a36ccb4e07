import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { type Browser, chromium } from 'playwright-core'
import { renderHtml } from '../src/report/html.ts'
import { large } from '../test/web/large.ts'

const browserPath = process.env.CHROMIUM ?? '/usr/bin/chromium'
const rounds = 5

/** Views of the pages, each with an element that stands there only when the view has been drawn. */
const views = {
  overview: ['#/', '.story-card'],
  'story of 500, by time': ['#/story/s1', '.knot'],
  'story of 500, by descent': ['#/story/s1?by=descent', '.knot'],
  'document of 100,000 words': ['#/document/pile%2F0000.txt', '.passage'],
  'comparison with it': ['#/compare/pile%2F0000.txt/pile%2F0001.txt', '.ribbon'],
} as const

/**
 * Milliseconds from opening a report of 500 documents of 5 kB (one of 100,000 words) to its first drawn view, beside a page that
 * only shows the same texts.
 */
export async function measure(): Promise<string> {
  if (!existsSync(browserPath)) return `skipped: no browser at ${browserPath} (set CHROMIUM)`
  const folder = mkdtempSync(join(tmpdir(), 'stemma-bench-'))
  const browser = await chromium.launch({
    executablePath: browserPath,
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    return await measureIn(browser, folder)
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measureIn(browser: Browser, folder: string): Promise<string> {
  const result = large({ documents: 500, words: 800, longest: 100_000, passages: 40 })
  const read = (name: string): string => readFileSync(new URL(`../dist/web/${name}`, import.meta.url), 'utf8')
  const pages = { script: read('app.js'), style: read('app.css') }
  const html = renderHtml(result, pages)
  const report = join(folder, 'report.html')
  const plain = join(folder, 'plain.html')
  writeFileSync(report, html)
  writeFileSync(
    plain,
    `<!doctype html><meta charset="utf-8"><pre>${result.documents.map(({ text }) => text).join('\n')}</pre>`,
  )
  const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(2)
  const base = await best(browser, pathToFileURL(plain).href, 'pre')
  const lines = [
    `bundle ${(gzipSync(pages.script + pages.style).byteLength / 1e3).toFixed(1)} kB compressed, report ${megabytes(Buffer.byteLength(html))} MB`,
    `the same texts as a plain page: ${base.toFixed(0)} ms`,
  ]
  for (const [name, [hash, drawn]] of Object.entries(views)) {
    const time = await best(browser, pathToFileURL(report).href + hash, drawn)
    lines.push(
      `${name}: ${time.toFixed(0)} ms to the first view, ${(time / base).toFixed(1)} times the plain page`,
    )
  }
  return lines.join('\n')
}

/** The least of several openings, up to the frame after `drawn` appeared. */
async function best(browser: Browser, address: string, drawn: string): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    await page.goto(address)
    await page.waitForSelector(drawn, { state: 'attached' })
    const paint = 'performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? performance.now()'
    times.push(await page.evaluate<number>(paint))
    await page.close()
  }
  return Math.min(...times)
}
