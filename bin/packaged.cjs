// What the one-file executable starts: it unpacks the tool into the user's cache, once for each build, and runs it.
const { createHash } = require('node:crypto');
const {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} = require('node:fs');
const { createRequire } = require('node:module');
const { homedir, tmpdir } = require('node:os');
const { dirname, join } = require('node:path');
const { getAsset, getRawAsset } = require('node:sea');

const text = getAsset('index.json', 'utf8');
const index = JSON.parse(text);
const folder = unpacked(createHash('sha256').update(text).digest('hex').slice(0, 16));
// From a file of its own: what is packed into the executable may not load modules from the disk.
createRequire(join(folder, 'start.cjs'))('./start.cjs');

function unpacked(build) {
  for (const place of places()) {
    const target = join(place, build);
    try {
      if (!isWhole(target)) unpack(place, target);
      return target;
    } catch {
      // The next place may be writable.
    }
  }
  process.stderr.write('无法解开程序文件：用户缓存文件夹和临时文件夹都不能写入。\n');
  process.stderr.write(
    'The program cannot be unpacked: neither the cache nor the temporary folder may be written.\n',
  );
  process.exit(3);
}

function places() {
  const { LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  const cache = LOCALAPPDATA || XDG_CACHE_HOME || join(homedir(), '.cache');
  return [join(cache, 'xining-tiers'), join(tmpdir(), 'xining-tiers')];
}

// Every file is as it was packed: nobody has put another in its place.
function isWhole(target) {
  if (!existsSync(join(target, 'start.cjs'))) return false;
  return index.every(({ path, sha256 }) => {
    const file = join(target, path);
    return existsSync(file) && createHash('sha256').update(readFileSync(file)).digest('hex') === sha256;
  });
}

function unpack(place, target) {
  mkdirSync(place, { recursive: true, mode: 0o700 });
  const stage = mkdtempSync(join(place, '.new-'));
  for (const { path } of index) {
    mkdirSync(dirname(join(stage, path)), { recursive: true });
    writeFileSync(join(stage, path), Buffer.from(getRawAsset(path)));
  }
  writeFileSync(join(stage, 'start.cjs'), "require('./bin/xining-tiers.js');\n");
  rmSync(target, { recursive: true, force: true });
  try {
    renameSync(stage, target);
  } catch (error) {
    rmSync(stage, { recursive: true, force: true });
    // Another start may just have put the same there.
    if (!isWhole(target)) throw error;
  }
}
