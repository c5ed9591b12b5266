// The lock file lets `npm ci` work on every platform, also where it was written on a machine that sees one alone.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly deprecated?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const ROOT = new URL('../../', import.meta.url);
const lock: { readonly packages: Readonly<Record<string, Locked>> } = JSON.parse(
  readFileSync(new URL('package-lock.json', ROOT), 'utf8'),
);
const manifest = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8'));

const IN_STEP = 'bring package-lock.json in step with: npm install';

/** Whether a package that another one asks for stands where Node would look for it. */
function isLocked(name: string, from: string): boolean {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules') - 1))) {
    const place = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (lock.packages[place] !== undefined) return true;
    if (folder === '') return false;
  }
}

test('every package that is asked for is locked, for other platforms too', () => {
  const missing = Object.entries(lock.packages).flatMap(([place, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !isLocked(name, place))
      .map((name) => `${place} → ${name}`),
  );
  expect(missing, 'packages that package-lock.json lacks: npm install').toEqual([]);
});

test('package.json and the lock file ask for the same', () => {
  const root = lock.packages[''];
  expect(root?.dependencies, IN_STEP).toEqual(manifest.dependencies);
  expect(root?.devDependencies, IN_STEP).toEqual(manifest.devDependencies);
});

test('what is known to be abandoned is not installed', () => {
  const abandoned = ['rimraf', 'inflight', 'fstream', 'lodash.isequal'];
  const installed = Object.entries(lock.packages).filter(
    ([place, { deprecated }]) =>
      deprecated !== undefined || abandoned.some((name) => place.endsWith(`node_modules/${name}`)),
  );
  expect(
    installed.map(([place]) => place),
    'packages that nobody keeps any more: `npm ls NAME` says who brings them, `overrides` in package.json replaces them',
  ).toEqual([]);
});
