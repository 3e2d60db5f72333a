import type { Posted, PostOrder } from './sandbox-orders.ts';

/** In milliseconds. */
const patience = 30_000;

/** Posts something; never throws. No cookie is sent and no redirect followed; of the answer only the status is told. */
export async function post({ address, headers, body }: PostOrder): Promise<Posted> {
  try {
    const { ok, status } = await fetch(address, {
      method: 'POST',
      headers,
      body,
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(patience),
    });
    return { answered: true, ok, status };
  } catch (error) {
    const isLate = error instanceof DOMException && error.name === 'TimeoutError';
    return { answered: false, why: isLate ? 'too-slow' : 'not-reached' };
  }
}
