import { showSignInError } from '../2026/sign-in-error.ts';
import type { SignInErrorState } from './contract.ts';
import { pageState } from './page-state.ts';

const state = pageState<SignInErrorState>('sign-in-error');
if (state) showSignInError(state);
