// Bundles src into dist: the tool in one file, beside it one of the quarterly run alone, one that only shows help and one
// that starts the second thread, the code compiled for them, and what few runs need.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { filesIn } from './files-in.mjs';
import { withSharedShapes } from './shared-shapes.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DIST = join(ROOT, 'dist');
const WRITER = 'node_modules/wasm-xlsxwriter/nodejs/wasm_xlsxwriter_bg.wasm';
/** What few runs need, each in a file of its own: with what all need it would be loaded for nothing. */
const ASIDE = {
  'code-pages': '@e965/xlsx/dist/cpexcel.full.mjs',
  sheetjs: '@e965/xlsx',
  pinyin: 'pinyin-pro',
};

const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
const sources = await sourcesDigest();

/**
 * A module of Node that is required at the start of others and used hardly ever: it is loaded with the first use of
 * what is named, since loading it takes longer than showing help.
 */
function lazily(module, names) {
  const filter = new RegExp(`^${module}$`);
  const getters = names.map((name) => `get ${name}() { return require('${module}').${name}; }`);
  return {
    name: `lazily ${module}`,
    setup({ onResolve, onLoad }) {
      onResolve({ filter }, ({ path, namespace }) =>
        namespace === 'lazily' ? { path, external: true } : { path, namespace: 'lazily' },
      );
      onLoad({ filter, namespace: 'lazily' }, () => ({
        contents: `module.exports = { ${getters.join(', ')} };`,
        loader: 'js',
      }));
    },
  };
}

const aside = {
  name: 'aside',
  setup({ onResolve }) {
    for (const [file, module] of Object.entries(ASIDE)) {
      onResolve({ filter: new RegExp(`^${module}$`) }, ({ kind }) =>
        kind === 'entry-point' ? undefined : { path: `./${file}.cjs`, external: true },
      );
    }
  },
};

/** Whether a stream shows colours is said by the tool: chalk need not look for it, which loads modules of Node. */
const colours = {
  name: 'colours',
  setup({ onLoad }) {
    onLoad({ filter: /chalk[\\/]source[\\/]vendor[\\/]supports-color/ }, () => ({
      contents: 'export default { stdout: false, stderr: false };',
    }));
  },
};

/** The writer's module comes with the code that is kept of it. */
const keptWriter = {
  name: 'kept writer',
  setup({ onLoad }) {
    onLoad({ filter: /wasm_xlsxwriter\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8'))
        .replace('const wasmBytes = readFileSync(wasmUrl);', '')
        .replace(
          'new WebAssembly.Module(wasmBytes)',
          "require('../../bin/writer-code.js').writerModule(wasmUrl)",
        ),
    }));
  },
};

/** Leaves out what is loaded when it is asked for, where its path says so. */
function without(isLeftOut) {
  return {
    name: 'without',
    setup({ onResolve }) {
      onResolve({ filter: /^/ }, ({ path, kind }) =>
        kind === 'dynamic-import' && isLeftOut(path) ? { path, external: true } : undefined,
      );
    },
  };
}

function isOtherWork(path) {
  return path.includes('/commands/') && !path.endsWith('/evaluate.ts');
}

function bundled(entryPoints, ...plugins) {
  return build({
    absWorkingDir: ROOT,
    entryPoints,
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    bundle: true,
    write: false,
    // One script that the engine can keep compiled code of; modules of their own would each be compiled anew.
    format: 'cjs',
    supported: { 'dynamic-import': false },
    external: ['../../bin/writer-code.js'],
    platform: 'node',
    target: 'node20',
    legalComments: 'none',
    plugins: [
      lazily('node:child_process', ['spawn']),
      lazily('node:worker_threads', ['Worker', 'parentPort']),
      colours,
      aside,
      keptWriter,
      ...plugins,
    ],
    minifyWhitespace: true,
    minifySyntax: true,
    // All of a script is read and copied at each start: names are a quarter of it.
    minifyIdentifiers: !process.argv.includes('--names'),
    define: {
      'process.env.XINING_TIERS_VERSION': JSON.stringify(`${version}+${sources}`),
      'import.meta.url': '__from.url',
    },
    // Asked for by what reads files of the build alone: help does not.
    banner: {
      js: "const __from = { get url() { return require('node:url').pathToFileURL(__filename).href; } };",
    },
  });
}

// What is wrong with a source is already on the screen; a stack of the bundler adds nothing.
const [scripts, modules] = await Promise.all([
  Promise.all([
    bundled({ 'cli/tool': 'src/cli/main.ts' }),
    // Most runs need nothing of the other commands, which are a third of the tool.
    bundled({ 'cli/evaluate': 'src/cli/main.ts' }, without(isOtherWork)),
    bundled(
      { 'cli/help': 'src/cli/show-help.ts' },
      without(() => true),
    ),
    bundled({ 'cli/early': 'src/cli/start-early.ts' }),
  ]),
  Promise.all(Object.entries(ASIDE).map(([file, module]) => bundled({ [`cli/${file}`]: module }))),
]).catch(() => process.exit(1));

// Only a bundle that was made replaces the one that was there.
await rm(DIST, { recursive: true, force: true });
await writeBundles(scripts, asFunction);
await writeBundles(modules);
await mkdir(join(DIST, 'io'));
await writeFile(
  join(DIST, 'io/thread-entry.cjs'),
  // Kept code is taken at the pace of a start alone; with the first task comes that of the run.
  "const { loadBundle, startPace } = require('../../bin/load-bundle.js');\nstartPace();\nloadBundle('evaluate').thread();\n",
);
await cp(join(ROOT, WRITER), join(DIST, 'cli', WRITER.split('/').at(-1)));
await cp(join(ROOT, 'src/policy/bundled'), join(DIST, 'policy/bundled'), { recursive: true });
// First, so that the kept code is that of a run which finds the documents checked.
inChild('-e', `require(${JSON.stringify(join(ROOT, 'bin/load-bundle.js'))}).loadBundle('tool').prepare()`);
const place = await mkdtemp(join(tmpdir(), 'xining-tiers-build-'));
keepCode('help', '--help');
const rosters = join(ROOT, 'fixtures/sample-quarter/rosters');
for (const name of ['evaluate', 'tool'])
  keepCode(name, 'evaluate', rosters, '--out', join(place, name), '-q');
// An engine whose own functions are others goes without.
spawnSync(process.execPath, [
  join(ROOT, 'bin/keep-writer-code.js'),
  ...['evaluate', rosters, '--out', join(place, 'again'), '-q'],
]);
await rm(place, { recursive: true });

async function writeBundles(built, finish = (text) => text) {
  for (const { path, text } of built.flatMap(({ outputFiles }) => outputFiles)) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, finish(inAscii(withSharedShapes(text))));
  }
}

// What results depend on: all of src, and which libraries. The same on every platform, whatever it ends lines with.
async function sourcesDigest() {
  const digest = createHash('sha256');
  for (const path of [join(ROOT, 'package-lock.json'), ...(await filesIn(join(ROOT, 'src')))])
    digest.update((await readFile(path, 'utf8')).replaceAll('\r\n', '\n')).update('\0');
  return digest.digest('hex').slice(0, 12);
}

// As `load-bundle.js` runs it: put around its text when it is loaded, it would cost a copy of that.
function asFunction(text) {
  return `(function (exports, require, module, __filename, __dirname) {${text}\n})`;
}

// The bundler spells texts in ASCII, but not regular expressions, where the same escapes hold.
function inAscii(text) {
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

// A typical run, so that others find what they need compiled.
function keepCode(...args) {
  inChild(join(ROOT, 'bin/keep-code.js'), ...args);
}

function inChild(...args) {
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  // A run with findings ends with 1.
  if (status !== 0 && (status !== 1 || stderr !== '')) throw new Error(stderr);
}
