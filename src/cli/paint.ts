// Colours by meaning. Colour is never the only sign: the words say it too.
import { Chalk } from 'chalk';

export type Paint = (text: string) => string;

export interface Paints {
  readonly strong: Paint;
  readonly muted: Paint;
  readonly good: Paint;
  readonly doubt: Paint;
  readonly bad: Paint;
}

/** Paints for a stream that shows colours, or ones that leave texts as they are. */
export function paintFor(coloured: boolean): Paints {
  const chalk = new Chalk({ level: coloured ? 1 : 0 });
  return {
    strong: chalk.bold,
    muted: chalk.dim,
    good: chalk.green,
    doubt: chalk.yellow,
    bad: chalk.red,
  };
}
