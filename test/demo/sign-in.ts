import type { Page } from 'puppeteer';
import type { Person } from './knowledge.ts';

/** Signs in where a sign-in page asks for it; `false` where none does. */
export async function signIn(
  page: Page,
  person: Person,
  awsUser: { readonly account: string; readonly name: string; readonly password: string },
): Promise<boolean> {
  const { hostname } = new URL(page.url() === 'about:blank' ? 'https://nowhere.example' : page.url());
  if (hostname === 'login.microsoftonline.com') return signInToMicrosoft(page, person);
  if (hostname === 'signin.aws.amazon.com') return signInToAws(page, awsUser);
  return false;
}

async function signInToMicrosoft(page: Page, { userName, password }: Person): Promise<boolean> {
  if (await isShown(page, '#i0118')) return fillAndGo(page, '#i0118', password, '#idSIButton9');
  if (await isShown(page, '#i0116')) return fillAndGo(page, '#i0116', userName, '#idSIButton9');
  if (await isShown(page, '#idBtn_Back')) return press(page, '#idBtn_Back');
  const account = (await page.$(`::-p-text(${userName})`)) ?? (await page.$('::-p-text(Use another account)'));
  if (!account) return false;
  await account.click();
  await settle();
  return true;
}

async function signInToAws(
  page: Page,
  { account, name, password }: { readonly account: string; readonly name: string; readonly password: string },
): Promise<boolean> {
  const fields = await page.$$('input:not([type="hidden"])');
  if (fields.length < 3) return false;
  for (const [index, text] of [account, name, password].entries()) {
    await fields[index]?.click({ count: 3 });
    await page.keyboard.type(text);
  }
  await page.keyboard.press('Enter');
  await settle();
  return true;
}

async function fillAndGo(page: Page, field: string, text: string, button: string): Promise<boolean> {
  await page.locator(field).fill(text);
  return press(page, button);
}

async function press(page: Page, button: string): Promise<boolean> {
  await page.locator(button).click();
  await settle();
  return true;
}

async function isShown(page: Page, selector: string): Promise<boolean> {
  const element = await page.$(selector);
  return (await element?.isVisible()) ?? false;
}

function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 600));
}
