import type { Envelope, FromPanel, FromPortal } from '../../src/protocol.ts';
import { endpoint } from './ground.ts';

const id = () => crypto.randomUUID();
const field = 'azure/provisioning-connect.secret-token';
const pack = { crosswalk: 'lab-pack', version: 1, lab: 'AdvLab4', title: 'Harmless', region: 'us-east-1', pages: {} };

/** What a script in the content scripts' world may ask, each message once at the least: a new one must be added here. */
const byPortal = {
  enter: [{}],
  'what-to-find': [{}],
  'point-at': [{ target: field }],
  'end-picking': [{}],
  teach: [{ page: 'azure/provisioning-connect', change: { targets: { 'secret-token': { name: ['Comment'] } } } }],
  sighted: [{ id: id(), sighting: { pages: [] } }],
  captured: [{ id: id(), capture: 'portal-url', value: 'https://d-0123456789.awsapps.com/start', via: 'page' }],
  'fill-here': [
    { capture: 'scim-token', target: field },
    { capture: 'scim-token', target: 'azure/provisioning-connect.tenant-url' },
    { capture: 'scim-token', target: 'azure/connectivity.secret-token' },
  ],
  'keep-region': [{ id: id() }],
  'mark-step': [{ id: id(), step: '5.4', as: 'current' }],
  'open-panel': [{}],
  'go-to-step': [{ step: '5.4' }],
} as const satisfies { readonly [K in keyof FromPortal]: readonly FromPortal[K][] };

/** What only our own pages may ask. */
const byPanel = {
  mark: [{ id: id(), mark: { step: '1.1', as: 'skipped' } }],
  keep: [{ capture: 'scim-token' }],
  give: [{ id: id(), capture: 'scim-endpoint', value: endpoint, via: 'paste' }],
  fill: [{ capture: 'scim-token' }],
  go: [{ step: '5.4' }],
  'open-portal-privately': [{}],
  'export-progress': [{}],
  'import-progress': [{ text: '{}' }],
  'use-pack': [{ id: id(), text: JSON.stringify(pack) }],
  'drop-pack': [{ pack: 'taught' }],
  'pack-file': [{ pack: 'taught' }],
  diagnose: [{}],
  reset: [{}],
  'try-endpoint': [{}],
  recover: [{}],
  'take-up-set-aside': [{ at: 1 }],
  'drop-set-aside': [{ at: 1 }],
  'vault-on': [{ passphrase: 'a passphrase of a stranger', hours: 2 }],
  'vault-unlock': [{ passphrase: 'a passphrase of a stranger' }],
  'vault-lock': [{}],
  'vault-off': [{}],
  'preview-report': [{ attendee: { name: 'A stranger' } }],
  'progress-card': [{ attendee: { name: 'A stranger' } }],
  'join-class': [{ code: 'CW1-', attendee: { name: 'A stranger' } }],
  'leave-class': [{}],
  'try-erasing': [{ key: 'a'.repeat(32) }],
  'stop-erasing': [{ key: 'a'.repeat(32) }],
  'confirm-class': [{ key: 'a'.repeat(32), isOwn: true }],
  'raise-hand': [{ up: true }],
  'use-class-settings': [{ sequence: 1 }],
  'try-class-again': [{}],
  'class-awake': [{}],
} as const satisfies { readonly [K in keyof FromPanel]: readonly FromPanel[K][] };

const envelopes = (asked: { readonly [type: string]: readonly unknown[] }): Envelope[] =>
  Object.entries(asked).flatMap(([type, bodies]) => bodies.map((body) => ({ type, body })));

export const askedByPortal = envelopes(byPortal);
export const askedByPanel = envelopes(byPanel);
