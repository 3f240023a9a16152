// A Chromium for the page's tests: CHROMIUM or the system's own where there is one, else the one that npm brought.
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
/** No sandbox (containers), no GPU, letters where they belong, and nothing that calls home. */
const ARGS =
  '--font-render-hinting=none --no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync --no-first-run'.split(
    ' ',
  )

async function executable() {
  const own = [process.env.CHROMIUM, ...SYSTEM].find((path) => path && existsSync(path))
  if (own) return own
  // Inside the package, compressed; unpacked once to the temporary folder.
  const { default: bundled } = await import('@sparticuz/chromium')
  return bundled.executablePath()
}

export async function launch() {
  return chromium.launch({ executablePath: await executable(), headless: true, args: ARGS })
}
