import type { ApplicationView } from '../ui/contract.ts';
import { ko } from '../ui/knockout/ko.ts';
import type { Stage } from '../ui/portal/stage.ts';
import { button, radios } from './controls.ts';

/** azure/test-sign-in: opens the application in another tab, signed in. */
export function openTestSignIn(application: ApplicationView, stage: Stage): void {
  const who = ko.observable<'current' | 'other'>('current');
  const hasTested = ko.observable(false);
  const guidance = ko.observable('');
  const advice = ko.observable('');
  stage.openPane({
    title: `Test single sign-on with ${application.name}`,
    subtitle: application.name,
    view: {
      markup,
      model: {
        who,
        hasTested,
        guidance,
        advice,
        guide: () => advice(adviceOn(guidance())),
        test: () => {
          open(`${application.testUrl}${who() === 'other' ? '&prompt=login' : ''}`, '_blank', 'noopener');
          hasTested(true);
        },
      },
    },
  });
}

const advices: Readonly<Record<string, string>> = {
  '50105': 'Assign the user, or a group the user is directly in, to the application.',
  '50011': 'The Reply URL of the request is not saved here. Upload the metadata file of the application again.',
  '700016': 'The Identifier of the request is not saved here. Upload the metadata file of the application again.',
  '501241': 'The attribute that the NameID is made of is empty for this user.',
};

function adviceOn(text: string): string {
  const code = /AADSTS(\d+)/.exec(text)?.[1];
  return (code && advices[code]) || 'There is no guidance for this error.';
}

const markup = `
  <p class="fxs-blade-text">The test opens the application in another tab and signs a user in. The user must be assigned to the application.</p>
  ${radios({
    legend: 'Select the user to test with',
    value: 'who',
    options: [
      { value: 'current', label: 'Sign in as current user' },
      { value: 'other', label: 'Sign in as someone else' },
    ],
  })}
  ${button({ label: 'Test sign in', action: 'test', isPrimary: true })}
  <div data-bind="visible: hasTested">
    <h4 class="ext-ad-card-part-title">Resolving errors</h4>
    <p class="fxs-blade-text">If an error came up, paste what the sign-in page says:</p>
    <textarea class="azc-input azc-formControl ext-ad-guidance" aria-label="What does the error look like?" data-bind="textInput: guidance"></textarea>
    ${button({ label: 'Get resolution guidance', action: 'guide' })}
    <p class="fxs-blade-text" role="status" data-bind="text: advice"></p>
  </div>`;
