import {
  ARTICLE,
  AS,
  conjugated,
  FEMALE,
  HAS,
  HE,
  LINK,
  MALE,
  NOT,
  OF,
  ROLE,
  SAYS,
  SHE,
  STOP,
  THAT,
  THEY,
  tongue,
} from './tongue.ts'

/** Verbs in -ar by their stems, in the third person of each tense, and the participle. */
const stems = `explic afirm asegur declar señal indic coment cont pregunt subray record lament anunci agreg apunt manifest brome critic
  confirm neg revel inform precis denunci aclar opin exclam grit murmur relat reiter asever constat argument consider estim avis
  ironiz detall contest`
const regular = conjugated(stems, 'a an ó aron aba aban ado ará arán aría')

export const spanish = tongue(
  [
    [SAYS, regular],
    [
      SAYS,
      `dijo dice dijeron dicen dicho decía decían dirá dirán cuenta cuentan niega niegan responde responden respondía respondió respondieron
      respondido escribe escriben escribió escribieron escrito insiste insisten insistía insistió insistieron insistido advierte advierten
      advertía advirtió advirtieron advertido recuerda recuerdan reconoce reconocen reconocía reconoció reconocieron reconocido sostiene
      sostienen sostenía sostuvo sostuvieron sostenido concluye concluyen concluyó concluyeron concluido promete prometen prometía prometió
      prometieron prometido admite admiten admitía admitió admitieron admitido añade añaden añadía añadió añadieron añadido cree creen
      creía creían creyó creído pide piden pedía pidió pidieron pedido exige exigen exigió exigido teme temen temía temió
      manifiesta manifiestan repite repiten repetía repitió repetido sugiere sugieren sugería sugirió sugerido`,
    ],
    [HAS, 'ha han había habían he hemos'],
    [THAT, 'que si'],
    [NOT, 'no nunca jamás tampoco'],
    [HE, 'él este'],
    [SHE, 'ella esta'],
    [THEY, 'ellos ellas'],
    [ARTICLE, 'el la los las un una unos unas su sus varios nuestro nuestra'],
    [OF, 'de del'],
    [LINK, 'de del la las los y'],
    [AS, 'como según'],
    [
      STOP,
      `según en con sin por para sobre entre hasta desde tras ante contra durante a al y o pero que quien cuando donde aunque si no también
      ya luego después antes ayer hoy mañana lunes martes miércoles jueves viernes sábado domingo le les se lo me nos muy además
      entonces aquí allí nunca jamás tampoco siempre
      día días caso casos tiempo época circunstancias necesidades`,
    ],
    [ROLE, 'portavoz dr juez ministro ministra'],
    [ROLE | MALE, 'señor sr don alcalde director presidente capitán concejal vecino panadero ingeniero'],
    [
      ROLE | FEMALE,
      'señora sra doña alcaldesa directora presidenta capitana concejala vecina panadera ingeniera',
    ],
  ],
  ['según', 'de acuerdo con', 'en palabras de', 'a juicio de'],
)
