import { kind, report } from '../../diagnostics/kind.ts';
import { cellValue, placeOf } from '../cells.ts';
import type { RowRule } from '../rule.ts';

export const rdStaffAboveStaff = kind<Record<never, never>>()({
  code: 'rd-staff-above-staff',
  severity: 'warning',
  why: {
    zh: '研发人员是从业人员的一部分，不会更多。',
    en: 'R&D staff are part of the staff and cannot be more.',
  },
  example: '研发人员 30，从业人员 25',
  sample: {},
  zh: () => ({ message: '研发人员多于从业人员', hint: '核对两项人数' }),
  en: () => ({ message: 'more R&D staff than employees', hint: 'check both counts' }),
});

export const rdStaffAboveStaffRows = {
  reports: [rdStaffAboveStaff],
  checkRow(row, roster, tell) {
    const staff = cellValue(row, 'rdStaff');
    const employees = cellValue(row, 'employees');
    if (staff === undefined || employees === undefined || staff <= employees) return;
    tell(report(rdStaffAboveStaff, placeOf(roster, row, 'rdStaff'), {}));
  },
} as const satisfies RowRule;
