// YAML text → value of a schema, or everything that the schema objects to, with line and column.
import type * as z from 'zod';
import type { Localised } from '../values/lang.ts';
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
  const other = noYaml(text);
  if (other !== null)
    return {
      value: null,
      problems: [{ line: 1, column: 1, entry: '', article: null, wording: other }],
      source,
    };
  if (source.problems.length > 0) return { value: null, problems: sortedProblems(source.problems), source };
  const parsed = schema.safeParse(source.value);
  if (parsed.success) return { value: parsed.data, problems: [], source };
  return {
    value: null,
    problems: sortedProblems(schemaProblems(parsed.error.issues, schema, source)),
    source,
  };
}

// What is no text of this kind at all is said once, and not as whatever the parser makes of it.
function noYaml(text: string): Localised | null {
  if (text.trim() === '') return { zh: '文件是空的', en: 'the file is empty' };
  // Workbooks and other packed files begin so, and no text has such signs.
  if (text.startsWith('PK\u0003\u0004') || text.includes('\u0000'))
    return {
      zh: '这是工作簿或其他非文本文件，应为 YAML 文本',
      en: 'this is a workbook or another file that is no text; it should be a YAML text',
    };
  return null;
}
