import { useEffect, useState } from 'preact/hooks';
import { captures } from '../lab/captures.ts';
import type { CaptureId } from '../lab/ids.ts';
import { ask, newId } from '../platform/messages.ts';
import type { Kept } from '../protocol.ts';
import { format, panelStrings as strings } from '../ui/strings.ts';

/** Larger than any metadata; what is larger still is not even read. In bytes. */
const readLimit = 1_100_000;

/** Hands a file the person chose over to be checked and kept. */
export async function giveFile(capture: CaptureId, file: File): Promise<Kept> {
  const isFile = captures[capture].kind.endsWith('metadata');
  const bytes = new Uint8Array(await file.slice(0, readLimit).arrayBuffer());
  const value = isFile ? base64(bytes) : new TextDecoder().decode(bytes);
  return ask('give', { id: newId(), capture, value, via: 'file', fileName: file.name.slice(0, 255) });
}

/** One sentence on how keeping it went. */
export function sayKept(capture: CaptureId, kept: Kept): string {
  return kept.kept ? format(strings.keptNow, { what: captures[capture].title }) : kept.say;
}

/** A metadata file dropped anywhere goes where it belongs: the file itself says which of the two it is. */
export function useFileDrop(say: (text: string) => void): boolean {
  const [dropping, setDropping] = useState(false);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    addEventListener(
      'dragover',
      (event) => {
        event.preventDefault();
        setDropping(true);
      },
      { signal },
    );
    addEventListener('dragleave', (event) => event.relatedTarget === null && setDropping(false), { signal });
    addEventListener(
      'drop',
      (event) => {
        event.preventDefault();
        setDropping(false);
        for (const file of event.dataTransfer?.files ?? []) void giveDropped(file).then(say);
      },
      { signal },
    );
    return () => controller.abort();
  }, [say]);
  return dropping;
}

async function giveDropped(file: File): Promise<string> {
  const first = await giveFile('aws-metadata', file);
  if (first.kept || first.problem.code !== 'is-idp-metadata') return sayKept('aws-metadata', first);
  return sayKept('azure-metadata', await giveFile('azure-metadata', file));
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
