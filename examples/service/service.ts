/**
 * An HTTP service that scores leads, and goes on while its model changes.
 *
 *     score compile examples/inbound.score -o examples/service/inbound.mjs
 *     node examples/service/service.ts examples/service/inbound.mjs
 *     curl localhost:8080/score -H 'content-type: application/json' -d '{"title": "CFO", "demo": true}'
 *
 * Compile again while it runs: the next lead is scored by the new model. Each answer names the hash of the model that gave it.
 */
import { type LoadedScorer, type ScorerError, watch } from '@scorelang/runtime/node';
import fastify, { type FastifyInstance } from 'fastify';

export interface ServiceOptions {
  /** The compiled scorer, or a plan. */
  readonly scorer: string;
  /** Milliseconds between looks at that file. */
  readonly interval?: number;
  readonly log?: boolean;
  readonly onSwap?: (now: LoadedScorer) => void;
  readonly onProblem?: (problem: ScorerError) => void;
}

export async function service({ scorer: file, interval = 500, log = false, onSwap, onProblem }: ServiceOptions): Promise<FastifyInstance> {
  const app = fastify({ logger: log });
  const scorer = await watch(file, {
    interval,
    onSwap: (now, before) => {
      app.log.info({ now: now.model.hash, before: before.model.hash }, 'another model');
      onSwap?.(now);
    },
    onProblem: (problem) => {
      app.log.error(problem.message);
      onProblem?.(problem);
    },
    // A model that gives nobody any points is a mistake, whatever its tests say.
    check: ({ model }) => {
      if (model.fields.length === 0) throw new Error('it looks at no field of a lead.');
    },
  });
  app.addHook('onClose', async () => scorer.close());

  app.get('/model', () => scorer.model);

  app.post('/score', (request, reply) => {
    // One model for the whole answer, also when the next one arrives meanwhile.
    const { explain, model } = scorer.current;
    try {
      const { score, tier, problems, lines } = explain(request.body as never, { asOf: Date.now() });
      const reasons = lines
        .filter((line) => line.fired && line.points !== 0)
        .map(({ points, because, text }) => ({ points, reason: because ?? text }));
      return { score, tier, reasons, problems, model: model.hash };
    } catch (cause) {
      if ((cause as Error).name === 'LeadError') return reply.code(400).send({ error: (cause as Error).message });
      throw cause;
    }
  });
  return app;
}

if (process.argv[1] === import.meta.filename) {
  const [, , scorer = 'inbound.mjs', port = '8080'] = process.argv;
  const app = await service({ scorer, log: true });
  await app.listen({ port: Number(port) });
}
