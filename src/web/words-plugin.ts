// Puts the page's sentences (rules/words/*.yaml) into index.html as data, not script, and gives them to the code as 'virtual:words'.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { parse } from 'yaml'

const FILES = { page: 'page', safety: 'safety', resources: 'resources' }
const folder = fileURLToPath(new URL('../../rules/words/', import.meta.url))
const ID = 'virtual:words'
/** The id of the element that holds them. */
const ELEMENT = 'words'

function read(): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(FILES).map(([key, name]) => [key, parse(readFileSync(`${folder}${name}.yaml`, 'utf8'))]),
  )
}

export function words(): Plugin {
  return {
    name: 'sayback-words',
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    load(id) {
      if (id !== `\0${ID}`) return null
      for (const name of Object.values(FILES)) this.addWatchFile(`${folder}${name}.yaml`)
      return `export default JSON.parse(document.getElementById('${ELEMENT}').textContent)`
    },
    transformIndexHtml(html) {
      const all = read()
      const page = all.page as Record<string, Record<string, string>>
      return {
        html: html.replace(/%(\w+)\.(\w+)%/g, (_all, group: string, key: string) => page[group]?.[key] ?? ''),
        tags: [
          {
            tag: 'script',
            attrs: { type: 'application/json', id: ELEMENT },
            children: JSON.stringify(all).replaceAll('<', '\\u003c'),
            injectTo: 'body',
          },
        ],
      }
    },
  }
}
