/** Photos and voices over real HTTP: who may add and read them, what is left of them, what is refused. */
import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { attachmentLimits, type Attachment } from '../../src/shared/contract/attachment';
import type { Problem } from '../../src/shared/contract/problem';
import { articleHousehold, nextIdNumber } from '../people';
import { cameraPhoto, noisyPhoto, voiceMp3 } from '../pictures';
import { describeServer, type TestServer } from './harness';

interface Sending {
  token: string;
  declaration: string;
  id?: string;
  kind?: string;
  seconds?: number;
  type?: string;
}

/** Sends bytes as they are, as a browser does. */
async function send(server: TestServer, bytes: Uint8Array | FormData, sending: Sending) {
  const { token, declaration, id = randomUUID(), kind = 'photo', seconds, type = 'image/jpeg' } = sending;
  const query = seconds === undefined ? `kind=${kind}` : `kind=${kind}&seconds=${seconds}`;
  const response = await fetch(`${server.url}/api/declarations/${declaration}/attachments/${id}?${query}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, ...(bytes instanceof FormData ? {} : { 'content-type': type }) },
    body: bytes instanceof FormData ? bytes : Uint8Array.from(bytes),
  });
  return { status: response.status, body: (await response.json()) as Attachment & Problem };
}

async function read(server: TestServer, id: string, token: string, size = 'full') {
  const response = await fetch(`${server.url}/api/attachments/${id}?size=${size}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
}
const codeOf = ({ bytes }: { bytes: Buffer }) => (JSON.parse(bytes.toString()) as Problem).code;

describeServer('photos and voices', (server) => {
  let villager: string;
  let neighbour: string;
  let secretary: string;
  let elsewhere: string;
  let declaration: string;
  beforeAll(async () => {
    villager = await server().signIn('demo-villager-weining');
    neighbour = await server().signIn('demo-villager-rongjiang');
    secretary = await server().signIn('demo-secretary-weining');
    elsewhere = await server().signIn('demo-secretary-rongjiang');
  });
  beforeEach(async () => {
    declaration = (await server().call('fileDeclaration', { body: articleHousehold() }, villager)).id;
  });
  const add = (bytes: Uint8Array | FormData, more: Partial<Sending> = {}) =>
    send(server(), bytes, { token: villager, declaration, ...more });
  const attachments = async () =>
    (await server().call('getMyDeclaration', { params: { id: declaration } }, villager)).attachments;
  const objects = () =>
    readdirSync(server().objectsFolder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));

  it('makes a photo anew: upright, and without place, time or owner', async () => {
    const sent = await cameraPhoto();
    expect((await sharp(sent).metadata()).exif?.toString('latin1')).toContain('Phone of somebody');
    const { status, body } = await add(sent);
    expect(status).toBe(201);
    const { headers, bytes } = await read(server(), body.id, villager);
    expect(bytes.byteLength).toBe(body.bytes);
    expect(headers.get('content-type')).toBe('image/jpeg');
    const { format, width, height, exif, xmp, iptc, orientation } = await sharp(bytes).metadata();
    expect({ format, width, height, exif, xmp, iptc, orientation }).toEqual({
      format: 'jpeg',
      width: 600,
      height: 800,
    });
    expect(bytes.toString('latin1')).not.toMatch(/GPS|Exif|Phone of somebody/);
  });

  it.each([
    ['a bill as a long screenshot', 1080, 20_000, 700, 12_963],
    ['a panorama', 6400, 800, 5600, 700],
    ['one that has no more', 300, 3000, 300, 3000],
    ['a common photo', 4000, 3000, 2048, 1536],
  ])('keeps %s readable: its shorter side has 700 px where the original has', async (_what, width, height, ...kept) => {
    const picture = sharp({ create: { width, height, channels: 3, background: '#fa3' } });
    const { status, body } = await add(await picture.jpeg().toBuffer());
    expect(status).toBe(201);
    const shown = await sharp((await read(server(), body.id, villager)).bytes).metadata();
    expect([shown.width, shown.height]).toEqual(kept);
  });

  it('takes what the largest cameras make, and a JPEG without its end mark', async () => {
    const picture = sharp({ create: { width: 9248, height: 6936, channels: 3, background: '#fa3' } });
    expect((await add(await picture.jpeg({ quality: 40 }).toBuffer())).status).toBe(201);
    expect((await add((await cameraPhoto()).subarray(0, -2))).status).toBe(201);
  });

  it('makes a thumbnail of 320 px, also without what the camera wrote', async () => {
    const { body } = await add(await cameraPhoto(1600, 1200));
    const { status, bytes } = await read(server(), body.id, villager, 'thumbnail');
    const { width, height, exif } = await sharp(bytes).metadata();
    expect({ status, width, height, exif }).toEqual({ status: 200, width: 240, height: 320 });
  });

  it.each([
    ['png', (image: Sharp) => image.png()],
    ['webp', (image: Sharp) => image.webp()],
    ['avif', (image: Sharp) => image.avif()],
  ])('takes a %s, whatever it is called, and hands out a JPEG', async (_name, as) => {
    const picture = sharp({ create: { width: 40, height: 30, channels: 4, background: '#0000' } });
    const { status, body } = await add(await as(picture).toBuffer(), { type: 'text/plain' });
    expect(status).toBe(201);
    expect((await sharp((await read(server(), body.id, villager)).bytes).metadata()).format).toBe('jpeg');
  });

  it('takes a voice message as it was recorded', async () => {
    const voice = voiceMp3();
    const { status, body } = await add(voice, { kind: 'voice', seconds: 42, type: 'audio/mpeg' });
    expect([status, body]).toEqual([201, { id: body.id, kind: 'voice', seconds: 42, bytes: voice.byteLength }]);
    const { headers, bytes } = await read(server(), body.id, secretary);
    expect(headers.get('content-type')).toBe('audio/mpeg');
    expect(Buffer.compare(bytes, voice)).toBe(0);
    expect((await read(server(), body.id, villager, 'thumbnail')).status).toBe(404);
  });

  it.each([
    ['audio/mpeg', Buffer.from('ID3\x04')],
    ['audio/aac', Buffer.from([0xff, 0xf1, 0x50, 0x80])],
    ['audio/mp4', Buffer.from('\0\0\0\x1cftypM4A ', 'latin1')],
    ['audio/webm', Buffer.from([0x1a, 0x45, 0xdf, 0xa3])],
    ['audio/ogg', Buffer.from('OggS\0')],
  ])('knows %s by its first bytes', async (type, head) => {
    const { body } = await add(Buffer.concat([head, randomBytes(300)]), { kind: 'voice', seconds: 1 });
    expect((await read(server(), body.id, villager)).headers.get('content-type')).toBe(type);
  });

  it('takes a form too, as the mini program sends it', async () => {
    const form = new FormData();
    form.append('what', 'a field before it');
    form.append('file', new Blob([Uint8Array.from(await cameraPhoto())]), 'IMG_2026.jpg');
    const { status, body } = await add(form);
    expect([status, body.kind]).toEqual([201, 'photo']);
    expect((await sharp((await read(server(), body.id, villager)).bytes).metadata()).width).toBe(600);
  });

  it('takes the same photo sent twice, or five times at once, as one', async () => {
    const [photo, id] = [await cameraPhoto(), randomUUID()];
    const first = await add(photo, { id });
    const again = await Promise.all(Array.from({ length: 5 }, () => add(photo, { id })));
    expect(new Set([first, ...again].map(({ status, body }) => `${status} ${JSON.stringify(body)}`)).size).toBe(1);
    server().passHours(0.1);
    const other = randomUUID();
    const voice = voiceMp3();
    const atOnce = await Promise.all(
      Array.from({ length: 5 }, () => add(voice, { id: other, kind: 'voice', seconds: 3 })),
    );
    expect(atOnce.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect((await attachments()).map((each) => each.id)).toEqual([id, other]);
  });

  it('refuses an id that was used for another file, another declaration or by somebody else', async () => {
    const [photo, id] = [await cameraPhoto(), randomUUID()];
    await add(photo, { id });
    expect((await add(await cameraPhoto(400, 300), { id })).body.code).toBe('attachment.id_reused');
    const another = await server().call('fileDeclaration', { body: articleHousehold() }, villager);
    expect((await add(photo, { id, declaration: another.id })).body.code).toBe('attachment.id_reused');
    const theirs = await server().call('fileDeclaration', { body: articleHousehold() }, neighbour);
    const stolen = await send(server(), photo, { token: neighbour, declaration: theirs.id, id });
    expect([stolen.status, stolen.body.code]).toEqual([409, 'attachment.id_reused']);
  });

  it('refuses what is too large, as a photo, as a voice and as a form', async () => {
    const large = await noisyPhoto(900, 900);
    expect(large.byteLength).toBeGreaterThan(attachmentLimits.photo.bytes);
    const refused = await add(large);
    expect([refused.status, refused.body.code]).toEqual([413, 'attachment.too_large']);
    expect(refused.body.title).toContain('太大');
    const form = new FormData();
    form.append('file', new Blob([Uint8Array.from(large)]), 'x');
    expect((await add(form)).body.code).toBe('attachment.too_large');
    const long = Buffer.concat([voiceMp3(), randomBytes(attachmentLimits.voice.bytes)]);
    expect((await add(long, { kind: 'voice', seconds: 60 })).body.code).toBe('attachment.too_large');
    expect(await attachments()).toEqual([]);
  });

  it('judges by content: neither a page, a vector drawing, a cut photo nor noise is a photo', async () => {
    const photo = await cameraPhoto();
    const bomb = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#fff' } })
      .png({ compressionLevel: 9 })
      .toBuffer();
    const cases: [string, Uint8Array, Partial<Sending>][] = [
      ['a page', Buffer.from('<html><script>alert(1)</script>'), {}],
      ['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'), {}],
      ['a gif', Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', 'base64'), {}],
      ['a photo cut in half', photo.subarray(0, photo.byteLength / 2), {}],
      ['a photo head on noise', Buffer.concat([photo.subarray(0, 20), randomBytes(5000)]), {}],
      ['noise', Buffer.concat([Buffer.of(0), randomBytes(5000)]), {}],
      ['a small file that unfolds to 81 million pixels', bomb, {}],
      ['a photo said to be a voice', photo, { kind: 'voice', seconds: 5 }],
      ['a voice said to be a photo', voiceMp3(), {}],
    ];
    for (const [what, bytes, more] of cases) {
      const { status, body } = await add(bytes, more);
      expect([what, status, body.code]).toEqual([what, 415, 'attachment.type']);
    }
    expect(await attachments()).toEqual([]);
  });

  it('refuses a body that is no file, and a voice without its length', async () => {
    const post = (headers: Record<string, string>, body: string, query = 'kind=photo') =>
      server().send('POST', `/api/declarations/${declaration}/attachments/${randomUUID()}?${query}`, {
        token: villager,
        headers,
        body,
      });
    const wrong = [
      await post({ 'content-type': 'application/json' }, '{}'),
      await post({ 'content-type': 'image/jpeg' }, ''),
      await post({ 'content-type': 'multipart/form-data' }, 'no boundary'),
      await post({ 'content-type': 'multipart/form-data; boundary=x' }, '--x\r\nno file\r\n--x--'),
      await post({ 'content-type': 'image/jpeg', 'content-encoding': 'gzip' }, 'x'),
    ];
    for (const { status, body } of wrong)
      expect([status, (body as Problem).code]).toEqual([415, 'request.wrong_media_type']);
    for (const query of ['kind=voice', 'kind=voice&seconds=61', 'kind=voice&seconds=1.5', 'kind=film', ''])
      expect((await post({ 'content-type': 'audio/mpeg' }, 'ID3', query)).status).toBe(422);
  });

  it('takes nine photos and three voices, and no tenth one even when all come at once', async () => {
    const photo = await cameraPhoto(40, 30);
    const all = await Promise.all(Array.from({ length: 11 }, () => add(photo)));
    expect(all.filter(({ status }) => status === 201)).toHaveLength(attachmentLimits.photo.most);
    expect(all.filter(({ body }) => body.code === 'attachment.too_many')).toHaveLength(2);
    for (let voice = 0; voice < attachmentLimits.voice.most; voice += 1)
      expect((await add(voiceMp3(5), { kind: 'voice', seconds: 1 })).status).toBe(201);
    expect((await add(voiceMp3(5), { kind: 'voice', seconds: 1 })).body.code).toBe('attachment.too_many');
    expect(await attachments()).toHaveLength(12);
    // What was refused left nothing behind: two objects a photo, one a voice.
    const here = objects().length;
    await add(photo);
    expect(objects()).toHaveLength(here);
  });

  it('is for its filer, and for who reads what the household said, in their own areas', async () => {
    const { id } = (await add(await cameraPhoto())).body;
    const { caseId } = (await server().call('getMyDeclaration', { params: { id: declaration } }, villager)).progress;
    const staff = ['demo-cadre-weining', 'demo-township-guanfenghai', 'demo-county-weining'];
    for (const token of [villager, secretary, ...(await Promise.all(staff.map((code) => server().signIn(code))))])
      expect((await read(server(), id, token)).status).toBe(200);
    const others = [
      'demo-township-guzhou',
      'demo-department-weining',
      'demo-city-bijie',
      'demo-province-guizhou',
      'demo-admin-guizhou',
    ];
    for (const token of [neighbour, elsewhere, ...(await Promise.all(others.map((code) => server().signIn(code))))]) {
      const answer = await read(server(), id, token);
      expect([answer.status, codeOf(answer)]).toEqual([404, 'attachment.not_found']);
    }
    expect((await read(server(), randomUUID(), secretary)).status).toBe(404);
    const { filed } = await server().call('getCase', { params: { caseId } }, secretary);
    expect(filed[0]?.attachments.map((each) => each.id)).toEqual([id]);
  });

  it('is added by the filer only', async () => {
    const photo = await cameraPhoto(40, 30);
    for (const token of [neighbour, secretary])
      expect((await add(photo, { token })).body.code).toBe('declaration.not_found');
    expect((await add(photo, { declaration: randomUUID() })).body.code).toBe('declaration.not_found');
  });

  it('is added no more by a helper whom the household denied', async () => {
    const neighbours = articleHousehold({
      applicant: { name: '石老根', idNumber: nextIdNumber() },
      filer: { relation: 'neighbour', name: '赵小满', phone: '0857-0000123' },
    });
    const { id, receipt } = await server().call('fileDeclaration', { body: neighbours }, villager);
    const more = { declaration: id, id: randomUUID() };
    const photo = await cameraPhoto(40, 30);
    expect((await add(photo, more)).status).toBe(201);
    const idNumberEnd = neighbours.applicant.idNumber?.slice(-6) ?? '';
    const denial = { receipt, idNumberEnd, id: randomUUID(), answer: 'not_agreed' as const };
    await server().call('confirmDeclaration', { body: denial }, neighbour);
    // Only its answer was lost.
    expect((await add(photo, more)).status).toBe(201);
    const refused = await add(await cameraPhoto(30, 40), { declaration: id });
    expect([refused.status, refused.body.code]).toEqual([403, 'not_allowed']);
  });

  it('is kept by nobody on the way, and is taken for a page by no browser', async () => {
    const { id } = (await add(await cameraPhoto())).body;
    const { headers } = await read(server(), id, villager);
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-disposition')).toBe('inline');
  });

  it('stands in the object store as noise, under names that say nothing', async () => {
    for (const path of objects()) rmSync(path);
    const voice = voiceMp3();
    const { id } = (await add(await cameraPhoto())).body;
    await add(voice, { kind: 'voice', seconds: 2 });
    const found = objects();
    expect(found).toHaveLength(3);
    for (const path of found) {
      expect(path).not.toContain(id);
      expect(path).not.toContain(declaration);
      const bytes = readFileSync(path);
      expect(bytes.subarray(0, 64).toString('latin1')).not.toMatch(/JFIF|\xff\xd8|ID3|\xff\xf3/);
      expect(bytes.includes(voice.subarray(0, 32))).toBe(false);
    }
  });

  it('says that it cannot be opened just now when the store has lost it', async () => {
    for (const path of objects()) rmSync(path);
    const { id } = (await add(voiceMp3(), { kind: 'voice', seconds: 2 })).body;
    const [path = ''] = objects();
    rmSync(path);
    const lost = await read(server(), id, villager);
    expect([lost.status, codeOf(lost)]).toEqual([503, 'attachment.unavailable']);
  });

  it('does not hand out what was put in place of another', async () => {
    for (const path of objects()) rmSync(path);
    const { id } = (await add(voiceMp3(), { kind: 'voice', seconds: 2 })).body;
    const [mine = ''] = objects();
    await add(voiceMp3(), { kind: 'voice', seconds: 3 });
    const another = objects().find((path) => path !== mine) ?? '';
    renameSync(another, mine);
    expect((await read(server(), id, villager)).status).toBe(500);
  });

  it('may stand for the words of another hardship, when it is said to follow', async () => {
    const other = (more: object) => ({
      ...articleHousehold(),
      hardship: { kind: 'other' as const, type: 'accident' as const },
      ...more,
    });
    const { words: _, ...silent } = other({});
    expect((await server().refused('fileDeclaration', { body: silent }, villager)).errors?.[0]).toMatchObject({
      pointer: '/words',
      code: 'other.words_required',
    });
    const { id } = await server().call('fileDeclaration', { body: { ...silent, voiceFollows: true } }, villager);
    expect((await add(voiceMp3(), { declaration: id, kind: 'voice', seconds: 9 })).status).toBe(201);
  });

  it('leaves nothing of it in the log', () => {
    const log = server().logged.join('');
    expect(log).toContain('/api/declarations/:id/attachments/:attachment');
    expect(log).not.toContain(declaration);
    expect(log).not.toMatch(/赵小满|IMG_2026|kind=photo/);
  });
});
