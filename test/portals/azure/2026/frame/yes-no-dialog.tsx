import { DefaultButton, Dialog, DialogFooter, DialogType, PrimaryButton } from '@fluentui/react';

interface Props {
  readonly title: string;
  readonly text: string;
  readonly isOpen: boolean;
  yes(): void;
  no(): void;
}

/** A question before something that counts. */
export function YesNoDialog({ title, text, isOpen, yes, no }: Props) {
  return (
    <Dialog hidden={!isOpen} onDismiss={no} dialogContentProps={{ type: DialogType.normal, title, subText: text }}>
      <DialogFooter>
        <PrimaryButton onClick={yes}>Yes</PrimaryButton>
        <DefaultButton onClick={no}>No</DefaultButton>
      </DialogFooter>
    </Dialog>
  );
}
