import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));
const serverOnlyStub = fileURLToPath(new URL('lib/testing/server-only.ts', import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      // `server-only` throws outside a React server bundle; tests are on the server side.
      { find: /^server-only$/, replacement: serverOnlyStub },
      { find: /^@\//, replacement: root },
    ],
  },
  test: {
    include: ['lib/**/*.test.ts', 'components/**/*.test.ts', 'scripts/**/*.test.ts'],
    exclude: ['**/*.sql.test.ts', '**/node_modules/**'],
    env: { LOG_LEVEL: 'silent' },
    testTimeout: 15_000,
    // Waiting for a condition ends with the test; how fast the machine is decides nothing.
    expect: { poll: { timeout: 10_000 } },
    globalSetup: ['scripts/generate-store-for-tests.mjs'],
  },
});
