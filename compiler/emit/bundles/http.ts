/** What bundles for platforms that answer over HTTP have in common, as program text: it stands behind a scorer and calls it. */
export const HTTP = String.raw`/** How many leads one request may send. */
const MOST_LEADS = 1000;

/** The answer to a request: its status, and what its body says. */
function answerTo(method, text, query) {
  if (method !== 'POST') return refusalOf(405, 'Send a lead as JSON, with POST.');
  let leads;
  try {
    leads = JSON.parse(text);
  } catch {
    return refusalOf(400, 'The body is no JSON. Send a lead such as {"title": "CFO"}, or a list of leads.');
  }
  if (Array.isArray(leads) && leads.length > MOST_LEADS) {
    return refusalOf(413, 'Send at most ' + MOST_LEADS + ' leads at once, not ' + leads.length + '.');
  }
  try {
    return { status: 200, body: resultsOf(leads, query) };
  } catch (cause) {
    if (cause instanceof LeadError || cause instanceof MomentError || cause instanceof ParamError) return refusalOf(400, cause.message);
    throw cause;
  }
}

/** The result of a lead, or those of a list of leads. The moment of scoring is now, where none is given. */
function resultsOf(leads, { asOf, explain: isExplained, strict } = {}) {
  const moment = asOf === undefined ? Date.now() : /^-?\d+$/.test(asOf) ? Number(asOf) : asOf;
  const resultOf = (lead) => {
    const options = { asOf: moment, strict: isYes(strict), ...besideFieldsOf(lead) };
    return isYes(isExplained) ? explain(lead, options) : score(lead, options);
  };
  if (!Array.isArray(leads)) return resultOf(leads);
  return leads.map((lead, index) => {
    try {
      return resultOf(lead);
    } catch (cause) {
      if (cause instanceof LeadError) cause.message = 'Lead ' + (index + 1) + ': ' + cause.message;
      throw cause;
    }
  });
}

/** What a lead brings beside its fields: its events, and how it stood before. What the model has as a field is a field. */
function besideFieldsOf(lead) {
  const { events, previous } = Object(lead);
  const isField = (name) => model.fields.some((field) => field.name.split('.')[0] === name);
  return { events: isField('events') ? undefined : events, previous: isField('previous') ? undefined : previous };
}

function isYes(text) {
  return text === 'yes' || text === 'true' || text === '1' || text === '';
}

function refusalOf(status, error) {
  return { status, body: { error } };
}
`;
