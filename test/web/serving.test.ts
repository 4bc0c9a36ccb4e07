import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '../support/command.ts'
import { startBrowser, withoutBrowser } from './browser.ts'
import { large } from './large.ts'

/** The built server on a free port, and the address it prints. */
function serve(port = '0'): Promise<{ child: ChildProcess; address: string }> {
  const child = spawn(process.execPath, [join(root, 'dist/cli/main.js'), 'serve', '--port', port])
  return new Promise((started, failed) => {
    let said = ''
    child.stderr.on('data', chunk => {
      said += chunk
      const address = /Stemma is at (\S+)/.exec(said)
      if (address) started({ child, address: address[1] })
    })
    child.on('exit', code => failed(new Error(`serve ended with ${code}: ${said}`)))
  })
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const bridge = join(root, 'examples/bridge/documents')

describe.skipIf(withoutBrowser)('the pages of a server', () => {
  let browser: Browser
  let server: Awaited<ReturnType<typeof serve>>
  beforeAll(async () => {
    server = await serve()
    browser = await startBrowser()
  })
  afterAll(async () => {
    server?.child.kill('SIGTERM')
    await browser?.close()
  })

  async function open(): Promise<{ page: Page; wrong: string[] }> {
    const page = await browser.newPage({ locale: 'en-GB' })
    const wrong: string[] = []
    page.on('pageerror', error => wrong.push(error.message))
    page.on('console', message => message.type() === 'error' && wrong.push(message.text()))
    await page.goto(server.address)
    await page.waitForSelector('main')
    return { page, wrong }
  }

  it('traces the files it is given and opens what it found, under an address that lasts', async () => {
    const { page, wrong } = await open()
    await page.locator('input[type=file]').setInputFiles(readdirSync(bridge).map(name => join(bridge, name)))
    await page.getByRole('button', { name: /^Trace \d+ inputs/ }).click()
    await page.locator('.job.done a').first().click()
    await expect.poll(() => page.locator('h1').textContent()).toMatch(/tell 1 story/)
    await page.locator('.story-card h2 a').click()
    await expect.poll(() => page.locator('.knot').count()).toBeGreaterThan(3)
    await page.reload()
    await expect.poll(() => page.locator('.knot').count()).toBeGreaterThan(3)
    expect(wrong).toEqual([])
    await page.close()
  })

  it('takes files that are dropped, and texts that are pasted', async () => {
    const { page } = await open()
    const [name] = readdirSync(bridge)
    const text = readFileSync(join(bridge, name), 'utf8')
    const drop = await page.evaluateHandle(
      `(() => { const t = new DataTransfer(); t.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)})); return t })()`,
    )
    await page.locator('.drop').dispatchEvent('drop', { dataTransfer: drop })
    await expect.poll(() => page.locator('.gifts li').allTextContents()).toEqual([`${name}×`])
    await page.locator('summary').click()
    await page
      .getByLabel('Or paste a text')
      .fill('A note\n\nThe ferry runs again on Monday, the harbour office says.')
    await page.getByRole('button', { name: 'Add this text' }).click()
    await expect.poll(() => page.locator('.gifts li').count()).toBe(2)
    await page.getByRole('button', { name: 'Trace 2 inputs' }).click()
    await page.locator('.job.done').first().waitFor()
    await page.close()
  })

  it('compares copies of one text word by word when told to, which no page offered', async () => {
    const { page } = await open()
    const told = 'The ferry will stop sailing at noon on Monday while its rudder is mended at the quay.'
    const files = ['Tickets stay valid.', 'Tickets stay valid, the harbour office said.', ''].map(
      (more, i) => ({
        name: `${'ABC'[i]}.txt`,
        mimeType: 'text/plain',
        buffer: Buffer.from(`${told} ${more}`),
      }),
    )
    await page.locator('input[type=file]').setInputFiles(files)
    await page.getByLabel('They are all copies of one text').check()
    await page.getByRole('button', { name: 'Trace 3 inputs' }).click()
    await page.locator('.job.done a', { hasText: 'A.txt and 2 more' }).click({ timeout: 60_000 })
    await page.locator('.story-card h2 a').click()
    await expect.poll(() => page.locator('.gist').textContent()).toContain('Compared word by word')
    await page.close()
  })

  it('cancels a trace that is under way', async () => {
    const { page } = await open()
    const pile = large({ documents: 3000, words: 800, longest: 800, passages: 60 }).documents
    const lines = pile.map(({ id, text }) => JSON.stringify({ id, text })).join('\n')
    await page.locator('input[type=file]').setInputFiles({
      name: 'pile.jsonl',
      mimeType: 'application/jsonl',
      buffer: Buffer.from(lines),
    })
    await page.getByRole('button', { name: 'Trace 1 input' }).click()
    await page.getByRole('button', { name: 'Cancel: pile.jsonl' }).click()
    await page.locator('.job.cancelled').first().waitFor()
    await page.getByRole('button', { name: 'Forget: pile.jsonl' }).click()
    await expect.poll(() => page.getByText('pile.jsonl').count()).toBe(0)
    await page.close()
  })

  it('tells what it could not do', async () => {
    const { page } = await open()
    await page.locator('input[type=file]').setInputFiles({
      name: 'nothing.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(''),
    })
    await page.getByRole('button', { name: 'Trace 1 input' }).click()
    await expect.poll(() => page.locator('.job.failed').first().textContent()).toContain('it holds no text')
    await page.close()
  })

  it('stood still for ever when the server was stopped', async () => {
    const own = await serve()
    const pile = large({ documents: 2000, words: 800, longest: 800, passages: 60 }).documents
    const lines = pile.map(({ id, text }) => JSON.stringify({ id, text })).join('\n')
    const page = await browser.newPage({ locale: 'en-GB' })
    await page.goto(own.address)
    await page
      .locator('input[type=file]')
      .setInputFiles([{ name: 'large.jsonl', mimeType: 'text/plain', buffer: Buffer.from(lines) }])
    await page.getByRole('button', { name: /^Trace/ }).click()
    await page.locator('.job.running').waitFor()
    own.child.kill('SIGKILL')
    await expect
      .poll(() => page.locator('.refusal').textContent(), { timeout: 20_000 })
      .toMatch(/does not answer/)
    const again = await serve(new URL(own.address).port)
    await expect.poll(() => page.locator('.refusal').textContent(), { timeout: 20_000 }).toBe('')
    await expect.poll(() => page.locator('.job').count()).toBe(0)
    again.child.kill('SIGTERM')
    await page.close()
  })

  it('axe finds nothing where documents are given, light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.newPage({ bypassCSP: true, colorScheme, reducedMotion: 'reduce' })
      await page.goto(server.address)
      await page.locator('input[type=file]').setInputFiles(join(bridge, readdirSync(bridge)[0]))
      await page.locator('summary').click()
      await page.evaluate(axe)
      const { violations } = await page.evaluate<{ violations: { id: string }[] }>('axe.run(document)')
      expect(violations.map(({ id }) => id)).toEqual([])
      await page.close()
    }
  })
})
