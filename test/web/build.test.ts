// The built page as files: small, with no other host in it, and nothing that a strict security policy would refuse.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

const root = new URL('../../', import.meta.url).pathname
const web = join(root, 'dist/web')
const read = (name: string) => readFileSync(join(web, name), 'utf8')
const all = readdirSync(web, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(web, join(entry.parentPath, entry.name)))
const files = all.filter((name) => /\.(js|css|html|svg|webmanifest)$/.test(name))

test('under 60 KB of script, gzipped', () => {
  const bytes = files
    .filter((name) => name.endsWith('.js'))
    .reduce((sum, name) => sum + gzipSync(read(name)).length, 0)
  expect(bytes).toBeLessThan(60 * 1024)
})

test('holds nothing but what is read here, and fonts', () => {
  expect(all.filter((name) => !files.includes(name) && !name.endsWith('.woff2'))).toEqual([])
})

test('names no other host but the helplines’ own pages, as links', () => {
  const { countries } = parse(readFileSync(join(root, 'rules/words/resources.yaml'), 'utf8'))
  const known = new Set<string>(
    countries.flatMap((one: { lines: { page: string }[] }) =>
      one.lines.map((line) => new URL(line.page).host),
    ),
  )
  for (const name of files) {
    // The names of XML dialects look like addresses; nothing is fetched from them.
    const text = read(name).replace(
      /http:\/\/www\.w3\.org\/(2000\/svg|1999\/xhtml|1999\/xlink|1998\/Math\/MathML)/g,
      '',
    )
    const hosts = [
      ...text.matchAll(/(?:\w+:)?\/\/((?:[\w-]+\.)+[a-z]{2,}|localhost|\d+(?:\.\d+){3}|\[[\da-f:]+\])/gi),
    ]
    const others = hosts.map(([, host]) => host!).filter((host) => !known.has(host))
    expect([name, others]).toEqual([name, []])
    expect([name, /preconnect|dns-prefetch|sendBeacon|WebSocket|EventSource|RTCPeer/.test(text)]).toEqual([
      name,
      false,
    ])
  }
})

test('a style or a page names only its own files', () => {
  for (const name of files.filter((one) => /\.(css|html|webmanifest)$/.test(one))) {
    const text = read(name)
    const named = [
      ...text.matchAll(/url\(["']?([^"')]+)/g),
      ...text.matchAll(/\s(?:src|href)="([^"]*)"/g),
      ...text.matchAll(/"(?:src|start_url|scope)":\s*"([^"]*)"/g),
    ].map(([, address]) => address!)
    expect(named.filter((address) => /^\w+:|^\/\//.test(address))).toEqual([])
  }
})

test('no inline scripts or styles, no data: addresses', () => {
  for (const name of files.filter((one) => one.endsWith('.html'))) {
    expect(read(name)).not.toMatch(
      /<style|\sstyle=|\son\w+=|<script(?![^>]*\s(?:src=|type="application\/json"))/,
    )
  }
  for (const name of files.filter((one) => one.endsWith('.css')))
    expect(read(name)).not.toMatch(/url\(["']?data:/)
})

test('the page that one leaves to does not say whose it is', () => {
  expect(read('leave.html') + read('leave.js')).not.toMatch(/sayback/i)
})
