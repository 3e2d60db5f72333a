import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import type { ErrorView } from '../../ui/contract.ts';
import { Refusal } from '../refusal.ts';

/** A router whose refusals come out as JSON, and which heeds nothing but its own origin's requests. */
export function apiRouter(): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    const origin = c.req.header('origin');
    if (c.req.method !== 'GET' && origin !== new URL(c.req.url).origin)
      return c.json<ErrorView>({ message: 'Wrong origin' }, 403);
    return next();
  });
  app.onError((error, c) => {
    if (error instanceof Refusal) return c.json<ErrorView>({ message: error.message }, error.status);
    if (error instanceof v.ValiError) return c.json<ErrorView>({ message: 'The request is not complete.' }, 400);
    console.error(error);
    return c.json<ErrorView>({ message: 'Something went wrong.' }, 500);
  });
  app.notFound((c) => c.json<ErrorView>({ message: 'No such operation' }, 404));
  return app;
}

/** A request's JSON body, checked. */
export async function readBody<S extends v.GenericSchema>(c: Context, schema: S): Promise<v.InferOutput<S>> {
  const body: unknown = await c.req.json().catch(() => undefined);
  return v.parse(schema, body);
}
