import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeInterface } from '../src/routes/api/v1/description.ts';

it('describes the open interface without an error or a warning of Redocly', () => {
	const folder = mkdtempSync(join(tmpdir(), 'immerse-openapi-'));
	const file = join(folder, 'openapi.json');
	writeFileSync(file, JSON.stringify(describeInterface('https://immerse.example')));
	const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', CI: 'true' };
	const { stdout } = spawnSync('node_modules/.bin/redocly', ['lint', file, '--format=json'], { encoding: 'utf8', env });
	rmSync(folder, { recursive: true });
	const report = JSON.parse(stdout.slice(stdout.indexOf('{'), stdout.lastIndexOf('}') + 1)) as { totals: object; problems: object[] };
	expect(report.problems).toEqual([]);
	expect(report.totals).toMatchObject({ errors: 0, warnings: 0 });
});
