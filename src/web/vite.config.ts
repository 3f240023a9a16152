// How the page is built: src/web into dist/web, hashed names, no script inlined, nothing from elsewhere.
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { words } from './words-plugin.js'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  root: here('.'),
  publicDir: here('../../public'),
  plugins: [words()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: false,
    // What two views share stands in one file: it is smaller so than in several.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'shared', minShareCount: 2 }] } } },
    reportCompressedSize: false,
  },
})
