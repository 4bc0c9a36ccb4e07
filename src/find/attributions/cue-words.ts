/**
 * Verbs by what they take, a line for each kind; a verb may stand in several. The kinds follow Levin, "English verb classes and
 * alternations" (1993): say, tell, talk, promise, judge, characterise, know, want, show, urge.
 */
export const verbs = `
to say
clause quote: say add explain reply respond answer continue conclude state declare announce insist argue remark comment quip
  joke recall recount reiterate exclaim shout yell scream whisper mutter write tweet retweet email claim allege assert contend
  maintain acknowledge admit concede confess complain lament observe opine predict pledge vow promise deadpan retort counter
  interject boast brag stress emphasize emphasise testify proclaim wonder muse caution note suggest report confirm deny
  elaborate echo repeat inquire intone gush clarify mention warn reveal disclose estimate theorize theorise posit speculate
  surmise reason crow fume gripe grumble grouse implore plead sneer snarl scoff marvel enthuse rejoin protest object signal
  indicate hint imply specify stipulate recommend propose agree disagree guess hypothesize forecast attest swear reaffirm
  reassert recite relay chant blog hazard volunteer venture rue bemoan decry advise advocate counsel demand request summarize
  summarise quote tease thunder bellow bark rail rant bluster preach profess vent deduce calculate conjecture declaim
  pray chime charge intimate insinuate
quote: crack read offer post snap laugh sigh cry sing begin start
spoken: say argue insist think believe

to tell someone
clause quote hearer infinitive: tell ask urge remind warn advise assure inform notify convince persuade promise beg
hearer infinitive: encourage implore instruct order command direct pressure exhort
clause quote hearer: reassure caution

to know, think and feel
clause quote: think believe know hope fear suspect show find predict
clause: feel worry expect assume doubt realize realise understand imagine consider dream
  decide conclude discover learn determine judge reckon presume anticipate foresee recognize recognise
  appreciate regret wish bet forget remember guarantee demonstrate rule affirm see fret trust
infinitive: want hope plan intend expect decide agree vow promise pledge threaten offer aim seek propose wish prefer desire
  swear demand claim ask choose resolve opt refuse decline
action: suggest deny recommend propose admit consider recall oppose regret support favor favour discuss mention advocate
  remember imagine contemplate describe acknowledge resist reject

to judge
object: criticize criticise praise condemn denounce slam blast attack defend blame mock ridicule deride decry lambaste assail
  hail applaud laud tout dismiss reject deny dispute question challenge endorse support back oppose favor favour welcome
  disavow renounce repudiate rebuke chide scold bash hammer rip pan slap excoriate chastise admonish castigate deplore lament
  bemoan mourn congratulate thank commend admire respect love hate loathe despise resent fear dread doubt
  distrust trust regret protest cheer boo jeer taunt insult disparage belittle berate malign vilify smear skewer savage knock
  ding ridicule lampoon second champion extol extoll trumpet glorify downplay minimize minimise exaggerate overstate
  understate condone rebuff dislike decry mistrust scorn
  
  state, announce, propose
object: announce claim allege assert acknowledge admit concede confess confirm disclose reveal report predict forecast estimate
  explain describe discuss mention cite quote note emphasize emphasise stress highlight underscore underline
  reiterate repeat echo outline detail recount recall recite propose suggest recommend urge demand request promise
  pledge vow threaten order approve veto tweet retweet write leak declare proclaim broach invoke articulate
  pitch promote explain clarify justify rationalize rationalise affirm reaffirm debunk refute rebut contradict
  disprove parrot mimic chronicle contemplate ponder weigh mull reconsider rethink anticipate foresee envision imagine expect
  consider know understand recognize recognise appreciate ignore believe prefer want seek desire view regard label accuse
  warn summarize summarise illustrate demonstrate show signal indicate imply concede contest prioritize prioritise deem
  discredit chant shout critique relay convey communicate reference insinuate intimate
  
  call something something
naming: call describe label brand dub term characterize characterise portray depict paint regard view consider deem
  declare proclaim pronounce rate judge hail dismiss deride denounce condemn blast slam tout compare liken
  frame accuse blame credit perceive identify interpret

viewing: see find think believe judge

to talk of
about: talk speak complain boast brag joke worry write ask think lie warn wonder rant care comment learn know inquire
  question tweet rave fret testify dream reminisce forget preach tell
against: argue rail speak warn protest vote inveigh rally decide advise caution
at: hint laugh scoff balk bristle lash point sneer marvel jab
for: call argue push press vouch root cheer advocate ask vote blame plead beg hope apologize apologise lobby wish appeal criticize criticise praise pray
in: believe
of: speak think complain boast warn talk conceive disapprove approve dream accuse tell
on: comment call insist touch elaborate expand dwell vote weigh agree decide plan report harp speculate urge
to: refer point allude object agree admit testify respond confess vow attest swear subscribe
with: agree disagree sympathize sympathise side concur quibble
over: agonize agonise fret
clause quote out: point
object out: point call
object out particle: lay spell lash rule single cry

what is found out
clause object: indicate reveal suggest confirm note predict estimate project
clause evident: find
seeming infinitive: seem appear

to go on and say, and to make a statement
chain: try continue begin start refuse decline fail hesitate proceed attempt seek want struggle go appear seem
bearing: tell issue express voice make give deliver raise offer publish post share level air`

/** Past and participle of the verbs that do not end in -ed; base first. */
export const irregular = `make made made;give gave given;forecast forecast forecast;say said said;tell told told;think thought thought;know knew known;feel felt felt;find found found;see saw
  seen;hear heard heard;write wrote written;read read read;go went gone;begin began begun;sing sang sung;put put put;swear
  swore sworn;forget forgot forgotten;understand understood understood;foresee foresaw foreseen;hold held held;mean meant
  meant;bet bet bet;show showed shown;prove proved proven;rethink rethought rethought;seek sought sought;choose chose
  chosen;speak spoke spoken;cast cast cast;teach taught taught;overlook overlooked overlooked;fight fought fought;stand
  stood stood;lay laid laid;spell spelled spelled;lie lied lied;rebut rebutted rebutted;admit admitted admitted;plan
  planned planned;slam slammed slammed;dub dubbed dubbed;brag bragged bragged;beg begged begged;pan panned panned;rip
  ripped ripped;quip quipped quipped;jab jabbed jabbed;refer referred referred;regret regretted regretted;concur
  concurred concurred;prefer preferred preferred;commit committed committed;blog blogged blogged;snap snapped snapped;hint
  hinted hinted;chant chanted chanted;pen penned penned;rig rigged rigged;bar barred barred;overstate overstated overstated;
  dream dreamed dreamed;learn learned learned;hit hit hit;leak leaked leaked;label labeled labeled;signal signaled signaled;
  retweet retweeted retweeted;submit submitted submitted;opt opted opted;veto vetoed vetoed;ding dinged dinged;boo booed
  booed;detail detailed detailed;counsel counseled counseled;commit committed committed;harp harped harped;yell yelled
  yelled;call called called;crow crowed crowed;extol extolled extolled;shrug shrugged shrugged`

/** Spellings beside the regular ones. */
export const alsoSpelled = `label labelled labelling;signal signalled signalling;counsel counselled counselling;learn learnt
  learning;dream dreamt dreaming`

/** Nouns that hold a statement: "his claim that", "the promise to". */
export const nouns = `claim assertion statement argument suggestion view opinion belief contention allegation accusation charge
  promise pledge vow call demand prediction warning criticism complaint denial insistence assessment
  observation remark comment announcement report rumor rumour fear concern hope worry expectation notion theory
  conclusion finding admission acknowledgment acknowledgement assurance declaration explanation message question request
  position stance conviction theme motto slogan mantra answer response reply estimate threat
  judgment judgement recommendation calculation advice plea reminder guess boast joke criticisms claims remarks comments
  concerns fears hopes questions statements complaints allegations accusations charges promises pledges calls demands
  predictions warnings views beliefs assertions arguments suggestions rumors rumours reports vows threats
  doubts doubt skepticism scepticism confidence description characterization characterisation portrayal
  depiction condemnation denunciation praise support opposition endorsement disappointment frustration anger outrage`

/** Adjectives of those who think or feel: "is confident that". */
export const attitudes = `confident certain sure convinced hopeful optimistic pessimistic afraid aware unaware worried concerned glad
  happy proud sorry surprised angry adamant skeptical sceptical doubtful fearful disappointed frustrated eager willing
  unwilling reluctant determined excited grateful thankful upset mindful wary critical supportive dismissive dubious
  insistent opposed ready keen anxious nervous pleased thrilled delighted ashamed sick tired unsure uncertain mad furious
  outraged shocked appalled stunned troubled uncomfortable comfortable`

/** Things that are written or shown, which can be sources: "the report found". */
export const documents = `statement notice letter email memo report tweet post message interview speech testimony article editorial column
  book essay filing complaint lawsuit ruling opinion affidavit transcript document study survey website poll polling polls
  reports studies surveys documents emails letters records data figures analysis review audit ad advertisement video petition
  brief verdict order decision manifesto platform blog headline sign results numbers statistics estimates findings page story
  stories research census evidence footage photo photos photographs papers transcripts filings account accounts text law
  bill plan resolution chart graph map average averages projections model models`

/** Adverbs that say that someone, unnamed, says so. */
export const hedges = 'reportedly allegedly purportedly supposedly'

/** What holds answers, so that something is so in it. */
export const polls = 'poll polls survey surveys'

/** Stretches of time that "last" or "this" may stand before. */
export const stretches =
  'week weeks month months year years night morning afternoon evening weekend summer fall winter spring'

/** No one states themselves: "found himself", "defends itself". */
export const reflexives = 'himself herself itself themselves myself ourselves yourself'

/** What heads a text, a list or a picture before a colon. */
export const labels = `note notes reminder warning correction clarification disclaimer exclusive background context question answer
  summary conclusion fact facts result results date time place location topic subject title photo photos picture image caption
  video opinion analysis review comment credit credits tip`

/** Who speaks, in their own words. */
export const selves = 'i we me us you'

/** Organisations by their last word. */
export const organisations = `party campaign committee council department agency company corporation inc corp university college
  school board commission court union association group organization organisation foundation institute center centre
  bureau office ministry government administration police army navy force team club bank fund coalition network congress
  senate house parliament cabinet league society trust alliance federation chamber church hospital firm firms companies
  campaigns industry conference pac authorities service services forces military legislature jury staff lobby panel
  groups parties committees councils agencies unions organizations organisations universities departments banks hospitals
  caucus delegation embassy fbi cia irs un nato eu nra nsa epa dnc rnc gop aclu`

/** What those are called who act together, by the word after their name. */
export const groups = `group groups movement movements network networks coalition coalitions organization organizations
  organisation organisations`

/** Those who publish news, by their last word. */
export const outlets = `times post journal news tribune herald gazette chronicle press reuters telegraph guardian observer examiner
  globe bbc cnn nbc abc cbs npr msnbc pbs bloomberg magazine newspaper paper daily radio television tv outlet outlets
  broadcaster media review mail sun mirror independent standard inquirer dispatch courier sentinel bulletin register
  newspapers politico breitbart newsweek buzzfeed axios zeitung anzeiger kurier rundschau tageblatt nachrichten`

/** Those who are given no name. */
export const unnamed = `critics sources source officials official some many others people observers experts analysts residents voters
  supporters opponents insiders witnesses aides aide advisers lawmakers allies scholars researchers scientists economists
  several most few reporters strategists activists skeptics detractors everyone someone nobody anyone opponents fans friends`

/** What may lead to whom it was said: "told Reuters", "in an interview with the Gazette". */
export const leads = `quoted told tells tell interview interviewed spoke speaking talking statement email letter sagte sagt
  erklärte gegenüber gespräch`

/** Verbs that have someone else do something. */
export const causing = `lead leads led leading prompt prompts prompted prompting force forces forced forcing cause causes caused
  causing drive drives drove driven driving compel compels compelled compelling spur spurs spurred spurring move moves moved
  push pushes pushed pushing allow allows allowed allowing enable enables enabled`

/** What joins a sentence to the one before it, and is no part of what is said in it. */
export const joining = 'still yet nevertheless nonetheless meanwhile however moreover furthermore'
