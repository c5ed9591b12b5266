// What the tool says and to whom: machine output on stdout, words for people on stderr.
import type { Lang } from '../values/lang.ts';

export interface Stream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly write: (content: string | Uint8Array, done?: () => void) => unknown;
}

export interface Surroundings {
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since the tool was started. */
  readonly elapsed: () => number;
}

export interface Terminal {
  readonly lang: Lang;
  /** Whether words about the work are left unsaid. */
  readonly quiet: boolean;
  /** Columns that lines for people may take. */
  readonly width: number;
  /** Whether words on stderr may be coloured, and those on stdout. */
  readonly colours: { readonly out: boolean; readonly say: boolean };
  /** What was asked for: machine output, or a text such as help. */
  readonly out: (text: string) => void;
  /** Machine output that may be long, piece by piece; resolves once all of it is handed over. */
  readonly pipe: (pieces: Iterable<Uint8Array>) => Promise<void>;
  /** Words about the work, for the person at the terminal; silent with `--quiet`. */
  readonly say: (text: string) => void;
  /** Why nothing came of it; also with `--quiet`. */
  readonly fail: (text: string) => void;
  /** Shows how far work has come once it takes long, on one line that is overwritten; an empty text clears it. */
  readonly progress: (text: string) => void;
}

const WIDEST = 100;
const NARROWEST = 40;
/** Milliseconds after which a person begins to wonder. */
const LONG = 700;
const CLEAR_LINE = '\r\x1b[2K';

/** A terminal for one run of the tool. Every text is written with a line end of its own. */
export function terminalOf(
  { stdout, stderr, env, elapsed }: Surroundings,
  { lang, quiet }: { readonly lang: Lang; readonly quiet: boolean },
): Terminal {
  const live = stderr.isTTY === true && !quiet && env['TERM'] !== 'dumb';
  let shown = false;
  const clear = (): void => {
    if (shown) stderr.write(CLEAR_LINE);
    shown = false;
  };
  const line = (stream: Stream, text: string): void => {
    clear();
    stream.write(text.endsWith('\n') ? text : `${text}\n`);
  };
  return {
    lang,
    quiet,
    width: widthOf(stderr.columns ?? stdout.columns),
    colours: { out: hasColour(stdout, env), say: hasColour(stderr, env) },
    out: (text) => line(stdout, text),
    pipe: async (pieces) => {
      clear();
      for (const piece of pieces) {
        // Called for a reader that has gone away, too.
        await new Promise<void>((resolve) => {
          stdout.write(piece, () => resolve());
        });
      }
    },
    say: (text) => {
      if (!quiet) line(stderr, text);
    },
    fail: (text) => line(stderr, text),
    progress: (text) => {
      clear();
      if (!live || text === '' || elapsed() < LONG) return;
      stderr.write(text);
      shown = true;
    },
  };
}

/** Columns for text: those of the window, within what reads well. */
function widthOf(columns: number | undefined): number {
  return Math.max(NARROWEST, Math.min(WIDEST, columns ?? WIDEST));
}

// https://no-color.org: any value but an empty one; a file or pipe gets plain text.
function hasColour({ isTTY }: Stream, env: Surroundings['env']): boolean {
  const refused = (env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb';
  return isTTY === true && !refused;
}
