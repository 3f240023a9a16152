// Where the page begins: type, style, the router, the way out, then the page itself.
import '@fontsource-variable/newsreader/opsz.css'
import '@fontsource-variable/newsreader/opsz-italic.css'
import '@fontsource-variable/hanken-grotesk/wght.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/frame.css'
import './styles/controls.css'
import './styles/sheet.css'
import './styles/marks.css'
import './styles/start.css'
import './styles/practise.css'
import './styles/feedback.css'
import './styles/score.css'
import './styles/change.css'
import './styles/plain.css'
import './styles/modes.css'
import { render } from 'preact'
import { App } from './app.js'
import { watchLeaveKeys } from './state/leave.js'
import { startRouter } from './state/router.js'

startRouter()
watchLeaveKeys()
const root = document.querySelector('#app')
if (root) render(<App />, root)
