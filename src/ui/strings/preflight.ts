import type { FindingCode } from '../../core/scim/preflight.ts';
import type { NotTried } from '../../protocol.ts';

/** Strings about trying the endpoint out. */
export const preflightStrings = {
  title: 'Does AWS take this endpoint and token?',
  about:
    'Crosswalk can ask AWS itself, before Azure does: what the endpoint offers, and one user. Your browser will ask whether it may talk to {host}.',
  ask: 'Ask AWS',
  again: 'Ask AWS again',
  asking: 'Asking AWS…',
  good: 'AWS takes both. Azure can use them.',
  needsBoth: 'Keep the endpoint and the token first.',
  refused: 'Without that permission AWS can’t be asked. Azure’s Test connection tells as much, later.',
  questions: { offers: 'The endpoint', users: 'The token' },
  giveBack: 'Take the permission back',
  gaveBack: 'Taken back: Crosswalk no longer talks to {host}.',
  openHost: 'Open {host} in a tab to see what the browser says',
  request: 'AWS’s id of the request: {requestId}',
} as const;

/** One sentence or two for whatever may come of a question: what it means, and what to do. */
export const findings: { readonly [code in FindingCode]: string } = {
  offers: 'answers as a SCIM service should.',
  users: 'is good: AWS lets it read the directory (users there: {users}).',
  'no-users': 'is good: AWS lets it read the directory, which is still empty.',
  unauthorized:
    'AWS answered 401: it does not take this token at this address. The token may be an old or a deleted one, or not whole, or the address may be another directory’s. Generate a new token in AWS (Settings, Manage provisioning), and keep it and the endpoint of the same page again.',
  forbidden:
    'AWS answered 403: it knows the token but does not allow this. See in AWS that automatic provisioning is still on, and that no rule of your organization or network forbids it.',
  'not-found':
    'AWS answered 404: there is nothing at this address. Keep the endpoint again from the AWS page; it ends in /scim/v2.',
  conflict: 'AWS answered 409, which a question never causes. Wait a minute and ask again; if it stays, keep the endpoint again.',
  throttled: 'AWS answered 429: it is being asked too often. Nothing is wrong with the values. Ask again in {seconds} seconds.',
  'server-fault': 'AWS answered {status}: the fault is on its side. Wait a few minutes and ask again.',
  unexpected: 'AWS answered {status}, which it should not. Keep the endpoint and the token again from the AWS page.',
  'proxy-page':
    'A web page came back ({status}) instead of AWS’s answer: a proxy or the sign-in page of this network stands in between. Sign in to the network, or try without the proxy or VPN.',
  'not-json': 'What came back is not in SCIM’s form: something stands between this computer and AWS. Try from another network.',
  'not-scim': 'Something answered, but not as a SCIM service does. Keep the endpoint again from the AWS page.',
  redirect:
    'It was sent on to another address, which AWS never does. The token was not sent there. A proxy or the sign-in page of this network may stand in between.',
  'too-large':
    'The answer was larger than any answer of AWS, so it was not read. Something stands between this computer and AWS.',
  'too-slow': 'No whole answer came within 15 seconds. Ask again; if it stays, a firewall may hold it back.',
  offline: 'There is no connection at all. Connect this computer to the network, then ask again.',
  unreachable:
    'No secure connection to AWS could be made, although the network works. The name may be unknown here, a firewall may block it, or a proxy shows a certificate that this browser does not trust.',
};

export const notTried: { readonly [why in NotTried]: string } = {
  'no-endpoint': 'There is no endpoint yet. Keep it first, from the AWS page or pasted.',
  'no-token': 'The token is not here: it lives only until the browser closes. Keep it, or generate a new one in AWS.',
  'endpoint-not-good': 'The endpoint that was kept is no longer good. Keep it again from the AWS page.',
  'not-allowed': 'Crosswalk may not talk to that host. Press the button again and allow it.',
};
