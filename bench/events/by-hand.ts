/**
 * The rules of fifty-rules.score as somebody would write them by hand who wants one pass over the events: a `switch` on the kind, each
 * property read once, texts trimmed and lowered, a variable for everything that rules ask, points of age from tables.
 */
export interface HandEvent {
  readonly event: unknown;
  readonly at: unknown;
  readonly [property: string]: unknown;
}

export interface HandResult {
  readonly score: number;
  readonly tier: string;
  readonly groups: { readonly site: number; readonly mail: number; readonly talks: number; readonly papers: number };
}

const DAY = 86_400_000;

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim().toLowerCase() : '');
const numberOf = (value: unknown): number => (typeof value === 'number' ? value : Number.NaN);
const momentOf = (value: unknown): number =>
  typeof value === 'number' ? value : value instanceof Date ? value.getTime() : new Date(String(value)).getTime();

/** Points in ten-thousandths, by age in days. */
const ages = (days: number, left: (age: number) => number): readonly number[] =>
  Array.from({ length: days }, (_, age) => Math.max(0, Math.round(left(age))));
const PRICING_BY_AGE = ages(30, (age) => (5_0000 * (30 - age)) / 30);
const CLICK_BY_AGE = ages(61, (age) => 2_0000 * 2 ** (-age / 14));
const CONTACT_BY_AGE = ages(91, (age) => 3_0000 - 1_0000 * Math.floor(age / 30));
const CALL_BY_AGE = ages(60, (age) => (2_0000 * (60 - age)) / 60);

const inOrder = (moments: number[]): number[] => moments.sort((left, right) => left - right);

function hasBurst(moments: number[], times: number, within: number): boolean {
  inOrder(moments);
  for (let last = times - 1; last < moments.length; last++) if (moments[last]! - moments[last - times + 1]! <= within) return true;
  return false;
}

function isFollowed(first: number[], second: number[], within: number): boolean {
  inOrder(first);
  inOrder(second);
  let before = -1;
  for (const moment of second) {
    while (before + 1 < first.length && first[before + 1]! < moment) before++;
    if (before >= 0 && moment - first[before]! <= within) return true;
  }
  return false;
}

export function scoreByHand(events: readonly HandEvent[], now: number): HandResult {
  const today = Math.floor(now / DAY);

  const pricingDays = new Set<number>();
  let docs = 0;
  let seconds = 0;
  const blogs: number[] = [];
  const pages = new Set<string>();
  const pricing: number[] = [];
  let priceSearches = 0;
  let emptySearches = 0;
  let apiSearches = 0;
  let mostResults = Number.NEGATIVE_INFINITY;
  let searches = 0;
  let reports = 0;
  const loginDays = new Set<number>();
  let billing = 0;
  let latestExport = Number.NEGATIVE_INFINITY;
  const setupDays = new Set<number>();
  const campaigns = new Set<string>();
  let launchOpens = 0;
  let springOpens = 0;
  let partnerOpens = 0;
  let recentOpens = 0;
  let pricingClicks = 0;
  let launchClicks = 0;
  let demoClicks = 0;
  let recentClicks = 0;
  let unsubscribes = 0;
  let demoForms = 0;
  const demos: number[] = [];
  let contactForms = 0;
  let trials = 0;
  let careers = 0;
  let webinarPoints = 0;
  let security = 0;
  let productMinutes = 0;
  let productWebinars = 0;
  let intros = 0;
  const webinars: number[] = [];
  let connected = 0;
  let callPoints = 0;
  let noAnswers = 0;
  let connectedMinutes = 0;
  let latestCall = Number.NEGATIVE_INFINITY;
  let pricingChats = 0;
  let worstRating = Number.POSITIVE_INFINITY;
  let goodChats = 0;
  let supportChats = 0;
  let recentChats = 0;
  const papers = new Set<string>();
  let priceLists = 0;
  let cases = 0;
  let pdfs = 0;
  let recentDownloads = 0;

  for (const event of events) {
    const at = momentOf(event.at);
    if (!(at <= now)) continue;
    const age = now - at;
    switch (event.event) {
      case 'page_view': {
        const page = textOf(event.page);
        const spent = numberOf(event.seconds);
        if (age <= 90 * DAY && page.startsWith('/pricing')) pricingDays.add(Math.floor(at / DAY));
        if (age <= 30 * DAY && page === '/docs') docs++;
        if (age <= 30 * DAY && spent >= 30) seconds += spent;
        if (page.startsWith('/blog')) blogs.push(at);
        if (age <= 60 * DAY && page !== '') pages.add(page);
        if (page === '/pricing') pricing.push(at);
        break;
      }
      case 'search': {
        const term = textOf(event.term);
        const results = numberOf(event.results);
        if (age <= 30 * DAY && term.includes('price')) priceSearches++;
        if (age <= 14 * DAY && results === 0) emptySearches++;
        if (age <= 60 * DAY && term.includes('api')) apiSearches++;
        if (age <= 30 * DAY && results > 0 && results > mostResults) mostResults = results;
        if (age <= 7 * DAY) searches++;
        break;
      }
      case 'login': {
        const feature = textOf(event.feature);
        const day = Math.floor(at / DAY);
        if (age <= 30 * DAY) {
          if (feature === 'reports') reports++;
          loginDays.add(day);
        }
        if (age <= 14 * DAY && feature === 'billing') billing++;
        if (feature === 'export' && at > latestExport) latestExport = at;
        if (age <= 90 * DAY && (feature === 'admin' || feature === 'setup')) setupDays.add(day);
        break;
      }
      case 'email_open': {
        const campaign = textOf(event.campaign);
        campaigns.add(campaign);
        if (age <= 30 * DAY && campaign.includes('launch')) launchOpens++;
        if (age <= 14 * DAY && campaign === 'spring sale') springOpens++;
        if (campaign.startsWith('partner')) partnerOpens++;
        if (age <= 3 * DAY) recentOpens++;
        break;
      }
      case 'email_click': {
        const campaign = textOf(event.campaign);
        const link = textOf(event.link);
        if (age <= 60 * DAY && link.includes('pricing')) pricingClicks += CLICK_BY_AGE[today - Math.floor(at / DAY)] ?? 0;
        if (age <= 30 * DAY && campaign.includes('launch')) launchClicks++;
        if (link.endsWith('demo')) demoClicks++;
        if (age <= 7 * DAY) recentClicks++;
        if (age <= 30 * DAY && link === '/unsubscribe') unsubscribes++;
        break;
      }
      case 'form_submit': {
        const form = textOf(event.form);
        if (form === 'demo') {
          if (age <= 14 * DAY) demoForms++;
          demos.push(at);
        }
        if (age <= 90 * DAY && form === 'contact') contactForms += CONTACT_BY_AGE[today - Math.floor(at / DAY)] ?? 0;
        if (age <= 30 * DAY && form === 'trial') trials++;
        if (form === 'careers') careers++;
        break;
      }
      case 'webinar': {
        const topic = textOf(event.topic);
        const minutes = numberOf(event.minutes);
        if (age <= 180 * DAY && minutes >= 20) webinarPoints += Math.floor(minutes / 10) * 1_0000;
        if (topic === 'security') security++;
        if (age <= 365 * DAY && topic === 'product' && !Number.isNaN(minutes)) {
          productMinutes += minutes;
          productWebinars++;
        }
        if (age <= 90 * DAY && topic.includes('intro')) intros++;
        webinars.push(at);
        break;
      }
      case 'call': {
        const outcome = textOf(event.outcome);
        const minutes = numberOf(event.minutes);
        if (age <= 30 * DAY && outcome === 'connected') connected++;
        if (age <= 60 * DAY && minutes >= 5) callPoints += CALL_BY_AGE[today - Math.floor(at / DAY)] ?? 0;
        if (age <= 14 * DAY && outcome === 'no answer') noAnswers++;
        if (age <= 90 * DAY && outcome === 'connected' && !Number.isNaN(minutes)) connectedMinutes += minutes;
        if (at > latestCall) latestCall = at;
        break;
      }
      case 'chat': {
        const topic = textOf(event.topic);
        const rating = numberOf(event.rating);
        if (age <= 30 * DAY && topic === 'pricing') pricingChats++;
        if (age <= 90 * DAY && rating <= 3 && rating < worstRating) worstRating = rating;
        if (age <= 90 * DAY && rating >= 4) goodChats++;
        if (age <= 14 * DAY && topic === 'support') supportChats++;
        if (age <= 2 * DAY) recentChats++;
        break;
      }
      case 'download': {
        const asset = textOf(event.asset);
        if (age <= 365 * DAY && asset.startsWith('whitepaper')) papers.add(asset);
        if (age <= 30 * DAY && asset === 'price list') priceLists++;
        if (asset.includes('case')) cases++;
        if (age <= 90 * DAY && asset.endsWith('pdf')) pdfs++;
        if (age <= 7 * DAY) recentDownloads++;
        break;
      }
    }
  }

  let pricingPoints = 0;
  for (const day of pricingDays) pricingPoints += PRICING_BY_AGE[today - day] ?? 0;
  let site = Math.min(pricingPoints, 40_0000);
  if (docs >= 3) site += 4_0000;
  if (seconds >= 600) site += 6_0000;
  if (hasBurst(blogs, 4, DAY)) site += 3_0000;
  if (pages.size >= 5) site += 4_0000;
  if (priceSearches >= 2) site += 5_0000;
  site -= Math.min(emptySearches * 5000, 4_0000);
  if (apiSearches >= 1) site += 3_0000;
  if (mostResults >= 80) site += 1_0000;
  if (searches >= 10) site += 2_0000;
  if (reports >= 5) site += 6_0000;
  site += Math.min(loginDays.size * 2500, 5_0000);
  if (billing >= 1) site += 4_0000;
  if (latestExport > Number.NEGATIVE_INFINITY && today - Math.floor(latestExport / DAY) > 60) site -= 2_0000;
  if (setupDays.size >= 3) site += 5_0000;
  site = Math.min(site, 120_0000);

  let mail = Math.min(campaigns.size * 5000, 5_0000);
  if (launchOpens >= 2) mail += 2_0000;
  if (springOpens >= 1) mail += 1_0000;
  if (partnerOpens >= 5) mail += 2_0000;
  if (recentOpens === 0) mail -= 3_0000;
  mail += Math.min(pricingClicks, 12_0000);
  if (launchClicks >= 1) mail += 3_0000;
  if (demoClicks >= 2) mail += 4_0000;
  if (recentClicks >= 3) mail += 2_0000;
  if (unsubscribes >= 1) mail -= 8_0000;
  mail = Math.min(mail, 60_0000);

  let talks = 0;
  if (demoForms >= 1) talks += 20_0000;
  talks += Math.min(contactForms, 9_0000);
  if (isFollowed(pricing, demos, 7 * DAY)) talks += 10_0000;
  if (trials >= 1) talks += 12_0000;
  if (careers >= 2) talks -= 10_0000;
  talks += Math.min(webinarPoints, 15_0000);
  if (security >= 2) talks += 3_0000;
  if (productWebinars > 0 && productMinutes / productWebinars >= 25) talks += 2_0000;
  if (intros >= 1) talks += 1_0000;
  if (hasBurst(webinars, 3, 7 * DAY)) talks += 4_0000;
  if (connected >= 2) talks += 8_0000;
  talks += Math.min(callPoints, 20_0000);
  if (noAnswers >= 3) talks -= 4_0000;
  if (connectedMinutes >= 60) talks += 5_0000;
  if (latestCall > Number.NEGATIVE_INFINITY && today - Math.floor(latestCall / DAY) > 45) talks -= 3_0000;
  if (pricingChats >= 1) talks += 6_0000;
  if (worstRating <= 1) talks -= 5_0000;
  talks += Math.min(goodChats * 5000, 4_0000);
  if (supportChats >= 5) talks -= 3_0000;
  if (recentChats >= 1) talks += 1_0000;
  talks = Math.min(talks, 90_0000);

  let read = Math.min(papers.size * 2_0000, 10_0000);
  if (priceLists >= 1) read += 8_0000;
  if (cases >= 2) read += 3_0000;
  if (pdfs >= 5) read += 2_0000;
  if (recentDownloads >= 2) read += 2_0000;
  read = Math.min(read, 30_0000);

  const score = site + mail + talks + read;
  return {
    score: score / 10_000,
    tier: score >= 120_0000 ? 'hot' : score >= 60_0000 ? 'warm' : 'cold',
    groups: { site: site / 10_000, mail: mail / 10_000, talks: talks / 10_000, papers: read / 10_000 },
  };
}
