// Enterprises matched otherwise than by code, pairs left open, and signs of mergers and splits.
import { type NamedRow, namedRow } from '../../diff/named-row.ts';
import type { Reorganisation } from '../../diff/reorganisations.ts';
import { type Lang, textIn } from '../../values/lang.ts';
import type { DiffFacts } from '../diff/diff-facts.ts';
import { CERTAINTY_OF_MATCH, groundsText, REORGANISATION_WORDING } from '../wording/change-wording.ts';
import type { DiffPageSetting } from './diff-page.ts';
import { line, type SummaryLine, wrapped } from './summary-line.ts';

/** The lists, each with its grounds and how sure they are; nothing where there is nothing to say. */
export function matchLines(facts: DiffFacts, setting: DiffPageSetting): readonly SummaryLine[] {
  const { diff, lang } = facts;
  const t = textIn(lang);
  const named = (row: NamedRow): string =>
    `${row.name}（${row.uscc === '' ? t('无代码', 'no code') : row.uscc}）`;
  const pair = (old: NamedRow, now: NamedRow): string => `${named(old)} → ${named(now)}`;
  return [
    ...listed(
      t('不是按代码对应的企业，请核对', 'Matched otherwise than by code; please check'),
      diff.matches.map(
        (match) =>
          `${pair(namedRow(match.old), namedRow(match.new))}${t('：', ': ')}${groundsText(match.grounds, lang)}${t('，', ', ')}${CERTAINTY_OF_MATCH[match.certainty][lang]}`,
      ),
      facts.lang,
      setting,
    ),
    ...listed(
      t('可能是同一企业，没有视为同一户', 'Perhaps the same enterprise, but not taken for it'),
      diff.doubtful.map(
        (match) =>
          `${pair(namedRow(match.old), namedRow(match.new))}${t('：', ': ')}${groundsText(match.grounds, lang)}`,
      ),
      facts.lang,
      setting,
    ),
    ...listed(
      t('可能有合并或分立，由经办人判断', 'Signs of mergers or splits, for a person to judge'),
      diff.reorganisations.map((one) => reorganisationText(one, named, lang)),
      facts.lang,
      setting,
    ),
  ];
}

function reorganisationText(
  { kind, parts, whole, grounds, certainty }: Reorganisation,
  named: (row: NamedRow) => string,
  lang: Lang,
): string {
  const several = parts.map((part) => named(namedRow(part))).join(' + ');
  const one = named(namedRow(whole));
  const what = kind === 'merger' ? `${several} → ${one}` : `${one} → ${several}`;
  const colon = { zh: '：', en: ': ' }[lang];
  const comma = { zh: '，', en: ', ' }[lang];
  return `${REORGANISATION_WORDING[kind][lang]}${colon}${what}${colon}${groundsText(grounds, lang)}${comma}${CERTAINTY_OF_MATCH[certainty][lang]}`;
}

function listed(
  title: string,
  texts: readonly string[],
  lang: Lang,
  { shown, width }: DiffPageSetting,
): readonly SummaryLine[] {
  if (texts.length === 0) return [];
  const told = shown === null ? texts : texts.slice(0, shown);
  const rest = texts.length - told.length;
  const more = { zh: `  另有 ${rest} 条，用 --all 全部列出`, en: `  and ${rest} more; --all lists them` }[
    lang
  ];
  return [
    line(`${title}${{ zh: '：', en: ': ' }[lang]}`, 'doubt'),
    ...told.flatMap((text) => wrapped(`  ${text}`, width, 'plain', 4)),
    ...(rest > 0 ? [line(more, 'muted')] : []),
  ];
}
