import { lexicon } from '../text/lexicon.ts'

/** Words that leave a statement open, or say where it comes from: retellers drop them. */
export const retellingWords = lexicon([
  [
    1,
    `
  may might could would should perhaps possibly probably likely unlikely apparently seemingly reportedly allegedly
  supposedly presumably expected believed thought understood suspected alleged claimed estimated about around roughly
  approximately nearly almost some unclear unconfirmed preliminary tentative maybe appears appeared seems seemed suggests
  suggested potentially provisionally
  said says according told statement spokesman spokeswoman spokesperson officials official reported reports announced
  confirmed sources source wrote added stated quoted cited explained`,
  ],
])
