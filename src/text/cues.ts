import { type Lexicon, lexicon } from './lexicon.ts'

/** Verbs that bring words as spoken or written by someone, each with its forms: base, third person, past, -ing. */
const speech = `
  say says said saying
  add adds added adding
  explain explains explained explaining
  reply replies replied replying
  respond responds responded responding
  answer answers answered answering
  continue continues continued continuing
  conclude concludes concluded concluding
  state states stated stating
  declare declares declared declaring
  announce announces announced announcing
  insist insists insisted insisting
  argue argues argued arguing
  remark remarks remarked remarking
  comment comments commented commenting
  quip quips quipped quipping
  joke jokes joked joking
  recall recalls recalled recalling
  recount recounts recounted recounting
  reiterate reiterates reiterated reiterating
  exclaim exclaims exclaimed exclaiming
  shout shouts shouted shouting
  yell yells yelled yelling
  cry cries cried crying
  scream screams screamed screaming
  whisper whispers whispered whispering
  mutter mutters muttered muttering
  chant chants chanted chanting
  sing sings sang sung singing
  write writes wrote written writing
  put puts
  indicate indicates indicated indicating
  hint hints hinted hinting
  tweet tweets tweeted tweeting
  retweet retweets retweeted retweeting
  post posts posted posting
  email emails emailed emailing
  text texts texted texting
  claim claims claimed claiming
  allege alleges alleged alleging
  assert asserts asserted asserting
  contend contends contended contending
  maintain maintains maintained maintaining
  acknowledge acknowledges acknowledged acknowledging
  admit admits admitted admitting
  concede concedes conceded conceding
  confess confesses confessed confessing
  complain complains complained complaining
  lament laments lamented lamenting
  observe observes observed observing
  opine opines opined opining
  predict predicts predicted predicting
  pledge pledges pledged pledging
  vow vows vowed vowing
  promise promises promised promising
  deadpan deadpans deadpanned deadpanning
  snap snaps snapped snapping
  retort retorts retorted retorting
  counter counters countered countering
  interject interjects interjected interjecting
  boast boasts boasted boasting
  brag brags bragged bragging
  stress stresses stressed stressing
  emphasize emphasizes emphasized emphasizing emphasise emphasises emphasised emphasising
  testify testifies testified testifying
  proclaim proclaims proclaimed proclaiming
  wonder wonders wondered wondering
  muse muses mused musing
  caution cautions cautioned cautioning
  charge charges charged charging
  demand demands demanded demanding
  plead pleads pleaded pleading
  beg begs begged begging
  note notes noted noting
  suggest suggests suggested suggesting
  report reports reported reporting
  confirm confirms confirmed confirming
  deny denies denied denying
  elaborate elaborates elaborated elaborating
  offer offers offered offering
  read reads reading
  go goes went
  begin begins began begun beginning
  start starts started starting
  finish finishes finished finishing
  echo echoes echoed echoing
  repeat repeats repeated repeating
  inquire inquires inquired inquiring
  intone intones intoned intoning
  sigh sighs sighed sighing
  laugh laughs laughed laughing
  allow allows allowed
  reveal reveals revealed revealing
  disclose discloses disclosed disclosing
  estimate estimates estimated estimating
  fire fires fired
  think thinks thought thinking
  believe believes believed believing
  gush gushes gushed gushing
  rail rails railed railing
  tout touts touted touting
  decry decries decried decrying
  relate relates related relating
  specify specifies specified specifying
  clarify clarifies clarified clarifying
  mention mentions mentioned mentioning
  warn warns warned warning
  tell tells told telling
  ask asks asked asking
  urge urges urged urging
  remind reminds reminded reminding
  assure assures assured assuring
  inform informs informed informing
  advise advises advised advising
  bark barks barked barking
  remember remembers remembered remembering
  scoff scoffs scoffed scoffing
  agree agrees agreed agreeing
  react reacts reacted reacting
  question questions questioned questioning
  surmise surmises surmised surmising
  retaliate retaliates retaliated retaliating
  sneer sneers sneered sneering
  object objects objected objecting
  protest protests protested protesting
  explode explodes exploded exploding
  marvel marvels marvelled marveled marveling
  summarize summarizes summarized summarise summarised summarizing
  reflect reflects reflected reflecting
  order orders ordered ordering
  implore implores implored imploring
  signal signals signaled signalling
  venture ventures ventured venturing
  volunteer volunteered volunteering
  theorize theorized theorizes speculate speculates speculated speculating
  reason reasons reasoned reasoning
  chime chimes chimed
  blurt blurts blurted blurting
  growl growls growled growling
  mumble mumbles mumbled mumbling
  murmur murmurs murmured murmuring
  roar roars roared roaring
  thunder thunders thundered thundering
  tease teases teased teasing
  chide chides chided chiding
  scold scolds scolded scolding
  instruct instructs instructed instructing
  recommend recommends recommended recommending
  propose proposes proposed proposing
  request requests requested requesting
  enthuse enthuses enthused enthusing
  grumble grumbles grumbled grumbling
  fume fumes fumed fuming
  rant rants ranted ranting
  preach preaches preached preaching
  pray prays prayed praying`

/** Those of them that name whom the words were said to: "told Reuters". */
const addressed = `
  tell tells told telling ask asks asked asking warn warns warned warning urge urges urged urging
  remind reminds reminded reminding assure assures assured assuring inform informs informed informing
  advise advises advised advising email emails emailed emailing text texts texted texting beg begs begged begging`

/** Words that speak less often than they do something else: they count only right beside a quote. */
const doubtful = `
  go goes went begin begins began begun beginning start starts started starting finish finishes finished finishing
  sing sings sang sung singing offer offers offered offering allow allows allowed fire fires fired
  laugh laughs laughed laughing think thinks thought thinking believe believes believed believing
  rail rails railed railing charge charges charged charging deny denies denied read reads reading
  report reports reporting post posts state states comment comments stress text texts demand demands
  answer answers claim claims note notes promise promises pledge pledges estimate estimates boast boasts
  joke jokes cry cries charge charges snap snaps echo echoes post posts tweet tweets email emails plead pleads counter
  counters remember remembers agree agrees agreed question questions object objects protest protests order orders
  ordered ordering reason reasons signal signals reflect reflects request requests requested propose proposes proposed
  volunteer volunteered thunder roar pray prays prayed venture ventures explode explodes repeat repeats vow vows fired sigh sighs relate relates related relating
  put puts maintain maintains maintained maintaining tout touts touted touting`

/** Verbs that put a word or two on something: "called the plan “reckless”". */
const naming = `
  call calls called calling describe describes described describing dub dubs dubbed dubbing
  label labels labeled labelled labeling labelling brand brands branded branding term terms termed terming
  characterize characterizes characterized characterizing characterise characterises characterised characterising
  denounce denounces denounced denouncing condemn condemns condemned condemning slam slams slammed slamming
  blast blasts blasted blasting criticize criticizes criticized criticizing criticise criticises criticised criticising
  praise praises praised praising hail hails hailed hailing dismiss dismisses dismissed dismissing
  accuse accuses accused accusing refer refers referred referring deem deems deemed deeming
  declare declares declared deride derides derided deriding mock mocks mocked mocking ridicule ridiculed
  decry decries decried decrying lambaste lambasted lambasting portray portrays portrayed portraying
  depict depicts depicted depicting compare compares compared comparing cite cites cited citing
  blame blames blamed blaming tout touts touted touting promise promises promised express expresses expressed expressing
  reject rejects rejected rejecting vow vows vowed pledge pledges pledged
  quote quotes quoted quoting attack attacks attacked attacking defend defends defended defending
  appeal appeals appealed appealing point points pointed pointing`

/** Things people put words into: "in a statement", "the letter reads". */
const documents = `
  statement statements letter letters email emails memo memos report reports tweet tweets post posts message messages
  interview interviews speech speeches testimony article articles editorial editorials column book books essay
  press release filing filings complaint lawsuit ruling opinion affidavit transcript document documents study survey
  website page sign signs banner banners poster leaflet flyer notice notices text review remarks resolution bill law
  story headline ad advertisement video petition brief verdict order decision manifesto platform blog diary caption
  inscription plaque slogan slogans communique bulletin newsletter note notes paper declaration motion charter pamphlet`

export const SPEECH = 1
export const ADDRESSED = 2
export const DOUBTFUL = 4
export const NAMING = 8
export const DOCUMENT = 16
/** The -ing form, which needs its subject elsewhere: ", adding that". */
export const ONGOING = 32
/** The base form, which is finite only after a plural: "residents say". */
export const BASE = 64

const lines = [...speech.split('\n'), ...naming.split('\n')].map(line => line.trim().split(/\s+/))
const forms = lines.flat()

/** What a word does in reporting what someone said, by its key. */
export const cues: Lexicon = lexicon([
  [SPEECH, speech],
  [ADDRESSED, addressed],
  [DOUBTFUL, doubtful],
  [NAMING, naming],
  [DOCUMENT, documents],
  [ONGOING, forms.filter(form => form.endsWith('ing') && form !== 'sing').join(' ')],
  [
    BASE,
    speech
      .trim()
      .split('\n')
      .map(line => line.trim().split(/\s+/)[0])
      .join(' '),
  ],
])

/** The verbs of saying that rarely do anything else, as folded words. */
export const sayingVerbs: ReadonlySet<string> = new Set(
  words(speech).filter(verb => !new Set(words(doubtful)).has(verb)),
)

function words(text: string): string[] {
  return text.trim().split(/\s+/)
}
