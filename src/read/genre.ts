import type { Document, Notice } from '../text/document.ts'

export type Genre = Document['genre']

const commentary =
  /\b(?:opinions?|commentar(?:y|ies)|editorials?|op-?ed|opinionnewsarticle|columns?|kommentare?|meinung|gastbeitrag|opinión|opinioni)\b/i
const statement =
  /\b(?:press ?-?release|pressemitteilung|medienmitteilung|communiqu[eé]|statement|pressreleas)\b/i
const report =
  /\b(?:newsarticle|reportagenewsarticle|analysisnewsarticle|backgroundnewsarticle|news|report)\b/i

/** What a file says of its kind: a schema.org type, a section, a field `genre`. */
export function genreOfLabel(label: string): Genre {
  if (commentary.test(label)) return 'commentary'
  if (statement.test(label)) return 'statement'
  return report.test(label) ? 'report' : 'unknown'
}

const opening =
  /^\W{0,3}(?:for immediate release|press release|media release|news release|(?:joint )?statement (?:by|of|on|from)\b|pressemitteilung|medienmitteilung|zur sofortigen veröffentlichung|communiqué de presse|nota de prensa|comunicato stampa)/im
const releaseWires = ['/PRNewswire', '/ PRNewswire', 'BUSINESS WIRE)', 'GLOBE NEWSWIRE)', '(ots)']

/** The kind of a text from its label, else its notices, else how it opens. */
export function genreOf(label: Genre, title: string | null, text: string, notices: readonly Notice[]): Genre {
  if (label === 'commentary' || label === 'statement') return label
  if (notices.some(notice => notice.type === 'commentary')) return 'commentary'
  if (title && /^(?:opinion|commentary|op-ed|editorial|kommentar|meinung)\s*[:|–—]/i.test(title))
    return 'commentary'
  const start = text.slice(0, 400)
  if (
    opening.test(start) ||
    (title && opening.test(title)) ||
    releaseWires.some(wire => start.includes(wire))
  )
    return 'statement'
  if (notices.some(notice => notice.type === 'disclaimer' && saysAuthorsOwn(text, notice)))
    return 'commentary'
  return notices.some(notice => notice.type === 'wire') ? 'report' : label
}

function saysAuthorsOwn(text: string, notice: Notice): boolean {
  return /\b(?:authors?|writers?|columnists?|autor\w{0,3}|auteurs?)\b/i.test(
    text.slice(notice.start, notice.end),
  )
}
