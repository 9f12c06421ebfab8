/** Speech into text by WeChat's plugin; tests/browser/typing-aids.test.ts has a browser's. */
import type { DictationTrouble } from '../../src/platform/dictation';

jest.mock('@tarojs/taro', () => ({}));

interface Manager {
  onRecognize(heard: { result: string }): void;
  onStop(heard: { result: string }): void;
  onError(error: { msg?: string }): void;
}
const manager = {
  start: jest.fn(),
  stop: jest.fn(),
  ...({} as Manager),
};
const global = globalThis as { requirePlugin?: (name: string) => unknown };
const plugin = { textToSpeech: () => undefined, getRecordRecognitionManager: () => manager };

beforeEach(() => {
  jest.resetModules();
  delete global.requirePlugin;
});
const load = () => import('../../src/platform/dictation');

test('is not there without the plugin', async () => {
  expect((await load()).canDictate()).toBe(false);
});

test.each<[string, (by: Manager) => void, string[], DictationTrouble | undefined]>([
  [
    'what is heard, until it is whole',
    (by) => {
      by.onRecognize({ result: '房子' });
      by.onStop({ result: '房子进水了。' });
    },
    ['房子', '房子进水了。'],
    undefined,
  ],
  ['that nothing was heard', (by) => by.onStop({ result: '' }), [''], 'unheard'],
  ['that nobody may listen', (by) => by.onError({ msg: 'operateRecorder:fail auth deny' }), [], 'denied'],
  ['that it does not work', (by) => by.onError({ msg: 'network is not available' }), [], 'failed'],
])('tells %s', async (_name, speak, texts, trouble) => {
  global.requirePlugin = (name) => (name === 'WechatSI' ? plugin : undefined);
  const { canDictate, dictate } = await load();
  expect(canDictate()).toBe(true);
  const [heard, ended]: [string[], unknown[]] = [[], []];
  const stop = dictate('zh-CN', { onHeard: (text) => heard.push(text), onEnd: (why) => ended.push(why) });
  expect(manager.start).toHaveBeenLastCalledWith({ lang: 'zh_CN', duration: 60_000 });
  speak(manager);
  expect([heard, ended]).toEqual([texts, [trouble]]);
  stop();
  expect(manager.stop).toHaveBeenCalled();
});
