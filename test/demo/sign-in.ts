import type { ElementHandle, Page } from 'puppeteer';
import { inTime } from '../support/in-time.ts';
import { answerTime, until } from '../support/patience.ts';
import { pressOnce } from '../support/press-once.ts';
import { typeOnce } from '../support/type-once.ts';
import type { Act } from './act.ts';
import type { Person } from './knowledge.ts';

/** What there is to do where a sign-in page asks who it is; `undefined` where none does. */
export async function signIn(
  page: Page,
  person: Person,
  awsUser: { readonly account: string; readonly name: string; readonly password: string },
): Promise<Act | undefined> {
  const { hostname } = new URL(page.url() === 'about:blank' ? 'https://nowhere.example' : page.url());
  if (hostname === 'login.microsoftonline.com') return signInToMicrosoft(page, person);
  if (hostname === 'signin.aws.amazon.com') return signInToAws(page, awsUser);
  return undefined;
}

async function signInToMicrosoft(page: Page, { userName, password }: Person): Promise<Act | undefined> {
  const next = '#idSIButton9';
  if (await isShown(page, '#i0118')) return { what: 'give the password', do: () => fillAndGo(page, '#i0118', password, next) };
  if (await isShown(page, '#i0116')) return { what: 'give the name', do: () => fillAndGo(page, '#i0116', userName, next) };
  if (await isShown(page, '#idBtn_Back')) return { what: 'not stay signed in', do: () => press(page, '#idBtn_Back') };
  const account = (await page.$(`::-p-text(${userName})`)) ?? (await page.$('::-p-text(Use another account)'));
  if (!account) return undefined;
  return { what: 'choose the account', do: () => pressAndLeave(account) };
}

async function signInToAws(
  page: Page,
  { account, name, password }: { readonly account: string; readonly name: string; readonly password: string },
): Promise<Act | undefined> {
  const fields = await page.$$('input:not([type="hidden"])');
  if (fields.length < 3) return undefined;
  return {
    what: 'give account, name and password',
    do: async () => {
      const last = fields[2];
      for (const [index, text] of [account, name, password].entries()) {
        const field = fields[index];
        const problem = field ? await typeOnce(field, text) : 'a field is missing';
        if (problem !== undefined) return problem;
      }
      await page.keyboard.press('Enter');
      if (last) await gone(last);
      return undefined;
    },
  };
}

async function fillAndGo(page: Page, field: string, text: string, button: string): Promise<string | undefined> {
  const found = await page.$(field);
  const problem = found ? await typeOnce(found, text) : 'the field is missing';
  return problem ?? press(page, button);
}

async function press(page: Page, button: string): Promise<string | undefined> {
  const found = await page.$(button);
  return found ? pressAndLeave(found) : 'the button is missing';
}

/** Presses what leads on to the next page, or to the next question on this one. */
async function pressAndLeave(element: ElementHandle<Element>): Promise<string | undefined> {
  const problem = await pressOnce(element);
  if (problem === undefined) await gone(element);
  return problem;
}

async function isShown(page: Page, selector: string): Promise<boolean> {
  const element = await page.$(selector);
  return (await element?.isVisible()) ?? false;
}

/** Waits until what was used is no longer there. */
async function gone(element: ElementHandle<Element>): Promise<void> {
  await until(
    async () =>
      !(await inTime(
        element.evaluate((one) => one.checkVisibility()),
        answerTime,
      )),
    () => 'The sign-in page does not go on',
  );
}
