import { beforeAll, describe, expect, it } from 'vitest';
import { waitForOverlay } from '../support/overlay.ts';
import { captureState, stepRows, waitInPanel } from '../support/panel.ts';
import { type Stage, setStage } from './stage.ts';

describe('files and values given to the panel', () => {
  let stage: Stage;
  let aws: string;
  let azure: string;

  beforeAll(async () => {
    stage = await setStage({ at: '3.6' });
    aws = stage.portals.aws.serviceProvider().metadata;
    azure = stage.portals.azure.federationMetadata('AWS Single Sign-On').text;
  });

  it('refuses the file of the other side in one sentence, and keeps what was there', async () => {
    await choose(stage, 'aws-metadata', azure);
    await says(stage, 'This is the metadata of Azure.');
    expect(await captureState(stage.panel, 'aws-metadata')).toBe('ready');
  });

  it.each([
    ['a web page', '<!doctype html><html><body>Sign in</body></html>', 'This is a web page'],
    ['half a file', '', 'There is nothing in it'],
    ['a document type', '<!DOCTYPE x [<!ENTITY e "e">]><EntityDescriptor/>', 'document type'],
    ['another XML file', '<note>hello</note>', 'not SAML metadata'],
  ])('refuses %s', async (_, text, sentence) => {
    await choose(stage, 'azure-metadata', text);
    await says(stage, sentence);
    expect(await captureState(stage.panel, 'azure-metadata')).toBe('ready');
  });

  it('takes the right file, to the byte', async () => {
    await choose(stage, 'aws-metadata', aws);
    const background = await stage.driver.background();
    await waitInPanel(async () => {
      const kept = await background.evaluate(async () => {
        const all = (await chrome.storage.local.get('progress')) as {
          progress: { captures: { 'aws-metadata'?: { value?: string; from: { via: string } } } };
        };
        return all.progress.captures['aws-metadata'];
      });
      return kept?.from.via === 'file' && Buffer.from(kept.value ?? '', 'base64').toString() === aws;
    }, 'the file just given');
  });

  it('changes nothing when progress that is imported is damaged', async () => {
    const before = await stepRows(stage.panel);
    await setFile(stage, '[data-action="import-progress"]', '{"crosswalk":"progress","progress":{"version":1}}');
    await says(stage, 'Nothing was changed');
    expect(await stepRows(stage.panel)).toEqual(before);
  });
});

describe('tabs', () => {
  it('guides again after a reload, and in a second tab', async () => {
    const { page, driver, panel } = await setStage({
      at: '3.2',
      address: 'https://us-east-1.console.aws.amazon.com/singlesignon/home?region=us-east-1#!/',
    });
    const atStep = (step: string) => (overlay: { step: string | undefined; state: string } | undefined) =>
      overlay?.state === 'pointing' && overlay.step === step;
    await waitForOverlay(page, atStep('3.2'));
    await page.reload();
    await waitForOverlay(page, atStep('3.2'));
    const second = await driver.browser.newPage();
    await second.goto(page.url());
    await waitForOverlay(second, atStep('3.2'));
    await second.evaluate(() => {
      for (const link of document.querySelectorAll('a')) if (link.textContent === 'Settings') link.click();
    });
    await waitInPanel(async () => (await stepRows(panel))['3.2']?.status === 'done', 'that 3.2 is done');
    // The first tab hears of it without being touched.
    await page.bringToFront();
    await waitForOverlay(page, (overlay) => overlay?.step === '3.3');
  });
});

async function choose(stage: Stage, capture: string, text: string): Promise<void> {
  await setFile(stage, `[data-capture="${capture}"] [data-action="import"]`, text);
}

async function setFile({ panel }: Stage, selector: string, text: string): Promise<void> {
  await panel.$eval(
    selector,
    (input, content) => {
      const files = new DataTransfer();
      files.items.add(new File([content], 'given.xml'));
      (input as HTMLInputElement).files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    text,
  );
}

async function says({ panel }: Stage, sentence: string): Promise<void> {
  await waitInPanel(() => panel.evaluate((wanted) => document.body.innerText.includes(wanted), sentence), `“${sentence}”`);
}
