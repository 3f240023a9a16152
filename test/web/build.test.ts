// The built page as files: small, with no other host in it, and nothing that a strict security policy would refuse.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

const root = new URL('../../', import.meta.url).pathname
const web = join(root, 'dist/web')
const read = (name: string) => readFileSync(join(web, name), 'utf8')
const files = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.(js|css|html|svg|webmanifest)$/.test(name),
)

test('under 60 KB of script, gzipped', () => {
  const bytes = files
    .filter((name) => name.endsWith('.js'))
    .reduce((sum, name) => sum + gzipSync(read(name)).length, 0)
  expect(bytes).toBeLessThan(60 * 1024)
})

test('names no other host but the helplines’ own pages, as links', () => {
  const { countries } = parse(readFileSync(join(root, 'rules/words/resources.yaml'), 'utf8'))
  const known = new Set<string>(
    countries.flatMap((one: { lines: { page: string }[] }) =>
      one.lines.map((line) => new URL(line.page).host),
    ),
  )
  // The names of XML dialects look like addresses; nothing is fetched from them.
  known.add('www.w3.org')
  const hosts = files.flatMap((name) =>
    [...read(name).matchAll(/https?:\/\/([\w.-]+)/g)].map(([, host]) => host!),
  )
  expect([...new Set(hosts)].filter((host) => !known.has(host))).toEqual([])
})

test('no inline scripts or styles, no data: addresses', () => {
  for (const name of files.filter((one) => one.endsWith('.html'))) {
    expect(read(name)).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/)
  }
  for (const name of files.filter((one) => one.endsWith('.css')))
    expect(read(name)).not.toMatch(/url\(["']?data:/)
})

test('the page that one leaves to does not say whose it is', () => {
  expect(read('leave.html') + read('leave.js')).not.toMatch(/sayback/i)
})
