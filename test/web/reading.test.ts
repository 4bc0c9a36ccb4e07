import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TraceResult } from '../../src/report/format.ts'
import { Reports, withoutBrowser } from './browser.ts'
import { council, lampshade, tern } from './sample/documents.ts'
import { sample } from './sample.ts'

const wire = 'wire%2Ftern-1142.txt'
const courier = 'courier%2Flampshade.html'
const origins = [
  { document: council, none: 0.69, rivals: [{ parent: tern, probability: 0.31 }] },
  { document: lampshade, none: 0.43, rivals: [] },
]

/** The sample, with how probable it is that one draws on none of the others. */
const withOrigins: TraceResult = {
  ...sample,
  stories: sample.stories.map((story, at) => ({
    ...story,
    lineage: { ...story.lineage, ...(at === 0 && { origins }) },
  })),
}

describe.skipIf(withoutBrowser)('reading a report from disk', () => {
  let reports: Reports
  beforeAll(async () => {
    reports = await Reports.start()
  })
  afterAll(async () => reports?.stop())

  it('leads from the overview along a line of descent to the words that show it', async () => {
    const report = await reports.open(sample)
    const { page } = report
    await page.getByRole('link', { name: 'Kestrel Lane Library closed as a precaution' }).click()
    await page.getByRole('link', { name: /^C draws on B, very likely: .*84%/ }).click()
    const panel = page.locator('.panel')
    await expect.poll(() => panel.locator('h2').textContent()).toBe('C draws on B')
    expect(await panel.textContent()).toContain('very likely · 84%')
    expect(await panel.textContent()).toContain('slight, against')
    expect(await panel.locator('.rivals').last().textContent()).toContain('unlikely · 12%')
    await panel.locator('blockquote').first().getByRole('link').click()
    await expect
      .poll(() => page.locator('.place').textContent())
      .toBe('A caretaker noticed the leak when a lampshade filled with water.')
    expect(await page.locator('h1').textContent()).toContain('Water above')
    expect(report.wrong).toEqual([])
    expect(report.asked).toEqual([])
    await report.close()
  })

  it('comes back to the same view by its address', async () => {
    const report = await reports.open(sample, `#/story/s1?from=${wire}&to=${courier}`)
    expect(await report.page.locator('.panel h2').textContent()).toBe('C draws on B')
    await report.page.reload()
    expect(await report.page.locator('.panel h2').textContent()).toBe('C draws on B')
    await report.page.getByRole('link', { name: 'By descent' }).click()
    await report.page.goBack()
    expect(await report.page.getByRole('link', { name: 'By time' }).getAttribute('aria-current')).toBe('true')
    await report.close()
  })

  it('draws the tree from the witness the reader chose, says so, and leads back', async () => {
    const report = await reports.open(sample, `#/story/s1?at=${courier}`)
    const { page } = report
    const top = () =>
      page.evaluate(
        `[...document.querySelectorAll('.knot')].sort((a, b) => a.offsetTop - b.offsetTop)[0].dataset.knot`,
      )
    expect(await top()).toBe('council/statement.txt')
    await page.getByRole('link', { name: 'Set C at the top' }).click()
    await expect.poll(top).toBe('courier/lampshade.html')
    expect(await page.locator('.readers-top').textContent()).toMatch(
      /^You set C at the top; this is not what was found\. Found at the top: A/,
    )
    await page.getByRole('link', { name: /^turned round; C draws on B, very likely: .*84%/ }).click()
    await expect.poll(() => page.locator('.panel h2').textContent()).toBe('C draws on B')
    await page.reload()
    await expect.poll(top).toBe('courier/lampshade.html')
    await page.locator('.readers-top').getByRole('link').click()
    await expect.poll(top).toBe('council/statement.txt')
    expect(await page.locator('.readers-top').count()).toBe(0)
    await page.locator('.knot', { hasText: 'Tern Wire' }).focus()
    await page.keyboard.press('r')
    await expect.poll(top).toBe('wire/tern-1142.txt')
    await page.keyboard.press('r')
    await expect.poll(top).toBe('council/statement.txt')
    expect(report.wrong).toEqual([])
    await report.close()
  })

  it('opens what a raised siglum stands for, with the words that differ there', async () => {
    const report = await reports.open(sample, `#/document/${courier}`)
    const { page } = report
    await page.getByRole('link', { name: 'Shared passage, shared with ABDF', exact: true }).click()
    const council = page.locator('.readings li').first()
    expect(await council.locator('del').allTextContents()).toEqual(['are in'])
    expect(await council.locator('ins').allTextContents()).toEqual(['Around', 'have been moved to'])
    await council.getByRole('link', { name: 'Compare with A here' }).click()
    await expect.poll(() => page.locator('.stepper output').textContent()).toMatch(/^Passage \d of \d/)
    await report.close()
  })

  it('counts places in code points, also behind emoji and in old Chinese', async () => {
    const report = await reports.open(sample, '#/document/roofwatch.md')
    const words = await report.page.locator('.passage').allTextContents()
    expect(words.at(-1)).toBe('Around 4,200 books have been moved to the basement of the town hall.')
    await report.close()
  })

  it('says why when an address leads nowhere', async () => {
    const report = await reports.open(sample, '#/document/nothing%20here')
    expect(await report.page.locator('h1').textContent()).toBe('There is nothing at this address')
    await report.page.getByRole('link', { name: 'Go to the overview' }).click()
    await expect.poll(() => report.page.locator('h1').textContent()).toBe('11 documents tell 3 stories.')
    await report.close()
  })

  it('explains an empty result', async () => {
    const { documents } = sample
    const empty = {
      ...sample,
      documents: documents.slice(-1),
      stories: [],
      alone: [documents.at(-1)!.id],
      passages: [],
      quotes: [],
      quoteFamilies: [],
      problems: [],
      notes: ['Only one document was read, and a story needs two to travel between.'],
    }
    const report = await reports.open(empty)
    expect(await report.page.locator('h1').textContent()).toBe(
      'No two of these documents tell the same story.',
    )
    expect(await report.page.locator('main').textContent()).toContain('a story needs two')
    await report.close()
  })

  it('two parents and none at all stood side by side as if they were shares of one', async () => {
    const report = await reports.open(withOrigins, `#/story/s1?by=descent&at=${courier}`)
    const { page } = report
    const panel = page.locator('.panel')
    expect(await panel.textContent()).toContain('the figures of one text need not add up to 100 %')
    expect(await panel.locator('.rivals').textContent()).toContain('None of these documentsperhaps · 43%')
    expect(await page.locator('.legend').textContent()).toContain('also: a further parent')
    await page.getByRole('link', { name: /^C also draws on A, perhaps: .*also 58%/ }).click()
    await expect.poll(() => panel.locator('h2').textContent()).toBe('C also draws on A')
    expect(await panel.textContent()).toContain('19% of the words of C come from A and not from B.')
    expect(await panel.textContent()).toContain('B alone, without a second parent')
    expect(await panel.textContent()).toContain('Words that C shares with A alone, not with B')
    await panel.getByRole('link', { name: 'Why this parent' }).click()
    await expect.poll(() => panel.locator('h2').textContent()).toBe('C draws on B')
    await report.go(`#/story/s1?from=council%2Fstatement.txt&to=${wire}`)
    await expect.poll(() => panel.textContent()).toContain('The other way round: A draws on Bunlikely · 31%')
    expect(report.wrong).toEqual([])
    await report.close()
    const german = await reports.open(withOrigins, `#/story/s1?at=${courier}`, { locale: 'de-DE' })
    const said = await german.page.locator('.panel').textContent()
    expect(said).toContain('die Zahlen eines Textes müssen zusammen nicht 100 % ergeben')
    expect(said).toMatch(/Keines dieser Dokumentevielleicht · 43\s%/)
    await german.close()
  })

  it('who draws on none of the others was said as if it were sure', async () => {
    const report = await reports.open(withOrigins, '#/story/s1?at=council%2Fstatement.txt')
    const panel = report.page.locator('.panel')
    expect(await panel.textContent()).toContain('draws on none of the otherslikely · 69%')
    expect(await panel.locator('h3').allTextContents()).toContain('Could draw on instead')
    expect(await panel.locator('.rivals').textContent()).toContain('unlikely · 31%')
    expect(await report.page.locator('.witness-row').first().textContent()).toContain('of the others, likely')
    await report.go('#/document/council%2Fstatement.txt')
    await expect
      .poll(() => report.page.locator('.words-from').textContent())
      .toContain('It draws on none of the others (likely · 69%).')
    await report.close()
  })

  it('what is short of certain read 100%', async () => {
    const { page, close } = await reports.open(sample, '#/story/s1')
    const labels = await page.locator('.line-label b').allTextContents()
    expect(labels).not.toContain('100%')
    expect(labels.every(label => /^(also )?>?\d{1,2}%$/.test(label))).toBe(true)
    await close()
  })

  it('speaks German when asked to, and remembers nothing it may not', async () => {
    const report = await reports.open(sample, '#/story/s1', { locale: 'de-DE' })
    const { page } = report
    expect(await page.locator('html').getAttribute('lang')).toBe('de')
    expect(await page.getByRole('link', { name: 'Wer aus wem schöpft' }).count()).toBe(1)
    await page.getByLabel('Sprache').selectOption('en')
    await expect.poll(() => page.getByRole('link', { name: 'Who draws on whom' }).count()).toBe(1)
    await report.close()
  })

  it('finds stories by search, outlet and order', async () => {
    const report = await reports.open(sample)
    const { page } = report
    await page.getByLabel('Search titles, outlets and text').fill('surveyors')
    await expect.poll(() => page.locator('.story-card').count()).toBe(1)
    await page.getByLabel('Search titles, outlets and text').fill('no such word')
    expect(await page.locator('.empty').textContent()).toContain('Nothing here matches')
    await page.getByRole('link', { name: 'Clear the search' }).click()
    await page.getByRole('combobox', { name: 'Outlet' }).selectOption('晚报')
    await expect
      .poll(() => page.locator('.story-card h2').allTextContents())
      .toEqual(['橡树街图书馆屋顶漏水'])
    await page.getByRole('combobox', { name: 'Outlet' }).selectOption('')
    await page.getByLabel('Sort by').selectOption('title')
    const titles = await page.locator('.story-card h2').allTextContents()
    expect(titles).toEqual([...titles].sort((a, b) => a.localeCompare(b)))
    await report.close()
  })

  it('shows the quotes as ladders, and the places they stand in', async () => {
    const report = await reports.open(sample, '#/quotes/s1')
    const { page } = report
    const forms = page.locator('.family').first().locator('.rung')
    expect(await forms.count()).toBe(4)
    const opinion = forms.filter({ has: page.getByRole('link', { name: 'Go to it in E' }) })
    expect(await opinion.locator('del').allTextContents()).toEqual(['may'])
    expect(await opinion.locator('ins').allTextContents()).toEqual(['will'])
    expect(await opinion.textContent()).toContain('words exchanged')
    const joined = forms.filter({ has: page.getByRole('link', { name: 'Go to it in F' }) }).locator('.joined')
    expect(await joined.allInnerTexts()).toHaveLength(2)
    expect(await joined.last().textContent()).toBe('on Thursday')
    expect(await joined.last().locator('+ .note').textContent()).toBe('B')
    await opinion.getByRole('link', { name: 'Go to it in E' }).click()
    await expect
      .poll(() => page.locator('.place').textContent())
      .toBe('We will have to replace the whole western half of the roof,')
    await report.close()
  })

  it('leads from what changed, from sources, figures and names to the words', async () => {
    const report = await reports.open(sample, '#/story/s1')
    const { page } = report
    await page.getByRole('link', { name: 'What changed 2' }).click()
    const dropped = page.locator('.finding').filter({ hasText: 'caution dropped' })
    expect(await dropped.locator('.changes').textContent()).toBe('caution droppedmay → will')
    expect(await dropped.locator('.reading del').allTextContents()).toEqual(['may'])
    await page.getByLabel('Show').selectOption('attribution-dropped')
    await expect.poll(() => page.locator('.finding').count()).toBe(1)
    await page.getByRole('link', { name: 'Sources 2' }).click()
    await expect.poll(() => page.locator('.finding h2').allTextContents()).toHaveLength(2)
    expect(await page.locator('.cue').allTextContents()).toEqual(['said', 'said on Monday'])
    expect(await page.locator('.cited').textContent()).toMatch(
      /^Given to A Kestrel Lane Library closed as a precaution which says:.*The reading room/,
    )
    await page.getByRole('link', { name: 'Figures 1' }).click()
    await expect
      .poll(() => page.locator('.finding b').allTextContents())
      .toEqual(['Around 4,200 books', 'About 4,200 books'])
    await page.getByRole('link', { name: 'Names 2' }).click()
    await page.locator('.statements a').first().click()
    await expect.poll(() => page.locator('.place').textContent()).toBe('the head of buildings')
    await report.close()
  })

  it('shows no way to findings that were not looked for', async () => {
    const { attributions: _, names: _1, figures: _2, drift: _3, ...plain } = sample
    const report = await reports.open(plain, '#/story/s1')
    expect(await report.page.locator('.tabs a').allTextContents()).toEqual(['Who draws on whom', 'Quotes 2'])
    await report.close()
  })

  it('marks sources and names in a text only when asked to', async () => {
    const report = await reports.open(sample, '#/document/council%2Fstatement.txt')
    const { page } = report
    expect(await page.locator('.witness-text .source').count()).toBe(0)
    await page.getByLabel('sources').check()
    await expect.poll(() => page.locator('.witness-text .source').textContent()).toBe('Maren Oldacre')
    await page.getByLabel('names').check()
    await page.reload()
    expect(await page.locator('.witness-text .name').first().textContent()).toBe('Kestrel Lane')
    await page.getByLabel('shared passages').uncheck()
    await expect.poll(() => page.locator('.witness-text .passage').count()).toBe(0)
    await report.close()
  })
})
