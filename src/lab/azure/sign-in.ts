import type { Page } from '../model.ts';

/** Only looked at: nothing is ever read from or written to its fields. The ids of its fields are as old as the page. */
export const signIn = {
  title: 'the Microsoft sign-in page',
  layer: 'page',
  recognise: {
    host: '^login\\.(partner\\.)?microsoftonline\\.(com|us|cn)$',
    anchor: '#i0116, #i0118, #idSIButton9, #idBtn_Back, [data-test-id="accountPicker"]',
  },
  targets: {
    account: {
      role: 'textbox',
      name: { '2020': ['Email, phone, or Skype', 'Enter your email, phone, or Skype.', '*'] },
      anchor: '#i0116',
    },
    password: { role: 'textbox', name: { '2020': ['Password', 'Enter the password *', '*'] }, anchor: '#i0118' },
    next: { role: 'button', name: { '2020': ['Next', 'Sign in', 'Yes'] }, anchor: '#idSIButton9' },
  },
} as const satisfies Page;
