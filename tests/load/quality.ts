/**
 * `npm run quality`: Lighthouse (mobile preset, simulated slow 4G and a CPU four times slower) on the built H5, served
 * by the product's own server, of each screen the median of several runs; and then how it feels, see feel.ts. Exits 1 below a goal. Needs Chromium, see tests/browser/harness.ts.
 */
import { createServer, type AddressInfo } from 'node:net';
import type lighthouseType from 'lighthouse';
import { chromium } from 'playwright-core';
import { findChromium } from '../browser/harness';
import { startServer } from '../running-server';
import { measureFeel } from './feel';

const goals = { accessibility: 100, performance: 90, 'best-practices': 95 } as const;
type Category = keyof typeof goals;
const categories = Object.keys(goals) as Category[];

type Result = NonNullable<Awaited<ReturnType<typeof lighthouseType>>>['lhr'];

/** One run more or less is up to 15 points: https://github.com/GoogleChrome/lighthouse/blob/main/docs/variability.md */
const RUNS = 5;

const screens = {
  home: '/',
  declare: '/#/pages/declare/index',
  help: '/#/pages/help/index',
  'sign-in': '/#/pages/sign-in/index',
};

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

const row = (cells: string[]) => process.stdout.write(`${cells.map((cell) => cell.padEnd(16)).join('')}\n`);

async function main(): Promise<void> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found; set CHROMIUM to its path');
  const { default: lighthouse } = await import('lighthouse');
  const { computeMedianRun } = await import('lighthouse/core/lib/median-run.js');
  const [server, port] = [await startServer(), await freePort()];
  const browser = await chromium.launch({
    executablePath,
    args: ['--headless', '--no-sandbox', '--disable-gpu', `--remote-debugging-port=${port}`],
  });
  try {
    row(['screen', ...categories, 'FCP', 'LCP', 'TBT', 'CLS', 'bytes']);
    for (const [screen, path] of Object.entries(screens)) {
      const runs: Result[] = [];
      while (runs.length < RUNS) {
        const result = await lighthouse(server.url + path, { port, onlyCategories: categories, logLevel: 'error' });
        if (!result) throw new Error(`Lighthouse said nothing of ${screen}`);
        runs.push(result.lhr);
      }
      const lhr = computeMedianRun(runs) as Result;
      const scores = categories.map((category) => Math.round((lhr.categories[category]?.score ?? 0) * 100));
      const figures = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time'].map(
        (audit) => `${Math.round(lhr.audits[audit]?.numericValue ?? NaN)} ms`,
      );
      const shift = (lhr.audits['cumulative-layout-shift']?.numericValue ?? NaN).toFixed(3);
      const bytes = `${Math.round((lhr.audits['total-byte-weight']?.numericValue ?? NaN) / 1024)} KB`;
      row([screen, ...scores.map(String), ...figures, shift, bytes]);
      for (const [index, category] of categories.entries()) {
        if ((scores[index] ?? 0) >= goals[category]) continue;
        process.exitCode = 1;
        // What costs points, by its name in Lighthouse.
        const refs = lhr.categories[category]?.auditRefs ?? [];
        const worst = refs.filter(({ id, weight }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 0.9);
        row([`  ${category} below ${goals[category]}: ${worst.map(({ id }) => id).join(', ')}`]);
      }
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

void main().then(measureFeel);
