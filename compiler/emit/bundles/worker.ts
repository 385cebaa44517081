/** A worker at the edge, as program text: Cloudflare Workers, Deno, Bun, and others that call `fetch` with a Request. */
export const WORKER = `/**
 * For workers that export fetch. Answers POST with a lead as JSON, or a list of leads; ?explain=yes adds the reasons, ?asOf=2026-01-31 is
 * another moment than now, ?strict=yes refuses values that a field does not admit.
 */
export default {
  async fetch(request) {
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const { status, body } = answerTo(request.method, await request.text(), query);
    const headers = { 'content-type': 'application/json; charset=utf-8', ...(status === 405 ? { allow: 'POST' } : {}) };
    return new Response(JSON.stringify(body), { status, headers });
  },
};
`;
