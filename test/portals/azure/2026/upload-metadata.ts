import { errorText, send } from '../ui/backend.ts';
import type { ApplicationView, SamlConfiguration } from '../ui/contract.ts';
import { ko } from '../ui/knockout/ko.ts';
import type { Stage } from '../ui/portal/stage.ts';
import { button, icon, newId } from './controls.ts';

export interface UploadOptions {
  readonly application: ApplicationView;
  readonly stage: Stage;
  /** Goes on with what the file says. */
  add(proposed: SamlConfiguration): void;
}

/** azure/upload-metadata: asks for the service provider's file. */
export function openUploadMetadata({ application, stage, add }: UploadOptions): void {
  const fileName = ko.observable('');
  const text = ko.observable<string | undefined>();
  const error = ko.observable('');
  const close = () => stage.dialog(undefined);
  stage.dialog({
    markup: markup(),
    model: {
      ...{ fileName, error, close },
      canAdd: ko.pureComputed(() => text() !== undefined),
      // The file is read when it is chosen, and the input emptied, so that the same file can be chosen again.
      chosen: (_: unknown, { target }: { readonly target: HTMLInputElement }) => {
        const file = target.files?.[0];
        if (!file) return;
        error('');
        fileName(file.name);
        const reader = new FileReader();
        reader.onload = () => text(String(reader.result));
        reader.onerror = () => error('The file could not be read.');
        reader.readAsText(file);
      },
      clicked: (_: unknown, { target }: { readonly target: HTMLInputElement }) => {
        target.value = '';
        return true;
      },
      add: async () => {
        try {
          const path = `/applications/${application.objectId}/sp-metadata`;
          const proposed = await send<SamlConfiguration>(path, { text: text() });
          close();
          add(proposed);
        } catch (thrown) {
          error(errorText(thrown));
        }
      },
    },
  });
}

function markup(): string {
  const title = newId('fxs-blade-dialog-title');
  return `
    <div class="fxs-blade-dialog" role="dialog" aria-labelledby="${title}">
      <h3 class="fxs-messagebox-title" id="${title}">Upload metadata file</h3>
      <p class="fxs-blade-text">The values can be typed by hand, or read from the metadata file of the application.</p>
      <div class="azc-fileUpload fxs-async-fileupload fxc-base">
        <input type="text" class="azc-fileUpload-selectedFile azc-input" readonly tabindex="-1" placeholder="Select a file" aria-hidden="true" data-bind="value: fileName">
        <button type="button" class="azc-btn-secondary" tabindex="-1" aria-hidden="true">${icon('folder')}</button>
        <input type="file" class="azc-fileUpload-overlay azc-formControl" aria-label="Select a file" accept=".xml" data-bind="event: { change: chosen, click: clicked }">
      </div>
      <div class="ext-ad-error" role="alert" data-bind="text: error, visible: error"></div>
      <div class="fxs-messagebox-buttons">
        ${button({ label: 'Add', action: 'add', enabled: 'canAdd', isPrimary: true })}
        ${button({ label: 'Cancel', action: 'close' })}
      </div>
    </div>`;
}
