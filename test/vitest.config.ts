// How the tests run: everything under test/, after a build, since some start the built program.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/build-first.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
