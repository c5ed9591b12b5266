// What can be done about an unreadable file that the bureau keeps itself, such as its ledger: no unit can send it again.
import type { Diagnostic, Wording } from '../diagnostics/diagnostic.ts';
import type { Lang, Localised } from '../values/lang.ts';
import type { FileFault } from './unreadable-file.ts';

const SAVE_ANEW: Localised = {
  zh: '用 Excel 或 WPS 打开原文件，另存为 .xlsx 后重试；打不开的用备份恢复',
  en: 'open the original in Excel or WPS, save it as .xlsx and try again; restore it from a copy where it cannot be opened',
};

const SMALLER: Localised = {
  zh: '删去图片、空白格式和多余的工作表，另存后重试',
  en: 'remove pictures, formats of empty cells and spare sheets, save it and try again',
};

const ORIGINAL: Localised = { zh: '改用 Excel 或 CSV 原件', en: 'give the Excel or CSV original' };

/** Faults that a sender is asked to mend; of the others the same is said of every file. */
const HINTS: ReadonlyMap<FileFault, Localised> = new Map<FileFault, Localised>([
  [
    'empty',
    {
      zh: '可能没有保存或传输中断：重新保存原文件后重试，或用备份恢复',
      en: 'it was perhaps never saved, or the transfer broke off: save the original again and try once more, or restore it from a copy',
    },
  ],
  ['too-large', SMALLER],
  ['too-many-cells', SMALLER],
  ['too-slow', SMALLER],
  ['too-much-memory', SMALLER],
  [
    'too-wide',
    {
      zh: '可能缺少换行或分隔符有误：用 Excel 打开确认，另存后重试',
      en: 'perhaps line ends are missing or the delimiter is wrong: open it in Excel, save it and try again',
    },
  ],
  ['password', { zh: '取消打开密码，另存后重试', en: 'take the password off, save it and try again' }],
  ['cut-off', SAVE_ANEW],
  ['web-archive', SAVE_ANEW],
  ['damaged', SAVE_ANEW],
  ['pdf', ORIGINAL],
  ['picture', ORIGINAL],
  [
    'document',
    { zh: '做成 Excel 或 CSV 表格后重试', en: 'make a table of it in Excel or CSV and try again' },
  ],
  [
    'encoding',
    {
      zh: '用记事本或 Excel 打开确认没有乱码，另存为 UTF-8 编码的 CSV 后重试',
      en: 'open it, make sure that nothing is garbled, save it as CSV in UTF-8 and try again',
    },
  ],
]);

/** Why a file of the bureau's own could not be read and what it can do, by the finding that a roster would get. */
export function keptFileWording(
  { wording }: Pick<Diagnostic, 'wording'>,
  fault: FileFault | undefined,
): Readonly<Record<Lang, Wording>> {
  const hint = fault && HINTS.get(fault);
  return hint ? { zh: { ...wording.zh, hint: hint.zh }, en: { ...wording.en, hint: hint.en } } : wording;
}
