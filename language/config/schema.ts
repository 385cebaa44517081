/** The JSON Schema of `score.config.json`, for editors. */
import { CATALOGUE } from '../diagnostics/catalogue.ts';
import { LEVELS, SEVERITIES } from './config.ts';

const patterns = (description: string) => ({
  description,
  type: 'array',
  items: { type: 'string', minLength: 1, pattern: '^(?![!/])(?!.*(^|/)\\.\\.(/|$))(?!.*\\\\).*\\S' },
});

const levels = {
  description: 'The level of a finding, by its code. Errors have no other level.',
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(
    Object.entries(CATALOGUE).map(([code, { severity }]) => [
      code,
      severity === 'error'
        ? { const: 'error' }
        : { enum: LEVELS, default: severity, description: `By default: ${severity}. See: score explain ${code}` },
    ]),
  ),
} as const;

/** Allows what `readConfig` allows, but for mistakes that a schema cannot see: a key that stands twice. */
export const configSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Settings of score, by the folder in which the file lies',
  type: 'object',
  additionalProperties: false,
  allowComments: true,
  allowTrailingCommas: true,
  definitions: { levels },
  properties: {
    $schema: { type: 'string' },
    include: patterns('The models that a folder or a pattern stands for, relative to this file. Without it: all.'),
    exclude: patterns('The models that a folder or a pattern does not stand for, relative to this file.'),
    failLevel: { description: 'The mildest finding that makes `score check` fail.', enum: SEVERITIES, default: 'error' },
    levels: { $ref: '#/definitions/levels' },
    overrides: {
      description: 'Other levels for some files. Of two that match a file the later counts.',
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['files', 'levels'],
        properties: { files: patterns('For which files, relative to this file.'), levels: { $ref: '#/definitions/levels' } },
      },
    },
  },
} as const;
