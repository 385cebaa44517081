/** How far a long run is, on a terminal: rate and remaining time. */
import type { Progress } from '@scorelang/batch';
import { type Paint, unpainted } from '@scorelang/language';
import { formatNumber, formatSeconds } from './count.ts';
import type { Io } from './io.ts';
import { paintFor } from './style.ts';

export interface ProgressLine {
  show(progress: Progress): void;
  /** Takes it away; nothing of it stays on the screen. */
  end(): void;
}

const NO_LINE: ProgressLine = { show: () => {}, end: () => {} };
/** What is over sooner needs no progress. */
const PATIENCE_SECONDS = 0.7;

/** A line on standard error; none where that is no terminal, or quiet is wanted. */
export async function progressLine(quiet: boolean, io: Io): Promise<ProgressLine> {
  if (quiet || !io.stderr.isTerminal) return NO_LINE;
  const { default: progress } = await import('cli-progress');
  const paint = paintFor(io.stderr);
  const started = io.now().getTime();
  const line = new progress.SingleBar({
    stream: io.stderr.stream(),
    format: (_options, _params, payload: { readonly text?: string }) => payload.text ?? '',
    hideCursor: true,
    clearOnComplete: true,
    noTTYOutput: false,
  });
  let isShown = false;
  return {
    show(now) {
      const seconds = (io.now().getTime() - started) / 1000;
      if (seconds < PATIENCE_SECONDS) return;
      if (!isShown) line.start(1, 0, { text: '' });
      isShown = true;
      line.update(0, { text: progressText(now, seconds, io.stderr.columns ?? 80, paint) });
    },
    end() {
      if (isShown) line.stop();
    },
  };
}

const WHAT = { keys: 'keys of leads', events: 'events', leads: 'leads' } as const satisfies Record<Progress['step'], string>;

/** `████████░░░░  42 %  1,234,000 leads  310,000/s  12 s left`. */
export function progressText(
  { step, rows, bytes, totalBytes }: Progress,
  seconds: number,
  columns: number,
  paint: Paint = unpainted,
): string {
  const leads = `${formatNumber(rows)} ${WHAT[step]}  ${formatNumber(Math.round(rows / Math.max(seconds, 0.001)))}/s`;
  if (totalBytes === null || totalBytes === 0) return `${leads}  ${formatSeconds(seconds)}`;
  const share = Math.min(1, bytes / totalBytes);
  const left = share === 0 ? '' : `  ${formatSeconds((seconds / share) * (1 - share))} left`;
  const width = Math.max(8, Math.min(30, columns - leads.length - left.length - 10));
  const done = Math.round(share * width);
  const line = paint('place', '█'.repeat(done)) + paint('quiet', '░'.repeat(width - done));
  return `${line} ${String(Math.floor(share * 100)).padStart(3)} %  ${leads}${left}`;
}
