/** `score init`: a first model from what a CRM has. */
import { isInputError, modestMemory } from '@scorelang/batch';
import { EXIT, type ExitCode } from '../exit.ts';
import { refuse } from '../fail.ts';
import { type InitArguments, sourceOf } from '../init/arguments.ts';
import { foundInCrm, isOfCrm, withKind } from '../init/from-crm.ts';
import { foundInLeads } from '../init/from-leads.ts';
import { nextCommands, type Place, placeFor, sampleFrom, usualOutput } from '../init/place.ts';
import { askForLeads, askForOutput } from '../init/questions.ts';
import { type Starter, starterFor } from '../init/starter.ts';
import { update } from '../init/update/update.ts';
import { complainAbout } from '../input-errors.ts';
import type { Io } from '../io.ts';
import { type InitTold, initSummary } from '../reporters/init-summary.ts';
import { paintFor } from '../style.ts';
import { writeWhole } from '../write.ts';

export async function init(options: InitArguments, io: Io): Promise<ExitCode> {
  if (options.update !== undefined) return await update(options, io);
  const asks = io.canAsk && options.yes !== true && options.json !== true && options.quiet !== true;
  const words = options.from ?? (asks ? [await askForLeads(io)] : refuse('Say what to begin with: score init --from leads.csv'));
  const source = withKind(sourceOf(words, io), io);
  const [leads = ''] = source.files;
  const output = options.output ?? (asks ? await askForOutput(usualOutput(leads), io) : undefined);
  const place = placeFor(leads, output, io);
  if (io.ownsProcess) modestMemory();
  const found = isOfCrm(source) ? await foundInCrm(source, options, io) : await foundInLeads(leads, options, asks, io);
  if (isInputError(found)) {
    complainAbout(found, io);
    return EXIT.usage;
  }
  const ofLeads = 'profile' in found ? found : null;
  const next = nextCommands(place.shown, ofLeads === null ? null : leads, options);
  const schema = 'profile' in found ? found.schema : found;
  const sample = ofLeads === null ? null : sampleFrom(place, leads, io);
  const starter = await starterFor(schema, { ...place, next, sample, settle: ofLeads?.settle ?? null });
  if (isInputError(starter)) {
    complainAbout(starter, io);
    return EXIT.usage;
  }
  if (place.file === null) io.stdout.write(starter.text);
  else writeWhole(place.file, place.shown, starter.text);
  tell(
    { profile: ofLeads?.profile ?? null, starter, shown: place.file === null ? null : place.shown, from: source.files.join(', '), next },
    place,
    options,
    io,
  );
  return EXIT.fine;
}

function tell(told: InitTold, { file }: Place, { json, quiet }: InitArguments, io: Io): void {
  const target = file === null ? io.stderr : io.stdout;
  if (json === true) target.write(`${JSON.stringify(reportOf(told), null, 2)}\n`);
  else if (quiet !== true) target.write(`${initSummary(told, paintFor(target), Math.min(target.columns ?? 100, 120))}\n`);
}

function reportOf({ profile, starter, shown }: InitTold): object {
  const { schema, settled, diagnostics }: Starter = starter;
  return {
    model: shown,
    leads: settled.leads,
    problems: settled.problems,
    findings: diagnostics.length,
    fields: schema.fields.map(({ facts: _, ...field }) => field),
    leftOut: schema.leftOut,
    events: schema.events,
    outcome: schema.outcome,
    profile,
  };
}
