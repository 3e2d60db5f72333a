import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';

/** A value with a button that copies it. `name` completes "Copy …" for those who can't see it. */
export function Copyable({ name, text }: { name: string; text: string }) {
  return (
    <CopyToClipboard
      variant="inline"
      copyButtonAriaLabel={`Copy ${name}`}
      copySuccessText="Copied"
      copyErrorText="Could not copy"
      textToCopy={text}
    />
  );
}
