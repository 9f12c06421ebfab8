/** What the environment says, checked once at the start. The README's table is its description. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import requiredInProduction from '../config/required-in-production.json';
import type { TencentMapKey } from './gateways/geocoder';
import { readTemplate, type WechatTemplates } from './gateways/wechat-template';
import * as z from '../src/shared/base/zod';
import type { S3Settings } from './gateways/objects-s3';
import type { SmsSettings } from './gateways/sms-http';

/** Each of them reaches somebody outside. */
const outside = ['WECHAT_APPID', 'WECHAT_SECRET', 'TENCENT_MAP_KEY', 'S3_ENDPOINT', 'SMS_ENDPOINT'] as const;

const Environment = z.object({
  NODE_ENV: z.string().default('development'),
  TRAINING: z.enum(['on', 'off']).default('off'),
  PORT: z.coerce.number().int().min(0).max(65535).optional(),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().optional(),
  // Checked here: what the driver throws about an address that it can't read may hold the password.
  DATABASE_URL: z.union([z.literal(''), z.url({ protocol: /^postgres(ql)?$/ })]).optional(),
  DATA_KEY: z.string().optional(),
  WECHAT_APPID: z.string().optional(),
  WECHAT_SECRET: z.string().optional(),
  WECHAT_API: z.url().default('https://api.weixin.qq.com'),
  WECHAT_PHONE: z.enum(['on', 'off']).default('off'),
  WECHAT_OCR: z.enum(['on', 'off']).default('off'),
  TENCENT_MAP_KEY: z.string().optional(),
  TENCENT_MAP_SECRET: z.string().optional(),
  TENCENT_MAP_API: z.url().default('https://apis.map.qq.com'),
  S3_ENDPOINT: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]).optional(),
  S3_BUCKET: z.string().optional(),
  S3_ACCESS_KEY: z.string().optional(),
  S3_SECRET_KEY: z.string().optional(),
  S3_REGION: z.string().default('us-east-1'),
  WECHAT_TEMPLATE_PROGRESS: z.string().optional(),
  WECHAT_TEMPLATE_TO_DO: z.string().optional(),
  SMS_ENDPOINT: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]).optional(),
  SMS_APP_ID: z.string().optional(),
  SMS_SECRET: z.string().optional(),
  SMS_SIGN: z.string().optional(),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(9).default(0),
  SEED: z.enum(['demo', 'none']).default('demo'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).optional(),
});

export interface Settings {
  production: boolean;
  /** Invented people for practice, a banner on every screen, and nobody outside is reached. */
  training: boolean;
  port: number;
  host: string;
  dataDir: string;
  databaseUrl?: string;
  /** 32 bytes from which all keys are derived. */
  dataKey: Uint8Array;
  wechat?: { appid: string; secret: string };
  wechatApi: string;
  /** What WeChat charges for, and is asked for only where the county wants it. */
  wechatAids: { phone: boolean; card: boolean };
  /** Names the township where a phone is. */
  map?: TencentMapKey;
  mapApi: string;
  /** Where photos and voice messages stand; `objects` in `dataDir` when absent. */
  s3?: S3Settings;
  /** By which provider texts are sent; without one nobody hears by text. */
  sms?: SmsSettings;
  /** Those that are set up; without them people are told in the inbox only. */
  wechatTemplates: WechatTemplates;
  /** Of one's own, before the server. */
  proxies: number;
  /** Invented people and cases; never among real ones. */
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
  const training = env.TRAINING === 'on';
  const reached = training ? outside.filter((name) => environment[name]) : [];
  if (reached.length > 0)
    throw new SettingsError(`TRAINING=on reaches nobody outside: start it without ${reached.join(', ')}`);
  const production = env.NODE_ENV === 'production' && !training;
  const wechat =
    env.WECHAT_APPID && env.WECHAT_SECRET ? { appid: env.WECHAT_APPID, secret: env.WECHAT_SECRET } : undefined;
  const missing = Object.entries(requiredInProduction).filter(([name]) => !environment[name]);
  if (production && missing.length > 0)
    throw new SettingsError(`production needs ${missing.map(([name, meaning]) => `${name} (${meaning})`).join(', ')}`);
  const dataDir = resolve(env.DATA_DIR ?? (training ? '.data-training' : '.data'));
  return {
    production,
    training,
    port: env.PORT ?? (training ? 3001 : 3000),
    host: env.HOST,
    dataDir,
    ...(env.DATABASE_URL ? { databaseUrl: env.DATABASE_URL } : {}),
    dataKey: env.DATA_KEY ? dataKeyOf(env.DATA_KEY, 'DATA_KEY') : localDataKey(dataDir),
    ...(wechat ? { wechat } : {}),
    wechatApi: env.WECHAT_API,
    wechatAids: { phone: env.WECHAT_PHONE === 'on', card: env.WECHAT_OCR === 'on' },
    ...mapOf(env),
    mapApi: env.TENCENT_MAP_API,
    ...s3Of(env),
    ...smsOf(env, production),
    wechatTemplates: {
      ...templateIn(env, 'progress', 'WECHAT_TEMPLATE_PROGRESS'),
      ...templateIn(env, 'to_do', 'WECHAT_TEMPLATE_TO_DO'),
    },
    proxies: env.TRUSTED_PROXIES,
    seedDemo: training || (!production && env.SEED === 'demo'),
    logLevel: env.LOG_LEVEL ?? (production ? 'info' : 'warn'),
  };
}

/** All of it or none: half a store would lose photos. @throws SettingsError */
function s3Of(env: z.infer<typeof Environment>): Pick<Settings, 's3'> {
  const { S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY, S3_SECRET_KEY } = env;
  if (S3_ENDPOINT && S3_BUCKET && S3_ACCESS_KEY && S3_SECRET_KEY)
    return {
      s3: {
        endpoint: S3_ENDPOINT,
        bucket: S3_BUCKET,
        accessKeyId: S3_ACCESS_KEY,
        secretAccessKey: S3_SECRET_KEY,
        region: env.S3_REGION,
      },
    };
  if (S3_ENDPOINT || S3_BUCKET || S3_ACCESS_KEY || S3_SECRET_KEY)
    throw new SettingsError(
      'S3_ENDPOINT, S3_BUCKET, S3_ACCESS_KEY and S3_SECRET_KEY go together; see README, "Configuration"',
    );
  return {};
}

function mapOf({
  TENCENT_MAP_KEY: key,
  TENCENT_MAP_SECRET: secret,
}: z.infer<typeof Environment>): Pick<Settings, 'map'> {
  return key ? { map: { key, ...(secret ? { secret } : {}) } } : {};
}

/** All of it or none; over plain http only to a stand-in. @throws SettingsError */
function smsOf(env: z.infer<typeof Environment>, production: boolean): Pick<Settings, 'sms'> {
  const { SMS_ENDPOINT, SMS_APP_ID, SMS_SECRET, SMS_SIGN } = env;
  if (!SMS_ENDPOINT && !SMS_APP_ID && !SMS_SECRET && !SMS_SIGN) return {};
  if (!SMS_ENDPOINT || !SMS_APP_ID || !SMS_SECRET || !SMS_SIGN)
    throw new SettingsError(
      'SMS_ENDPOINT, SMS_APP_ID, SMS_SECRET and SMS_SIGN go together; see README, "Configuration"',
    );
  if (production && !SMS_ENDPOINT.startsWith('https:'))
    throw new SettingsError('SMS_ENDPOINT must be https: numbers of households go to it');
  if (!/^【[^【】]{2,10}】$/u.test(SMS_SIGN))
    throw new SettingsError(
      'SMS_SIGN must be the signature as it is registered with the carriers, such as 【贵州防贫】',
    );
  return { sms: { endpoint: SMS_ENDPOINT, appId: SMS_APP_ID, secret: SMS_SECRET, sign: SMS_SIGN } };
}

function templateIn(
  env: z.output<typeof Environment>,
  template: keyof WechatTemplates,
  name: 'WECHAT_TEMPLATE_PROGRESS' | 'WECHAT_TEMPLATE_TO_DO',
): WechatTemplates {
  const setting = env[name];
  if (!setting) return {};
  const read = readTemplate(setting);
  if (!read)
    throw new SettingsError(
      `${name} must be the template's id and its fields, such as "8eXq…Zk what=thing1 inShort=phrase2 at=time3"`,
    );
  return { [template]: read };
}

/** A developer needs no key of their own: one is made beside the data at the first start. */
function localDataKey(dataDir: string): Uint8Array {
  const file = join(dataDir, 'data.key');
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' });
  }
  return dataKeyOf(readFileSync(file, 'utf8'), file);
}

function dataKeyOf(text: string, source: string): Uint8Array {
  const key = Buffer.from(text, 'base64');
  if (key.length !== 32)
    throw new SettingsError(
      `${source} must be 32 bytes in base64, as "openssl rand -base64 32" prints them; what is already stored needs the key that it was stored with`,
    );
  return key;
}
