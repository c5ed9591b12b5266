// Bundles src into dist: one entry, one chunk per command, so that a command loads only what it needs.
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { parse } from 'yaml';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DIST = join(ROOT, 'dist');

const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
/**
 * A module of Node that a library requires at its start and uses hardly ever: it is loaded with the first use of what
 * is named, since loading it takes longer than showing help.
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

// What is wrong with a source is already on the screen; a stack of the bundler adds nothing.
const built = await build({
  absWorkingDir: ROOT,
  entryPoints: { 'cli/main': 'src/cli/main.ts', 'io/thread-entry': 'src/io/thread-entry.ts' },
  outdir: 'dist',
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  write: false,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  legalComments: 'none',
  plugins: [lazily('node:child_process', ['spawn'])],
  minifyWhitespace: true,
  minifySyntax: true,
  external: ['@e965/xlsx', 'wasm-xlsxwriter', 'exceljs'],
  define: { 'process.env.XINING_TIERS_VERSION': JSON.stringify(version) },
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
}).catch(() => process.exit(1));

// Only a bundle that was made replaces the one that was there.
await rm(DIST, { recursive: true, force: true });
for (const { path, contents } of built.outputFiles) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, contents);
}
await cp(join(ROOT, 'src/policy/bundled'), join(DIST, 'policy/bundled'), { recursive: true });
// What the documents say, so that a run need not parse YAML; the hash tells whether it still holds.
for (const name of (await readdir(join(DIST, 'policy/bundled'))).filter((one) => one.endsWith('.yaml'))) {
  const bytes = await readFile(join(DIST, 'policy/bundled', name));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const document = JSON.stringify({ sha256, data: parse(bytes.toString('utf8')) });
  await writeFile(join(DIST, 'policy/bundled', `${name}.json`), document);
}
