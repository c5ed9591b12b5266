// What the unit must do about its data: report, report again, correct, check.
import type { Severity } from '../../../diagnostics/diagnostic.ts';
import { counted } from '../../../values/counted.ts';
import type { Localised } from '../../../values/lang.ts';
import { listLink } from '../body-address.ts';
import { type CountyFacts, isOwnFile } from './county-facts.ts';
import type { LocatedFinding } from './county-index.ts';
import { findingList } from './finding-sheet.ts';
import type { Step } from './steps.ts';

/** In order of urgency; what concerns the whole submission is left to the city. */
export function dataSteps(facts: CountyFacts): readonly Step[] {
  const failed = new Set(facts.inputs.flatMap((input) => (input.failed ? [input.file] : [])));
  // A file that could not be read has a step of its own; what concerns the whole submission is no unit's to mend.
  const findings = facts.findings.filter(({ finding: { file } }) => file !== '' && !failed.has(file));
  const of = (severity: Severity, own: boolean): readonly LocatedFinding[] =>
    findings.filter(({ finding }) => finding.severity === severity && isOwnFile(facts, finding.file) === own);
  return [
    ...(facts.inputs.length === 0 ? [NOT_REPORTED] : []),
    ...[...failed].map((file) => failedStep(file, facts)),
    ...findingStep(of('error', true), facts, {
      zh: '更正数据错误',
      en: 'Correct errors in the data',
    }),
    ...findingStep(of('error', false), facts, {
      zh: '会同其他填报单位更正其文件中涉及本单位企业的错误',
      en: "With the other reporting units, correct errors about this unit's enterprises in their files",
    }),
    ...findingStep([...of('warning', true), ...of('warning', false)], facts, {
      zh: '核实存疑数据',
      en: 'Check doubtful data',
    }),
  ];
}

const NOT_REPORTED: Step = { text: { zh: '补报本季度企业名单', en: "Send in this quarter's roster" } };

function failedStep(file: string, facts: CountyFacts): Step {
  const text = {
    zh: `重新报送《${file}》：文件未能读取，原因见“数据问题”`,
    en: `Send ${file} again: it could not be read, for the reason given among the findings`,
  };
  const place = facts.findings.findIndex(({ finding }) => finding.file === file);
  return place < 0 ? { text } : { text, link: listLink(findingList(facts), place) };
}

function findingStep(
  findings: readonly LocatedFinding[],
  facts: CountyFacts,
  what: Localised,
): readonly Step[] {
  const [first] = findings;
  if (!first) return [];
  const link = listLink(findingList(facts), facts.findings.indexOf(first));
  const rows = new Set(findings.flatMap(({ reported }) => reported ?? [])).size;
  const [inZh, inEn] = rows === 0 ? ['', ''] : [`，涉及${rows}行`, ` in ${counted(rows, 'row')}`];
  const text = {
    zh: `${what.zh}：${findings.length}处${inZh}（见“数据问题”）`,
    en: `${what.en}: ${findings.length}${inEn} (see Findings)`,
  };
  return [{ text, link }];
}
