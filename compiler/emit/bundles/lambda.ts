/** AWS Lambda, as program text: behind an API Gateway, a function address or a load balancer, or asked directly. */
export const LAMBDA = `/**
 * For AWS Lambda: the handler is index.handler where this file is index.js. Over HTTP it answers POST with a lead as JSON, or a list of
 * leads; ?explain=yes adds the reasons, ?asOf=2026-01-31 is another moment than now, ?strict=yes refuses values that a field does not admit.
 * Asked directly, the event is the lead, or the list of leads.
 */
exports.handler = async (event) => {
  const { requestContext } = Object(event);
  if (typeof requestContext !== 'object' || requestContext === null) return resultsOf(event);
  const method = requestContext.http?.method ?? event.httpMethod;
  const text = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? '');
  const { status, body } = answerTo(method, text, event.queryStringParameters ?? {});
  const headers = { 'content-type': 'application/json; charset=utf-8', ...(status === 405 ? { allow: 'POST' } : {}) };
  return { statusCode: status, headers, body: JSON.stringify(body) };
};
`;
