/**
 * `npm run mutants [-- WORDS]`: puts each seeded fault into a copy of the project, one at a time, and runs the tests
 * that must notice it. Fails when one survives, or when its text does not stand where its row says.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { mutants, type Mutant } from './table';

const root = join(__dirname, '../..');
/** A fault may go round for ever. */
const LONGEST_MS = 600_000;
const say = (line: string) => void process.stdout.write(`${line}\n`);

/** What stands in the working tree, without what Git ignores. */
function copyOfProject(): string {
  const copy = mkdtempSync(join(tmpdir(), 'mutants-'));
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  for (const path of listed.toString().split('\0').filter(Boolean)) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    cpSync(join(root, path), join(copy, path));
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

type Outcome = 'passed' | 'failed' | 'did not run';

/** @param tests names of files */
function outcomeOf(copy: string, tests: readonly string[]): Outcome {
  const report = join(copy, 'report.json');
  rmSync(report, { force: true });
  const files = tests.map((name) => join(copy, 'tests', `${name}.test.ts`));
  const jest = join(root, 'node_modules/jest/bin/jest.js');
  spawnSync(process.execPath, [jest, '--json', '--outputFile', report, '--runTestsByPath', ...files], {
    cwd: copy,
    stdio: 'ignore',
    timeout: LONGEST_MS,
  });
  try {
    const { success, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number | boolean>;
    return success ? 'passed' : numFailedTests ? 'failed' : 'did not run';
  } catch {
    return 'did not run';
  }
}

function misplaced({ file, text }: Mutant): string[] {
  const times = readFileSync(join(root, file), 'utf8').split(text).length - 1;
  return times === 1 ? [] : [`${file} holds ${times} times what one of its rows names:\n${text}`];
}

function main(words: string): boolean {
  const chosen = mutants.filter(({ fault }) => fault.includes(words));
  const lost = chosen.flatMap(misplaced);
  lost.forEach(say);
  if (lost.length > 0 || chosen.length === 0) return false;
  const copy = copyOfProject();
  try {
    const tests = [...new Set(chosen.flatMap((mutant) => mutant.tests))];
    // Tests that fail by themselves would kill everything.
    if (outcomeOf(copy, tests) !== 'passed') {
      say(`Without a fault these do not pass: ${tests.join(', ')}`);
      return false;
    }
    let survived = 0;
    for (const { fault, file, text, instead, tests } of chosen) {
      const path = join(copy, file);
      const right = readFileSync(path, 'utf8');
      writeFileSync(
        path,
        right.replace(text, () => instead),
      );
      const outcome = outcomeOf(copy, tests);
      writeFileSync(path, right);
      if (outcome !== 'failed') survived += 1;
      say(`${outcome === 'failed' ? 'killed  ' : outcome === 'passed' ? 'SURVIVED' : 'NOT RUN '}  ${fault}`);
    }
    say(`${chosen.length - survived} of ${chosen.length} killed`);
    return survived === 0;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

process.exitCode = main(process.argv.slice(2).join(' ')) ? 0 : 1;
