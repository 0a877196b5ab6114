import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
  test: {
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/unit/**/*.test.{ts,tsx}', 'test/layers.test.ts'], testTimeout: 20_000 } },
      // Each file has a sandbox and browsers of its own; two at a time, since a test waits most of its time.
      { extends: true, test: { name: 'e2e', include: ['test/e2e/**/*.e2e.ts'], maxWorkers: 2, testTimeout: 120_000, hookTimeout: 180_000 } },
    ],
  },
});
