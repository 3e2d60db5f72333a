import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { portalOfFrame, portalOfPage } from '../../src/lab/hosts.ts';

const root = join(import.meta.dirname, '../..');
const manifest = JSON.parse(readFileSync(join(root, 'manifest.json'), 'utf8'));
const patterns: string[] = manifest.content_scripts.flatMap((script: { matches: string[] }) => script.matches);

/** The text of each source file right in a folder. */
function sourcesIn(folder: string): string[] {
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith('.ts'));
  return names.map((name) => readFileSync(join(root, folder, name), 'utf8'));
}

/** The policy that a page has in its own head. */
function metaPolicy(page: string): string {
  const text = readFileSync(join(root, page), 'utf8');
  return /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(text)?.[1] ?? '';
}

/** What a policy allows for a directive; none where it has no such directive. */
function sourcesOf(policy: string, directive: string): string[] {
  const found = policy.split(';').map((part) => part.trim().split(/\s+/));
  return found.find(([name]) => name === directive)?.slice(1) ?? [];
}

/** Whether one of the manifest's patterns takes a host. */
function takes(host: string, by: readonly string[] = patterns): boolean {
  return by.some((pattern) => {
    const [, wild, rest = ''] = /^https:\/\/(\*\.)?([^/]+)\/\*$/.exec(pattern) ?? [];
    return wild ? host === rest || host.endsWith(`.${rest}`) : host === rest;
  });
}

const ours = [
  'console.aws.amazon.com',
  'us-east-1.console.aws.amazon.com',
  '111122223333-abcd12ef.eu-north-1.console.aws.amazon.com',
  'd-0123456789.awsapps.com',
  'ssoins-0123456789abcdef.us-east-1.portal.amazonaws.com',
  'ssoins-0123456789abcdef.portal.us-east-1.app.aws',
  'portal.azure.com',
  'ms.portal.azure.com',
  'entra.microsoft.com',
  'login.microsoftonline.com',
];
const national = [
  'console.amazonaws-us-gov.com',
  'us-gov-west-1.console.amazonaws-us-gov.com',
  'cn-north-1.console.amazonaws.cn',
  'start.cn-north-1.home.awsapps.cn',
  'portal.azure.us',
  'portal.azure.cn',
  'entra.microsoft.us',
  'entra.microsoftonline.cn',
  'login.microsoftonline.us',
  'login.partner.microsoftonline.cn',
];
const frames = ['sandbox-1.reactblade.portal.azure.net', 'sandbox-22-5.reactblade-ms.portal.azure.net'];
const strangers = [
  'portal.azure.com.evil.example',
  'evilportal.azure.com.example',
  'xn--prtal-azure-x.com',
  'console.aws.amazon.com.evil.example',
  'evil.example',
  'awsapps.com.evil.example',
  'notentra.microsoft.com',
  'portal.azure.us.evil.example',
  'console.amazonaws.cn.evil.example',
  'signin.aws.amazon.com',
];

describe('hosts', () => {
  it.each(ours)('%s is a portal for the manifest and for the code', (host) => {
    expect(takes(host)).toBe(true);
    expect(portalOfPage(`https://${host}/x#y`)).toBeDefined();
  });

  it.each(national)('%s is a portal for the code, and for the manifest only if the person grants it', (host) => {
    expect(takes(host)).toBe(false);
    expect(takes(host, manifest.optional_host_permissions)).toBe(true);
    expect(portalOfPage(`https://${host}/x#y`)).toBeDefined();
  });

  it.each(frames)('%s is a portal’s frame for both', (host) => {
    expect(takes(host)).toBe(true);
    expect(portalOfFrame(`https://${host}/`)).toBe('azure');
    expect(portalOfPage(`https://${host}/`)).toBeUndefined();
  });

  it.each(strangers)('%s is none for either', (host) => {
    expect(takes(host)).toBe(false);
    expect(portalOfPage(`https://${host}/`)).toBeUndefined();
    expect(portalOfFrame(`https://${host}/`)).toBeUndefined();
  });

  it.each(['http://portal.azure.com/', 'https://portal.azure.com:8443/', 'ftp://portal.azure.com/', 'portal.azure.com'])(
    '%s is none: only https on its own port counts',
    (address) => {
      expect(portalOfPage(address)).toBeUndefined();
    },
  );

  it('are the ones that content scripts run on, no more', () => {
    expect([...manifest.host_permissions].sort()).toEqual([...patterns].sort());
  });
});

describe('permissions', () => {
  it('are few, and what can wait is optional', () => {
    expect(manifest.permissions).toEqual(['alarms', 'offscreen', 'scripting', 'sidePanel', 'storage']);
    expect(manifest.optional_permissions).toEqual(['clipboardRead', 'clipboardWrite']);
  });

  it.each(manifest.optional_permissions as string[])('%s is asked for somewhere: what nothing asks for is dead code', (name) => {
    const asking = sourcesIn('src/platform').filter((text) => /permissions\.request\(/.test(text) && text.includes(`'${name}'`));
    expect(asking).not.toEqual([]);
  });

  it('let nobody in from outside', () => {
    for (const key of ['externally_connectable', 'web_accessible_resources']) expect(manifest).not.toHaveProperty(key);
  });

  it('forbid our own pages foreign and inline code', () => {
    const policy: string = manifest.content_security_policy.extension_pages;
    expect(policy).toMatch(/default-src 'none'/);
    expect(policy).toMatch(/script-src 'self'(;|$)/);
    expect(policy).not.toMatch(/unsafe/);
  });

  it('let our own pages and the background connect to Microsoft’s sign-in alone, besides the SCIM hosts that the build adds', () => {
    expect(sourcesOf(manifest.content_security_policy.extension_pages, 'connect-src')).toEqual([
      "'self'",
      'https://login.microsoftonline.com',
      'https://login.microsoftonline.us',
      'https://login.partner.microsoftonline.cn',
    ]);
  });

  it.each(['form-action', 'base-uri', 'frame-ancestors'])('have no %s', (directive) => {
    expect(sourcesOf(manifest.content_security_policy.extension_pages, directive)).toEqual(["'none'"]);
  });

  it.each([
    ['src/panel/panel.html', ["'none'"]],
    ['src/panel/diagnostics.html', ["'none'"]],
    ['src/board/board.html', []],
    ['src/background/class-line.html', []],
  ])('let %s connect to nothing but the extension’s own files', (page, frames) => {
    const policy = metaPolicy(page);
    expect(sourcesOf(policy, 'connect-src')).toEqual(["'self'"]);
    expect(sourcesOf(policy, 'frame-src')).toEqual(frames);
  });

  it('keep the one page that may connect anywhere in a sandbox, in both browsers', () => {
    expect(manifest.sandbox).toEqual({ pages: ['sandbox.html'] });
    const { sandbox } = manifest.content_security_policy;
    expect(sourcesOf(sandbox, 'sandbox')).toEqual(['allow-scripts']);
    expect(sourcesOf(sandbox, 'frame-ancestors')).toEqual(["'self'"]);
    for (const policy of [sandbox, metaPolicy('src/sandbox/sandbox.html')]) {
      for (const directive of ['default-src', 'form-action', 'base-uri'])
        expect(sourcesOf(policy, directive)).toEqual(["'none'"]);
      expect(sourcesOf(policy, 'script-src')).toEqual(["'self'"]);
      expect(sourcesOf(policy, 'connect-src')).toEqual(['https:', 'wss:', 'ws:']);
    }
  });
});
