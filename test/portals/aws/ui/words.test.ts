import { expect, it } from 'vitest';
import { awsEditionOf } from './editions.ts';
import { labelIn, nameIn } from './words.ts';

it('shows the steps of one wizard in one edition: that of the first that is named', () => {
  const editions = { '*': '2020', 'configure-external-idp': '2022', 'confirm-identity-source': '2026' } as const;
  expect(awsEditionOf(editions, 'choose-identity-source')).toBe('2022');
  expect(awsEditionOf(editions, 'confirm-identity-source')).toBe('2022');
  expect(awsEditionOf(editions, 'settings')).toBe('2020');
  expect(awsEditionOf({}, 'settings')).toBe('2026');
});

it('words a thing as its page did, or as the page before it did', () => {
  const word = (edition: '2020' | '2021' | '2022' | '2026') => labelIn({ '*': edition }, 'confirm-identity-source.word');
  expect([word('2020'), word('2021'), word('2022'), word('2026')]).toEqual(['CONFIRM', 'ACCEPT', 'ACCEPT', 'ACCEPT']);
  expect(nameIn({ users: '2021' }, 'users', 'service')).toBe('AWS Single Sign-On');
  expect(nameIn({ users: '2021' }, 'welcome', 'service')).toBe('IAM Identity Center');
});
