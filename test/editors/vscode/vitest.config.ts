/** The tests in a real editor: a window each file, one after the other, and the editor's server once for all. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.e2e.ts'],
    globalSetup: ['server.ts'],
    fileParallelism: false,
    // Steps of one window build on each other.
    sequence: { concurrent: false, shuffle: false },
    bail: 0,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
