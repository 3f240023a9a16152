// Draws the page with the data of the reference pictures: node test/web/screenshots.mjs ADDRESS FOLDER [patterns...]
// ADDRESS is a running server with the built page; the API is answered here. Lay the files beside the pictures.
import { mkdirSync } from 'node:fs'
import { launch } from './browser.mjs'
import { imagine, VIEWS } from './views.mjs'

const [address = 'http://127.0.0.1:3000', folder = 'shots', ...only] = process.argv.slice(2)
mkdirSync(folder, { recursive: true })

const MODES = {
  1280: { width: 1280 },
  '1280-dark': { width: 1280, colorScheme: 'dark' },
  375: { width: 375 },
  '320-dark': { width: 320, colorScheme: 'dark' },
  900: { width: 900 },
  '1280-forced': { width: 1280, forcedColors: 'active' },
  '1280-print': { width: 1280, media: 'print' },
}

const browser = await launch()
for (const [mode, { width, media, ...options }] of Object.entries(MODES))
  for (const [name, reach] of Object.entries(VIEWS)) {
    const file = `${name}-${mode}`
    if (only.length > 0 && !only.some((pattern) => new RegExp(pattern).test(file))) continue
    const viewport = { width, height: width > 1000 ? 900 : 800 }
    const context = await browser.newContext({ viewport, reducedMotion: 'reduce', ...options })
    const page = await context.newPage()
    page.on('pageerror', (error) => console.log(file, String(error)))
    const state = await imagine(page)
    await reach(page, address, state)
    await page.waitForLoadState('networkidle')
    await page.evaluate(() => document.fonts.ready)
    if (media) await page.emulateMedia({ media })
    await page.mouse.move(0, 0)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    if (wide > width) console.log(`${file}: ${wide} wide`)
    await page.screenshot({ path: `${folder}/${file}.png`, fullPage: true })
    await context.close()
  }
await browser.close()
