import type { Page } from 'puppeteer';
import type { Person } from './knowledge.ts';

/** One thing done on a page. */
export interface Act {
  readonly what: string;
  readonly do: () => Promise<void>;
}

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
  return { what: 'choose the account', do: () => account.click().then(settle) };
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
      for (const [index, text] of [account, name, password].entries()) {
        await fields[index]?.click({ count: 3 });
        await page.keyboard.type(text);
      }
      await page.keyboard.press('Enter');
      await settle();
    },
  };
}

async function fillAndGo(page: Page, field: string, text: string, button: string): Promise<void> {
  await page.locator(field).fill(text);
  await press(page, button);
}

async function press(page: Page, button: string): Promise<void> {
  await page.locator(button).click();
  await settle();
}

async function isShown(page: Page, selector: string): Promise<boolean> {
  const element = await page.$(selector);
  return (await element?.isVisible()) ?? false;
}

function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 600));
}
