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
import './styles/lists.css'
import './styles/course.css'
import './styles/practise.css'
import './styles/feedback.css'
import './styles/score.css'
import './styles/change.css'
import './styles/plain.css'
import './styles/exchange.css'
import './styles/talk.css'
import './styles/preview.css'
import './styles/modes.css'
import { render } from 'preact'
import { App } from './app.js'
import { watchLeaveKeys } from './state/leave.js'
import { startRouter } from './state/router.js'

/** Longest wait for the two faces, in milliseconds. One that comes later takes its place when it is there. */
const PATIENCE = 300

startRouter()
watchLeaveKeys()
// Text that is drawn in another face first would move when its own arrives.
const faces = ['16px "Hanken Grotesk Variable"', '16px "Newsreader Variable"']
const drawn = Promise.allSettled(faces.map((face) => document.fonts.load(face)))
await Promise.race([drawn, new Promise((done) => setTimeout(done, PATIENCE))])
const root = document.querySelector('#app')
if (root) render(<App />, root)
