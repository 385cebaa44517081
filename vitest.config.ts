import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['@scorelang/source'] },
  ssr: { resolve: { conditions: ['@scorelang/source'] } },
  test: { include: ['test/**/*.test.ts'], testTimeout: 60_000 },
});
