/** Scorers of models written in the tests. */
import { type EmitOptions, type Emitted, emitScorer, load } from '@scorelang/compiler';
import { NO_FILES } from '@scorelang/language';
import type { Plan } from '@scorelang/runtime';

/** The plan of a model without errors. */
export function planOf(text: string): Plan {
  const { plan, diagnostics } = load({ path: 'model.score', text }, NO_FILES);
  if (plan === null) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return plan;
}

const USUAL: EmitOptions = {
  target: 'js',
  module: 'esm',
  hash: '0123abcd',
  version: '0.1.0',
  outputName: 'scorer.js',
  sourcePath: 'model.score',
};

export function emitted(plan: Plan, options: Partial<EmitOptions> = {}): Emitted {
  return emitScorer(plan, { ...USUAL, ...options });
}

/** A model with something of everything. */
export const EVERYTHING = `model "Everything"
range 0 to 100
field title: text column "Job Title"
field industry: one of [Manufacturing, Software]
field employees: whole number from 1 to 2m
field email: text
field country: text treat [Select, "N/A"] as missing
field interests: list of text
field colours: list of one of [red, green]
field unsubscribed: yes/no
field known_to_us: yes/no
field created: date
field seen: datetime
field company.size: number
param demo_points = 25 from 0 to 50
list executives = [CEO, CFO, COO]
let enterprise = employees >= 1000 or industry = Manufacturing
group fit "Company and role" max 60 {
  when title in executives add 20 because "C-suite"
  when domain of email in ["a.example", "b.example", "c.example"] add demo_points
  when enterprise {
    when title contains word any of [VP, Director] add 12
    when "data platform" in interests add 3
    group inner min 1 { when colours has all of [red, green] add 2 }
  }
  rate industry { Manufacturing add 33  otherwise add 5 }
  best of { when country = US add 5  when country = DE add 7 }
  first of { when unsubscribed = known_to_us add 1  always add 2 }
}
group engagement min -20 max 40 {
  always add 0.5 per 10 of company.size up to 8
  always add employees up to 3
  when created within last 30 days add 4
  when seen more than 90 days ago subtract 5
}
when unsubscribed subtract 30
when title like "f?unde*r" qualify warm
when unsubscribed limit fit to 30
when country in [KP, IR] disqualify
total = 40% of fit + 60% of engagement + rest
round score to 1
tier hot >= 70
tier warm when score >= 30 and fit > 10
tier cold otherwise
grade profile of fit { A >= 45  B otherwise }
`;
