import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import type { ErrorView } from '../../ui/contract.ts';
import type { Cloud } from '../cloud.ts';
import { Refusal } from '../refusal.ts';

/** Who asks; set by the site that an API is mounted on. */
export interface ApiVariables {
  readonly Variables: { userId: string };
}

export type Api = Hono<ApiVariables>;

/** A router whose refusals come out as JSON, which heeds nothing but its own origin, and lets only administrators change things. */
export function apiRouter({ directory }: Cloud, userIdOf: (c: Context) => string | undefined): Api {
  const app: Api = new Hono();
  app.use(async (c, next) => {
    const isChange = c.req.method !== 'GET';
    if (isChange && c.req.header('origin') !== new URL(c.req.url).origin) {
      return c.json<ErrorView>({ message: 'The request comes from another site.' }, 403);
    }
    const userId = userIdOf(c);
    if (userId === undefined) return c.json<ErrorView>({ message: 'Your session has ended. Sign in again.' }, 401);
    if (isChange && userId !== directory.adminId) {
      return c.json<ErrorView>({ message: 'Your account may not change this.' }, 403);
    }
    c.set('userId', userId);
    return next();
  });
  app.onError((error, c) => {
    if (error instanceof Refusal) return c.json<ErrorView>({ message: error.message }, error.status);
    if (error instanceof v.ValiError) return c.json<ErrorView>({ message: 'The request is not complete.' }, 400);
    console.error(error);
    return c.json<ErrorView>({ message: 'Something went wrong.' }, 500);
  });
  app.notFound((c) => c.json<ErrorView>({ message: 'There is no such operation.' }, 404));
  return app;
}

/** A request's JSON body, checked. */
export async function readBody<S extends v.GenericSchema>(c: Context, schema: S): Promise<v.InferOutput<S>> {
  const body: unknown = await c.req.json().catch(() => undefined);
  return v.parse(schema, body);
}
