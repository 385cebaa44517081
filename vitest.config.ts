import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['@scorelang/source'] },
  ssr: { resolve: { conditions: ['@scorelang/source'] } },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    // It imports scorers as Node does, which is what its tests are about: Vite would do it in another way.
    server: { deps: { external: [/\/runtime\/node\/[^/]+\.ts$/] } },
  },
});
