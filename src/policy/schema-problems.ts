// What a schema objects to in a YAML document, at the line and column of what it objects to.
import type * as z from 'zod';
import type { Localised } from '../values/lang.ts';
import type { DocumentProblem } from './document-problem.ts';
import { nearest } from './nearest.ts';
import { schemaKeys } from './schema-keys.ts';
import { issueWording, missingWording, unknownKeyWording } from './schema-wording.ts';
import { valueAt } from './value-at.ts';
import type { Path, YamlSource } from './yaml-source.ts';

type Issue = z.core.$ZodIssue;
type UnionIssue = Extract<Issue, { code: 'invalid_union' }>;
/** One form that an entry may take, as its objections to what is written. */
type Form = readonly Issue[];

/** Every objection of a schema to a document. `schema` is asked for the keys it knows, to suggest one. */
export function schemaProblems(
  issues: readonly Issue[],
  schema: z.ZodType,
  source: YamlSource,
): readonly DocumentProblem[] {
  const known = schemaKeys(schema);
  const problemsOf = (issue: Issue, above: Path): readonly DocumentProblem[] => {
    const path = [...above, ...issue.path];
    const written = valueAt(source.value, path);
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) =>
        source.problemAt(path, unknownKeyWording(key, nearest(key, known)), key),
      );
    }
    if (written === undefined && path.length > 0) {
      return [source.problemAt(path.slice(0, -1), missingWording(String(path.at(-1))))];
    }
    if (issue.code !== 'invalid_union') return [source.problemAt(path, issueWording(issue, written))];
    const meant = meantForm(issue, written);
    return meant
      ? meant.flatMap((inner) => problemsOf(inner, path))
      : [source.problemAt(path, formsWording(issue, written))];
  };
  return issues.flatMap((issue) => problemsOf(issue, []));
}

/** The form whose keys or type were used; undefined where it could be several, or none. */
function meantForm({ errors: forms }: UnionIssue, written: unknown): Form | undefined {
  const ranked = forms
    .map((form) => ({ form, strangeness: strangeness(form, written) }))
    .filter(({ strangeness }) => strangeness < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.strangeness - b.strangeness);
  const [first, second] = ranked;
  return first && first.strangeness < (second?.strangeness ?? Number.POSITIVE_INFINITY)
    ? first.form
    : undefined;
}

/** How foreign what is written is to a form; infinite where the form knows none of it. */
function strangeness(form: Form, written: unknown): number {
  if (form.some(({ code, path }) => code === 'invalid_type' && path.length === 0))
    return Number.POSITIVE_INFINITY;
  if (!isGroup(written)) return form.length;
  const unknown = unknownKeys(form);
  const absent = absentKeys(form, written);
  const misspelt = unknown.some((key) => nearest(key, absent) !== undefined);
  if (unknown.length >= Object.keys(written).length && !misspelt) return Number.POSITIVE_INFINITY;
  return unknown.length * 100 + absent.length * 10 + form.length - (misspelt ? 5 : 0);
}

function formsWording({ errors: forms }: UnionIssue, written: unknown): Localised {
  if (isGroup(written)) {
    const keys = forms.map((form) => absentKeys(form, written).join(' + ')).filter((text) => text !== '');
    return {
      zh: `这一组键不是可识别的写法，应为其中一种：${keys.join('；')}`,
      en: `these keys are none of the known forms: ${keys.join('; ')}`,
    };
  }
  const wordings = forms.flatMap((form) => form.map((issue) => issueWording(issue, undefined)));
  return {
    zh: [...new Set(wordings.map(({ zh }) => zh))].join('，或'),
    en: [...new Set(wordings.map(({ en }) => en))].join(', or '),
  };
}

function unknownKeys(form: Form): readonly string[] {
  return form.flatMap((issue) =>
    issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : [],
  );
}

function absentKeys(form: Form, written: Readonly<Record<string, unknown>>): readonly string[] {
  const named = form.flatMap(({ path: [key] }) => (key === undefined ? [] : String(key)));
  return [...new Set(named)].filter((key) => written[key] === undefined);
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
