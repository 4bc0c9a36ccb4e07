import { type Lexicon, lexicon } from './lexicon.ts'

/** Pronouns that can be the subject of a verb. */
export const PRONOUN = 1
export const MASCULINE = 2
export const FEMININE = 4
export const PLURAL = 8
/** Begins a noun phrase: articles, demonstratives, possessives, numerals. */
export const DETERMINER = 16
export const PREPOSITION = 32
/** And, or, but. */
export const CONJUNCTION = 64
/** Begins a clause: that, because, when, who. */
export const SUBORDINATOR = 128
export const AUXILIARY = 256
export const ADVERB = 512
/** Stands before a person's name: Mr., Mayor, Senator. */
export const TITLE = 1024
/** What a person does: spokeswoman, mayor, critic. */
export const ROLE = 2048
/** Ends or starts the name of an organisation, or stands for one: council, party, Inc. */
export const ORGANISATION = 4096
/** Days, months, today: stand in capitals but name no one who speaks. */
export const TIME = 8192
/** He, she, they where it can only be the object. */
export const OBJECT = 16384
/** Given names, by the gender they usually have. */
export const GIVEN = 32768
/** Who, which: the verb's subject stands before it. */
export const RELATIVE = 65536
/** Not, never, no. */
export const NEGATION = 131072
/** Works that have titles: book, song, editorial. */
export const WORK = 262144
/** Titled, entitled, headlined: a title follows. */
export const TITLED = 524288
/** Small words within a person's name. */
export const LINK = 1048576

const masculineNames = `james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony
  mark donald steven steve paul andrew joshua kenneth kevin brian george edward ronald timothy tim jason jeffrey jeff ryan
  jacob gary nicholas nick eric jonathan stephen larry justin scott brandon benjamin ben samuel sam gregory greg frank
  alexander raymond patrick jack dennis jerry tyler aaron jose adam nathan henry douglas doug zachary peter kyle walter
  ethan jeremy harold keith christian roger noah gerald carl terry sean austin arthur lawrence jesse dylan bryan joe
  jordan billy bruce albert willie gabriel logan alan juan wayne roy ralph randy eugene vincent russell louis philip
  bobby johnny bradley bob bill jim tom mike dan dave chris matt tony ron ken ted rick phil fred hans karl otto pierre
  jean luc marco luigi carlos luis miguel pedro ivan boris vladimir mohammed muhammad ahmed ali omar hassan yusuf
  kofi ravi arjun wei hiroshi kenji ian simon neil colin graham stuart nigel martin hugh oliver harry leo max felix
  oscar hugo erik lars sven nils olaf bernie ned barry barney marcus howard stanley leonard nathaniel alex glenn craig`
const feminineNames = `mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret
  sandra ashley kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura
  cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel
  carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan
  evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann anne sara madison frances kathryn
  janice jean abigail alice julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana
  natalie brittany charlotte marie kayla alexis lori jane kate katie sue sally ellen ella eva ida ingrid greta
  fatima aisha leila yasmin priya mei yuki claire chloe lucy sophie nina elena olga natasha svetlana carmen rosa
  lucia francesca giulia monika ursula heidi astrid freya hillary wendy peggy connie bonnie tina gina paula erin holly`

const lists: readonly (readonly [number, string])[] = [
  [
    PRONOUN,
    `he she they we i it you others another everyone someone theyve weve ive youve theyre youre hes shes im theyd youd
    theyll youll itll itd`,
  ],
  [
    MASCULINE,
    `he hes his him himself mr sir lord king prince father brother son husband spokesman chairman congressman
    councilman businessman policeman fireman actor waiter man boy gentleman ${masculineNames}`,
  ],
  [
    FEMININE,
    `she shes her hers herself mrs ms miss lady queen princess mother sister daughter wife spokeswoman chairwoman
    congresswoman councilwoman businesswoman policewoman actress waitress woman girl madam dame ${feminineNames}`,
  ],
  [
    PLURAL,
    'they theyve theyre theyd theyll weve we these those many some several both others people officials critics residents',
  ],
  [
    DETERMINER,
    `the a an this that these those his her their its our my your another some many several both each every
    one two three four five six seven eight nine ten no any other all most few half dozens hundreds thousands`,
  ],
  [
    PREPOSITION,
    `in on at by for from of with to into onto upon about over under after before during against between among
    through throughout without within toward towards since until till as like than via per near off out up down across
    behind beyond despite except inside outside amid following regarding concerning including according`,
  ],
  [CONJUNCTION, 'and or but nor yet so plus'],
  [
    SUBORDINATOR,
    `that because when while if although though whether unless where why how what who whom whose which
    since until after before as once`,
  ],
  [RELATIVE, 'who which whom that'],
  [
    AUXILIARY,
    `has had have having is was were are be been being am would will could can should may might must did does
    do shall isnt wasnt werent arent hasnt hadnt havent wouldnt wont couldnt cant shouldnt didnt doesnt dont`,
  ],
  [
    ADVERB,
    `also then later once again recently earlier previously repeatedly reportedly simply just even often now still
    already never ever further famously first soon always sometimes finally however meanwhile instead moreover
    therefore thus too only perhaps maybe today yesterday tomorrow back not since privately publicly flatly`,
  ],
  [
    TITLE,
    `mr mrs ms miss dr prof professor sen senator rep representative gov governor president mayor minister
    secretary general gen col colonel capt captain lt lieutenant sgt sergeant maj major adm admiral judge justice rev
    reverend bishop archbishop pope father sister brother king queen prince princess lord lady sir dame chancellor
    premier ambassador congressman congresswoman councilman councilwoman councillor councilor commissioner chairman
    chairwoman chair director chief sheriff officer detective inspector superintendent dean rabbi imam sheikh
    senators reps sens attorney coach vice deputy former ex then acting prime first candidate nominee speaker hon
    herr frau monsieur madame señor señora don doña`,
  ],
  [
    ROLE,
    `spokesman spokeswoman spokesperson spokespeople mayor president chairman chairwoman chair director chief
    minister secretary senator governor judge lawyer attorney official officials aide aides adviser advisor advisers
    analyst analysts expert experts professor researcher researchers economist scientist scientists doctor doctors
    nurse teacher teachers officer officers critic critics resident residents witness witnesses source sources leader
    leaders author writer reporter journalist editor columnist activist activists organizer organiser manager owner
    founder executive ceo head member members candidate nominee strategist pollster historian student students voter
    voters supporter supporters protester protesters farmer worker workers driver pilot captain sergeant detective
    coach player fan fans neighbour neighbor mother father son daughter wife husband sister brother friend colleague
    engineer architect commissioner counsel agent agents whip ambassador diplomat inspector superintendent representative delegate lawmaker
    lawmakers congressman congresswoman councillor councilman councilwoman prosecutor prosecutors investigator
    investigators coordinator consultant psychologist fellow scholar veteran actor actress singer comedian host anchor
    moderator man woman boy girl person people couple family families mother clerk keeper priest pastor bishop`,
  ],
  [
    ORGANISATION,
    `group groups party council committee board commission agency department ministry office union
    association federation foundation institute institution university college school company corporation corp inc ltd
    llc plc co bank court police government administration congress senate parliament assembly house army navy force
    campaign team club church organization organisation organizations network coalition alliance league society trust
    fund firm bureau authority service services times post herald journal tribune news press reuters associated
    movement center centre hospital museum company companies state city county nation country chamber`,
  ],
  [
    TIME,
    `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december today yesterday tomorrow tonight jan feb mar apr jun jul aug sep sept oct nov dec
    spring summer autumn fall winter christmas easter morning afternoon evening night week month year last next
    earlier later`,
  ],
  [OBJECT, 'him her them us me it you'],
  [GIVEN, `${masculineNames} ${feminineNames}`],
  [NEGATION, 'not never no nor neither nobody nothing none cannot'],
  [
    WORK,
    `book books novel film movie song album single show series play musical article essay editorial column
    op-ed headline story poem report study paper report documentary podcast episode programme program exhibition
    rally march campaign conference event festival concert tour lecture speech sermon slogan hashtag section chapter
    magazine newspaper blog game ad advert advertisement video sketch painting sculpture anthem ballad track sitcom
    memoir biography autobiography manifesto pamphlet leaflet poster banner workshop seminar panel summit petition`.replace(
      'op-ed',
      '',
    ),
  ],
  [TITLED, 'titled entitled headlined called named subtitled captioned dubbed'],
  [LINK, 'de van von der den bin ibn al el del della da di la le du ter zu'],
]

/** What a word does in a sentence, by its key. */
export const grammar: Lexicon = lexicon(lists)
