// Plain JavaScript for whatever Node is on the machine: installs what the lock file names, when it changed, and then
// makes sure that scripts run on Node 24, which arrives as a dependency.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, 'node_modules', '.immerse-lock');
const hash = createHash('sha256')
	.update(readFileSync(join(root, 'package-lock.json')))
	.digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== hash) {
	console.log('Installing what Immerse needs (about a minute the first time)…');
	const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio: 'inherit' });
	if (done.status !== 0) {
		console.error('The packages could not be installed; npm says why above. Is the npm registry reachable?');
		process.exit(1);
	}
	writeFileSync(stamp, hash);
}

const local = join(root, 'node_modules', '.bin', 'node');
let version = process.versions.node;
try {
	version = execFileSync(existsSync(local) ? local : 'node', ['--version'], { encoding: 'utf8' })
		.trim()
		.replace(/^v/, '');
} catch {
	// The version of this process stands.
}
if (Number(version.split('.')[0]) < 24) {
	console.error(
		`Immerse runs on Node 24 or newer; here it is ${version}. On Linux it arrives by itself; elsewhere please install it (nodejs.org).`
	);
	process.exit(1);
}
