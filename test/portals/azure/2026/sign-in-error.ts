import './sign-in.css';
import type { SignInErrorState } from '../ui/contract.ts';
import { element } from '../ui/elements.ts';

/** Shows the page of a refused sign-in. */
export function showSignInError({ message, requestId, correlationId, timestamp }: SignInErrorState): void {
  const details = [
    ['Request Id', requestId],
    ['Correlation Id', correlationId],
    ['Timestamp', timestamp],
    ['Message', message],
  ].map(([name = '', value = '']) =>
    element('div', { class: 'detail' }, element('span', { class: 'detail-name' }, `${name}: `), element('span', {}, value)),
  );
  document
    .getElementById('app')
    ?.replaceChildren(
      element(
        'div',
        { class: 'outer' },
        element(
          'div',
          { class: 'sign-in-box wide', id: 'lightbox' },
          element(
            'div',
            { class: 'logo', role: 'img', 'aria-label': 'Microsoft' },
            element('span', { class: 'squares' }),
            'Microsoft',
          ),
          element('div', { id: 'loginHeader', class: 'heading', role: 'heading', 'aria-level': '1' }, 'Sign in'),
          element('div', { class: 'text' }, 'Sorry, but we’re having trouble signing you in.'),
          element('div', { id: 'exceptionMessageContainer', class: 'exception' }, message),
          element('div', { class: 'troubleshooting', role: 'heading', 'aria-level': '2' }, 'Troubleshooting details'),
          element('div', { class: 'text' }, 'If you contact your administrator, send this info to them.'),
          ...details,
        ),
      ),
    );
}
