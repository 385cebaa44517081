/** The JSON Schema (2020-12) that says what the table of nodes says, as far as a schema can. */
import { NODES } from '../../runtime/read-plan/nodes.ts';
import type { Description } from '../../runtime/read-plan/shape.ts';

type Schema = { readonly [keyword: string]: unknown };
type Properties = Readonly<Record<string, Description>>;

/** What may stand beside a plan in its file. */
const BESIDE: Readonly<Record<string, Schema>> = {
  $schema: { type: 'string' },
  hash: { type: 'string', pattern: '^[0-9a-f]{32}$', description: 'Of the meaning: two plans with one hash score every lead alike.' },
};

/** The text of `plan.schema.json`. */
export function planSchema(): string {
  const nodes: readonly [string, { readonly properties?: Properties; readonly kinds?: Readonly<Record<string, Properties>> }][] =
    Object.entries(NODES);
  const head = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A Scorelang plan, format 1',
    description: 'What `score compile model.score --target plan` writes and `readPlan` of @scorelang/runtime reads.',
    $ref: '#/$defs/Plan',
  };
  const defs = nodes.map(([name, { properties, kinds }]) => {
    const kindsOf = Object.entries(kinds ?? {}).map(([kind, own]) => objectOf(own, { kind: { const: kind } }));
    const schema = properties === undefined ? { oneOf: kindsOf } : objectOf(properties, {}, name === 'Plan' ? BESIDE : {});
    return `${JSON.stringify(name)}: ${JSON.stringify(schema)}`;
  });
  // A line a node: short, and a change shows what it is about.
  return `${JSON.stringify(head).slice(0, -1)},"$defs":{\n${defs.join(',\n')}\n}}\n`;
}

function objectOf(
  properties: Properties,
  first: Readonly<Record<string, Schema>>,
  optional: Readonly<Record<string, Schema>> = {},
): Schema {
  const own = Object.entries(properties).map(([name, description]) => [name, schemaOf(description)] as const);
  return {
    type: 'object',
    properties: { ...optional, ...first, ...Object.fromEntries(own) },
    required: [...Object.keys(first), ...own.map(([name]) => name)],
    additionalProperties: false,
  };
}

function schemaOf(description: Description): Schema {
  switch (description.shape) {
    case 'text':
      return { type: 'string' };
    case 'yes or no':
      return { type: 'boolean' };
    case 'number':
      return { type: 'number' };
    case 'whole number':
      return { type: 'integer', minimum: description.least, maximum: description.most };
    case 'one of':
      return { enum: description.values };
    case 'place':
      return { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER, description: `A place in ${description.of.list}, from 0.` };
    case 'list':
      return { type: 'array', items: schemaOf(description.of), ...(description.least === 0 ? {} : { minItems: description.least }) };
    case 'or null':
      return { anyOf: [schemaOf(description.of), { type: 'null' }] };
    case 'node':
      return { $ref: `#/$defs/${description.name}` };
  }
}
