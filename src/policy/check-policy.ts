// The one way in for a policy document: text → policy, or everything that is wrong with the text.
import { type DocumentProblem, sortedProblems } from './document-problem.ts';
import { figureProblems } from './figure-problems.ts';
import { measureProblems, type NamedCondition } from './measure-problems.ts';
import { type Policy, policySchema } from './policy.ts';
import { draftOf } from './policy-draft.ts';
import { readDocument } from './read-document.ts';

/** Either a policy, or at least one problem. */
export type CheckedPolicy =
  | { readonly policy: Policy; readonly problems: readonly [] }
  | { readonly policy: null; readonly problems: readonly DocumentProblem[] };

/**
 * Reads and checks the YAML text of a policy document; `conditions` are those there are.
 * Problems come in the order of the file. Never throws for what the text says.
 */
export function checkPolicy(text: string, conditions: readonly NamedCondition[]): CheckedPolicy {
  const { value, problems, source } = readDocument(text, policySchema);
  const draft = draftOf(source.value);
  const all = sortedProblems([
    ...problems,
    ...measureProblems(draft, conditions, source),
    ...figureProblems(draft, source),
  ]);
  return value !== null && all.length === 0
    ? { policy: value, problems: [] }
    : { policy: null, problems: all };
}
