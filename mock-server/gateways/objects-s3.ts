import { AwsClient } from 'aws4fetch';
import { Refusal } from '../../src/shared/contract/problem';
import { checkKey, type ObjectStore } from './objects';

export interface S3Settings {
  /** `https://s3.example.com`, without the bucket. */
  endpoint: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
  region: string;
}

const TIMEOUT_MS = 20_000;
const RETRIES = 2;

/**
 * The real adapter: S3's own protocol with the bucket in the path, as every store that speaks it understands.
 * @param onFault told the status, or the kind of error, when the store does not do what it should
 */
export function makeS3Objects(
  { endpoint, bucket, region, ...keys }: S3Settings,
  onFault: (fault: string) => void,
): ObjectStore {
  const client = new AwsClient({ ...keys, region, service: 's3', retries: RETRIES });
  const base = `${endpoint.replace(/\/+$/, '')}/${encodeURIComponent(bucket)}`;

  async function ask(method: 'PUT' | 'GET' | 'DELETE', key: string, body?: Uint8Array): Promise<Response> {
    const url = `${base}/${checkKey(key)}`;
    const fail = (fault: string) => {
      onFault(fault);
      throw new Refusal('attachment.unavailable');
    };
    const answer = await client
      .fetch(url, {
        method,
        ...(body ? { body: Uint8Array.from(body), headers: { 'content-type': 'application/octet-stream' } } : {}),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      })
      .catch((error: unknown) => fail((error as { name?: string }).name ?? 'unknown'));
    if (answer.ok) return answer;
    const text = await answer.text();
    // A bucket that is not there is a fault of the settings; only a missing key is an answer.
    if (answer.status === 404 && method !== 'PUT' && /<Code>NoSuchKey<\/Code>/.test(text)) return answer;
    return fail(`${method} ${answer.status}`);
  }

  return {
    kind: 's3',
    async put(key, bytes) {
      await ask('PUT', key, bytes);
    },
    async find(key) {
      const answer = await ask('GET', key);
      return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined;
    },
    async remove(key) {
      await ask('DELETE', key);
    },
  };
}
