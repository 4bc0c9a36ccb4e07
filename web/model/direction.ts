const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

/** The way a whole text runs, by its first letter. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const [letter = ''] = /\p{L}/u.exec(text) ?? []
  return rightToLeft.test(letter) ? 'rtl' : 'ltr'
}

/** What a paragraph says of its own way: by its letters; one without any, such as a date, runs as the text around it. */
export function ownDirection(paragraph: string): 'auto' | undefined {
  return /\p{L}/u.test(paragraph) ? 'auto' : undefined
}
