import {
  ARTICLE,
  AS,
  FEMALE,
  HAS,
  HE,
  LINK,
  MALE,
  NOT,
  OF,
  PARTICLE,
  POSTPOSED,
  ROLE,
  SAYS,
  SAYS_WITH,
  SHE,
  SO,
  STOP,
  SUBJUNCTIVE,
  THEY,
  tongue,
} from './tongue.ts'

export const german = tongue(
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
      bekräftigte bekräftigt bekräftigten versprachen verkündeten beteuerten mahnten kritisierten lobten äußerten erläuterten urteilten vermutete vermutet vermuteten befürchtete befürchtet befürchteten bezweifelte bezweifelt bezweifelten dementierte dementiert dementierten gestand gesteht befand bilanzierte schwärmte murmelte brummte lachte seufzte`,
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
