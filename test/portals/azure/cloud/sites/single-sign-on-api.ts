import { X509Certificate } from 'node:crypto';
import * as v from 'valibot';
import type { SamlConfiguration } from '../../ui/contract.ts';
import { type Application, isIntegrated } from '../application.ts';
import type { Cloud } from '../cloud.ts';
import { Refusal } from '../refusal.ts';
import { saveSamlConfiguration } from '../saml/configuration.ts';
import { nameIdSources } from '../saml/name-id.ts';
import { readSpMetadata } from '../saml/sp-metadata.ts';
import { type Api, readBody } from './api.ts';

const text = v.optional(v.string(), '');
const configuration = v.object({
  identifiers: v.array(v.string()),
  replyUrls: v.array(v.string()),
  signOnUrl: text,
  relayState: text,
  logoutUrl: text,
});

/** The single sign-on of an application. */
export function addSingleSignOnApi(api: Api, { applications, metadata }: Cloud): void {
  const integrated = (id: string): Application => {
    const application = applications.get(id);
    if (!isIntegrated(application)) throw new Refusal('This application has no SAML single sign-on.');
    return application;
  };

  api.put('/applications/:id/sso-mode', async (c) => {
    const application = integrated(c.req.param('id'));
    const { mode } = await readBody(c, v.object({ mode: v.picklist(['saml', 'password', 'linked', 'disabled']) }));
    application.ssoMode = mode;
    return c.json({});
  });

  // What a file says is only proposed; saving is another step.
  api.post('/applications/:id/sp-metadata', async (c) => {
    integrated(c.req.param('id'));
    const { text: file } = await readBody(c, v.object({ text: v.string() }));
    return c.json<SamlConfiguration>(readSpMetadata(file));
  });
  api.put('/applications/:id/saml', async (c) => {
    const application = integrated(c.req.param('id'));
    saveSamlConfiguration(application, await readBody(c, configuration), applications);
    return c.json({});
  });
  api.put('/applications/:id/name-id', async (c) => {
    const application = integrated(c.req.param('id'));
    const { source } = await readBody(c, v.object({ source: v.picklist(nameIdSources) }));
    application.nameIdSource = source;
    return c.json({});
  });

  api.get('/applications/:id/federation-metadata', (c) => {
    const file = metadata.of(integrated(c.req.param('id')));
    return new Response(file, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
  });
  api.get('/applications/:id/certificate', (c) => {
    const { credential } = integrated(c.req.param('id'));
    if (c.req.query('format') === 'base64') return c.text(`${credential.certificate.trim()}\n`);
    const { raw } = new X509Certificate(credential.certificate);
    return new Response(new Uint8Array(raw), { headers: { 'content-type': 'application/x-x509-ca-cert' } });
  });
}
