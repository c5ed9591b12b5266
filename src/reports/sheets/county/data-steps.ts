// What the unit must do about its data: report, report again, correct, check.
import { listLink } from '../body-address.ts';
import { type CountyFacts, isOwnFile } from './county-facts.ts';
import type { LocatedFinding } from './county-index.ts';
import { findingList } from './finding-sheet.ts';
import type { Step } from './steps.ts';

export function dataSteps(facts: CountyFacts): readonly Step[] {
  const errors = facts.findings.filter(({ finding }) => finding.severity === 'error');
  const doubts = facts.findings.filter(({ finding }) => finding.severity === 'warning');
  const own = ({ finding: { file } }: LocatedFinding): boolean => file === '' || isOwnFile(facts, file);
  return [
    ...reportSteps(facts),
    ...findingStep(errors.filter(own), facts, '更正数据错误', 'Correct errors in the data'),
    ...findingStep(
      errors.filter((finding) => !own(finding)),
      facts,
      '会同其他报送单位更正其文件中涉及本单位企业的错误',
      "With the other reporting units, correct errors about this unit's enterprises in their files",
    ),
    ...findingStep(doubts, facts, '核实存疑数据', 'Check doubtful data'),
  ];
}

function reportSteps({ inputs }: CountyFacts): readonly Step[] {
  if (inputs.length === 0)
    return [{ text: { zh: '补报本季度企业名单', en: "Send in this quarter's roster" } }];
  return inputs
    .filter(({ failed }) => failed)
    .map(({ file }) => ({
      text: {
        zh: `重新报送《${file}》：文件未能读取，原因见“数据问题”`,
        en: `Send ${file} again: it could not be read, for the reason given among the findings`,
      },
    }));
}

function findingStep(
  findings: readonly LocatedFinding[],
  facts: CountyFacts,
  zh: string,
  en: string,
): readonly Step[] {
  const [first] = findings;
  if (!first) return [];
  const link = listLink(findingList(facts), facts.findings.indexOf(first));
  const rows = new Set(findings.flatMap(({ reported }) => reported ?? [])).size;
  const [inZh, inEn] = rows === 0 ? ['', ''] : [`，涉及${rows}行`, ` in ${rows} rows`];
  return [
    {
      text: {
        zh: `${zh}：${findings.length}处${inZh}（见“数据问题”）`,
        en: `${en}: ${findings.length}${inEn} (see Findings)`,
      },
      link,
    },
  ];
}
