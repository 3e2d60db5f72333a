import type { CaptureId } from '../lab/ids.ts';
import { fromBase64 } from './metadata/certificate.ts';
import { type CheckedValue, checkAwsMetadata, checkAzureMetadata } from './metadata/check-metadata.ts';
import { sizeLimit } from './metadata/decode.ts';
import { bad, type Checked, good } from './problem.ts';
import type { Progress } from './progress.ts';
import { checkEndpoint } from './scim/check-endpoint.ts';
import { checkPortalUrl } from './scim/check-portal-url.ts';
import { checkToken } from './scim/check-token.ts';

/** A value that passed, as it is to be kept: base64 of the exact bytes for a file. */
export type Accepted = CheckedValue & { readonly value: string };

/**
 * The one check at which every way of capturing ends, and which a value passes again before it is filled in.
 * `value` is text, or base64 of a file's exact bytes for the two metadata files.
 */
export async function checkCapture(
  capture: CaptureId,
  value: string,
  progress: Progress,
  now: number,
): Promise<Checked<Accepted>> {
  const region = progress.region ? { region: progress.region } : {};
  switch (capture) {
    case 'aws-metadata':
    case 'azure-metadata': {
      // Before it is decoded: a page decides how much comes in.
      if (value.length > Math.ceil(sizeLimit / 3) * 4) return bad('too-large');
      const bytes = fromBase64(value);
      if (!bytes) return bad('not-text');
      const check = capture === 'aws-metadata' ? checkAwsMetadata : checkAzureMetadata;
      const tenant = progress.captures['azure-metadata']?.summary.tenant;
      const checked = await check(bytes, { now, ...region, ...(tenant ? { tenant } : {}) });
      return checked.ok ? good({ ...checked.value, value }) : checked;
    }
    case 'scim-endpoint':
      return checkEndpoint(value, {
        ...region,
        issuerRegion: progress.captures['aws-metadata']?.summary.region,
        before: progress.captures['scim-endpoint']?.value,
      });
    case 'scim-token':
      return checkToken(value);
    case 'portal-url':
      return checkPortalUrl(value);
  }
}
