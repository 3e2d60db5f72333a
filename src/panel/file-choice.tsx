interface Props {
  readonly label: string;
  /** Names the control, in tests too. */
  readonly action: string;
  readonly accept: string;
  chosen(file: File): void;
}

/** A button that lets the person choose one file; the same file may be chosen again. */
export function FileChoice({ label, action, accept, chosen }: Props) {
  return (
    <label class="file">
      {label}
      <input
        type="file"
        data-action={action}
        accept={accept}
        onChange={(event) => {
          const input = event.currentTarget;
          const file = input.files?.[0];
          if (file) chosen(file);
          input.value = '';
        }}
      />
    </label>
  );
}
