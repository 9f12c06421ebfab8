/** The server's own process is told to stop while it is in use. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { startServer } from '../running-server';

test('a phone that fell silent in the midst of sending does not keep the server from stopping', async () => {
  const server = await startServer();
  const { hostname, port } = new URL(server.url);
  const phone = connect(Number(port), hostname);
  phone.on('error', () => undefined);
  const cut = once(phone, 'close');
  phone.write('POST /api/sign-in HTTP/1.1\r\nHost: server\r\nContent-Type: application/json\r\nContent-Length: 90\r\n');
  phone.write('Expect: 100-continue\r\n\r\n');
  // It is being listened to.
  await once(phone, 'data');
  await server.close();
  await cut;
}, 120_000);
