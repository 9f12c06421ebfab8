const TIMEOUT_MS = 5_000;

/**
 * A server interface of WeChat's; the address holds the token, so no error repeats it.
 * @param body a form, or what is sent as JSON
 * @returns what it answered, parsed as JSON
 * @throws `TimeoutError`, `TypeError` when the connection fails, `SyntaxError`, or an Error with the HTTP status
 */
export async function post(url: string, body: unknown): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    // A form says its own boundary.
    ...(body instanceof FormData
      ? { body }
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!response.ok) throw Object.assign(new Error('WeChat did not answer 200'), { name: `http ${response.status}` });
  // WeChat sends JSON as text/plain.
  return JSON.parse(await response.text()) as unknown;
}
