// A kind of finding, declared once: code, severity, why it matters, and its wording in both languages.
import type { Lang, Localised } from '../values/lang.ts';
import type { Diagnostic, Place, Severity, Wording } from './diagnostic.ts';

export interface Kind<Args, Code extends string = string> {
  readonly code: Code;
  readonly severity: Severity;
  /** Why it matters, for the catalogue of findings. */
  readonly why: Localised;
  /** What it does to the decisions, where that is not what findings of its severity do. */
  readonly effect?: Localised;
  /** An invented example of what stands in the cell. */
  readonly example: string;
  /** What the finding would say in such a case, for its page. */
  readonly sample: () => Readonly<Record<Lang, Wording>>;
  readonly zh: (args: Args) => Wording;
  readonly en: (args: Args) => Wording;
}

/** A kind as it is declared: its sample is what the finding would name. */
type DeclaredKind<Args, Code extends string> = Omit<Kind<Args, Code>, 'sample'> & { readonly sample: Args };

/** Declares a kind; the code stays a literal type. Call as `kind<Args>()({ … })`. */
export function kind<Args>(): <const Code extends string>(
  declared: DeclaredKind<Args, Code>,
) => Kind<Args, Code> {
  return ({ sample, ...declared }) => ({
    ...declared,
    sample: () => ({ zh: declared.zh(sample), en: declared.en(sample) }),
  });
}

/** A finding of a kind at a place. `severity` overrides the kind's own where the circumstances weigh otherwise. */
export function report<Args>(
  of: Kind<Args>,
  place: Place,
  args: Args,
  severity: Severity = of.severity,
): Diagnostic {
  const said = quotable(args);
  const wording: Record<Lang, Wording> = { zh: of.zh(said), en: of.en(said) };
  return { code: of.code, severity, ...place, wording };
}

const LONGEST_QUOTE = 120;

// A message quotes what stands in a cell, which may be a page of text.
function quotable<Args>(args: Args): Args {
  if (typeof args !== 'object' || args === null) return args;
  const entries = Object.entries(args);
  if (entries.every(([, value]) => typeof value !== 'string' || value.length <= LONGEST_QUOTE)) return args;
  return Object.fromEntries(
    entries.map(([key, value]) => [
      key,
      typeof value === 'string' && value.length > LONGEST_QUOTE ? `${value.slice(0, LONGEST_QUOTE)}…` : value,
    ]),
  ) as Args;
}
