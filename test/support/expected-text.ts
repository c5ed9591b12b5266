import { readdirSync, statSync } from 'node:fs';

const ROOT = new URL('../../', import.meta.url).pathname;

/** Said where what a sheet or text shows is not what is expected of it. */
export const AS_EXPECTED =
  'not as expected; where the change is meant, `npm run expected` takes it over: read the diff';

/** The same of what was built, which may be older than its source. */
export function asExpectedOfBuild(): string {
  const built = statSync(`${ROOT}dist/cli/tool.cjs`).mtimeMs;
  const newer = readdirSync(`${ROOT}src`, { recursive: true, encoding: 'utf8' }).find(
    (name) => statSync(`${ROOT}src/${name}`).mtimeMs > built,
  );
  return newer === undefined
    ? AS_EXPECTED
    : `what was built is older than src/${newer}: npm run build, and try again`;
}
