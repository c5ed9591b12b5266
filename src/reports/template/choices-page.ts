// The hidden sheet of a form: the lists of its drop-downs, under the mark by which the form is known again.
import { measuresInForce } from '../../policy/in-force.ts';
import { templateMark } from '../../roster/template-mark.ts';
import { periodYear } from '../../values/period.ts';
import { BLANK, type BookSheet, type ChoiceList, text } from '../book.ts';
import { listLink } from '../sheets/body-address.ts';
import { LISTS } from './column-choices.ts';
import type { FormSetting } from './form-setting.ts';

const CHOICES_NAME = '选项';
const SUBTITLES = ['下拉列表的内容，请勿改动或删除。 The lists of the drop-downs: do not change.'];

interface Listed {
  readonly name: string;
  readonly header: string;
  readonly choices: readonly string[];
}

/** The sheet, and the lists on it. */
export function choicesPage(setting: FormSetting): {
  readonly sheet: BookSheet;
  readonly lists: readonly ChoiceList[];
} {
  const listed = allLists(setting).filter(({ choices }) => choices.length > 0);
  const longest = Math.max(...listed.map(({ choices }) => choices.length));
  const rows = Array.from({ length: longest }, (_, row) =>
    listed.map(({ choices }) => (choices[row] === undefined ? BLANK : text(choices[row]))),
  );
  const shape = { name: CHOICES_NAME, subtitles: SUBTITLES, grouped: false };
  return {
    sheet: {
      name: CHOICES_NAME,
      title: templateMark(setting.period),
      subtitles: SUBTITLES,
      blocks: [
        {
          kind: 'table',
          heading: '',
          columns: listed.map(({ header }) => ({ header, width: 40 })),
          rows,
          totalLabel: '',
          emptyText: '',
        },
      ],
      orientation: 'portrait',
      hidden: true,
    },
    lists: listed.map(({ name, choices }, column) => ({
      name,
      first: listLink(shape, 0, column),
      count: choices.length,
    })),
  };
}

// A county's own cluster stands first.
function allLists({ policy, period, unit }: FormSetting): readonly Listed[] {
  const clusters = [...policy.clusters].sort((a, b) => Number(b.county === unit) - Number(a.county === unit));
  return [
    {
      name: LISTS.measures,
      header: '事项清单',
      choices: measuresInForce(policy, periodYear(period)).map(({ title }) => title.zh),
    },
    { name: LISTS.clusters, header: '集群清单', choices: clusters.map(({ title }) => title.zh) },
  ];
}
