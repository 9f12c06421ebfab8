import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type Server } from 'node:http';
import S3rver from '@20minutes/s3rver';
import { type ObjectStore } from '../../mock-server/gateways/objects';
import { makeFolderObjects } from '../../mock-server/gateways/objects-folder';
import { makeS3Objects } from '../../mock-server/gateways/objects-s3';
import { SettingsError, readSettings } from '../../mock-server/settings';

const parent = mkdtempSync(join(tmpdir(), 'objects-test-'));
afterAll(() => rmSync(parent, { recursive: true, force: true }));

const keys = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };
let s3: S3rver;
let endpoint = '';
let faults: string[] = [];
beforeAll(async () => {
  const directory = join(parent, 's3');
  mkdirSync(directory);
  s3 = new S3rver({ address: '127.0.0.1', port: 0, silent: true, directory, configureBuckets: [{ name: 'photos' }] });
  const { port } = await s3.run();
  endpoint = `http://127.0.0.1:${port}`;
});
afterAll(() => s3.close());
beforeEach(() => {
  faults = [];
});
const s3Objects = (changes: object = {}) =>
  makeS3Objects({ endpoint, bucket: 'photos', region: 'us-east-1', ...keys, ...changes }, (fault) =>
    faults.push(fault),
  );

const stores: [string, () => ObjectStore][] = [
  ['a folder', () => makeFolderObjects(join(parent, 'folder'))],
  ['S3', s3Objects],
];

describe.each(stores)('the object store: %s', (_name, open) => {
  it('keeps bytes as they are, and finds them when it is opened again', async () => {
    const [key, bytes] = [randomUUID(), randomBytes(300_000)];
    await open().put(key, bytes);
    expect(Buffer.compare((await open().find(key)) ?? Buffer.alloc(0), bytes)).toBe(0);
  });

  it('finds nothing where nothing is, and removes twice without a word', async () => {
    const key = randomUUID();
    expect(await open().find(key)).toBeUndefined();
    await open().put(key, randomBytes(10));
    await open().remove(key);
    await open().remove(key);
    expect(await open().find(key)).toBeUndefined();
    expect(faults).toEqual([]);
  });

  it('takes only what is a key', async () => {
    for (const key of ['../../data.key', 'a/b', '', 'ABCDEFGH', 'short', 'x'.repeat(200)]) {
      await expect(Promise.resolve().then(() => open().find(key))).rejects.toThrow('not a key');
      await expect(Promise.resolve().then(() => open().put(key, randomBytes(1)))).rejects.toThrow('not a key');
    }
  });
});

describe('the folder', () => {
  it('shows a file only when it is whole, to its owner only, and leaves nothing beside it when it could not be written', async () => {
    const folder = join(parent, 'atomic');
    const key = `ab${randomUUID()}`;
    await makeFolderObjects(folder).put(key, randomBytes(1000));
    expect(readdirSync(join(folder, 'ab'))).toEqual([key]);
    expect(statSync(join(folder, 'ab', key)).mode & 0o077).toBe(0);
    // A folder in the file's place: the rename fails after the bytes were written.
    const taken = `ab${randomUUID()}`;
    mkdirSync(join(folder, 'ab', taken, 'inside'), { recursive: true });
    await expect(makeFolderObjects(folder).put(taken, randomBytes(10))).rejects.toThrow();
    expect(readdirSync(join(folder, 'ab')).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('throws when it cannot be read, rather than say that nothing is there', async () => {
    const folder = join(parent, 'broken');
    writeFileSync(folder, '');
    await expect(makeFolderObjects(folder).find(randomUUID())).rejects.toThrow();
  });
});

describe('the S3 adapter', () => {
  it('signs what it asks: a wrong secret is refused, and said to be a fault', async () => {
    const wrong = s3Objects({ secretAccessKey: 'wrong' });
    await expect(wrong.put(randomUUID(), randomBytes(10))).rejects.toMatchObject({ code: 'attachment.unavailable' });
    expect(faults).toEqual(['PUT 403']);
  });

  it('does not take a missing bucket for a missing photo', async () => {
    const nowhere = s3Objects({ bucket: 'nowhere' });
    await expect(nowhere.find(randomUUID())).rejects.toMatchObject({ code: 'attachment.unavailable' });
    expect(faults).toEqual(['GET 404']);
  });

  describe('when the store is ill', () => {
    let ill: Server;
    let asked = 0;
    let answer: 'fail' | 'cut' | 'fail once' = 'fail';
    beforeAll(async () => {
      ill = createServer((request, response) => {
        asked += 1;
        request.resume();
        if (answer === 'cut') request.socket.destroy();
        else response.writeHead(answer === 'fail once' && asked > 1 ? 200 : 503).end();
      });
      await new Promise<void>((resolve) => ill.listen(0, '127.0.0.1', resolve));
    });
    afterAll(() => new Promise((resolve) => ill.close(resolve)));
    beforeEach(() => {
      asked = 0;
    });
    const objects = () => s3Objects({ endpoint: `http://127.0.0.1:${(ill.address() as AddressInfo).port}/` });

    it.each([
      ['fail', 'PUT 503', 3],
      ['cut', 'TypeError', 1],
    ] as const)('says so (%s) and gives up after a few tries', async (how, fault, tries) => {
      answer = how;
      await expect(objects().put(randomUUID(), randomBytes(10))).rejects.toMatchObject({
        code: 'attachment.unavailable',
      });
      expect([faults, asked]).toEqual([[fault], tries]);
    });

    it('gets over one hiccup', async () => {
      answer = 'fail once';
      await objects().put(randomUUID(), randomBytes(10));
      expect([faults, asked]).toEqual([[], 2]);
    });
  });
});

describe('the settings', () => {
  const key = { DATA_KEY: Buffer.alloc(32, 7).toString('base64') };
  const all = {
    S3_ENDPOINT: 'https://s3.example.com',
    S3_BUCKET: 'photos',
    S3_ACCESS_KEY: 'access',
    S3_SECRET_KEY: 'secret',
  };

  it('name the S3 store whole, or not at all', () => {
    expect(readSettings(key).s3).toBeUndefined();
    expect(readSettings({ ...key, ...all }).s3).toEqual({
      endpoint: 'https://s3.example.com',
      bucket: 'photos',
      accessKeyId: 'access',
      secretAccessKey: 'secret',
      region: 'us-east-1',
    });
    for (const name of Object.keys(all)) {
      const { [name as keyof typeof all]: _, ...others } = all;
      expect(() => readSettings({ ...key, ...others })).toThrow(SettingsError);
    }
    expect(() => readSettings({ ...key, ...all, S3_ENDPOINT: 'ftp://s3' })).toThrow('S3_ENDPOINT');
  });
});
