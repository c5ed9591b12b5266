// What must happen before open questions can be answered, and by whom.
import { columnOf } from '../../../roster/columns.ts';
import { counted } from '../../../values/counted.ts';
import type { Lang, Localised } from '../../../values/lang.ts';
import { fieldNames } from '../../wording/field-text.ts';
import { reasonColumn } from '../../wording/reason-wording.ts';
import { listLink } from '../body-address.ts';
import type { AwardLine } from './award-lines.ts';
import { awardList } from './award-sheet.ts';
import type { CountyFacts } from './county-facts.ts';
import { type Step, someNames } from './steps.ts';

interface Question {
  readonly code: string;
  /** The authority that rules on it, where no datum can answer it. */
  readonly authority: Localised;
  readonly lines: AwardLine[];
  /** The columns on which reports differ. */
  readonly fields: Set<string>;
}

/** One step a kind of question, data first, in the order in which the lines raise them. */
export function reviewSteps(facts: CountyFacts): readonly Step[] {
  const list = awardList(facts);
  return questions(facts).map((question) => {
    const [first] = question.lines;
    const text = { zh: questionText(question, 'zh'), en: questionText(question, 'en') };
    return first ? { text, link: listLink(list, facts.lines.indexOf(first)) } : { text };
  });
}

function questions({ lines, index }: CountyFacts): readonly Question[] {
  const found = new Map<string, Question>();
  for (const line of lines) {
    if (line.decision?.status !== 'review' || line.repeated) continue;
    for (const { code, effect, fields } of line.decision.reasons) {
      if (effect !== 'unknown') continue;
      const authority = index.measures.get(line.decision.measure)?.authority ?? { zh: '', en: '' };
      const key = answeredByData(code) ? code : `${code} ${authority.zh}`;
      const question = found.get(key) ?? { code, authority, lines: [], fields: new Set() };
      if (question.lines.at(-1) !== line) question.lines.push(line);
      for (const field of Object.keys(fields)) question.fields.add(field);
      found.set(key, question);
    }
  }
  return [...found.values()].sort((a, b) => Number(answeredByData(b.code)) - Number(answeredByData(a.code)));
}

function answeredByData(code: string): boolean {
  return reasonColumn(code) !== null || code === 'invalid-uscc' || code === 'conflicting-reports';
}

function questionText({ code, lines, authority, fields }: Question, lang: Lang): string {
  const names = lines.map(({ enterprise }) => enterprise.name);
  const who = { zh: `（${someNames(names, 'zh')}）`, en: ` (${someNames(names, 'en')})` }[lang];
  const households = new Set(names).size;
  const column = reasonColumn(code);
  if (column) {
    const { header, headerEn } = columnOf(column.key);
    return {
      zh: `${column.kind === 'missing' ? '补齐' : '重填'}${households}户的“${header}”，否则相关奖补无法核定${who}`,
      en: `${column.kind === 'missing' ? 'Fill in' : 'Write anew'} “${headerEn}” for ${counted(households, 'enterprise')}: the awards cannot be decided without it${who}`,
    }[lang];
  }
  if (code === 'invalid-uscc')
    return {
      zh: `更正${households}户的统一社会信用代码${who}`,
      en: `Correct the credit code of ${counted(households, 'enterprise')}${who}`,
    }[lang];
  if (code === 'conflicting-reports') {
    const columns = fieldNames(fields, lang);
    return {
      zh: `与其他填报单位核对${households}户填报不一致的数据：${columns}${who}`,
      en: `Agree with the other reporting units on data that differ for ${counted(households, 'enterprise')}: ${columns}${who}`,
    }[lang];
  }
  return {
    zh: `${lines.length}项待裁定（${authority.zh}）：${someNames(names, 'zh')}，理由见“奖补核对”`,
    en: `${counted(lines.length, 'question')} for a ruling (${authority.en}): ${someNames(names, 'en')}; see Awards for the reasons`,
  }[lang];
}
