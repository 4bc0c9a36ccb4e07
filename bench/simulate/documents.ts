import type { Document, Notice, Published } from '../../src/text/document.ts'
import { render } from './draft.ts'
import type { Random } from './random.ts'
import type { Setting } from './settings.ts'
import type { Telling } from './traditions.ts'

/** The telling as a file would give it. Its id tells neither who nor when. */
export function toDocument(
  tellings: readonly Telling[],
  place: number,
  index: number,
  setting: Setting,
  random: Random,
): Document {
  const telling = tellings[place]
  const isNews = setting.kind === 'news' || setting.kind === 'star' || setting.kind === 'chain'
  const hasMetadata = isNews && telling.isNamed
  const credit = creditLine(tellings, telling, random)
  const body = render(telling.draft)
  const text = credit ? `${body}\n\n${credit.line}` : body
  const notices: Notice[] = []
  if (credit?.isNotice) {
    notices.push({
      type: 'republished',
      start: text.length - credit.line.length,
      end: text.length,
      name: credit.name,
    })
  }
  const correction = text.indexOf('Correction: ')
  if (correction >= 0) {
    const end = text.indexOf('.', correction) + 1
    notices.push({ type: 'correction', start: correction, end, name: null })
  }
  return {
    id: `d${(Math.floor(random.next() * 1e9) * 64 + index).toString(36)}`,
    title: hasMetadata ? telling.draft.headline : null,
    byline: hasMetadata ? [telling.author] : [],
    outlet: hasMetadata ? telling.outlet : null,
    url: hasMetadata ? addressOf(telling) : null,
    series: null,
    published: random.chance(setting.dated) ? dated(telling.born, setting.misdated, random) : null,
    language: 'en',
    genre: 'unknown',
    notices,
    links:
      credit && random.chance(0.4)
        ? [{ href: credit.href, start: text.length - 9, end: text.length - 1 }]
        : [],
    text,
    dropped: '',
  }
}

function addressOf({ outlet, born }: Telling): string {
  return `https://${outlet.toLowerCase().replace(/ /g, '')}.example/${born.toString(36)}`
}

function creditLine(tellings: readonly Telling[], telling: Telling, random: Random) {
  if (telling.credited === null) return null
  const { outlet, author } = tellings[telling.credited]
  const href = addressOf(tellings[telling.credited])
  return random.pick([
    {
      isNotice: true,
      name: outlet,
      href,
      line: `This article by ${author} was republished from the ${outlet}.`,
    },
    { isNotice: true, name: outlet, href, line: `Originally published by the ${outlet}.` },
    { isNotice: false, name: outlet, href, line: `The ${outlet} first reported this.` },
    { isNotice: false, name: outlet, href, line: `According to the ${outlet}, the matter is not closed.` },
  ])
}

const DAY = 86_400_000

function dated(born: number, misdated: number, random: Random): Published {
  if (!random.chance(misdated)) return published(born, random, 'metadata')
  if (random.chance(0.5)) return published(born + Math.round(400 * DAY * random.next()), random, 'capture')
  return published(born + Math.round(20 * DAY * (random.next() - 0.5)), random, 'metadata')
}

function published(moment: number, random: Random, from: Published['from']): Published {
  const iso = new Date(moment).toISOString()
  return random.chance(0.5)
    ? { value: iso.slice(0, 10), precision: 'day', from, span: null }
    : { value: `${iso.slice(0, 16)}Z`, precision: 'minute', from, span: null }
}
