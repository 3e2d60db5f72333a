import { atWork } from '../../at-work.ts';
import type { ErrorView } from './contract.ts';

/** The back end refused; `message` is what to show. */
export class BackEndError extends Error {}

export function get<T>(path: string): Promise<T> {
  return request<T>(path, { method: 'GET' });
}

/** Sends JSON; `method` is POST unless it says otherwise. */
export function send<T = unknown>(path: string, body: unknown = {}, method: 'POST' | 'PUT' | 'PATCH' | 'DELETE' = 'POST') {
  return request<T>(path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
}

/** The bytes of a file that the back end makes. */
export async function getBytes(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await atWork(fetch(`/api${path}`));
  if (!response.ok) throw new BackEndError('The file could not be read.');
  return new Uint8Array(await response.arrayBuffer());
}

async function request<T>(path: string, init: RequestInit): Promise<T> {
  const response = await atWork(fetch(`/api${path}`, init));
  const body: unknown = await response.json();
  if (!response.ok) throw new BackEndError((body as ErrorView).message);
  return body as T;
}

/** What to tell a person about something that was thrown. */
export function errorText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
