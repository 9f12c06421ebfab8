/** What the environment says, checked once at the start. The README's table is its description. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from '../src/shared/zod';

const Environment = z.object({
  NODE_ENV: z.string().default('development'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: z.string().optional(),
  DATA_KEY: z.string().optional(),
  WECHAT_APPID: z.string().optional(),
  WECHAT_SECRET: z.string().optional(),
  WECHAT_API: z.url().default('https://api.weixin.qq.com'),
  SEED: z.enum(['demo', 'none']).default('demo'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).optional(),
});

export interface Settings {
  production: boolean;
  port: number;
  host: string;
  dataDir: string;
  databaseUrl?: string;
  /** 32 bytes from which all keys are derived. */
  dataKey: Uint8Array;
  wechat?: { appid: string; secret: string };
  wechatApi: string;
  /** Invented people and cases; never in production. */
  seedDemo: boolean;
  logLevel: string;
}

/** A wrong or missing setting; the message says which and what to do. */
export class SettingsError extends Error {}

/** @throws SettingsError */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success)
    throw new SettingsError(
      `${parsed.error.issues.map((issue) => issue.path.join('.')).join(', ')}: not valid; see README, "Configuration"`,
    );
  const env = parsed.data;
  const production = env.NODE_ENV === 'production';
  const wechat =
    env.WECHAT_APPID && env.WECHAT_SECRET ? { appid: env.WECHAT_APPID, secret: env.WECHAT_SECRET } : undefined;
  if (production && !wechat)
    throw new SettingsError(
      'production needs WECHAT_APPID and WECHAT_SECRET: the local sign-in with its demo people refuses to start there',
    );
  if (production && !env.DATA_KEY)
    throw new SettingsError(
      'production needs DATA_KEY, 32 bytes in base64 (openssl rand -base64 32), kept apart from the data',
    );
  const dataDir = resolve(env.DATA_DIR);
  return {
    production,
    port: env.PORT,
    host: env.HOST,
    dataDir,
    ...(env.DATABASE_URL ? { databaseUrl: env.DATABASE_URL } : {}),
    dataKey: env.DATA_KEY ? Buffer.from(env.DATA_KEY, 'base64') : localDataKey(dataDir),
    ...(wechat ? { wechat } : {}),
    wechatApi: env.WECHAT_API,
    seedDemo: !production && env.SEED === 'demo',
    logLevel: env.LOG_LEVEL ?? (production ? 'info' : 'warn'),
  };
}

/** A developer needs no key of their own: one is made beside the data at the first start. */
function localDataKey(dataDir: string): Uint8Array {
  const file = join(dataDir, 'data.key');
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' });
  }
  return Buffer.from(readFileSync(file, 'utf8'), 'base64');
}
