import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
  test: {
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/unit/**/*.test.{ts,tsx}', 'test/layers.test.ts'], testTimeout: 20_000 } },
      // One browser at a time: each test drives the built extension against the sandbox.
      { extends: true, test: { name: 'e2e', include: ['test/e2e/**/*.e2e.ts'], fileParallelism: false, maxWorkers: 1, testTimeout: 120_000, hookTimeout: 180_000 } },
    ],
  },
});
