// What is doubted of the data that an award rests on, in words.
import type { Doubt } from '../../evaluation/doubted-awards.ts';
import type { Lang } from '../../values/lang.ts';

/** What each finding says, with its place before it: `AK15 有科技小巨人认定日期，没有高新技术企业认定日期`. */
export function doubtTexts(
  findings: readonly Doubt[],
  placeOf: (finding: Doubt) => string,
): readonly string[] {
  return findings.map((finding) => `${placeOf(finding)} ${finding.message}`);
}

/** The same as a sentence among the reasons of an award. */
export function doubtSentence(
  findings: readonly Doubt[],
  placeOf: (finding: Doubt) => string,
  lang: Lang,
): string {
  const said = doubtTexts(findings, placeOf);
  return {
    zh: `所据数据存疑，付款前请核实：${said.join('；')}`,
    en: `rests on doubtful data, check before paying: ${said.join('; ')}`,
  }[lang];
}
