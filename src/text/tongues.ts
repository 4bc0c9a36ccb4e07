import { type Lexicon, lexicon } from './lexicon.ts'
import { wordKey } from './words.ts'

/** A finite form or a participle of a verb of saying. */
export const SAYS = 1
/** The same, when its particle closes the clause: "teilte … mit". */
export const SAYS_WITH = 2
export const PARTICLE = 4
/** Have and be, before the participle: "hat … gesagt", "a déclaré". */
export const HAS = 8
export const HE = 16
export const SHE = 32
export const THEY = 64
export const ARTICLE = 128
/** Hangs a noun on the one before it: "die Sprecherin der Werft". */
export const OF = 256
/** Small words within a person's name. */
export const LINK = 512
/** "so Krappe" */
export const SO = 1024
/** "wie Krappe mitteilte" */
export const AS = 2048
/** "Krappe zufolge" */
export const POSTPOSED = 4096
/** Prepositions, conjunctions, adverbs and times: no part of a phrase that names someone. */
export const STOP = 8192
/** What stands before a name: Herr, alcaldesa; with the gender where it tells one. */
export const ROLE = 16384
export const MALE = 32768
export const FEMALE = 65536
/** The subjunctive of reported speech: "sei", "habe". */
export const SUBJUNCTIVE = 131072
/** What opens the clause that was said: "que". */
export const THAT = 262144
/** "nicht", "ne … pas", "no" */
export const NOT = 524288

/** The words of a language that tell who speaks. */
export interface Tongue {
  readonly words: Lexicon
  /** What stands before a source: "laut", "nach Angaben von", as the keys of the words; the longer first. */
  readonly according: () => readonly (readonly number[])[]
  /** Whether every noun has a capital, so that a capital tells no name; such a tongue, German, also puts its verb second. */
  readonly capitalNouns: boolean
}

function tongue(
  lists: readonly (readonly [flag: number, words: string])[],
  according: readonly string[],
  capitalNouns = false,
): Tongue {
  let keys: readonly (readonly number[])[] | null = null
  return {
    words: lexicon(lists),
    according: () => {
      keys ??= according.map(phrase => phrase.split(' ').map(word => wordKey(word)))
      return keys
    },
    capitalNouns,
  }
}

const german = tongue(
  [
    [
      SAYS,
      `sagte sagt sagten sagen gesagt erklärte erklärt erklärten meinte meint meinten betonte betont betonten berichtete berichtet
      berichteten erzählte erzählt erzählten fragte fragt fragten antwortete antwortet antworteten schrieb schreibt schrieben
      geschrieben rief ruft riefen flüsterte versicherte versichert versicherten warnte warnt warnten klagte klagt klagten forderte
      fordert forderten kritisierte kritisiert lobte lobt bestätigte bestätigt bestätigten behauptete behauptet behaupteten
      ergänzte ergänzt ergänzten erwiderte erwidert entgegnete entgegnet beteuerte beteuert mahnte mahnt scherzte scherzt
      äußerte äußert unterstrich unterstreicht erläuterte erläutert verkündete verkündet versprach verspricht urteilte urteilt
      resümierte erinnerte mitteilte mitteilten mitteilt mitgeteilt hinzufügte ausführte zugab einräumte anmerkte ankündigte
      bekräftigte bekräftigt gestand gesteht befand bilanzierte schwärmte murmelte brummte lachte seufzte`,
    ],
    [
      SAYS_WITH,
      'teilte teilten fügte führte gab räumte merkte kündigte hob wies hielt stellte teilt fügt führt räumt merkt kündigt hebt',
    ],
    [PARTICLE, 'mit hinzu aus zu ein an hervor zurück fest'],
    [HAS, 'hat hatte haben hatten habe'],
    [HE, 'er dieser'],
    [SHE, 'sie diese'],
    [THEY, 'sie beide alle viele manche andere'],
    [
      ARTICLE,
      'der die das ein eine einer eines dem den des einem einen sein seine ihr ihre unser unsere mehrere einige',
    ],
    [OF, 'der des von vom für eines einer'],
    [LINK, 'von van de zu zur vom'],
    [SO, 'so'],
    [AS, 'wie'],
    [POSTPOSED, 'zufolge'],
    [NOT, 'nicht nie niemals'],
    [
      SUBJUNCTIVE,
      'sei seien habe werde könne müsse solle wolle dürfe möge gebe gehe komme stehe bleibe liege halte brauche wisse lasse',
    ],
    [
      STOP,
      `in im an am auf aus bei beim mit nach laut seit vor vorm über unter zwischen gegen ohne um durch bis wegen während trotz zum zur
      und oder aber sondern denn doch dass weil als wenn ob damit obwohl nachdem bevor
      nicht auch noch schon nur sehr dann da dort hier heute gestern morgen später früher zuletzt dazu dabei daraufhin zudem
      weiter weiterhin schließlich kürzlich jetzt nun wieder einmal gegenüber montag dienstag mittwoch donnerstag freitag samstag
      sonntag januar februar märz april mai juni juli august september oktober november dezember montagabend sich es ihm ihn ihnen
      uns euch mir dir ich du wir man was wer wo warum`,
    ],
    [ROLE, `dr prof doktor professor professorin`],
    [
      ROLE | MALE,
      `herr bürgermeister sprecher pressesprecher direktor leiter vorsitzender chef minister präsident pfarrer lehrer schulleiter
      polizeisprecher ingenieur arzt anwalt kapitän hafenmeister bauer wirt bäcker nachbar trainer landrat ortsvorsteher
      geschäftsführer kaufmann historiker forscher bibliothekar fährmann feuerwehrmann förster imker
      schlosser tischler gärtner hausmeister küster maurer schreiner winzer kellner zeuge anwohner
      bewohner besucher mann junge landwirt wissenschaftler pilot fahrer schaffner künstler musiker student schüler`,
    ],
    [
      ROLE | FEMALE,
      `frau bürgermeisterin sprecherin pressesprecherin direktorin leiterin vorsitzende chefin ministerin präsidentin pfarrerin
      lehrerin schulleiterin polizeisprecherin ingenieurin ärztin anwältin kapitänin hafenmeisterin bäuerin wirtin bäckerin nachbarin
      trainerin landrätin ortsvorsteherin geschäftsführerin historikerin forscherin bibliothekarin försterin imkerin
      tischlerin gärtnerin hausmeisterin küsterin winzerin kellnerin zeugin anwohnerin bewohnerin besucherin landwirtin
      wissenschaftlerin pilotin fahrerin schaffnerin künstlerin musikerin studentin schülerin`,
    ],
    [
      MALE,
      'anton dieter ernst friedrich georg gerd gerhard günter heinrich heinz helmut horst jens jochen johann jürgen klaus kurt lothar ludwig manfred matthias rainer rolf rudolf stefan uwe werner wilhelm wolfgang torsten detlef hinnerk',
    ],
    [
      FEMALE,
      'anke antje birgit brigitte christa elke erika frieda gerda gisela hanna heike helga hilde ilse inge irmgard jutta karin katrin marlene petra renate sabine silke susanne ulrike ute waltraud wiebke',
    ],
  ],
  [
    'laut',
    'nach angaben von',
    'nach angaben',
    'nach den angaben von',
    'nach ansicht von',
    'nach ansicht',
    'nach auskunft von',
    'nach auskunft',
    'nach den worten von',
    'nach den worten',
    'nach worten von',
    'nach einschätzung von',
    'nach einschätzung',
  ],
  true,
)

const french = tongue(
  [
    [
      SAYS,
      `dit disait déclare déclaré explique expliqué expliquait ajoute ajouté affirme affirmé assure assuré estime estimé précise
      précisé souligne souligné raconte raconté répond répondu demande demandé écrit confie confié note noté observe observé
      indique indiqué insiste insisté regrette regretté rappelle rappelé annonce annoncé conclut conclu soupire soupiré plaisante
      poursuit poursuivi lance lancé prévient prévenu promet promis reconnaît reconnu résume résumé témoigne témoigné avertit
      exclamé exclame expliquent affirment disent ajoutent déclarent dira dirait disaient dirent déclara expliqua ajouta affirma
      assura estima précisa souligna raconta répondit demanda écrivit écrivait confia nota observa indiqua insista regretta rappela
      annonça soupira plaisanta avertit promit reconnut racontent estiment assurent soulignent indiquent précisent annoncent
      rappellent craignent craint craignait jugé juge jugent jugeait soutient soutenait soutenu prétend prétendait prétendu
      confirmé confirme confirmait confirmèrent démenti dément admis admet admettait révélé révèle signalé signale martelé
      martèle lâché lâche conteste contesté critiqué critique murmura murmure cria crie crié espère espérait espéré`,
    ],
    [HAS, 'a ont avait avaient sest est ai avons avez na nont navait navaient ayant'],
    [THAT, 'que si'],
    [NOT, 'pas jamais na nont navait navaient ni aucunement nullement'],
    [HE, 'il'],
    [SHE, 'elle'],
    [THEY, 'ils elles'],
    [ARTICLE, 'le la les un une des son sa ses leur leurs plusieurs notre'],
    [OF, 'de du des au pour'],
    [LINK, 'de du le la'],
    [AS, 'comme'],
    [
      STOP,
      `selon dans en sur sous avec sans par chez vers depuis pendant après avant contre entre et ou mais donc car que qui quand lorsque
      lundi mardi mercredi jeudi vendredi samedi dimanche hier demain ne pas aussi encore puis ensuite lui leur nous vous me se où ce
      cette très bien alors ici là toujours également déjà jamais ne n en y na pourtant toutefois cependant notamment ainsi pas
      jours saisons heures cas circonstances besoins goûts moyens`,
    ],
    [ROLE, 'maire porte parole ministre dr docteur professeur juge'],
    [
      ROLE | MALE,
      'm monsieur directeur président adjoint capitaine conseiller habitant voisin boulanger ingénieur',
    ],
    [
      ROLE | FEMALE,
      'mme madame mlle directrice présidente adjointe conseillère habitante voisine boulangère ingénieure',
    ],
  ],
  ['selon', "d'après", "de l'avis de"],
)

const spanish = tongue(
  [
    [
      SAYS,
      `dijo dice dijeron dicen dicho decía explicó explica explicaron explicado afirmó afirma afirmaron afirmado aseguró asegura
      aseguraron asegurado añadió añade añadieron añadido declaró declara declaró declarado señaló señala señalaron señalado indicó
      indica indicado comentó comenta comentado contó cuenta contado preguntó pregunta respondió responde respondido escribió escribe
      escrito insistió insiste subrayó subraya subrayado advirtió advierte advertido recordó recuerda recordado reconoció reconoce
      reconocido lamentó lamenta lamentado sostuvo sostiene anunció anuncia concluyó concluye agregó agrega apuntó apunta manifestó
      manifiesta prometió promete bromeó sostuvieron señalan aseguran afirman explican añaden declaran declararon declaró indican indicaron
      comentan comentaron advierten advirtieron cree creen creía criticó critica criticado confirmó confirma confirmaron confirmado negó
      niega negado negaron admitió admite admitido reveló revela revelado informó informa informaron informado precisó precisa
      precisado denunció denuncia denunciado aclaró aclara aclarado opinó opina exclamó gritó murmuró relató relata reiteró reitera
      reiterado anunciado anunciaron lamentaron pidió pide pedido exigió exige teme temen`,
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

const italian = tongue(
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

const portuguese = tongue(
  [
    [
      SAYS,
      `disse diz disseram dizem dito dizia explicou explica explicaram explicado afirmou afirma afirmaram afirmado acrescentou
      acrescenta acrescentado declarou declara declarado contou conta contado perguntou pergunta respondeu responde respondido
      escreveu escreve escrito sublinhou sublinha sublinhado frisou frisa observou observa comentou comenta comentado concluiu
      conclui avisou avisa lembrou lembra recordou recorda admitiu admite anunciou anuncia garantiu garante insistiu insiste
      lamentou lamenta prometeu promete reconheceu brincou destacou destaca ressaltou`,
    ],
    [HAS, 'tem têm tinha tinham havia'],
    [HE, 'ele'],
    [SHE, 'ela'],
    [THEY, 'eles elas'],
    [ARTICLE, 'o a os as um uma uns umas seu sua nosso nossa vários'],
    [OF, 'de do da dos das'],
    [LINK, 'de do da dos das e'],
    [AS, 'como'],
    [
      STOP,
      `conforme em no na com sem por para sobre entre até desde após ante contra durante ao à e ou mas que quem quando onde embora se não também
      já depois antes ontem hoje amanhã segunda terça quarta quinta sexta sábado domingo lhe nos me muito então aqui ali feira`,
    ],
    [ROLE, 'dr juiz'],
    [
      ROLE | MALE,
      'senhor sr dom prefeito diretor presidente capitão vereador vizinho padeiro engenheiro ministro',
    ],
    [
      ROLE | FEMALE,
      'senhora sra dona prefeita diretora presidenta vereadora vizinha padeira engenheira ministra',
    ],
  ],
  ['segundo', 'de acordo com', 'conforme', 'nas palavras de'],
)

const dutch = tongue(
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

const tongues: Readonly<Record<string, Tongue>> = {
  de: german,
  fr: french,
  es: spanish,
  it: italian,
  pt: portuguese,
  nl: dutch,
}

/** The words of a document's language; null for English, which has rules of its own, and for languages not known. */
export function tongueOf(language: string | null): Tongue | null {
  return tongues[language?.toLowerCase().split('-')[0] ?? ''] ?? null
}
