import { render } from 'preact'
import { App } from './app.tsx'
import { followAddress } from './state/route.ts'
import { applySettings } from './state/settings.ts'
import { openTrace } from './state/source.ts'
import './styles/base.css'
import './styles/shell.css'
import './styles/desk.css'
import './styles/overview.css'
import './styles/story.css'
import './styles/gist.css'
import './styles/tree.css'
import './styles/evidence.css'
import './styles/origins.css'
import './styles/text.css'
import './styles/base-text.css'
import './styles/compare.css'
import './styles/quotes.css'
import './styles/findings.css'
import './styles/print.css'

applySettings()
followAddress()
openTrace()
const place = document.getElementById('app')!
place.replaceChildren()
render(<App />, place)
