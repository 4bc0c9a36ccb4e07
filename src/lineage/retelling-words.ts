import { lexicon } from '../text/lexicon.ts'

/** Words that leave a statement open: retellers drop them. */
export const HEDGE = 1
/** Words that say where a statement comes from: retellers drop these too. */
export const SOURCE = 2

const hedges = `
  may might could would should perhaps possibly probably likely unlikely apparently seemingly reportedly allegedly
  supposedly presumably expected believed thought understood suspected alleged claimed estimated about around roughly
  approximately nearly almost some unclear unconfirmed preliminary tentative maybe appears appeared seems seemed suggests
  suggested potentially provisionally perhaps`

const sources = `
  said says according told statement spokesman spokeswoman spokesperson officials official reported reports announced
  confirmed sources source wrote added stated quoted cited explained`

export const retellingWords = lexicon([
  [HEDGE, hedges],
  [SOURCE, sources],
])
