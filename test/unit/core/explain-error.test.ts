import { describe, expect, it } from 'vitest';
import { errorsInSight, readError } from '../../../src/core/troubleshoot/explain-error.ts';
import { errors } from '../../../src/lab/errors.ts';
import type { KnownError } from '../../../src/lab/ids.ts';
import { page, sighting } from '../../support/facts.ts';

/** As the service prints it (public reports of 2019 and later); the name is made up. */
const appendix =
  "Failed to create User 'nils\\' in customappsso; Error: The SCIM endpoint is not fully compatible with the Azure Active Directory SCIM client. Please refer to the documentation. StatusCode: BadRequest Message: Processing of the HTTP request resulted in an exception. Web Response: This operation was retried 4 times. It will be retried again after this date: 2019-12-17T12:22:25.5093736Z UTC";

describe('an error as pasted', () => {
  it('of the lab’s appendix is read: cause, whom, what was answered, when again', () => {
    expect(readError(appendix)).toEqual({
      errors: ['scim-bad-request'],
      whom: 'nils',
      answered: 'BadRequest',
      retryAt: Date.UTC(2019, 11, 17, 12, 22, 25),
    });
  });

  const catalogue = Object.entries(errors) as [string, KnownError][];
  it.each(catalogue.flatMap(([id, { codes = [] }]) => codes.map((code) => [code, id])))('%s alone is %s', (code, id) => {
    expect(readError(code).errors).toContain(id);
    expect(readError(code.toLowerCase()).errors).toContain(id);
    expect(readError(`2026-11-26\tnils@fjordworks.example\tCreate\tFailure\tErrorCode: ${code}\n`).errors).toContain(id);
  });
  it.each(catalogue.flatMap(([id, { says = [] }]) => says.map((text) => [text, id])))('%s is %s', (text, id) => {
    expect(readError(`Well: ${text.toUpperCase().replace(' … ', ' and then ')}!`).errors).toContain(id);
  });

  it('is not taken for a code that its own begins with', () => {
    expect(readError('SystemForCrossDomainIdentityManagementServiceIncompatibleFiltering').errors).toEqual(['exists-already']);
    expect(readError('AADSTS750054: no request').errors).toEqual(['bad-saml-request']);
    expect(readError('AADSTS5010: something').errors).toEqual([]);
  });

  it('says what AWS said before what wraps it', () => {
    const text = `SystemForCrossDomainIdentityManagementServiceIncompatible StatusCode: BadRequest Web Response: List attribute phoneNumbers exceeds allowed limit of 1`;
    expect(readError(text).errors).toEqual(['two-values', 'scim-incompatible']);
    expect(readError('You appear to have entered invalid credentials. InvalidCredentials').errors).toEqual([
      'token-refused',
      'invalid-credentials',
    ]);
  });

  it('is read out of the JSON of a row', () => {
    const row = {
      statusInfo: { status: 'failure', errorInformation: { errorCode: 'InvalidAnchor', reason: 'It\u2019s gone \u0022x\u0022' } },
    };
    expect(readError(JSON.stringify([row], null, 2)).errors).toEqual(['gone-in-aws']);
  });

  it('takes ordinary words for none', () => {
    for (const text of ['', 'all is well', 'request timeout, no conflict', '{"a": [1, 2', '<script>alert(1)</script>'])
      expect(readError(text).errors).toEqual([]);
  });

  it('names a code of the sign-in page that it does not know, and only that', () => {
    expect(readError('AADSTS999123: news')).toEqual({ errors: [], unknownSignInCode: '999123' });
    expect(readError('AADSTS50105: not assigned')).toEqual({ errors: ['user-not-assigned'] });
  });

  it('may be as long as anybody can make it', () => {
    expect(readError(`${'StatusCode: '.repeat(100_000)}InvalidAnchor`).errors).toEqual([]);
    expect(readError(`InvalidAnchor ${'['.repeat(500_000)}`).errors).toEqual(['gone-in-aws']);
  });
});

describe('an error on the page', () => {
  it('is told by signals alone', () => {
    const seen = sighting(page('azure/provisioning-log-details', { signals: ['incompatible', 'bad-request'] }));
    expect(errorsInSight(seen)).toEqual(['scim-bad-request', 'scim-incompatible']);
    expect(errorsInSight(sighting(page('azure/sign-in-error')))).toEqual([]);
  });
});
