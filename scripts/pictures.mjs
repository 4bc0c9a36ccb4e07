/** `npm run pictures`: takes the pictures of the docs from the real pages of the example stories, so that they stay true. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { build, install, root, run } from './ready.mjs'

const wide = { width: 1280, height: 860 }
const phone = { width: 390, height: 780 }

/** Each picture: of which example, where it is taken, in what window, and what is done there first. */
const pictures = {
  overview: { hash: '#/', viewport: { width: 1280, height: 560 } },
  story: { hash: '#/story/s1', viewport: { width: 1280, height: 1180 } },
  'story-dark': { hash: '#/story/s1', viewport: wide, colorScheme: 'dark' },
  evidence: { hash: '#/story/s1', viewport: wide, first: openMain },
  document: { hash: '#/story/s1', viewport: wide, first: readMain },
  compare: { hash: '#/story/s1', viewport: wide, first: compareMain },
  quotes: { hash: '#/quotes/s1', viewport: wide },
  readings: { of: 'manuscripts', hash: '#/readings/s1', viewport: wide },
  changed: { hash: '#/drift/s1', viewport: wide },
  'phone-story': { hash: '#/story/s1', viewport: phone },
  'phone-compare': { hash: '#/story/s1', viewport: phone, first: compareMain, colorScheme: 'dark' },
}

/** Reads the witness with the most parents, a passage chosen. */
async function readMain(page) {
  await page.locator('.witness-row').nth(2).locator('.witness-name a').click()
  await page.locator('.note.sigla').nth(1).click()
}

/** Opens the evidence under a line. */
async function openMain(page) {
  await page.getByRole('link', { name: /^C draws on A/ }).click()
  await page.locator('.story-body').evaluate(body => body.scrollIntoView())
}

/** Compares the two ends of a line, the second passage chosen. */
async function compareMain(page) {
  await openMain(page)
  await page.locator('.panel .button').first().click()
  await page.waitForSelector('.sides')
  await page.keyboard.press('n')
  await page.keyboard.press('n')
}

install()
build()
const folder = mkdtempSync(join(tmpdir(), 'stemma-pictures-'))
const reportOf = example => join(folder, `${example}.html`)
for (const example of ['bridge', 'manuscripts']) {
  run(process.execPath, [
    'dist/cli/main.js',
    'trace',
    `examples/${example}/documents`,
    '-o',
    reportOf(example),
  ])
}
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})
try {
  mkdirSync(join(root, 'docs/pictures'), { recursive: true })
  for (const [name, { of = 'bridge', hash, first, ...options }] of Object.entries(pictures)) {
    const context = await browser.newContext({ ...options, locale: 'en-GB', reducedMotion: 'reduce' })
    const page = await context.newPage()
    await page.goto(pathToFileURL(reportOf(of)).href + hash)
    await page.waitForSelector('main')
    await page.waitForFunction(() => !document.querySelector('progress'))
    await first?.(page)
    await page.waitForTimeout(300)
    await page.screenshot({ path: join(root, `docs/pictures/${name}.png`) })
    await context.close()
  }
} finally {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
}
