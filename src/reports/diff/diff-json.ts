// A comparison for other programs: what `diff --format json` prints (domain §10).
import type { Change } from '../../diff/change.ts';
import type { Match } from '../../diff/match.ts';
import { namedRow } from '../../diff/named-row.ts';
import type { Reorganisation } from '../../diff/reorganisations.ts';
import type { SideFacts } from '../../diff/side.ts';
import type { Lang } from '../../values/lang.ts';
import type { DiffFacts } from './diff-facts.ts';

/**
 * Plain shapes in a fixed order. `changes` turn the old roster into the new, with `columns.foreign` also what stands in
 * columns that are none of ours and that one side alone has; `matches` are those that the code did not settle, `possible` what a person should look at, `awards` amounts in 元.
 */
export function diffJson({ diff, old, new: now, lang }: DiffFacts): object {
  return {
    schema: 'xining-tiers/diff@1',
    old: sideJson(old, lang),
    new: sideJson(now, lang),
    changes: diff.changes.map(changeJson),
    matches: diff.matches.map(matchJson),
    possible: [...diff.doubtful.map(doubtfulJson), ...diff.reorganisations.map(reorganisationJson)],
    awards: diff.awards,
    restated: diff.restatements,
    columns: {
      onlyOld: diff.fields.filter(({ has }) => !has.new).map(({ id }) => id),
      onlyNew: diff.fields.filter(({ has }) => !has.old).map(({ id }) => id),
      foreign: diff.pairs.flatMap(({ foreign }) => foreign.map(changeJson)),
    },
    flows: diff.flows,
  };
}

function sideJson({ files, ledger, ...facts }: SideFacts, lang: Lang): object {
  return {
    ...facts,
    ledger: ledger !== null,
    ledgerSha256: ledger,
    files: files.map(({ failure, ...file }) => ({ ...file, failure: failure?.[lang] ?? null })),
  };
}

function changeJson({ kind, uscc, name, field, old, new: now, oldCell, newCell, ...more }: Change): object {
  return { kind, uscc, name, field, old, new: now, oldCell, newCell, ...more };
}

function matchJson({ old, new: now, grounds, certainty, likeness }: Match): object {
  return {
    old: namedRow(old),
    new: namedRow(now),
    grounds,
    certainty,
    agree: likeness?.fields ?? [],
  };
}

function doubtfulJson(match: Match): object {
  return {
    kind: 'same',
    old: [namedRow(match.old)],
    new: [namedRow(match.new)],
    grounds: match.grounds,
    certainty: match.certainty,
  };
}

function reorganisationJson({ kind, parts, whole, grounds, certainty }: Reorganisation): object {
  const [several, one] = [parts.map(namedRow), [namedRow(whole)]];
  const [old, now] = kind === 'merger' ? [several, one] : [one, several];
  return { kind, old, new: now, grounds, certainty };
}
