// Runs the tool in this process and notes on its exit how much memory it took at most.
import { writeFileSync } from 'node:fs';

const [report, bin, ...args] = process.argv.slice(2);
process.argv.splice(1, process.argv.length, bin, ...args);
// maxRSS is in kilobytes.
process.on('exit', () => writeFileSync(report, String(process.resourceUsage().maxRSS)));
await import(bin);
