import { describe, expect, it } from 'vitest';
import { isOptInRegion, readConsoleAddress } from '../../../src/core/console-address.ts';

describe('console addresses', () => {
  it.each([
    ['https://us-east-1.console.aws.amazon.com/singlesignon/home?region=us-east-1#!/', { region: 'us-east-1' }],
    ['https://console.aws.amazon.com/singlesignon/home?region=eu-west-1', { region: 'eu-west-1' }],
    [
      'https://111122223333-abcd12ef.eu-north-1.console.aws.amazon.com/console/home',
      { region: 'eu-north-1', account: '111122223333' },
    ],
    ['https://ap-southeast-2.console.aws.amazon.com/x?region=us-west-2', { region: 'us-west-2' }],
    ['https://us-east-1.console.aws.amazon.com/x?region=nonsense', { region: 'us-east-1' }],
    ['https://console.aws.amazon.com/', {}],
  ])('%s', (address, expected) => {
    expect(readConsoleAddress(address)).toEqual(expected);
  });

  it.each([
    'https://console.aws.amazon.com.evil.example/',
    'https://portal.azure.com/',
    'no address',
    'https://x-console.aws.amazon.com/',
  ])('%s is none', (address) => {
    expect(readConsoleAddress(address)).toBeUndefined();
  });

  it('knows Regions that have to be opted in to', () => {
    expect(isOptInRegion('us-east-1')).toBe(false);
    expect(isOptInRegion('af-south-1')).toBe(true);
  });
});
