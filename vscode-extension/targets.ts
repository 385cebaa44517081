/** What a model can be compiled to: how it is offered, what `score compile` is told, and how the file ends. */

export interface Target {
  readonly label: string;
  readonly detail: string;
  /** In place of `.score`. */
  readonly ending: string;
  readonly options: readonly string[];
}

export const TARGETS: readonly Target[] = [
  { label: 'TypeScript', detail: 'A typed module that imports nothing', ending: '.ts', options: ['--target', 'ts'] },
  { label: 'JavaScript', detail: 'A module for Node, browsers and workers', ending: '.mjs', options: ['--target', 'js'] },
  { label: 'JavaScript, CommonJS', detail: 'For programs that use require', ending: '.cjs', options: ['--target', 'js'] },
  { label: 'Plan', detail: 'JSON for a service that loads models while it runs', ending: '.plan.json', options: ['--target', 'plan'] },
  { label: 'HubSpot', detail: 'A custom code action, to be pasted', ending: '.hubspot-action.js', options: ['--bundle', 'hubspot-action'] },
  { label: 'AWS Lambda', detail: 'A handler in one file', ending: '.lambda.js', options: ['--bundle', 'lambda'] },
  { label: 'Worker', detail: 'A handler at the edge, in one file', ending: '.worker.mjs', options: ['--bundle', 'worker'] },
];

/** The file that a model is compiled to, beside it. */
export const compiledName = (model: string, { ending }: Target): string => model.replace(/\.score$/, '') + ending;
