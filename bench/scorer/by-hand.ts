/**
 * The rules of fifty-rules.score as somebody would write them by hand: an `if` a rule, sets made once, texts trimmed and lowered, a missing
 * value failing every test.
 */
export interface HandLead {
  readonly [field: string]: unknown;
}

export interface HandResult {
  readonly score: number;
  readonly tier: string;
  readonly groups: { readonly person: number; readonly account: number; readonly interest: number; readonly contact: number };
}

const EXECUTIVES = new Set(['ceo', 'cfo', 'coo', 'cto', 'cio', 'managing director', 'founder', 'owner']);
const NEAR = new Set(['germany', 'austria', 'switzerland', 'netherlands', 'belgium', 'luxembourg']);
const FAR = new Set(['australia', 'new zealand', 'brazil', 'chile']);
const HUBS = new Set(['berlin', 'vienna', 'munich', 'hamburg', 'amsterdam', 'zurich']);
const DEPARTMENTS = new Set(['sales', 'marketing', 'operations']);
const INDUSTRIES = new Set(['manufacturing', 'software', 'finance']);
const SOURCES = new Set(['webinar', 'trade fair', 'referral']);

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value.trim().toLowerCase() || null : null);
const numberOf = (value: unknown): number | null => (typeof value === 'number' && !Number.isNaN(value) ? value : null);

export function scoreByHand(lead: HandLead): HandResult {
  const title = textOf(lead.title);
  const department = textOf(lead.department);
  const company = textOf(lead.company);
  const email = textOf(lead.email);
  const country = textOf(lead.country);
  const city = textOf(lead.city);
  const language = textOf(lead.language);
  const source = textOf(lead.source);
  const industry = textOf(lead.industry);
  const stage = textOf(lead.stage);
  const plan = textOf(lead.plan);
  const role = textOf(lead.role);
  const employees = numberOf(lead.employees);
  const revenue = numberOf(lead.revenue);
  const founded = numberOf(lead.founded);
  const visits = numberOf(lead.visits);
  const pages = numberOf(lead.pages);
  const downloads = numberOf(lead.downloads);
  const opened = numberOf(lead.opened);
  const webinars = numberOf(lead.webinars);
  const idle = numberOf(lead.idle);
  const subscribed = lead.subscribed === true;
  const unsubscribed = lead.unsubscribed === true;
  const student = lead.student === true;
  const phone = lead.phone === true;

  let person = 0;
  if (title !== null && EXECUTIVES.has(title)) person += 20;
  if (title?.includes('director')) person += 10;
  if (title !== null && (title.includes('head') || title.includes('lead') || title.includes('principal'))) person += 8;
  if (title?.startsWith('vp')) person += 12;
  if (title?.startsWith('junior')) person -= 6;
  if (department !== null && DEPARTMENTS.has(department)) person += 5;
  if (department === 'procurement') person += 7;
  if (role === 'buyer' || role === 'champion') person += 6;
  if (role === 'executive' && employees !== null && employees >= 200) person += 5;
  if (title?.includes('assistant') || role === 'user') person -= 2;
  if (phone) person += 3;
  if (student) person -= 15;
  if (person > 35) person = 35;

  let account = 0;
  if (industry !== null && INDUSTRIES.has(industry)) account += 10;
  if (industry === 'health' || industry === 'professional services') account += 6;
  if (employees !== null && employees >= 50 && employees <= 199) account += 6;
  if (employees !== null && employees >= 200 && employees <= 999) account += 10;
  if (employees !== null && employees >= 1000) account += 15;
  if (employees !== null && employees < 10) account -= 5;
  if (revenue !== null && revenue >= 5_000_000) account += 8;
  if (revenue !== null && revenue >= 1_000_000 && revenue <= 4_999_999) account += 4;
  if (founded !== null && founded >= 2020 && employees !== null && employees >= 20) account += 3;
  if (country !== null && NEAR.has(country)) account += 8;
  if (country !== null && FAR.has(country)) account -= 4;
  if (city !== null && HUBS.has(city)) account += 3;
  if (country === 'germany' && industry === 'manufacturing' && employees !== null && employees >= 200) account += 5;
  if (company?.includes('gmbh')) account += 2;
  if (company?.endsWith('inc')) account += 1;
  if (plan === 'enterprise') account += 10;
  if (account > 40) account = 40;

  let interest = 0;
  if (visits !== null && visits >= 3) interest += 3;
  if (visits !== null && visits >= 10) interest += 4;
  if (pages !== null && pages >= 20) interest += 4;
  if (downloads !== null && downloads >= 1 && pages !== null && pages >= 5) interest += 4;
  if (downloads !== null && downloads >= 4) interest += 3;
  if (opened !== null && opened >= 1 && opened <= 4) interest += 1;
  if (opened !== null && opened >= 5) interest += 3;
  if (webinars !== null && webinars >= 1) interest += 6;
  if (webinars !== null && webinars >= 3 && subscribed) interest += 2;
  if (source !== null && SOURCES.has(source)) interest += 5;
  if (source === 'partner') interest += 4;
  if (source === 'cold call' && visits !== null && visits < 2) interest -= 4;
  if (idle !== null && idle > 30) interest -= 5;
  if (idle !== null && idle > 90) interest -= 8;
  if (interest < -10) interest = -10;
  if (interest > 30) interest = 30;

  let contact = 0;
  if (email?.endsWith('.edu')) contact -= 5;
  if (email?.includes('gmail')) contact -= 3;
  if (unsubscribed) contact -= 20;
  if (subscribed) contact += 4;
  if (stage === 'demo' || stage === 'proposal') contact += 6;
  if (stage === 'lost') contact -= 8;
  if (language === 'german' && country !== null && NEAR.has(country)) contact += 2;
  if (stage === 'customer' && plan === 'free') contact += 3;
  if (contact < -30) contact = -30;
  if (contact > 10) contact = 10;

  let score = person + account + interest + contact;
  if (score < 0) score = 0;
  if (score > 100) score = 100;
  const tier = score >= 60 ? 'hot' : score >= 30 ? 'warm' : 'cold';
  return { score, tier, groups: { person, account, interest, contact } };
}
