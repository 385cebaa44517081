/**
 * Writes the JSON Schema of `score.config.json`, whose codes are those of the catalogue.
 *
 *     npm run config-schema
 */
import { writeFileSync } from 'node:fs';
import { configSchema } from '@scorelang/language/config';

writeFileSync(new URL('../cli/score.config.schema.json', import.meta.url), `${JSON.stringify(configSchema, null, 2)}\n`);
