import knockoutUrl from 'knockout/build/output/knockout-latest.js?url';
import { viewPolicy } from './trusted-types.ts';

/**
 * Loads Knockout as a classic script: in a module it would look for the global object with `eval`, which the page's
 * policy forbids.
 */
export function loadKnockout(): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = viewPolicy.createScriptURL(knockoutUrl);
    script.onload = () => resolve();
    script.onerror = () => reject(new Error('Knockout could not be loaded'));
    document.head.append(script);
  });
}
