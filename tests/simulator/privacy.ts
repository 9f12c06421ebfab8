/**
 * What WeChat does about privacy (《小程序隐私协议开发指南》): until a person has agreed, by its own button, what reaches
 * for their phone waits for them, or fails with 104 where nobody asks.
 */
interface Callbacks {
  readonly success?: (result: object) => void;
  readonly fail?: (result: object) => void;
  readonly complete?: (result: object) => void;
}
interface Answer {
  readonly event: 'exposureAuthorization' | 'agree' | 'disagree';
  readonly buttonId?: string;
}
type Apis = Record<string, unknown>;
type Listener = (resolve: (answer: Answer) => void, info: { referrer: string }) => void;

/** WeChat's record of one person; it outlives a killed app. */
export interface Privacy {
  agreed: boolean;
  /** Buttons of WeChat's that were tapped, by their id. */
  readonly tapped: Set<string>;
}

const privateApis = ['chooseMedia', 'chooseImage', 'setClipboardData', 'getClipboardData', 'getLocation', 'authorize'];

/** Guards the calls that reach for the phone, and answers those about the agreement. */
export function guard(wx: Apis, privacy: Privacy): Apis {
  let listener: Listener | undefined;
  const ask = (referrer: string, go: () => void, fail: () => void) => {
    if (privacy.agreed) return go();
    if (!listener) return void setTimeout(fail, 0);
    listener(
      ({ event, buttonId = '' }) => {
        if (event === 'exposureAuthorization') return;
        // Only what a person has tapped counts.
        privacy.agreed ||= event === 'agree' && privacy.tapped.has(buttonId);
        (privacy.agreed ? go : fail)();
      },
      { referrer },
    );
  };
  const refuse = (api: string, options?: Callbacks) => () => {
    const result = { errMsg: `${api}:fail privacy permission is not authorized`, errno: 104 };
    options?.fail?.(result);
    options?.complete?.(result);
  };
  const guarded: Apis = {};
  for (const api of privateApis) {
    const call = wx[api] as (options?: Callbacks) => void;
    guarded[api] = (options?: Callbacks) => ask(api, () => call(options), refuse(api, options));
  }
  return {
    ...wx,
    ...guarded,
    getPrivacySetting: ({ success }: Callbacks) =>
      void setTimeout(
        () => success?.({ needAuthorization: !privacy.agreed, privacyContractName: '《贵州防贫申报隐私保护指引》' }),
        0,
      ),
    requirePrivacyAuthorize: (options: Callbacks = {}) =>
      ask('requirePrivacyAuthorize', () => options.success?.({}), refuse('requirePrivacyAuthorize', options)),
    onNeedPrivacyAuthorization: (next: Listener) => {
      listener = next;
    },
  };
}
