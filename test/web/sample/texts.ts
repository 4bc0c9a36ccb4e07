/** The texts of an invented pile: a library roof, with hostile, right-to-left and Chinese ones among them. */

export const statement = `Kestrel Lane Library closed as a precaution

The reading room of Kestrel Lane Library has been closed as a precaution after water was found above the children's shelves on Sunday night.

“We may have to replace the whole western half of the roof, but we will know more when the surveyors have been up there on Thursday,” said Maren Oldacre, head of buildings at the council.

Around 4,200 books have been moved to the basement of the town hall. Loans can be returned at the swimming pool until further notice.

The council asks residents not to walk under the scaffolding on Kestrel Lane.`

export const wire = `Water above children's shelves closes Northvale library

NORTHVALE (Tern Wire) — The reading room of Kestrel Lane Library has been closed as a precaution after water was found above the children's shelves on Sunday night, the council said on Monday.

“We may have to replace the whole western half of the roof, but we will know more when the surveyors have been up there on Thursday,” said Maren Oldacre, head of buildings at the council.

About 4,200 books have been moved to the basement of the town hall.

The library, built in 1931, was last re-roofed after the winter of 1978. A caretaker noticed the leak when a lampshade filled with water.`

export const courier = `Lampshade full of water: Kestrel Lane Library shuts its doors

By Ida Farrow

A caretaker noticed the leak when a lampshade filled with water. Now the reading room of Kestrel Lane Library has been closed as a precaution, and 4,200 books are in the basement of the town hall.

“We may have to replace the whole western half of the roof,” said Maren Oldacre, head of buildings at the council. Surveyors go up on Thursday.

Loans can be returned at the swimming pool until further notice. Readers met by the Courier on Monday took it lightly. “I have borrowed a book about boats, which seems wise,” said one of them.`

export const mirror = `Lampshade full of water: Kestrel Lane Library shuts its doors

(This article was republished from the Harbour Courier.)

A caretaker noticed the leak when a lampshade filled with water. Now the reading room of Kestrel Lane Library has been closed as a precaution, and 4,200 books are in the basement of the town hall.

“We may have to replace the whole western half of the roof,” said Maren Oldacre, head of buildings at the council. Surveyors go up on Thursday.

Loans can be returned at the swimming pool until further notice. Readers met by the Courier on Monday took it lightly. “I have borrowed a book about boats, which seems wise,” said one of them.`

export const opinion = `Opinion: a roof over our readers

Once more the town learns that a roof forgotten is a roof that leaks. “We will have to replace the whole western half of the roof,” the head of buildings, Maren Oldacre, told us all.

Loans can be returned at the swimming pool until further notice, we are told, as if the joke wrote itself. The library, built in 1931, was last re-roofed after the winter of 1978.

This commentary gives the view of its author alone.`

export const blog = `<b>ROOF GATE</b> <img src=x onerror="document.title='ran'"> </script><script>document.title='ran'</script>

The library, built in 1931, was last re-roofed after the winter of 1978. A caretaker noticed the leak when a lampshade filled with water.

“We will have to replace the whole western half of the roof … on Thursday,” said Maren Oldacre, head of buildings at the council.

The next line turns around: \u202Eskoob eht evas\u202C and <!-- this is no comment --> javascript:alert(1) ]]> &lt;script&gt; stays as it is. 🏛️📚 Around 4,200 books have been moved to the basement of the town hall.`

export const roundup = `The week in Northvale

Library: The reading room of Kestrel Lane Library has been closed as a precaution after water was found above the children's shelves on Sunday night. Loans can be returned at the swimming pool until further notice. “We may have to replace the whole western half of the roof,” said Maren Oldacre, head of buildings at the council.

Ferry: the Sunday crossing to Gannet Point runs again from next week.

Market: the fish stall moves to the north side of the square.`

export const hebrew = `הספרייה ברחוב האלון נסגרה

הספרייה העירונית ברחוב האלון נסגרה ביום ראשון לאחר שמים חדרו מן הגג אל אולם הקריאה הגדול.

„אנחנו מקווים לפתוח מחדש בעוד שבועיים, אם הגשם ייתן לנו”, אמרה מנהלת הספרייה.`

export const hebrewCopy = `גשם באולם הקריאה

הספרייה העירונית ברחוב האלון נסגרה ביום ראשון לאחר שמים חדרו מן הגג אל אולם הקריאה הגדול. השכנים הביאו דליים ומגבות.

„אנחנו מקווים לפתוח מחדש בעוד שבועיים”, אמרה מנהלת הספרייה ל-Harbour Courier (2024).`

export const chinese = `橡树街图书馆屋顶漏水

市图书馆周日晚间宣布，由于屋顶漏水，橡树街的阅览室将暂时关闭，约四千册图书已经转移到市政厅的地下室。

“我们希望两周之内重新开放，但是要看天气，”馆长说。𠮷田先生的书也搬走了。`

export const chineseCopy = `阅览室关闭

由于屋顶漏水，橡树街的阅览室将暂时关闭，约四千册图书已经转移到市政厅的地下室。读者可以在游泳馆还书。

“我们希望两周之内重新开放，”馆长说。`

export const alone = `The fish stall moves

From Saturday the fish stall of the Northvale market stands on the north side of the square, where it is cooler.`
