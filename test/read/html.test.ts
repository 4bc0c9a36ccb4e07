import { expect, test } from 'vitest'
import { plainWords, readPage } from '../../src/read/page.ts'
import { readBytes, readOne, told } from './support.ts'

const long =
  'The bridge at Riverton was closed overnight after engineers found a crack in one of its oldest piers, the council said, and drivers were sent around.'
const article = `<p>${long}</p><p>${long.replace('bridge', 'ferry')}</p><p>${long.replace('Riverton', 'Upton')}</p>`

/** The text of a piece of HTML, as readers see it. */
const seen = (html: string) => readPage(html).seen.text

test.each([
  ['<p>One\n  two</p><p>three</p>', 'One two\n\nthree'],
  ['<p>One <b>two</b> <i>three</i>.</p>', 'One two three.'],
  ['<p>One<br>two</p>', 'One\ntwo'],
  ['<p>One<br><br>two</p>', 'One\n\ntwo'],
  ['<h2>One</h2>two<p>three</p>four', 'One\n\ntwo\n\nthree\n\nfour'],
  ['<ul><li>One</li><li>two <ul><li>three</li></ul></li></ul>', 'One\ntwo\n\nthree'],
  ['<blockquote><p>One</p><p>two</p></blockquote>three', 'One\n\ntwo\n\nthree'],
  ['<table><tr><td>One</td><td>two</td></tr><tr><td>three</td></tr></table>', 'One two\nthree'],
  ['<p>He said <q>one</q> twice.</p>', 'He said “one” twice.'],
  ['<pre>One\n  two</pre>', 'One\n  two'],
  ['<p>One &amp; two&nbsp;&lt;three&gt; &#8220;four&#8221;</p>', 'One & two\u00A0<three> “four”'],
  ['<p>One<script>alert(1)</script><style>p{}</style> two</p>', 'One two'],
  ['<p>One <span hidden>two</span><span style="display: none">three</span>four</p>', 'One four'],
  ['<p>One <b>two<p>three</b> four', 'One two\n\nthree\n\nfour'],
  ['</p></div>One<p>', 'One'],
  ['<p>caf<b>é</b>s</p>', 'cafés'],
])('%s', (html, text) => {
  expect(seen(html)).toBe(text)
})

test('links have the place of their words', async () => {
  const document = await readOne(
    'a.html',
    `<html><body><article>${article}<p>As <a href="https://gazette.example/a">the <b>Gazette</b></a> said, the repair is to begin.</p></article></body></html>`,
  )
  expect(
    document.links.map(({ href, start, end }) => `${document.text.slice(start, end)} -> ${href}`),
  ).toEqual(['the Gazette -> https://gazette.example/a'])
})

test('navigation, figures and asides are kept apart', async () => {
  const page = `<html><head><title>Bridge closed</title></head><body><nav><a href="/">Home page</a></nav><article><h1>Bridge closed</h1>${article}
    <figure><img src="x"><figcaption>The bridge in May</figcaption></figure><aside>Read about the ferry</aside></article><footer>Riverton Media House</footer></body></html>`
  const document = await readOne('a.html', page)
  expect(document.text).toBe(
    [long, long.replace('bridge', 'ferry'), long.replace('Riverton', 'Upton')].join('\n\n'),
  )
  expect(document.dropped.split('\n')).toEqual([
    'Home page',
    'Bridge closed',
    'The bridge in May',
    'Read about the ferry',
    'Riverton Media House',
  ])
})

test('a credit that extraction dropped comes back', async () => {
  const page = `<html><body><article>${article}</article><div class="footer sidebar"><p>This article originally appeared in the Valley Voice.</p></div></body></html>`
  const document = await readOne('a.html', page)
  expect(
    document.notices.map(({ type, name, start, end }) => [type, name, document.text.slice(start, end)]),
  ).toEqual([['republished', 'Valley Voice', 'This article originally appeared in the Valley Voice.']])
})

const withHead = (head: string) =>
  `<html lang="en-GB"><head>${head}</head><body><article>${article}</article></body></html>`
const structured = (data: unknown) =>
  withHead(`<script type="application/ld+json">${JSON.stringify(data)}</script>`)

test('structured data', async () => {
  const document = await readOne(
    'a.html',
    structured({
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'WebSite', name: 'Valley' },
        { '@type': 'Person', '@id': '#jo', name: 'Jo Bly' },
        {
          '@type': ['NewsArticle'],
          headline: 'Bridge &#8216;closed&#8217;',
          datePublished: '2024-03-03T10:15:00+01:00',
          author: [{ '@id': '#jo' }, { '@type': 'Person', name: 'Ann Poe' }],
          publisher: { '@type': 'Organization', name: 'Riverton Gazette' },
          mainEntityOfPage: { '@id': 'https://gazette.example/bridge' },
          inLanguage: 'en_US',
        },
      ],
    }),
  )
  expect(document).toMatchObject({
    title: 'Bridge ‘closed’',
    byline: ['Jo Bly', 'Ann Poe'],
    outlet: 'Riverton Gazette',
    url: 'https://gazette.example/bridge',
    published: { value: '2024-03-03T10:15:00+01:00', precision: 'second', from: 'metadata', span: null },
    language: 'en-US',
    genre: 'report',
  })
})

test('Open Graph and meta tags', async () => {
  const document = await readOne(
    'a.html',
    withHead(`<title>Bridge closed | Riverton Gazette</title><meta property="og:site_name" content="Riverton Gazette">
      <meta property="article:published_time" content="2024-03-03"><meta name="author" content="By Jo Bly">
      <meta property="article:section" content="Opinion"><link rel="canonical" href="https://gazette.example/bridge">`),
  )
  expect(document).toMatchObject({
    title: 'Bridge closed',
    byline: ['Jo Bly'],
    outlet: 'Riverton Gazette',
    url: 'https://gazette.example/bridge',
    published: { value: '2024-03-03', precision: 'day' },
    language: 'en-GB',
    genre: 'commentary',
  })
})

test.each([
  ['<time>', `<article><time datetime="2024-03-03">Sunday</time>${article}</article>`, '2024-03-03'],
  [
    'the address',
    `<link rel="canonical" href="https://gazette.example/2024/03/03/bridge"><article>${article}</article>`,
    '2024-03-03',
  ],
  ['the text', `<article><p>March 3, 2024</p>${article}</article>`, '2024-03-03'],
  ['nowhere', `<article>${article}</article>`, undefined],
])('the date from %s', async (_, body, value) => {
  expect((await readOne('a.html', `<html><body>${body}</body></html>`)).published?.value).toBe(value)
})

test.each([
  ['broken structured data', withHead('<script type="application/ld+json">{"@type": </script>')],
  [
    'structured data nested deep',
    withHead(`<script type="application/ld+json">${'['.repeat(50_000)}</script>`),
  ],
  [
    'structured data with names nested deep',
    withHead(
      `<script type="application/ld+json">{"@type":"NewsArticle","author":${'['.repeat(50_000)}${']'.repeat(50_000)},"publisher":${'{"name":'.repeat(50_000)}1${'}'.repeat(50_000)}}</script>`,
    ),
  ],
  [
    'structured data of odd types',
    structured({ '@type': 'NewsArticle', headline: 7, author: [[[null]]], datePublished: {}, publisher: 3 }),
  ],
  ['100,000 nested elements', `<html><body>${'<div>'.repeat(100_000)}${article}`],
  ['wrong nesting', `<html><body>${'<b><i>'.repeat(20_000)}${article}`],
  [
    'links that are never closed, once searched for hours',
    `${article}${'<a href="/x">word '.repeat(12_000)}`,
  ],
  ['frames that are never closed, once searched for hours', `${article}${'<iframe>'.repeat(12_000)}`],
  ['frames in frames, once nested a hundred thousand deep', `${article}${'<iframe>'.repeat(150_000)}`],
  ['elements in a frame', `${article}${`<noframes>${'<div>'.repeat(150_000)}`}`],
  ['a million brackets', `<html><body>${article}${'<'.repeat(1_000_000)}`],
  ['open comments', `<html><body>${article}${'<!--'.repeat(50_000)}`],
  [
    'a script that would run',
    `<html><body onload="fail()">${article}<script>throw new Error('ran')</script><img src=x onerror="fail()"></body></html>`,
  ],
  ['no html around', article],
])('%s: the article is read', async (_, html) => {
  const document = await readOne('a.html', html)
  expect(document.text).toContain(long)
})

test('a page without text says so', async () => {
  const { documents, problems } = await readBytes(
    'a.html',
    '<!doctype html><html><body><script>load()</script></body></html>',
  )
  expect(documents).toEqual([])
  expect(told(problems)).toEqual(['html-no-text a.html'])
})

test('words of a headline', () => {
  expect(plainWords('One &amp; <i>two</i>\n three')).toBe('One & two three')
})

test('Markdown is read without its markup', async () => {
  const text = `---\ntitle: Bridge closed\ndate: 2024-03-03\nauthor: [Jo Bly, Ann Poe]\ntags: x\n---\n\n# Bridge closed\n\n${long} See [the *Gazette*](https://gazette.example).\n\n- one\n- two\n\n> “quoted”\n`
  const document = await readOne('a.md', text)
  expect(document).toMatchObject({
    id: 'a.md',
    title: 'Bridge closed',
    byline: ['Jo Bly', 'Ann Poe'],
    published: { value: '2024-03-03', from: 'metadata' },
  })
  expect(document.text).toBe(`Bridge closed\n\n${long} See the Gazette.\n\none\ntwo\n\n“quoted”`)
  expect(document.links.map(({ start, end }) => document.text.slice(start, end))).toEqual(['the Gazette'])
})

test.each([
  ['> '.repeat(20_000), 'nested quotes'],
  ['['.repeat(50_000), 'open brackets'],
  ['---\na: &a [x,x]\nb: [*a,*a]\n: : :\n---\n', 'broken front matter'],
])('hostile Markdown ends: %#', async head => {
  expect((await readOne('a.md', `${head}bridge`)).text).toContain('bridge')
})
