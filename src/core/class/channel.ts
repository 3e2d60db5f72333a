import * as v from 'valibot';
import { fromBase64Url, readJson, toBase64Url, utf8 } from './bytes.ts';
import { type Identity, type Signed, sign, signerOf } from './identity.ts';
import type { Invite } from './invite.ts';
import { messageLimit } from './limits.ts';
import { type Messages, messageSchemas } from './messages.ts';
import { readTopic } from './topics.ts';
import { layOut, readLayout, type WireFormat } from './wire.ts';

/** Why a message was not taken. Each is counted, none has any effect. */
export type Refusal = 'too-large' | 'not-sealed' | 'other-key' | 'not-signed' | 'not-theirs' | 'malformed' | 'stale';

export type Opened<K extends keyof Messages> =
  | { readonly ok: true; readonly value: Messages[K]; readonly by: string }
  | { readonly ok: false; readonly problem: Refusal };

const ivLength = 12;
const tagLength = 16;
/** The byte that names the format, the nonce, and the tag of AES-GCM. */
const overhead = 1 + ivLength + tagLength;

/** The keys of a class, made from its secret: what is said there nobody else can read or write, the broker's owner included. */
export interface Channel {
  readonly invite: Invite;
  readonly key: CryptoKey;
  /** The participants' password at the broker. It opens the broker's door and nothing else. */
  readonly password: string;
}

/** Works out the keys of a class (HKDF with SHA-256, AES-256-GCM). */
export async function openChannel(invite: Invite): Promise<Channel> {
  const secret = fromBase64Url(invite.secret) ?? new Uint8Array();
  const material = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits', 'deriveKey']);
  const purpose = (info: string) => ({ name: 'HKDF', hash: 'SHA-256', salt: utf8(invite.id), info: utf8(info) });
  const key = await crypto.subtle.deriveKey(purpose('crosswalk content'), material, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const password = new Uint8Array(await crypto.subtle.deriveBits(purpose('crosswalk broker'), material, 256));
  return { invite, key, password: toBase64Url(password) };
}

/** Signs a message for its topic and seals it for the class, in the class's own format. */
export async function sealFor<K extends keyof Messages>(
  channel: Channel,
  identity: Identity,
  topic: string,
  message: Messages[K],
): Promise<Uint8Array<ArrayBuffer>> {
  const { id, wire: format = 1 } = channel.invite;
  const signed = await sign(identity, topic, JSON.stringify(message));
  const isState = readTopic(topic, id)?.kind === 'state';
  const plain = await layOut(format, signed, { isState, overhead, limit: messageLimit });
  const iv = crypto.getRandomValues(new Uint8Array(ivLength));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: utf8(topic) }, channel.key, plain);
  const payload = new Uint8Array(overhead + plain.length);
  payload[0] = format;
  payload.set(iv, 1);
  payload.set(new Uint8Array(sealed), 1 + ivLength);
  return payload;
}

/** Opens a message of either format: sealed for this class, signed for this topic, of the right shape. `by` is the signer; whether they may say it is for the caller to judge. */
export async function openFrom<K extends keyof Messages>(
  channel: Channel,
  kind: K,
  topic: string,
  payload: Uint8Array,
): Promise<Opened<K>> {
  if (payload.length > messageLimit) return { ok: false, problem: 'too-large' };
  const format = payload[0];
  if ((format !== 1 && format !== 2) || payload.length < overhead) return { ok: false, problem: 'not-sealed' };
  const signed = await unseal(channel, format, topic, payload);
  if (!signed) return { ok: false, problem: 'other-key' };
  const by = await signerOf(signed, topic);
  if (!by) return { ok: false, problem: 'not-signed' };
  const read = v.safeParse<v.GenericSchema>(messageSchemas[kind], readJson(signed.body));
  return read.success ? { ok: true, value: read.output as Messages[K], by } : { ok: false, problem: 'malformed' };
}

async function unseal({ key }: Channel, format: WireFormat, topic: string, payload: Uint8Array): Promise<Signed | undefined> {
  const bytes = Uint8Array.from(payload);
  const parameters = { name: 'AES-GCM', iv: bytes.slice(1, 1 + ivLength), additionalData: utf8(topic) };
  try {
    const plain = await crypto.subtle.decrypt(parameters, key, bytes.slice(1 + ivLength));
    return await readLayout(format, new Uint8Array(plain));
  } catch {
    return undefined;
  }
}
