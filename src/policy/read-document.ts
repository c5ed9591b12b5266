// YAML text → value of a schema, or everything that the schema objects to, with line and column.
import type * as z from 'zod';
import { type DocumentProblem, sortedProblems } from './document-problem.ts';
import { schemaProblems } from './schema-problems.ts';
import { readYaml, type YamlSource } from './yaml-source.ts';

/** Either a value, or at least one problem. */
export type ReadDocument<T> =
  | { readonly value: T; readonly problems: readonly []; readonly source: YamlSource }
  | { readonly value: null; readonly problems: readonly DocumentProblem[]; readonly source: YamlSource };

/** Reads a YAML document by its schema. Problems come in the order of the file. Never throws for what the text says. */
export function readDocument<T>(text: string, schema: z.ZodType<T>): ReadDocument<T> {
  const source = readYaml(text);
  if (source.problems.length > 0) return { value: null, problems: sortedProblems(source.problems), source };
  const parsed = schema.safeParse(source.value);
  if (parsed.success) return { value: parsed.data, problems: [], source };
  return {
    value: null,
    problems: sortedProblems(schemaProblems(parsed.error.issues, schema, source)),
    source,
  };
}
