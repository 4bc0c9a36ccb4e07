import {
  ARTICLE,
  AS,
  FEMALE,
  HAS,
  HE,
  LINK,
  MALE,
  OF,
  ROLE,
  SAYS,
  SHE,
  STOP,
  THEY,
  tongue,
} from './tongue.ts'

export const italian = tongue(
  [
    [
      SAYS,
      `disse dice dicono detto diceva dissero spiegò spiega spiegano spiegato affermò afferma affermato aggiunse aggiunge
      aggiunto dichiarò dichiara dichiarato raccontò racconta raccontano raccontato rispose risponde risposto chiese chiede chiesto scrisse
      scrive scritto sottolineò sottolinea sottolineato osservò osserva osservato precisò precisa precisato commentò commenta
      commentato concluse conclude concluso avvertì avverte avvertito ricordò ricorda ricordato ammise ammette ammesso annunciò
      annuncia annunciato assicurò assicura assicurato sostiene insiste ribadisce ribadito promise promette promesso scherza`,
    ],
    [HAS, 'ha hanno aveva avevano'],
    [HE, 'lui egli'],
    [SHE, 'lei ella'],
    [THEY, 'loro'],
    [ARTICLE, 'il lo la i gli le un uno una suo sua nostro nostra alcuni'],
    [OF, 'di del dello della dei degli delle'],
    [LINK, 'di de del della da lo la'],
    [AS, 'come'],
    [
      STOP,
      `secondo in nel nella con senza per su sul tra fra da dal dalla a al alla e o ma che chi quando dove perché se non anche ancora poi dopo
      prima ieri oggi domani lunedì martedì mercoledì giovedì venerdì sabato domenica gli ci vi mi si molto qui lì così`,
    ],
    [ROLE, 'portavoce dr giudice'],
    [
      ROLE | MALE,
      'signor sig sindaco direttore presidente capitano assessore vicino fornaio ingegnere professore ministro',
    ],
    [
      ROLE | FEMALE,
      'signora sindaca direttrice presidentessa assessora vicina fornaia professoressa ministra',
    ],
  ],
  ['secondo', 'a detta di', 'stando a', 'nelle parole di'],
)
