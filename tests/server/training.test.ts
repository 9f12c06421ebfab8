/** A server for practice: its own place, nobody outside, and never in one store with real life. */
import { drawPoster } from '../../mock-server/paper/poster';
import { seedReference } from '../../mock-server/seed';
import { readSettings, SettingsError } from '../../mock-server/settings';
import { openStore } from '../../mock-server/store/open';
import { checkPurpose } from '../../mock-server/training';
import { readPdf } from '../pdf';
import { describeServer, testSealing } from './harness';

const key = { DATA_KEY: Buffer.alloc(32, 7).toString('base64') };

describe('the settings of a training', () => {
  it('stand beside those of the real one, and need no account of WeChat’s', () => {
    const { dataDir, ...others } = readSettings({ NODE_ENV: 'production', TRAINING: 'on', ...key });
    expect(dataDir).toMatch(/\.data-training$/);
    expect(others).toMatchObject({ training: true, production: false, seedDemo: true, port: 3001 });
    expect(readSettings({ TRAINING: 'on', SEED: 'none', ...key }).seedDemo).toBe(true);
  });

  it.each(['WECHAT_APPID', 'WECHAT_SECRET', 'TENCENT_MAP_KEY', 'S3_ENDPOINT', 'SMS_ENDPOINT'])(
    'refuse %s, which reaches somebody outside',
    (name) => {
      const set = { TRAINING: 'on', ...key, [name]: 'https://outside.example' };
      expect(() => readSettings(set)).toThrow(
        new SettingsError(`TRAINING=on reaches nobody outside: start it without ${name}`),
      );
    },
  );
});

describeServer('a store', (server) => {
  const purpose = (db = server().services.db) => ({
    of: (settings: { production: boolean; training: boolean }) => checkPurpose({ db, sealing: testSealing }, settings),
  });
  const practice = { production: false, training: true };
  const real = { production: true, training: false };

  it('with invented people is good for practice, and refused by production', async () => {
    await expect(purpose().of(practice)).resolves.toBeUndefined();
    await expect(purpose().of(real)).rejects.toThrow('production needs one of its own');
  });

  it('without them may be a real one, and is refused to whoever practises', async () => {
    const store = await openStore({ dataDir: 'memory://' });
    try {
      await seedReference(store);
      await expect(purpose(store.db).of(practice)).rejects.toThrow('练习要用单独的数据库');
      await expect(purpose(store.db).of(real)).resolves.toBeUndefined();
    } finally {
      await store.close();
    }
  });
});

test('paper of a training says on each page that it counts for nothing', async () => {
  const poster = { place: '七里半社区', address: 'https://example.invalid/', hotline: '12317' };
  const making = { locale: 'zh-CN', at: new Date('2026-11-23T02:00:00Z') } as const;
  const said = async (training?: true) => readPdf(await drawPoster(poster, { ...making, training })).sheets;
  expect(await said(true)).toEqual([expect.stringContaining('练习·不作数')]);
  expect(await said()).toEqual([expect.not.stringContaining('练习')]);
});
