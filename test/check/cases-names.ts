/** Cases on names, and on other files. */
import type { Case } from './cases.ts';

export const FILES_AND_NAMES: readonly Case[] = [
  {
    code: 'unknown-field',
    bad: 'field title: text\nwhen [|titel|] = CEO add 20',
    message: 'There is no field called titel. Did you mean title?',
    good: 'field title: text\nwhen title = CEO add 20',
    fix: 'Write title',
  },
  {
    code: 'unknown-field',
    bad: 'field title: text\nwhen [|revenue|] >= 5m and title is known add 20',
    message: 'There is no field called revenue. Declare it: field revenue: number',
    good: 'field title: text\nfield revenue: number\nwhen revenue >= 5m and title is known add 20',
  },
  {
    code: 'unknown-event',
    bad: 'event page_view\neach [|page_veiw|] add 1 up to 5',
    message: 'There is no event called page_veiw. Did you mean page_view?',
    good: 'event page_view\neach page_view add 1 up to 5',
    fix: 'Write page_view',
  },
  {
    code: 'unknown-list',
    bad: 'list executives = [CEO, CFO]\nfield title: text\nwhen title in [|executivs|] add 20',
    message: 'There is no list called executivs. Did you mean executives?',
    good: 'list executives = [CEO, CFO]\nfield title: text\nwhen title in executives add 20',
    fix: 'Write executives',
  },
  {
    code: 'unknown-param',
    bad: 'param demo_points = 25\nwhen asked_demo add [|demo_point|]',
    message: 'There is no param called demo_point. Did you mean demo_points?',
    good: 'param demo_points = 25\nwhen asked_demo add demo_points',
    fix: 'Write demo_points',
  },
  {
    code: 'unknown-group',
    bad: 'group fit {\n  when title = CEO add 20\n}\ngrade profile of [|fitt|] {\n  A >= 10\n}',
    message: 'There is no group called fitt. Did you mean fit?',
    good: 'group fit {\n  when title = CEO add 20\n}\ngrade profile of fit {\n  A >= 10\n}',
    fix: 'Write fit',
  },
  {
    code: 'unknown-tier',
    bad: 'when asked_demo qualify [|hott|]\ntier hot >= 70',
    message: 'There is no tier called hott. Did you mean hot?',
    good: 'when asked_demo qualify hot\ntier hot >= 70',
    fix: 'Write hot',
  },
  {
    code: 'unknown-action',
    bad: 'when asked_demo add 80\ntier hot >= 70\non reaching hot do alert_sales\ntest "t" {\n  given asked_demo = yes\n  expect action [|alert_sale|]\n}',
    message: 'There is no action called alert_sale. Did you mean alert_sales?',
    good: 'when asked_demo add 80\ntier hot >= 70\non reaching hot do alert_sales\ntest "t" {\n  given asked_demo = yes\n  expect action alert_sales\n}',
    fix: 'Write alert_sales',
  },
  {
    code: 'unknown-reason',
    bad: 'when title = CEO add 20 because "Boss"\ntest "t" {\n  given title = CEO\n  expect [|"Bos"|] fires\n}',
    message: 'No rule says because "Bos". Did you mean "Boss"?',
    good: 'when title = CEO add 20 because "Boss"\ntest "t" {\n  given title = CEO\n  expect "Boss" fires\n}',
    fix: 'Write "Boss"',
  },
  {
    code: 'unknown-property',
    bad: 'event page_view { page: text }\neach page_view where [|pgae|] = "/pricing" add 1 up to 5',
    message: 'The event page_view has no property called pgae. Did you mean page?',
    good: 'event page_view { page: text }\neach page_view where page = "/pricing" add 1 up to 5',
    fix: 'Write page',
  },
  {
    code: 'unknown-result',
    bad: 'group engagement {\n  when opened add 20\n}\nwhen is_student limit [|engagment|] to 5',
    message: 'engagment is nothing that this model gives. Write score or a group. Did you mean engagement?',
    good: 'group engagement {\n  when opened add 20\n}\nwhen is_student limit engagement to 5',
    fix: 'Write engagement',
  },
  {
    code: 'wrong-name',
    bad: 'list executives = [CEO, CFO]\nwhen [|executives|] add 20\nwhen title in executives add 1',
    message: 'executives is a list, but a field belongs here. Write it so: title in executives',
    good: 'list executives = [CEO, CFO]\nwhen title in executives add 20',
  },
  {
    code: 'duplicate-declaration',
    bad: 'field title: text\nlist [|title|] = [CEO]\nwhen title = CEO add 20',
    message: 'The name title is taken: it is a field already. Remove one of the two, or give this one another name.',
    good: 'field title: text\nlist titles = [CEO]\nwhen title in titles add 20',
  },
  {
    code: 'duplicate-tier',
    bad: 'when title = CEO add 80\ntier hot >= 70\ntier [|hot|] >= 50',
    message: 'There are two tiers called hot. Remove one, or give it another name.',
    good: 'when title = CEO add 80\ntier hot >= 70\ntier warm >= 50',
  },
  {
    code: 'reserved-name',
    bad: 'field [|score|]: number\nalways add 5',
    message:
      'A field cannot be called score: it is what the model gives. Give it another name. Its column can stay: field lead_score: number column "score"',
    good: 'field lead_score: number column "score"\nwhen lead_score >= 10 add 5',
  },
  {
    code: 'reserved-property',
    bad: 'event page_view { [|at|]: date }',
    message: 'The data of an event says under `at` when it happened. Call this property something else, such as due_at.',
    good: 'event page_view { seen: date }',
  },
  {
    code: 'conflicting-uses',
    bad: 'when employees >= 50 add 5\nwhen [|employees|] contains word any add 5',
    message: 'employees is used as a number elsewhere and as a text here. Put the wrong one right, or use two names.',
    good: 'when employees >= 50 add 5\nwhen title contains word any add 5',
  },
  {
    code: 'bare-word-is-name',
    bad: 'field owner: text\nfield manager: text\nwhen owner = [|manager|] add 5',
    message:
      'manager could be the text "manager" or a field called manager. For the text, put it in quotes; to compare two fields, write `same as`.',
    good: 'field owner: text\nfield manager: text\nwhen owner same as manager add 5',
    fix: 'Compare with the field manager',
  },
  {
    code: 'bare-word-is-name',
    bad: 'list vip = [Acme]\nfield segment: text\nwhen segment in [Gold, [|vip|]] add 5\nwhen segment in vip add 1',
    message:
      'vip could be the text "vip" or a list called vip. For the text, put it in quotes; to look it up in the list, write `in` or `any of`.',
    good: 'list vip = [Acme]\nfield segment: text\nwhen segment in [Gold, "vip"] add 5\nwhen segment in vip add 1',
    fix: 'Write the text "vip"',
  },
  {
    code: 'bare-word-is-name',
    bad: 'list bosses = [CEO]\nwhen title = [|bosses|] add 5',
    message:
      'bosses could be the text "bosses" or a list called bosses. For the text, put it in quotes; to look it up in the list, write `in` or `any of`.',
    good: 'list bosses = [CEO]\nwhen title in bosses add 5',
    fix: 'Look it up in the list',
  },
  {
    code: 'bare-word-in-or',
    bad: 'when title contains CFO or [|CEO|] add 20',
    message: 'CEO alone is read as a yes/no field. To look for both words, write title contains any of [CFO, CEO].',
    good: 'when title contains any of [CFO, CEO] add 20',
    fix: 'Write title contains any of [CFO, CEO]',
  },
  {
    code: 'bare-word-in-or',
    bad: 'when employees >= 50 and title = CFO or [|CEO|] or VP add 20',
    message: 'CEO and VP alone are read as yes/no fields. To look for all of these words, write title in [CFO, CEO, VP].',
    good: 'when employees >= 50 and title in [CFO, CEO, VP] add 20',
    fix: 'Write title in [CFO, CEO, VP]',
  },
  {
    code: 'bare-word-in-or',
    bad: 'when title does not contain word any of [Intern, Student] and [|Trainee|] and title is known add 20',
    message:
      'Trainee alone is read as a yes/no field. To look for all of these words, write title does not contain word any of [Intern, Student, Trainee].',
    good: 'when title does not contain word any of [Intern, Student, Trainee] and title is known add 20',
    fix: 'Write title does not contain word any of [Intern, Student, Trainee]',
  },
  {
    code: 'unknown-field',
    bad: 'field title: text\nwhen title in [CFO, CEO] or [|VP|] or Director add 20',
    message: 'There is no field called VP. To look for all of these words, write title in [CFO, CEO, VP, Director].',
    good: 'field title: text\nwhen title in [CFO, CEO, VP, Director] add 20',
    fix: 'Write title in [CFO, CEO, VP, Director]',
  },
  {
    code: 'unknown-property',
    bad: 'event page_view { page: text }\nwhen page_view where page = pricing or [|demo|] add 5',
    message: 'The event page_view has no property called demo. To look for both words, write page in [pricing, demo].',
    good: 'event page_view { page: text }\nwhen page_view where page in [pricing, demo] add 5',
    fix: 'Write page in [pricing, demo]',
  },
  {
    code: 'wrong-name',
    bad: 'field vip: yes/no\nwhen no [|vip|] and vip is known subtract 5',
    message: 'vip is a field, but an event belongs here. Write it so: not vip',
    good: 'field vip: yes/no\nwhen not vip and vip is known subtract 5',
    fix: 'Write not vip',
  },
  {
    code: 'wrong-name',
    bad: 'field employees: number\nwhen employees >= 50 and [|hot|] add 5\ntier hot >= 5',
    message: 'hot is a tier, but a field belongs here.',
    good: 'field employees: number\nwhen employees >= 50 add 5\ntier hot >= 5',
  },
  {
    code: 'let-cycle',
    bad: 'let large = enterprise or employees >= 1000\nlet enterprise = [|large|] or revenue >= 5m\nwhen enterprise add 5',
    message: 'These lets name each other in a circle: large -> enterprise -> large. Write one of them without naming the next.',
    good: 'let large = employees >= 1000\nlet enterprise = large or revenue >= 5m\nwhen enterprise add 5',
  },
  {
    code: 'let-type',
    bad: 'field title: text\nlet job = [|title|]\nwhen title = CEO or job is known add 5',
    message:
      'A let names a condition or a number, but job is text. Use the field itself in rules, or ask something about it here: let is_boss = title = CEO',
    good: 'field title: text\nlet is_boss = title = CEO\nwhen is_boss add 5',
  },
  {
    code: 'points-in-rule',
    bad: 'when title = CEO add 20\nwhen [|tier|] = hot add 5\ntier hot >= 20',
    message:
      'tier is what the points come to, and is known only once all points are counted, so no rule can ask for it. Ask here about fields of the lead, and name a tier in a test: expect tier = hot',
    good: 'when title = CEO add 20\nwhen tier = hot add 5',
  },
  {
    code: 'points-in-rule',
    bad: 'group fit {\n  when title = CEO add 20\n}\nwhen [|fit|] >= 10 add 5',
    message:
      'fit is a group, and is known only once all points are counted, so no rule can ask for it. Ask in a tier instead: tier hot when fit >= 40',
    good: 'group fit {\n  when title = CEO add 20\n}\ntier good when fit >= 10',
  },
  {
    code: 'lead-field-in-where',
    bad: 'field employees: number\nevent page_view { page: text }\nwhen page_view where page = "/pricing" and [|employees|] >= 50 add 5',
    message:
      "employees belongs to the lead, not to the event page_view. What follows `where` is about the event alone, so put the event's part in parentheses.",
    good: 'field employees: number\nevent page_view { page: text }\nwhen (page_view where page = "/pricing") and employees >= 50 add 5',
    fix: "Put the event's part in parentheses",
  },
  {
    code: 'event-in-where',
    bad: 'event page_view { page: text }\nevent email_open\nwhen page_view where [|email_open|] add 5',
    message:
      'email_open is an event. What follows `where` is about the properties of one event, so it cannot ask for another one. Ask for it outside: (EVENT where ..) and email_open',
    good: 'event page_view { page: text }\nevent email_open\nwhen page_view and email_open add 5',
  },
  {
    code: 'unused-name',
    bad: 'list [|executives|] = [CEO, CFO]\nwhen title = CEO add 20',
    message: 'Nothing uses executives, which is a list. Use it, or remove it.',
    good: 'list executives = [CEO, CFO]\nwhen title in executives add 20',
    fix: 'Remove executives',
  },
  {
    code: 'unused-field',
    bad: 'field title: text\nfield [|country|]: text\nwhen title = CEO add 20',
    message: 'No rule looks at the field country. Use it in a rule, or remove it.',
    good: 'field title: text\nfield country: text\nwhen title = CEO and country = France add 20',
    fix: 'Remove country',
  },
  {
    code: 'column-twice',
    bad: 'field size: number column "Employees"\nfield [|employees|]: number\nwhen size > 5 or employees > 5 add 5',
    message:
      'The fields size and employees both read the column employees. Each column belongs to one field: remove one of the two, or give it a column of its own.',
    good: 'field size: number column "Employees"\nfield offices: number\nwhen size > 5 or offices > 5 add 5',
  },
  {
    code: 'path-outside-project',
    bad: 'use [|"../../crm.score"|]\nwhen title = CEO add 20',
    message:
      '"../../crm.score" leads out of the project. Write a path inside it, relative to the file that names it, with / between folders.',
    good: 'use "crm.score"\nwhen title = CEO add 20',
    files: { 'crm.score': 'field title: text' },
  },
  {
    code: 'file-unreadable',
    bad: 'list accounts from [|"acounts.csv"|]\nwhen company in accounts add 20',
    message: 'There is no file acounts.csv. Check the path: it is relative to the file that names it.',
    good: 'list accounts from "accounts.csv"\nwhen company in accounts add 20',
    files: { 'accounts.csv': 'company\nAcme' },
  },
  {
    code: 'use-cycle',
    bad: 'use [|"a.score"|]\nwhen title = CEO add 20',
    path: 'model.score',
    message: 'These files use each other in a circle: model.score -> a.score -> model.score. Remove one of the `use` lines.',
    good: 'use "b.score"\nwhen title = CEO add 20',
    files: { 'a.score': 'use "model.score"\nfield title: text', 'b.score': 'field title: text' },
  },
  {
    code: 'other-file-has-errors',
    bad: '[|use "crm.score"|]\nwhen title = CEO add 20',
    message:
      'crm.score has an error; mend it first. The name title is taken: it is a field already. Remove one of the two, or give this one another name.',
    good: 'use "good.score"\nwhen title = CEO add 20',
    files: { 'crm.score': 'field title: text\nfield title: text', 'good.score': 'field title: text' },
  },
  {
    code: 'no-model-to-test',
    path: 'inbuond.test.score',
    bad: '[|test "CEO" {|]\n  expect score = 0\n}',
    message:
      "This file tests the model in inbuond.score, which cannot be read. There is no file inbuond.score. Put this file beside its model, and give it the model's name.",
    good: 'test "CEO" {\n  expect score = 0\n}',
  },
  {
    code: 'not-in-used-file',
    bad: 'use [|"crm.score"|]\nwhen title = CEO add 20',
    message:
      'crm.score holds an `always` rule, but a file that is used brings in fields, events, lists, params and lets only. Move everything else into this file.',
    good: 'use "good.score"\nwhen title = CEO add 20',
    files: { 'crm.score': 'field title: text\nalways add 5', 'good.score': 'field title: text' },
  },
  {
    code: 'only-tests',
    path: 'inbound.test.score',
    bad: '[|always add 5|]\ntest "CEO" {\n  given title = CEO\n  expect score = 20\n}',
    message: "A test file holds only tests and `as of`. Move this `always` rule into the model's own file.",
    good: 'test "CEO" {\n  given title = CEO\n  expect score = 20\n}',
    files: { 'inbound.score': 'when title = CEO add 20' },
  },
  {
    code: 'list-column-needed',
    bad: 'list accounts [|from "accounts.csv"|]\nwhen company in accounts add 20',
    message: 'accounts.csv has 2 columns. Say which one holds the values: column "company". There are company, domain.',
    good: 'list accounts from "accounts.csv" column company\nwhen company in accounts add 20',
    files: { 'accounts.csv': 'company,domain\nAcme,acme.com' },
  },
  {
    code: 'unknown-column',
    bad: 'list accounts from "accounts.csv" column [|domian|]\nwhen company in accounts add 20',
    message: 'accounts.csv has no column called domian. Did you mean domain?',
    good: 'list accounts from "accounts.csv" column domain\nwhen company in accounts add 20',
    fix: 'Read domain',
    files: { 'accounts.csv': 'company,domain\nAcme,acme.com' },
  },
  {
    code: 'empty-list-file',
    bad: 'list accounts from [|"accounts.csv"|]\nwhen company in accounts add 20',
    message: 'accounts.csv holds no values, so nothing is in this list. Fill the file, or name another.',
    good: 'list accounts from "full.csv"\nwhen company in accounts add 20',
    files: { 'accounts.csv': 'company', 'full.csv': 'company\nAcme' },
  },
];
