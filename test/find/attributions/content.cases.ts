/** How far what is said goes, in the notation of `attributions.notation.ts`. */
export const contents: Readonly<Record<string, readonly string[]>> = {
  'what an infinitive goes on with': [
    'Bakers {who} <want> [to buy a new roof] could come.',
    '{Lee} <refused> [to sign], and the ferry was sold.',
    '{Lee} <hopes> [to quickly mend the roof and open the hall].',
    '{Lee} <called on> [the council to mend the roof].',
    '{Lee} <declined to discuss> [the roof].',
  ],
  'words that only join a sentence to the one before': [
    'Still, {Lee} <said>, [the bridge has to close].',
    'Still, [the bridge has to close], {Lee} <said>.',
    '[Sometimes], {Lee} <said>, [the bridge has to close].',
  ],
  'a pronoun before what something is called': [
    'The town paid for [what] {Lee} <called> [“a folly,”] and it fell.',
    'The town lives by [what] {Lee} <said> [was an old rule].',
    'The ferry, [which] {Lee} <called> [“a folly,”] left.',
    '{Lee} <called> [that roof “a folly.”]',
  ],
  'when and where it was said is not what was said': [
    '{Lee} <praised> [the roof] on Thursday night.',
    '{Lee} <praised> [the new roof] in April.',
    '{Lee} <praised> [the new roof] last week.',
    '{Lee} <praised> [the roof] in a letter to the council.',
    '{Lee} <praised> [the roof of 1990].',
    '{Lee} <praised> [the crew that sailed in April].',
  ],
  'what “and” joins within the content': [
    '{Lee} <spoke about> [how the roof had been taken down and sold].',
    '{Lee} <praised> [the shed in which boats and nets were kept].',
    '{Lee} left, <recalling> [summers at the quay] and praising the ferry. || {Lee} left, recalling summers at the quay and <praising> [the ferry].',
  ],
  'an opening gerund ends at its comma': [
    'After <boasting about> [how cheap it was], {Lee} bought a new roof.',
  ],
  'a participle beside its noun tells who did it, not who said it': [
    'The hall, built and praised by no one, fell.',
    'A hat portrayed by Lee hung there.',
    '{Lee} <noted> this week [that the roof leaks].',
  ],
  'what closes the sentence is the writer’s': [
    '{Lee} <said> [they would meet at the rink], which is new.',
    '{Lee} <said> [they would meet at the rink], a new one by the quay.',
    '{Lee} <said> [the rink, which is new, would open in May].',
  ],
}
