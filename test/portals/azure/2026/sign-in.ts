import './sign-in.css';
import { errorText } from '../ui/backend.ts';
import type { SignInState } from '../ui/contract.ts';
import { element } from '../ui/elements.ts';
import { askForAccount } from '../ui/sign-in-requests.ts';

/** Shows the screen of the Microsoft sign-in that the server asks for. */
export function showSignIn(state: SignInState): void {
  const host = document.getElementById('app');
  host?.replaceChildren(frame(screen(state)));
  document.querySelector<HTMLElement>('[data-autofocus]')?.focus();
}

function screen(state: SignInState): HTMLElement {
  switch (state.screen) {
    case 'account':
      return accountScreen(state);
    case 'password':
      return passwordScreen(state);
    case 'picker':
      return pickerScreen(state);
    case 'stay-signed-in':
      return staySignedInScreen(state);
    case 'signed-out':
      return element(
        'div',
        {},
        heading('You signed out of your account'),
        text('It’s a good idea to close all browser windows.'),
      );
  }
}

function frame(content: HTMLElement): HTMLElement {
  return element(
    'div',
    { class: 'outer' },
    element('div', { class: 'sign-in-box', id: 'lightbox' }, logo(), content),
    element('div', { id: 'footer', class: 'footer' }, 'Simulated sign-in, for practice'),
  );
}

function accountScreen(state: SignInState): HTMLElement {
  const field = element('input', {
    type: 'email',
    name: 'loginfmt',
    id: 'i0116',
    maxlength: '113',
    class: 'form-control',
    'aria-label': 'Enter your email, phone, or Skype.',
    'aria-required': 'true',
    placeholder: 'Email, phone, or Skype',
    autocomplete: 'username',
    'data-autofocus': '',
  });
  const error = errorLine(state.error, 'usernameError');
  const form = element(
    'form',
    { novalidate: '' },
    heading('Sign in'),
    state.application ? text(`to continue to ${state.application}`) : undefined,
    error,
    field,
    // The real page keeps the password's field here, out of sight, so that browsers can fill it in.
    element('input', {
      type: 'password',
      name: 'passwd',
      id: 'i0118',
      class: 'off-screen',
      tabindex: '-1',
      'aria-hidden': 'true',
    }),
    element('div', { class: 'hint' }, element('a', { href: '#', id: 'cantAccessAccount' }, 'Can’t access your account?')),
    buttons(submit('Next')),
  );
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const name = field.value.trim();
    error.textContent = name === '' ? 'Enter a valid email address, phone number, or Skype name.' : await accountError(name);
    if (error.textContent === '') showSignIn({ ...state, screen: 'password', userPrincipalName: name });
  });
  return form;
}

async function accountError(username: string): Promise<string> {
  try {
    return (await askForAccount(username)).error ?? '';
  } catch (error) {
    return errorText(error);
  }
}

function passwordScreen(state: SignInState): HTMLElement {
  const { userPrincipalName = '', error } = state;
  const back = element('button', { type: 'button', id: 'idBtn_Back', class: 'back', 'aria-label': 'Back' }, '←');
  back.addEventListener('click', () => showSignIn({ ...withoutError(state), screen: 'account' }));
  return form(
    '/common/login',
    { ctx: state.context, login: userPrincipalName },
    element('div', { class: 'identity' }, back, element('div', { id: 'displayName' }, userPrincipalName)),
    heading('Enter password'),
    errorLine(error, 'passwordError'),
    element('input', {
      type: 'password',
      name: 'passwd',
      id: 'i0118',
      class: 'form-control',
      'aria-label': `Enter the password for ${userPrincipalName}`,
      'aria-required': 'true',
      placeholder: 'Password',
      autocomplete: 'current-password',
      'data-autofocus': '',
    }),
    element('div', { class: 'hint' }, element('a', { href: '#', id: 'idA_PWD_ForgotPassword' }, 'Forgot my password')),
    buttons(submit('Sign in')),
  );
}

function pickerScreen(state: SignInState): HTMLElement {
  const another = `/common/reprocess?ctx=${encodeURIComponent(state.context)}${location.hash}`;
  const tiles = state.accounts.map(({ userPrincipalName, displayName }) =>
    form(
      '/common/pick',
      { ctx: state.context, account: userPrincipalName },
      element(
        'button',
        { type: 'submit', class: 'tile', 'data-test-id': userPrincipalName, 'aria-label': `Sign in with ${userPrincipalName}` },
        element('span', { class: 'tile-name' }, displayName),
        element('span', { class: 'tile-upn' }, userPrincipalName),
        element('span', { class: 'tile-state' }, 'Signed in'),
      ),
    ),
  );
  return element(
    'div',
    { 'data-test-id': 'accountPicker' },
    heading('Pick an account'),
    state.application ? text(`to continue to ${state.application}`) : undefined,
    ...tiles,
    element('a', { href: another, class: 'tile', id: 'otherTile', role: 'button' }, 'Use another account'),
  );
}

function staySignedInScreen({ context, userPrincipalName = '' }: SignInState): HTMLElement {
  const no = element('input', { type: 'submit', id: 'idBtn_Back', class: 'secondary', value: 'No' });
  const yes = element('input', { type: 'submit', id: 'idSIButton9', class: 'primary', value: 'Yes' });
  const stay = element('input', { type: 'hidden', name: 'stay', value: 'no' });
  yes.addEventListener('click', () => {
    stay.value = 'yes';
  });
  const made = form('/kmsi', { ctx: context, login: userPrincipalName }, stay);
  made.append(
    element('div', { class: 'identity' }, element('div', { id: 'displayName' }, userPrincipalName)),
    heading('Stay signed in?'),
    text('Do this to reduce the number of times you are asked to sign in.'),
    element(
      'label',
      { class: 'checkbox' },
      element('input', { type: 'checkbox', id: 'KmsiCheckboxField', name: 'DontShowAgain' }),
      'Don’t show this again',
    ),
    buttons(no, yes),
  );
  return made;
}

/** A form whose address keeps the fragment: the portal finds its way by it. */
function form(action: string, fields: Readonly<Record<string, string>>, ...children: readonly (Node | undefined)[]) {
  const hidden = Object.entries(fields).map(([name, value]) => element('input', { type: 'hidden', name, value }));
  return element('form', { method: 'post', action: `${action}${location.hash}`, novalidate: '' }, ...hidden, ...children);
}

function submit(value: string): HTMLElement {
  return element('input', { type: 'submit', id: 'idSIButton9', class: 'primary', value });
}

function buttons(...children: readonly Node[]): HTMLElement {
  return element('div', { class: 'buttons' }, ...children);
}

function heading(content: string): HTMLElement {
  return element('div', { id: 'loginHeader', class: 'heading', role: 'heading', 'aria-level': '1' }, content);
}

function text(content: string): HTMLElement {
  return element('div', { class: 'text' }, content);
}

function errorLine(error: string | undefined, id: string): HTMLElement {
  return element('div', { id, class: 'error', role: 'alert', 'aria-live': 'assertive' }, error ?? '');
}

function logo(): HTMLElement {
  return element(
    'div',
    { class: 'logo', role: 'img', 'aria-label': 'Microsoft' },
    element('span', { class: 'squares' }),
    'Microsoft',
  );
}

function withoutError({ error: _, ...state }: SignInState): SignInState {
  return state;
}
