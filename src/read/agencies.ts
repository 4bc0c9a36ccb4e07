/** News agencies under the names they sign with. Short forms count only where an agency signs: in brackets, after ©. */
const agencies: readonly (readonly [name: string, shortForms: string])[] = [
  ['Reuters', 'Reuters|Thomson Reuters'],
  ['Associated Press', 'AP|The Associated Press'],
  ['Agence France-Presse', 'AFP|Agence France Presse'],
  ['Deutsche Presse-Agentur', 'dpa|DPA'],
  ['United Press International', 'UPI'],
  ['Bloomberg', 'Bloomberg News'],
  ['PA Media', 'PA|Press Association|The Press Association'],
  ['Canadian Press', 'CP|The Canadian Press|La Presse Canadienne'],
  ['Australian Associated Press', 'AAP'],
  ['Austria Presse Agentur', 'APA'],
  ['Keystone-SDA', 'sda|SDA|Keystone-ATS|ATS'],
  ['Press Trust of India', 'PTI'],
  ['Indo-Asian News Service', 'IANS'],
  ['Asian News International', 'ANI'],
  ['EFE', 'Efe|Agencia EFE'],
  ['Europa Press', ''],
  ['ANSA', 'Ansa'],
  ['Adnkronos', 'AdnKronos'],
  ['Lusa', 'LUSA|Agência Lusa'],
  ['ANP', ''],
  ['Belga', ''],
  ['Ritzau', ''],
  ['NTB', ''],
  ['TT Nyhetsbyrån', 'TT'],
  ['STT', ''],
  ['PAP', ''],
  ['TASS', 'Tass|ITAR-TASS'],
  ['Interfax', ''],
  ['RIA Novosti', ''],
  ['Ukrinform', ''],
  ['Xinhua', 'Xinhua News Agency'],
  ['Kyodo', 'Kyodo News'],
  ['Jiji Press', 'Jiji'],
  ['Yonhap', 'Yonhap News Agency'],
  ['Anadolu', 'AA|Anadolu Agency'],
  ['Katholische Nachrichten-Agentur', 'KNA'],
  ['Evangelischer Pressedienst', 'epd'],
  ['Sport-Informations-Dienst', 'SID'],
  ['Tribune News Service', 'TNS'],
  ['McClatchy', 'McClatchy Newspapers'],
]

/** Lettered alike, other things than agencies when they stand in running text. */
const shortForm = /^(?:\p{Lu}{2,4}|\p{Ll}{3}|Jiji|Efe|Tass|Ansa)$/u

const byForm = new Map<string, string>()
for (const [name, forms] of agencies) {
  byForm.set(name, name)
  for (const form of forms.split('|')) if (form) byForm.set(form, name)
}

/** The agency that signs as `form`, exactly as written, or null. "dpa/afp" is signed by the first. */
export function agencySigned(form: string): string | null {
  const whole = form.trim()
  return byForm.get(whole) ?? byForm.get(whole.split(/[/,+]/, 1)[0]!.trim()) ?? null
}

const inText = [...byForm.keys()].filter(form => !shortForm.test(form)).sort((a, b) => b.length - a.length)

/** The agency named in running text by a form that means nothing else, or null. */
export function agencyNamed(sentence: string): string | null {
  const found = inText.find(form => sentence.includes(form))
  if (found) return byForm.get(found)!
  const short = /(?:^|[\s(/©])(AP|AFP|dpa|UPI|AAP|PTI|TASS|EFE)(?=$|[\s.,;:)/'’])/.exec(sentence)
  return short ? byForm.get(short[1]!)! : null
}
