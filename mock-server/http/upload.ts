/** The body of an upload: a file as it is, or alone in a form, as WeChat's `uploadFile` sends it. */
import express, { type Request, type Response } from 'express';
import { Refusal } from '../../src/shared/contract/problem';

/** What a form adds around its file. */
const FORM_BYTES = 4096;
const BLANK_LINE = Buffer.from('\r\n\r\n');

/** @throws Refusal `attachment.too_large`, `request.wrong_media_type` */
export async function readUpload(request: Request, response: Response, max: number): Promise<Uint8Array> {
  const body = await readRaw(request, response, max + FORM_BYTES);
  const file = request.is('multipart/form-data') ? fileInForm(body, request.get('content-type') ?? '') : body;
  if (file.byteLength > max) throw new Refusal('attachment.too_large');
  if (file.byteLength === 0) throw new Refusal('request.wrong_media_type');
  return file;
}

function readRaw(request: Request, response: Response, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // Never inflated: what unfolds while it is read has no honest size.
    express.raw({ type: () => true, limit, inflate: false })(request, response, (error?: unknown) => {
      const body: unknown = request.body;
      if (isTooLarge(error)) reject(new Refusal('attachment.too_large'));
      else if (error) reject(error instanceof Error ? error : new Error('the body could not be read'));
      // JSON was read by another parser and is no file.
      else resolve(Buffer.isBuffer(body) ? body : Buffer.alloc(0));
    });
  });
}

const isTooLarge = (error: unknown) => error instanceof Error && 'type' in error && error.type === 'entity.too.large';

/** RFC 7578, for the one form that is sent here: other fields before the file are passed over. */
function fileInForm(body: Buffer, contentType: string): Buffer {
  const name = /boundary="?([^";]{1,200})"?/.exec(contentType)?.[1];
  if (name === undefined) throw new Refusal('request.wrong_media_type');
  const boundary = Buffer.from(`--${name}`);
  for (let at = body.indexOf(boundary); at >= 0;) {
    const next = body.indexOf(boundary, at + boundary.length);
    if (next < 0) break;
    const part = body.subarray(at + boundary.length, next);
    const blank = part.indexOf(BLANK_LINE);
    // Ends with the line break that belongs to the next boundary.
    if (blank >= 0 && /filename/i.test(part.toString('latin1', 0, blank)))
      return part.subarray(blank + BLANK_LINE.length, -2);
    at = next;
  }
  throw new Refusal('request.wrong_media_type');
}
