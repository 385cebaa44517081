/** What `score help` says: a line a verb, and the examples at the end of each verb's own page. */
export const VERBS = {
  init: {
    summary: 'begin a model from the leads of a CRM, or add to one',
    examples: [
      ['score init --from leads.csv', 'writes leads.score: fields, first rules, tiers and two tests'],
      ['score init --from leads.csv -o model.score --outcome "Demo Requested"', 'first points by who asked for a demo'],
      ['score init --from leads.csv -o -', 'shows the model and writes nothing'],
      ['score init --from salesforce Lead_describe.json', 'from what Salesforce says of its fields'],
      ['score init --from hubspot property_data.csv property_option_data.csv', 'from HubSpot, and its files of activities'],
      ['score init --update inbound.score --from leads.csv', 'adds new fields and values, and changes nothing else'],
    ],
  },
  run: {
    summary: 'score leads from a CSV or JSONL file',
    examples: [
      ['score run inbound.score leads.csv -o scored.csv', 'every lead with its score, tier and reasons'],
      ['score run inbound.score leads.csv --top 50', 'the fifty best'],
      ['score run inbound.score leads.csv --tier hot --explain', 'the hot ones, and why the best is the best'],
      ['score run inbound.score leads.csv --set demo_points=30', 'what if a demo were worth 30?'],
      ['score run trial.score trial-leads.csv --events trial-events.csv --key user', 'with what each lead did'],
      ['zcat leads.csv.gz | score run inbound.score - | head', 'in a pipe'],
    ],
  },
  check: {
    summary: 'find mistakes in models',
    examples: [
      ['score check inbound.score', 'one model'],
      ['score check models --fail-level warning', 'every model in a folder; warnings count as failure'],
      ['score check "models/**/*.score" --format compact', 'a line a finding, for editors and grep'],
      ['score check --format sarif > findings.sarif', 'for code scanning; also github, gitlab, junit'],
      ['cat inbound.score | score check - --stdin-path models/inbound.score', 'from standard input'],
    ],
  },
  test: {
    summary: 'run the tests inside models',
    examples: [
      ['score test', 'every model and X.test.score below this folder'],
      ['score test inbound.score --filter CFO', 'only tests with CFO in their name'],
      ['score test --watch', 'again at every change'],
      ['score test --format junit > report.xml', 'for a build server'],
    ],
  },
  explain: {
    summary: 'show why a lead has its score, or what a finding means',
    examples: [
      ['score explain inbound.score leads.csv --lead 1042 --key id', 'the lead whose id is 1042'],
      ['score explain inbound.score leads.csv --lead 1042', 'the same, when the id is the first column'],
      ['score explain inbound.score title=CFO employees=120', 'a lead made up here'],
      ['score explain inbound.score \'{"title": "CFO", "employees": 120}\'', 'a lead as JSON'],
      ['score explain inbound.score title=CFO employees=120 --reach hot', 'what would make it hot'],
      ['score explain inbound.score title=CFO employees=120 --next', 'when its score changes, if nothing happens'],
      ['score explain unknown-field', 'what a finding means, and what to do'],
    ],
  },
  fmt: {
    summary: 'write models the one tidy way',
    examples: [
      ['score fmt inbound.score', 'rewrites the file'],
      ['score fmt --check models', 'only says which files are not tidy (exit code 1)'],
      ['score fmt --diff inbound.score', 'shows what would change'],
      ['cat inbound.score | score fmt -', 'from standard input to standard output'],
    ],
  },
  compile: {
    summary: 'turn a model into a module, or a plan as data',
    examples: [
      ['score compile inbound.score -o inbound.ts', 'a typed module that imports nothing'],
      ['score compile inbound.score -o inbound.mjs', 'JavaScript, by the ending'],
      ['score compile inbound.score -o inbound.cjs', 'for require()'],
      ['score compile inbound.score -o inbound.plan.json', 'data instead of a program, for interpret()'],
      ['score compile inbound.score --bundle hubspot-action -o action.js', 'to paste into a workflow; also lambda, worker'],
      ['score compile models --out-dir scorers', 'every model of a folder'],
      ['score compile models --out-dir scorers --check', 'fails when a module on disk is stale'],
      ['score compile models --out-dir scorers --json', 'which files were written, how large, and all findings, for machines'],
      [
        'score compile inbound.score --entry score,scoreColumns -o inbound.mjs',
        'for leads that lie in columns; also scoreOnly, explainFired',
      ],
      ['score compile inbound.score --explain-plan', 'which rules stand in tables, and why the module reads as it does'],
    ],
  },
  lsp: {
    summary: 'answer an editor: mistakes, completion, hover, rename and more',
    examples: [['score lsp', 'an editor starts it; docs/editors.md shows how to set yours up']],
  },
  completion: {
    summary: 'print a script by which a shell completes verbs, options and files',
    examples: [
      ['score completion bash > ~/.local/share/bash-completion/completions/score', 'bash, with the package bash-completion'],
      ['source <(score completion bash)', 'bash, in ~/.bashrc'],
      ['score completion zsh > ~/.zfunc/_score', 'zsh, with fpath+=~/.zfunc before compinit in ~/.zshrc'],
      ['score completion fish > ~/.config/fish/completions/score.fish', 'fish'],
    ],
  },
} as const satisfies Record<string, VerbPage>;

export type Verb = keyof typeof VERBS;

interface VerbPage {
  readonly summary: string;
  /** A command, and what it does. */
  readonly examples: readonly (readonly [command: string, meaning: string])[];
}
