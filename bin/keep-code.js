// Runs a bundle and keeps the code that the engine has compiled for it: node bin/keep-code.js <bundle> [arguments]
const { writeFileSync } = require('node:fs');
const os = require('node:os');
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { bundleScript, loadBundle, tuneEngine } = require('./load-bundle.js');

const [name] = process.argv.splice(2, 1);
if (name !== 'help') tuneEngine();
setFlagsFromString('--no-flush-bytecode');
// With one thread it runs what otherwise the second would.
os.availableParallelism = () => 1;
const script = bundleScript(name);
loadBundle(name, script).main();
process.on('exit', () => {
  setFlagsFromString('--flush-bytecode');
  writeFileSync(join(__dirname, `../dist/cli/${name}.cjs.code`), script.createCachedData());
});
