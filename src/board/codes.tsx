import { useEffect, useState } from 'preact/hooks';
import { type ClassKeys, classCode, instructorCode, linkScheme } from '../core/class/invite.ts';
import { QrPicture } from '../ui/qr-picture.tsx';
import { fileNameOf, saveAsFile } from '../ui/save-as-file.ts';
import { classStrings } from '../ui/strings/board-class.ts';
import { brokerSettings } from './broker-settings.ts';
import { Copy } from './copy.tsx';
import { Dialog } from './dialog.tsx';

const strings = classStrings.code;

interface Codes {
  readonly participants: string;
  readonly instructor: string;
  readonly broker: string;
}

/** How participants join, and other instructors; and what the broker has to know. */
export function ClassCodes({ keys, close }: { readonly keys: ClassKeys; close(): void }) {
  const [codes, know] = useState<Codes>();
  useEffect(() => {
    void Promise.all([classCode(keys), instructorCode(keys), brokerSettings(keys)]).then(([participants, instructor, broker]) =>
      know({ participants, instructor, broker }),
    );
  }, [keys]);
  const save = () => saveAsFile(`${JSON.stringify(keys, undefined, 2)}\n`, `crosswalk-class-${fileNameOf(keys.name)}.json`);
  return (
    <Dialog title={strings.title} name="code" close={close}>
      <p class="soft">{strings.about}</p>
      {codes && (
        <>
          <div class="code-and-picture">
            <div>
              <Copy label={strings.code} text={codes.participants} name="code" />
              <Copy label={strings.link} text={linkScheme + codes.participants} name="link" />
            </div>
            <QrPicture text={linkScheme + codes.participants} label={strings.qr} />
          </div>
          <details>
            <summary>{strings.instructor}</summary>
            <p class="warning">{strings.instructorWarning}</p>
            <Copy label={strings.instructor} text={codes.instructor} name="instructor" />
          </details>
          <details>
            <summary>{strings.broker}</summary>
            <p class="soft">{strings.brokerAbout}</p>
            <Copy label={strings.broker} text={codes.broker} name="broker" isLong />
            <p class="actions">
              <button type="button" data-action="save-class-file" onClick={save}>
                {strings.file}
              </button>
              <span class="soft">{strings.fileWarning}</span>
            </p>
          </details>
        </>
      )}
    </Dialog>
  );
}
