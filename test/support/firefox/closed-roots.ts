import type { ElementHandle, Frame, JSHandle } from 'puppeteer';
import type { ChromeScope } from './chrome-scope.ts';

/** What of Puppeteer's frames is not in its types. */
interface OwnFrame {
  readonly _id: string;
  mainRealm(): { createHandle(value: object): JSHandle };
}

interface Found {
  readonly result?: { readonly value?: readonly { readonly value?: { readonly shadowRoot?: object | null } }[] };
}

/**
 * The dialogs in the closed shadow roots of our hosts. In Firefox a search by role ends at a closed root, and there is
 * no accessibility tree to ask; WebDriver hands out the root itself.
 */
export async function dialogsInClosedRoots(scope: ChromeScope, frame: Frame): Promise<ElementHandle<Element>[]> {
  const { _id: context } = frame as unknown as OwnFrame;
  const { result } = (await scope.send('script.evaluate', {
    expression: `[...document.querySelectorAll('div[data-crosswalk]')]`,
    target: { context },
    awaitPromise: false,
    serializationOptions: { maxDomDepth: 0, maxObjectDepth: 1, includeShadowTree: 'all' },
  })) as Found;
  const dialogs: ElementHandle<Element>[] = [];
  for (const { value } of result?.value ?? []) {
    if (!value?.shadowRoot) continue;
    const root = (frame as unknown as OwnFrame).mainRealm().createHandle(value.shadowRoot) as JSHandle<ShadowRoot>;
    const dialog = await root.evaluateHandle((one) => one.querySelector('[role="dialog"]'));
    const element = dialog.asElement() as ElementHandle<Element> | null;
    if (element) dialogs.push(element);
  }
  return dialogs;
}
