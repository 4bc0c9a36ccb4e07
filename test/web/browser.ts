import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import type { TraceResult } from '../../src/report/format.ts'
import { type Pages, renderHtml } from '../../src/report/html.ts'

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** The browser to test in: what CHROMIUM names, else one in a usual place. */
export const chromiumPath = [process.env.CHROMIUM, ...usual].find(path => path && existsSync(path))

/** Without a browser the tests of the pages are skipped, and say so; on CI they must run. */
export const withoutBrowser = chromiumPath === undefined && !process.env.CI
if (withoutBrowser)
  console.warn('No Chromium found (set CHROMIUM to its path): the tests of the pages are skipped.')

let pages: Pages | null = null

/** The built pages; `npm test` builds them first. */
export function builtPages(): Pages {
  const read = (name: string): string =>
    readFileSync(join(import.meta.dirname, '../../dist/web', name), 'utf8')
  pages ??= { script: read('app.js'), style: read('app.css') }
  return pages
}

export function startBrowser(): Promise<Browser> {
  if (chromiumPath === undefined)
    throw new Error('No Chromium found: install it, or set CHROMIUM to its path.')
  return chromium.launch({
    executablePath: chromiumPath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** A browser with reports opened from disk, the network off. */
export class Reports {
  readonly #browser: Browser
  readonly #folder = mkdtempSync(join(tmpdir(), 'stemma-pages-'))

  constructor(browser: Browser) {
    this.#browser = browser
  }

  static async start(): Promise<Reports> {
    return new Reports(await startBrowser())
  }

  /** Opens a report of `result` at a hash, as a reader would from disk. What the page says wrong is thrown at `close`. */
  async open(result: TraceResult, hash = '#/', options: BrowserContextOptions = {}): Promise<OpenReport> {
    const file = join(this.#folder, `${Math.abs(hashOf(JSON.stringify(result)))}.html`)
    if (!existsSync(file)) writeFileSync(file, renderHtml(result, builtPages()))
    const context = await this.#browser.newContext({ offline: true, locale: 'en-GB', ...options })
    const page = await context.newPage()
    const wrong: string[] = []
    const asked: string[] = []
    page.on('pageerror', error => wrong.push(error.message))
    page.on('console', message => {
      if (message.type() === 'error' || message.type() === 'warning') wrong.push(message.text())
    })
    page.on('request', request => {
      if (!request.url().startsWith('file:') && !request.url().startsWith('blob:')) asked.push(request.url())
    })
    const address = pathToFileURL(file).href
    await page.goto(address + hash)
    await page.waitForSelector('main')
    return {
      page,
      wrong,
      asked,
      go: async to => {
        await page.goto(address + to)
        await page.waitForFunction(`location.hash === ${JSON.stringify(to)}`)
      },
      close: () => context.close(),
    }
  }

  async stop(): Promise<void> {
    await this.#browser.close()
    rmSync(this.#folder, { recursive: true, force: true })
  }
}

export interface OpenReport {
  readonly page: Page
  /** Errors and warnings of the page so far. */
  readonly wrong: readonly string[]
  /** Addresses it asked the network for. */
  readonly asked: readonly string[]
  go(hash: string): Promise<void>
  close(): Promise<void>
}

function hashOf(text: string): number {
  let hash = 0
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0
  return hash
}
