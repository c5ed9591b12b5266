import { kind, report } from '../../diagnostics/kind.ts';
import { unitOf } from '../../values/reporting-unit.ts';
import { cellValue, placeOf, type RowRule } from '../rule.ts';

export const parkOutsideCounty = kind<{ readonly park: string; readonly county: string }>()({
  code: 'park-outside-county',
  severity: 'warning',
  why: {
    zh: '园区位置与所属县区不符时，承担单位可能填错。',
    en: 'Where the park does not lie in the county, the unit that pays may be wrong.',
  },
  example: '所属县区=湟源县，所属园区=东川工业园区',
  zh: ({ park, county }) => ({
    message: `${park}不在${county}`,
    hint: '核对所属县区和所属园区；跨区注册的无需更正',
  }),
  en: ({ park, county }) => ({
    message: `${park} does not lie in ${county}`,
    hint: 'check county and park; nothing to mend where it is registered elsewhere',
  }),
});

export const parksOutsideCounty = {
  reports: [parkOutsideCounty],
  *checkRow(row, roster, { parameters }) {
    const park = cellValue(row, 'park');
    const county = cellValue(row, 'county');
    if (park === undefined || county === undefined) return;
    const counties = parameters['park-counties'][park];
    if (counties === undefined || counties.includes(county)) return;
    const args = { park: unitOf(park).name, county: unitOf(county).name };
    yield report(parkOutsideCounty, placeOf(roster, row, 'park'), args);
  },
} as const satisfies RowRule;
