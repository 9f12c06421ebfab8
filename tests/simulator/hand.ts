import type { Hand } from '../five-people/hand';
import { staffWords } from '../words';
import type { Weapp } from './harness';

/** A person's hand on a phone. */
export function handOf(phone: Weapp): Hand {
  const shown = (what: string) => phone.page().until(() => phone.page().find(what) !== undefined);
  return {
    locale: 'zh-CN',
    words: staffWords['zh-CN'],
    see: async (words) => void (await phone.until(words)),
    async tap(what) {
      await shown(what);
      await phone.page().tap(what, { nth: 0 });
    },
    async read(form) {
      const found = () => form.exec(phone.page().text())?.[0];
      await phone.page().until(() => found() !== undefined);
      return found() ?? '';
    },
    async calls(what) {
      await shown(what);
      await phone.page().tap(what, { nth: 0 });
      await phone.page().until(() => phone.calls('makePhoneCall').length > 0);
      return String(phone.calls('makePhoneCall').at(-1)?.phoneNumber);
    },
    async type(field, words) {
      await shown(field);
      await phone.page().type(field, words, { nth: 0 });
    },
    async pick(field, day) {
      await shown(`${field}，请选择`);
      await phone.page().pick(`${field}，请选择`, day);
    },
    async sign() {
      await phone.page().until(() => phone.page().find('.k-sign__field--wait') === undefined);
      await phone.page().draw('.k-sign__canvas', [
        [
          [30, 30],
          [90, 30],
          [90, 120],
        ],
      ]);
    },
    open: async (page) => void (await phone.open(page)),
    // What a screen looks like is seen in the browser.
    shot: async () => undefined,
  };
}
