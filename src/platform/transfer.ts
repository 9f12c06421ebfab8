/** Files to and from the server; everything else goes by `callServer`. */
import Taro from '@tarojs/taro';
import type { ApiReply } from '../shared/contract/api';
import type { AttachmentSize } from '../shared/contract/attachment';
import type { Upload } from '../shared/contract/upload';
import { findBlob, isReadable, isStored, pathOf, type Source } from './files';
import { beginCall, checkCaller, isGood, noAnswer, refuse, replyOf, type Call } from './server';

/** 300 KB on the weakest signal. */
const TIMEOUT_MS = 120_000;

/** The phone has lost the file. */
export class FileLost extends Error {
  override name = 'FileLost';
}

type OnProgress = (part: number) => void;
interface Heard {
  statusCode: number;
  data: unknown;
}

function sendFromPhone({ url, header }: Call, filePath: string, progress: OnProgress): Promise<Heard> {
  const task = Taro.uploadFile({ url, header, filePath, name: 'file', timeout: TIMEOUT_MS });
  task.progress((told) => progress(told.progress / 100));
  return task.catch((error: unknown) => {
    throw noAnswer(error);
  });
}

/** `fetch` could not say how far it has come. */
function sendFromBrowser({ url, header }: Call, file: Blob, progress: OnProgress): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    for (const [name, value] of Object.entries(header)) request.setRequestHeader(name, value);
    request.setRequestHeader('content-type', file.type || 'application/octet-stream');
    request.timeout = TIMEOUT_MS;
    request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve({ statusCode: request.status, data: request.responseText });
    request.onerror = () => reject(noAnswer('the connection failed'));
    request.ontimeout = () => reject(noAnswer('timeout'));
    request.send(file);
  });
}

/** Sends what was just taken, and keeps nothing. @throws NoConnection */
export const sendSource = (call: Call, source: Source): Promise<Heard> =>
  typeof source === 'string'
    ? sendFromPhone(call, source, () => undefined)
    : sendFromBrowser(call, source, () => undefined);

/**
 * Sends a kept file.
 * @param progress told which part of it has gone out, 0 to 1
 * @throws FileLost, ServerProblem, NoConnection
 */
export async function sendFile(item: Upload, progress: OnProgress): Promise<ApiReply<'attach'>> {
  const { id, declaration, action = '', kind, seconds } = item;
  const call =
    declaration === undefined
      ? await beginCall('attachToAction', { params: { action, attachment: id }, query: { kind: 'photo' } })
      : await beginCall('attach', { params: { id: declaration, attachment: id }, query: { kind, seconds } });
  // One that can't be read fails as a call without an answer does, at each try.
  const judge = async (error: unknown): Promise<never> => {
    throw (await isReadable(item)) ? error : new FileLost(id);
  };
  let heard: Heard;
  if (process.env.TARO_ENV === 'h5') {
    const file = await findBlob(item);
    if (!file) throw new FileLost(id);
    heard = await sendFromBrowser(call, file, progress).catch(judge);
  } else {
    if (!(await isStored(item))) throw new FileLost(id);
    heard = await sendFromPhone(call, pathOf(item), progress).catch(judge);
  }
  return replyOf(call, heard.statusCode, heard.data) as ApiReply<'attach'>;
}

async function inBrowser(call: Call): Promise<string> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), TIMEOUT_MS);
  const { status, content } = await fetch(call.url, { headers: call.header, signal: late.signal })
    .then(async (answer) => ({
      status: answer.status,
      content: answer.ok ? await answer.blob() : await answer.text(),
    }))
    .catch((error: unknown) => {
      throw noAnswer(error);
    })
    .finally(() => clearTimeout(timer));
  if (typeof content === 'string') return refuse(call, status, content);
  checkCaller(call);
  return URL.createObjectURL(content);
}

async function onPhone(call: Call): Promise<string> {
  const { statusCode, tempFilePath } = await Taro.downloadFile({
    url: call.url,
    header: call.header,
    timeout: TIMEOUT_MS,
  }).catch((error: unknown) => {
    throw noAnswer(error);
  });
  if (isGood(statusCode)) {
    checkCaller(call);
    return tempFilePath;
  }
  return refuse(call, statusCode, await wordsIn(tempFilePath));
}

/** A file of the server, as a browser or WeChat can give it away. @throws ServerProblem, NoConnection */
export const fetchFile = (call: Call): Promise<string> =>
  process.env.TARO_ENV === 'h5' ? inBrowser(call) : onPhone(call);

/**
 * A file of the server as something that a picture or a player can show; `release` it (`./files`) afterwards.
 * @throws ServerProblem, NoConnection
 */
export const fetchAttachment = (attachment: string, size: AttachmentSize): Promise<string> =>
  beginCall('getAttachment', { params: { attachment }, query: { size } }).then(fetchFile);

/** The filled form as a PDF, to be given away (`./pdf`). @throws ServerProblem, NoConnection */
export const fetchPaper = (declaration: string): Promise<string> =>
  beginCall('getPaper', { params: { id: declaration } }).then(fetchFile);

/** WeChat writes a refusal into a file too. */
function wordsIn(filePath: string): Promise<unknown> {
  return new Promise((resolve) => {
    Taro.getFileSystemManager().readFile({
      filePath,
      encoding: 'utf8',
      success: ({ data }) => resolve(data),
      fail: () => resolve(undefined),
    });
  });
}
