import type { Problem } from '../problem.ts';

/** Hosts people take an address from instead, and what to call them. */
const others: readonly (readonly [RegExp, Problem['code']])[] = [
  [/(^|\.)console\.(?:aws|amazonaws)/, 'is-console-address'],
  [/\.awsapps\.(?:com|cn)$|\.portal\.amazonaws\.com$|\.app\.aws$/, 'is-portal-address'],
  [/(^|\.)signin\.(?:aws|amazonaws)|(^|[.-])sso[.-]|\.signin-fips\./, 'is-sign-in-address'],
  [/(^|\.)(?:azure|microsoft|microsoftonline|windows)\.(?:com|net|us|cn)$/, 'is-azure-address'],
  [/^(?:\d+\.){3}\d+$|^\[/, 'is-ip-address'],
  [/(^|\.)xn--/, 'look-alike-host'],
  [/(^|\.)(?:amazonaws\.com|amazonaws\.com\.cn|api\.aws|amazon\.com)$/, 'other-aws-address'],
];

/** What is wrong with a host that is no SCIM endpoint's. It is named only where it can be nothing but a host name. */
export function hostProblem(host: string): Problem {
  const code = others.find(([shape]) => shape.test(host))?.[1] ?? 'foreign-host';
  if (code !== 'foreign-host' && code !== 'other-aws-address') return { code };
  // A token pasted behind "https://" would be told as a host: no label of a name is that long.
  const isName = /^(?:[a-z0-9-]{1,32}\.)+[a-z]{2,16}$/.test(host) && host.length <= 100;
  return isName ? { code, detail: { host } } : { code: 'not-scim-endpoint' };
}
