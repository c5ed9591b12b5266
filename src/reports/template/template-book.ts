// The workbook that a county or park fills in.
import type { Book } from '../book.ts';
import { choicesPage } from './choices-page.ts';
import { claimsPage } from './claims-page.ts';
import { formTitle } from './form-head.ts';
import type { FormSetting } from './form-setting.ts';
import { guidePage } from './guide-page.ts';
import type { LastList } from './last-list.ts';
import { rosterPage } from './roster-page.ts';

/** The form of a period, begun from the list before where there is one. It is read as any roster is. */
export function templateBook(setting: FormSetting, last: LastList | null): Book {
  const { sheet, lists } = choicesPage(setting);
  const title = formTitle('工业中小企业梯度培育企业名单', setting);
  return {
    title,
    footer: `${title}  ${setting.policy.number}`,
    sheets: [rosterPage(setting, last?.rows ?? []), claimsPage(setting), guidePage(setting, last), sheet],
    lists,
  };
}
