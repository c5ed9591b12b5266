import { kind, report } from '../../diagnostics/kind.ts';
import type { Roster, RosterRow } from '../../roster/roster.ts';
import { type UnitId, unitOf } from '../../values/reporting-unit.ts';
import { cellValue, headerPlace, placeOf } from '../cells.ts';
import type { RosterRule, ValidationContext } from '../rule.ts';
import { isWholeList } from '../whole-list.ts';

interface Outside {
  readonly park: UnitId;
  readonly county: UnitId;
}

const whyOutside = {
  zh: '园区位置与所属县区不符时，所属县区或园区可能填错；企业也可能注册在别处。',
  en: 'Where the park does not lie in the county, one of the two may be wrong; or it is registered elsewhere.',
};

export const parkOutsideCounty = kind<Outside>()({
  code: 'park-outside-county',
  severity: 'warning',
  why: whyOutside,
  example: '所属县区=湟源县，所属园区=东川工业园区',
  sample: { park: 'dongchuan', county: 'huangzhong' },
  zh: ({ park, county }) => ({
    message: `${unitOf(park).name}不在${unitOf(county).name}`,
    hint: '核对所属县区和所属园区；跨区注册的无需更正',
  }),
  en: ({ park, county }) => ({
    message: `${unitOf(park).nameEn} does not lie in ${unitOf(county).nameEn}`,
    hint: 'check county and park; nothing to mend where it is registered elsewhere',
  }),
});

export const parksOutsideCounties = kind<{ readonly rows: number; readonly all: number }>()({
  code: 'parks-outside-counties',
  severity: 'warning',
  why: whyOutside,
  example: '园区名单中所属县区多为企业注册地',
  sample: { rows: 18, all: 20 },
  zh: ({ rows, all }) => ({
    message: `${all} 户园区企业中有 ${rows} 户的所属县区不是园区所在县区，不再逐户提示`,
    hint: '名单如按注册地填所属县区，无需更正；否则逐户核对',
  }),
  en: ({ rows, all }) => ({
    message: `${rows} of ${all} park enterprises have a county where their park does not lie; they are not told one by one`,
    hint: 'nothing to mend where the list gives the county of registration; check each where it does not',
  }),
});

export const parksOutsideCounty = {
  reports: [parkOutsideCounty, parksOutsideCounties],
  *checkRoster(roster, context) {
    const placed = roster.rows.flatMap((row) => placing(row) ?? []);
    const outside = placed.filter((one) => liesOutside(one, context));
    if (isWholeList(outside.length, placed.length, context)) {
      const args = { rows: outside.length, all: placed.length };
      yield report(parksOutsideCounties, headerPlace(roster, 'park'), args);
      return;
    }
    for (const { row, ...args } of outside) yield outsideAt(roster, row, args);
  },
} as const satisfies RosterRule;

function outsideAt(roster: Roster, row: RosterRow, args: Outside) {
  return report(parkOutsideCounty, placeOf(roster, row, 'park'), args);
}

function placing(row: RosterRow): (Outside & { readonly row: RosterRow }) | undefined {
  const [park, county] = [cellValue(row, 'park'), cellValue(row, 'county')];
  return park === undefined || county === undefined ? undefined : { row, park, county };
}

function liesOutside({ park, county }: Outside, { parameters }: ValidationContext): boolean {
  const counties = parameters['park-counties'][park];
  return counties !== undefined && !counties.includes(county);
}
