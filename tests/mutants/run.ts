/**
 * `npm run mutants [-- WORDS]`: puts each seeded fault into a copy of the project, one at a time, and runs the tests
 * that must notice it. Fails when one survives, or when its text does not stand where its row says.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
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

interface Report {
  success: boolean;
  numFailedTests: number;
  /** One for each file. */
  testResults: { message: string }[];
}

/** @param tests names of files; @returns nothing when no test could be run */
function findReport(copy: string, tests: readonly string[]): Report | undefined {
  const report = join(copy, 'report.json');
  rmSync(report, { force: true });
  const files = tests.map((name) => join(copy, 'tests', `${name}.test.ts`));
  const jest = join(root, 'node_modules/jest/bin/jest.js');
  spawnSync(process.execPath, [jest, '--json', '--outputFile', report, '--runTestsByPath', ...files], {
    cwd: copy,
    stdio: 'ignore',
    timeout: LONGEST_MS,
  });
  return existsSync(report) ? (JSON.parse(readFileSync(report, 'utf8')) as Report) : undefined;
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
    const faultless = findReport(copy, tests);
    // Tests that fail by themselves would kill everything.
    if (!faultless?.success) {
      say(`Without a fault these do not pass: ${tests.join(', ')}`);
      faultless?.testResults.forEach(({ message }) => say(message));
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
      const report = findReport(copy, tests);
      writeFileSync(path, right);
      // A file that can't even be read has noticed nothing.
      const killed = report !== undefined && report.numFailedTests > 0;
      if (!killed) survived += 1;
      say(`${killed ? 'killed  ' : report?.success ? 'SURVIVED' : 'NOT RUN '}  ${fault}`);
    }
    say(`${chosen.length - survived} of ${chosen.length} killed`);
    return survived === 0;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

process.exitCode = main(process.argv.slice(2).join(' ')) ? 0 : 1;
