import { appendix1 } from './appendix-1.ts';
import { awsPages } from './aws/pages.ts';
import { azurePages } from './azure/pages.ts';
import { captures } from './captures.ts';
import { errors } from './errors.ts';
import type { PageId, Step, StepId } from './ids.ts';
import { mistakes } from './mistakes.ts';
import type { Page, Section } from './model.ts';
import { prerequisites } from './sections/0-prerequisites.ts';
import { section1 } from './sections/1-enable-identity-center.ts';
import { section2 } from './sections/2-azure-application.ts';
import { section3 } from './sections/3-identity-source.ts';
import { section4 } from './sections/4-azure-saml.ts';
import { section5 } from './sections/5-provisioning.ts';
import { section6 } from './sections/6-permissions.ts';
import { section7 } from './sections/7-clean-up.ts';

/** AdvLab4, "Integrating AWS with Azure AD" (1 April 2020), as data. */
export const lab = {
  id: 'AdvLab4',
  version: '2026-11',
  title: 'Connect AWS to Azure AD',
  prerequisites,
  sections: [section1, section2, section3, section4, section5, section6, section7],
  pages: { ...awsPages, ...azurePages },
  captures,
  mistakes,
  errors,
  appendix1,
} as const;

const stepsById = Object.assign({}, ...lab.sections.map((section) => section.steps)) as Record<StepId, Step>;

/** Every step's id, in the order of the lab. */
export const stepIds = Object.keys(stepsById) as StepId[];

/** The steps of the lab itself; the clean-up comes after them. */
export const labStepIds = stepIds.filter((id) => !id.startsWith('7.'));

export function step(id: StepId): Step {
  return stepsById[id];
}

export function section(id: StepId): Section {
  const found = lab.sections.find((candidate) => id in candidate.steps);
  if (!found) throw new RangeError(`No section holds step ${id}`);
  return found;
}

/** Every page, dialog and pane of both portals. */
export const pageIds = Object.keys(lab.pages) as PageId[];

export function page(id: PageId): Page {
  return lab.pages[id];
}

/** What the lab calls its own names until the person changes them. */
export const defaultNames = { group: 'Test', permissionSet: 'DatabaseAdministrator', application: 'AWS Single Sign-On' } as const;
