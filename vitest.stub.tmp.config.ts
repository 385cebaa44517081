import { defineConfig } from 'vitest/config';
export default defineConfig({
  resolve: { conditions: ['@scorelang/source'], alias: [{ find: /^\.\/emit\/index\.ts$/, replacement: '/tmp/emit-stub.ts' }] },
  ssr: { resolve: { conditions: ['@scorelang/source'] } },
  test: { include: ['test/**/*.test.ts'], testTimeout: 60_000 },
});
