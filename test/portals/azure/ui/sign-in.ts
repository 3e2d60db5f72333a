import { showSignIn } from '../2026/sign-in.ts';
import type { SignInState } from './contract.ts';
import { pageState } from './page-state.ts';

const state = pageState<SignInState>('sign-in-state');
if (state) showSignIn(state);
