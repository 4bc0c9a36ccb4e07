import type { NoticeType } from '../text/document.ts'
import { type Pattern, pattern } from './patterns.ts'

/**
 * What notices say, in the notation of patterns.ts. `where` is how far they may stand inside the text:
 * `sentence` begins any sentence, `line` begins a line, `alone` is a line of at most 25 words,
 * `head` begins one of the first lines, `tail` is one of the last lines.
 */
export interface NoticeRule {
  readonly type: NoticeType
  readonly where: 'sentence' | 'line' | 'alone' | 'head' | 'tail'
  readonly pattern: Pattern
}

const piece =
  'article|story|piece|post|essay|column|report|text|interview|item|analysis|editorial|op-ed|commentary'
const again =
  'republished|reposted|reprinted|reproduced|re-published|re-posted|cross-posted|crossposted|syndicated'
const shown = 'appeared|published|posted|ran|printed|aired|released|run'
const artikel = 'artikel|text|beitrag|bericht|kommentar|essay|interview'
const erschien = 'erschien|erschienen|veröffentlicht|publiziert'

const written: readonly (readonly [NoticeType, NoticeRule['where'], readonly string[]])[] = [
  [
    'republished',
    'sentence',
    [
      `this|the? ${piece} …2 by NAME? ,? is|was|has? been? ${again} …2 from|on|at|by|with|courtesy NAME?`,
      `${piece} ${again} …2 from|with|courtesy NAME?`,
      `${again} here? with …2 permission of|from|by NAME`,
      `${again} here? with …2 permission`,
      `${again} …2 by …1 permission of|from NAME`,
      `${again} …2 by …1 permission`,
      `${again} …2 from NAME?`,
      `${again} under …8 license|licence`,
      `this …1 ${piece} …1 is|was|has been? also? ${again} …5 from|of|by|in|on|at NAME`,
      `this …1 ${piece} …1 is|was|has been? ${again} …3 from|with|under`,
      `this …2 ${piece} …2 originally|first|previously|initially ${shown} …8 in|on|at|by|with|as NAME`,
      `this …2 ${piece} …2 originally|first|previously ${shown} here|elsewhere`,
      `this …2 ${piece} ${shown} originally|first in|on|at NAME`,
      `a version of this ${piece} …3 ${shown} …6 in|on|at|by NAME`,
      `originally|first ${shown} …6 in|on|at|by NAME`,
      `used|reused|published|shared with permission`,
      `dieser|der|dieses|das …1 ${artikel} …1 erschien|ist|wurde …2 zuerst|zunächst|ursprünglich …5 in|im|auf|bei|beim|von NAME`,
      `dieser|der ${artikel} ist|wurde …3 übernommen|nachgedruckt`,
      `zuerst|ursprünglich ${erschien} …3 in|im|auf|bei|beim NAME`,
      `nachdruck mit|aus …5 NAME`,
      `mit freundlicher genehmigung …4 NAME`,
      `cet article …2 publié …3 initialement|originellement|d'abord …5 sur|dans|par NAME`,
      `cet article …2 republié …4 de|avec|sous NAME?`,
      `publié initialement|originellement …3 sur|dans|par NAME`,
      `este|el artículo …3 publicado|publicó originalmente|inicialmente …4 en|por NAME`,
      `publicado originalmente …3 en|em|no|na|por NAME`,
      `questo|l'articolo articolo? …3 pubblicato originariamente|originalmente …3 su|da|in NAME`,
    ],
  ],
  [
    'republished',
    'alone',
    [
      `the article|story|post|column|essay …2 originally|first|previously|initially ${shown} …8 in|on|at|by|with|as NAME`,
      `the article|story|post|column|essay …1 is|was|has been? ${again} …3 from|with|under NAME?`,
    ],
  ],
  [
    'republished',
    'tail',
    ['source|quelle|fuente|fonte : the? OUTLET END', 'originally|first published : …6 NAME'],
  ],
  [
    'wire',
    'sentence',
    [
      'reporting by NAME',
      'additional|further reporting by NAME',
      'writing by NAME …8 editing by NAME',
      'compiled|adapted from wire|agency|news …1 reports|services|sources',
    ],
  ],
  [
    'wire',
    'alone',
    ['from wire|agency reports|services END', 'wire reports|services END', 'editing by NAME'],
  ],
  [
    'commentary',
    'sentence',
    [
      'the following is …1 a|an …2 commentary|opinion|op-ed|editorial|satirical piece|article|column|essay|post|contribution',
      'this is …1 a|an …2 commentary|opinion|op-ed|editorial|satirical piece|article|column|essay|post|contribution',
      'this is …1 a|an commentary|op-ed|editorial .|END',
      `this ${piece} is …1 a|an …1 opinion|commentary|op-ed|editorial|satire`,
      `this ${piece} is …2 opinion|commentary|satire`,
      'dies ist ein kommentar|meinungsbeitrag|gastkommentar|gastbeitrag|leitartikel',
      `dieser|der ${artikel} ist ein kommentar|meinungsbeitrag|gastkommentar`,
    ],
  ],
  [
    'commentary',
    'head',
    [
      'opinion|commentary|editorial|op-ed|column|viewpoint|perspective|kommentar|meinung|gastbeitrag|gastkommentar|leitartikel|opinión|editoriale|opinione|tribune END',
      'opinion|commentary|op-ed|kommentar|meinung|gastbeitrag|opinión|opinione :|BAR|/|–|—',
      'guest opinion|column|commentary|editorial END|:|by',
      'letter to the editor END|:',
    ],
  ],
  [
    'disclaimer',
    'sentence',
    [
      'the|all|any views|opinions|viewpoints|thoughts …6 expressed|presented|contained',
      'views|opinions …4 expressed …8 are|do|is|belong|reflect',
      'the author|writer|columnist …2 views|opinions …3 are|do',
      'the views|opinions of …3 author|authors|writer',
      'die …4 meinung|meinungen|ansicht|ansichten …6 geäußerten|geäußerte|vertretenen|autors|autorin|autoren|verfassers',
      'die|der …6 geäußerten|vertretenen|geäußerte …2 meinung|meinungen|ansichten|positionen',
      'namentlich gekennzeichnete beiträge|artikel',
      'gastbeiträge|kommentare|meinungsbeiträge geben',
      'les opinions|propos|idées …2 exprimées|exprimés',
      'las opiniones …3 expresadas|vertidas',
      'as opiniões …3 expressas',
      'le opinioni …3 espresse',
      'de meningen …4 auteur|auteurs',
    ],
  ],
  [
    'correction',
    'sentence',
    [
      `an|the|a earlier|previous|prior|original|initial version|edition|headline of|on|to this ${piece}`,
      'an|the|a earlier|previous|prior|original|initial version|edition|headline of|on the article|story|post',
      `this ${piece} …1 has|was been? updated|amended|edited|revised …2 to correct|clarify|fix|remove`,
      `this ${piece} …1 has|was been? …2 corrected`,
      `in einer|der früheren|vorherigen|ersten|vorigen version|fassung …2 ${artikel}|artikels|textes|beitrags|berichts`,
      'eine frühere|vorherige version|fassung dieses artikels|textes|beitrags|berichts',
      "une version précédente|antérieure de cet|l' article",
      'una versión anterior de este artículo',
    ],
  ],
  [
    'correction',
    'line',
    [
      'correction|corrections|clarification|erratum|retraction|berichtigung|korrektur|richtigstellung|rectificatif|corrección|rettifica|errata :|–|—|END',
      'correction|clarification ( …8 ) :?',
      "editor's note : …2 corrected|correction|clarification",
    ],
  ],
  [
    'breaking',
    'head',
    [
      'breaking news? :|–|—|-|BAR|END',
      'breaking news',
      'just in :|–|—',
      'eilmeldung|eil|alerte|alerta :|–|—|+|BAR|END',
      'última hora|ora :|–|—',
    ],
  ],
  [
    'embargo',
    'line',
    [
      'embargo|embargoed until|till',
      'embargo : …8',
      'strictly embargoed|embargo until|till|to',
      'under strict? embargo until|till|to',
      'under strict? embargo :|END',
      'not for …2 release|publication|broadcast|use before|until|till',
      'for …1 release|publication after|at|on …8 END|,|.',
      'hold for release until|till|:|END',
      'sperrfrist|sendesperrfrist :|bis|endet',
      'frei ab :|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag',
      'embargo jusqu|jusque au|à',
      'embargado|embargada hasta',
    ],
  ],
  [
    'embargo',
    'alone',
    ['this …2 is|are …1 embargoed|under until|till|embargo', 'embargo lifts|ends|lifted :|at|on'],
  ],
  [
    'sponsored',
    'head',
    ['advertisement|advertorial|anzeige|werbung|publireportage|publirreportaje|pubblicità END|:|BAR'],
  ],
  ['sponsored', 'tail', ['advertisement|advertorial|anzeige|werbung END']],
  [
    'sponsored',
    'alone',
    [
      'sponsored|paid|promoted|partner|branded content|post|story|article|feature|message|partnership|advertisement END|:|BAR',
      'sponsored|promoted by NAME',
      'paid for by NAME',
      'paid post|content|partnership|promotion|feature by|from|with NAME',
      'in partnership|association|collaboration with NAME END',
      'brought to you by NAME',
      'special advertising|advertisement section|feature|supplement',
      'gesponsert|präsentiert von NAME',
      'bezahlter|gesponserter inhalt|beitrag|artikel END|:|von',
      'contenu sponsorisé|partenaire END|:',
      'contenido patrocinado END|:',
    ],
  ],
  [
    'sponsored',
    'sentence',
    [
      `this …1 ${piece}|content|page|section …1 is|was|has been? …1 sponsored|funded|supported|commissioned by NAME`,
      `this …1 ${piece}|content|page|section …1 is|was|has been? …1 paid for by NAME`,
      `this …1 ${piece}|content|page|section …1 is|was|has been? …1 produced|created …4 for|with|behalf NAME`,
      `this is a|an …1 sponsored|paid|promoted ${piece}|content|advertisement|feature`,
      `this is a|an advertisement|advertorial .|END`,
      `dieser|der|dieses ${artikel} ist|wurde eine|von|mit anzeige|werbung|NAME END|.|gesponsert|finanziert`,
    ],
  ],
  [
    'read-more',
    'alone',
    [
      'read more|also|on|next :|on|at|from|in|about|here|END …8 NAME?',
      'read|see|view|find the …1 rest|full|whole|original|entire|complete …5 at|on|from|in|here|: NAME?',
      'full|original story|article|report|text at|on|here|: …2 NAME?',
      'continue reading',
      'click here to|for read|see|view|more',
      'related :|stories|articles|reading|coverage|story|links',
      'see also :',
      'more on|from|at NAME :|END',
      'more at :? NAME?',
      'for more …4 visit|see|go|read|click',
      'lesen sie auch|mehr|weiter|hier|dazu',
      'mehr zum|dazu|lesen|infos|informationen :|thema|END',
      'weiterlesen :|bei|auf|END',
      'zum vollständigen|ganzen|original artikel|beitrag|text',
      'lire aussi|également|plus|la suite',
      'en savoir plus',
      'à lire aussi|également|:',
      'leer más|también',
      'lea|lee también|más',
      'leggi anche|tutto|di più|su',
      'leia mais|também|a',
      'lees ook|meer|verder',
      'läs mer|också|även',
    ],
  ],
]

export const noticeRules: readonly NoticeRule[] = written.flatMap(([type, where, patterns]) =>
  patterns.map(text => ({ type, where, pattern: pattern(text) })),
)

/** Words after which a source, address or name must follow. Where nothing does, a link was lost. */
export const announcements: readonly Pattern[] = [
  `${again} …1 from|at|on END`,
  `originally|first ${shown} …1 in|on|at|by END`,
  'read more|also|on at|on|:|here :? END',
  'read|see|view|find the …1 rest|full|whole|original|entire …4 at|on|: :? END',
  'full|original story|article|report at|on|: :? END',
  'source|sources|via|h/t|quelle|quellen|fuente|fonte : END',
  'zuerst|ursprünglich …2 erschienen in|im|auf|bei END',
  'lesen sie auch|mehr|hier : END',
  'mehr dazu|lesen|zum thema? : END',
  'lire aussi|la suite? : END',
  'lea|leer también|más : END',
].map(pattern)
