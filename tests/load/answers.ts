/** How long a screen takes to answer a tap or a key: from the event to the paint after something has changed. */
import type { Page } from 'playwright-core';

export interface Answer {
  kind: 'tap' | 'key';
  ms: number;
  /** What was tapped, or typed in. */
  what: string;
}

/** Watches every document of the page from now on; what it returns grows. */
export async function watchAnswers(page: Page): Promise<Answer[]> {
  const answers: Answer[] = [];
  await page.exposeBinding('tellAnswer', (_, answer: Answer) => void answers.push(answer));
  await page.addInitScript(() => {
    const { tellAnswer } = window as unknown as { tellAnswer(answer: Answer): void };
    let asked: (Omit<Answer, 'ms'> & { at: number }) | undefined;
    const ask = (kind: Answer['kind']) => (event: Event) => {
      const target = event.target as HTMLElement;
      const what = (target.closest('[aria-label]')?.getAttribute('aria-label') ?? target.innerText).slice(0, 30);
      asked = { kind, what, at: event.timeStamp };
    };
    const painted = () => {
      if (!asked) return;
      const { at, ...rest } = asked;
      asked = undefined;
      // A message that is posted in a frame is heard once the frame is on the screen.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => tellAnswer({ ...rest, ms: performance.now() - at });
        port2.postMessage(undefined);
      });
    };
    addEventListener('pointerup', ask('tap'), true);
    addEventListener('keydown', ask('key'), true);
    // What is typed changes the field and no element.
    addEventListener('input', painted, true);
    new MutationObserver(painted).observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  });
  return answers;
}
