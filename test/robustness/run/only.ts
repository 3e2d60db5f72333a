import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'puppeteer';
import type { Specimen } from '../specimens/specimen.ts';
import { runOnBench } from './bench-run.ts';
import { bundle } from './bundle.ts';
import { type Scripts, Tab } from './fast.ts';
import { RealBrowser } from './real.ts';
import type { Site } from './site.ts';

/** Makes one mutated page again, and puts down what it is and looks like: with the truth framed, and with the extension on it. */
export async function showOnly(
  page: string,
  specimen: Specimen,
  {
    browser,
    site,
    scripts,
    out,
  }: { readonly browser: Browser; readonly site: Site; readonly scripts: Scripts; readonly out: string },
): Promise<void> {
  const folder = join(out, 'only');
  await mkdir(folder, { recursive: true });
  const order = { seed: page };
  const { verdicts, broken, unfit } = await runOnBench([{ specimen, orders: [order] }], { browser, site, scripts, tabs: 1 });
  console.log(JSON.stringify(verdicts[0] ?? broken[0] ?? unfit[0], null, 2));
  const tab = new Tab(await browser.newPage(), site, scripts);
  await tab.open(specimen);
  await tab.run([order]);
  const { html } = (await tab.page.evaluate(`(${await bundle('serialise')}).serialise({ ring: false, seeksFile: false })`)) as {
    html: string;
  };
  await writeFile(join(folder, 'page.html'), html);
  await tab.page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('[data-truth]')) element.style.outline = '3px dashed red';
  });
  await tab.page.screenshot({ path: join(folder, 'truth.png') as `${string}.png` });
  const real = await RealBrowser.launch(site, scripts);
  try {
    const disagreement = await real.compare(specimen, order);
    await real.page.screenshot({ path: join(folder, 'extension.png') as `${string}.png` });
    console.log(
      disagreement
        ? `The extension disagrees: ${disagreement.extension}; the bench: ${disagreement.bench}`
        : 'The extension agrees.',
    );
  } finally {
    await real.close();
  }
  console.log('out/robustness/only: page.html, truth.png (what is meant, dashed), extension.png (what the extension shows)');
}
