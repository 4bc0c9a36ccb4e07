import {
  ARTICLE,
  AS,
  FEMALE,
  HAS,
  HE,
  LINK,
  MALE,
  OF,
  PARTICLE,
  ROLE,
  SAYS,
  SAYS_WITH,
  SHE,
  SO,
  STOP,
  THEY,
  tongue,
} from './tongue.ts'

export const dutch = tongue(
  [
    [
      SAYS,
      `zei zegt zeggen zeiden gezegd vertelde vertelt vertelden verteld verklaarde verklaart verklaarden verklaard benadrukte benadrukt
      antwoordde antwoordt geantwoord vroeg vraagt gevraagd schreef schrijft geschreven riep roept stelde stelt meldde meldt meldden
      gemeld waarschuwde waarschuwt gewaarschuwd bevestigde bevestigt bevestigd erkende erkent beloofde belooft klaagde klaagt
      concludeerde concludeert meende meent vond vindt aldus lachte zuchtte`,
    ],
    [SAYS_WITH, 'legde legt voegde voegt deelde deelt gaf geeft'],
    [PARTICLE, 'uit toe mee aan'],
    [HAS, 'heeft hebben had hadden'],
    [HE, 'hij'],
    [SHE, 'zij ze'],
    [THEY, 'zij ze'],
    [ARTICLE, 'de het een zijn haar hun onze enkele'],
    [OF, 'van voor'],
    [LINK, 'van de der den ter te'],
    [SO, 'aldus'],
    [AS, 'zoals'],
    [
      STOP,
      `volgens in op aan bij met naar sinds over onder tussen tegen zonder om door tot wegens tijdens na uit en of maar want dat omdat als toen
      niet ook nog al alleen zeer dan daar hier vandaag gisteren morgen later eerder maandag dinsdag woensdag donderdag vrijdag zaterdag
      zondag zich hem haar hen ons mij er`,
    ],
    [ROLE, 'burgemeester woordvoerder dr wethouder directeur voorzitter kapitein ingenieur bakker'],
    [ROLE | MALE, 'meneer dhr heer'],
    [ROLE | FEMALE, 'mevrouw mevr woordvoerster directrice voorzitster buurvrouw'],
  ],
  ['volgens', 'naar de mening van', 'in de woorden van'],
)
