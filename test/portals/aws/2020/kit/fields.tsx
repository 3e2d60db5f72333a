import { type ReactNode, useRef } from 'react';
import { Button } from './button.tsx';
import { useHashedId } from './elements.ts';

interface ControlGroupProps {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string;
  readonly children: ReactNode;
}

/** `awsui-control-group` around something that brings its own labels. */
export function ControlGroup({ label, hint, error, children }: ControlGroupProps) {
  const id = useHashedId('control-group');
  return (
    <awsui-control-group class="ng-scope">
      {/* biome-ignore lint/a11y/useSemanticElements: the old elements had no fieldset */}
      <div className="awsui-control-group" role="group" aria-labelledby={id}>
        <div className="awsui-control-group-label" id={id}>
          {label}
        </div>
        {hint && <div className="awsui-control-group-hint">{hint}</div>}
        {children}
        {error && <FieldError text={error} />}
      </div>
    </awsui-control-group>
  );
}

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly error?: string;
  readonly type?: 'text' | 'password' | 'email';
  readonly placeholder?: string;
  readonly name?: string;
  onChange(text: string): void;
}

/** `awsui-control-group` with an `awsui-textfield` in it. */
export function TextField({ label, value, hint, error, type = 'text', placeholder, name, onChange }: TextFieldProps) {
  const id = useHashedId('textfield');
  return (
    <awsui-control-group class="ng-scope">
      <div className="awsui-control-group">
        <label className="awsui-control-group-label" htmlFor={id}>
          {label}
        </label>
        {hint && <div className="awsui-control-group-hint">{hint}</div>}
        <awsui-textfield class="ng-untouched ng-valid ng-isolate-scope" ng-model={`$ctrl.model.${id.slice(-6)}`}>
          <input
            id={id}
            className="awsui-textfield awsui-textfield-type-text"
            type={type}
            name={name}
            autoComplete="off"
            placeholder={placeholder}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        </awsui-textfield>
        {error && <FieldError text={error} />}
      </div>
    </awsui-control-group>
  );
}

function FieldError({ text }: { text: string }) {
  return (
    <div className="awsui-control-group-error" role="alert">
      {text}
    </div>
  );
}

interface ChoiceProps {
  /** Shown beside the control; what names it to those who can't see. */
  readonly label: string;
  readonly description?: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  /** The label is for those only who can't see. */
  readonly hidden?: boolean;
  onChange(checked: boolean): void;
}

export function Checkbox(props: ChoiceProps) {
  return (
    <awsui-checkbox class="ng-pristine ng-untouched" initialized="true">
      <Choice type="checkbox" {...props} />
    </awsui-checkbox>
  );
}

export function RadioButton({ name, ...props }: ChoiceProps & { readonly name: string }) {
  return (
    <awsui-radio-button class="ng-pristine ng-untouched" initialized="true" name={name}>
      <Choice type="radio" name={name} {...props} />
    </awsui-radio-button>
  );
}

type NativeChoiceProps = ChoiceProps & { readonly type: 'radio' | 'checkbox'; readonly name?: string };

/** The native input lies invisible over a drawn circle or square. */
function Choice({ type, name, label, description, checked, disabled = false, hidden = false, onChange }: NativeChoiceProps) {
  const id = useHashedId(type);
  const kind = type === 'radio' ? 'awsui-radio' : 'awsui-checkbox';
  return (
    <div className={`${kind}-button`}>
      <label className={`${kind}-wrapper-label awsui-choice`} htmlFor={id}>
        <span className={`${kind}-native-container awsui-choice-native`}>
          <input
            id={id}
            className={`${kind}-native-input`}
            type={type}
            name={name}
            checked={checked}
            disabled={disabled}
            aria-label={hidden ? label : undefined}
            onChange={(event) => onChange(event.target.checked)}
          />
          <span
            className={`awsui-choice-drawn awsui-choice-${type}${checked ? ' awsui-choice-checked' : ''}`}
            aria-hidden="true"
          />
        </span>
        {!hidden && <span className={`${kind}-label`}>{label}</span>}
      </label>
      {description && <div className="awsui-choice-description">{description}</div>}
    </div>
  );
}

interface FileFieldProps {
  readonly label: string;
  readonly file: File | undefined;
  readonly accept?: string;
  readonly error?: string;
  onChange(file: File | undefined): void;
}

/** A field for a file: the chosen name beside "Browse...", which opens the hidden native input. */
export function FileField({ label, file, accept, error, onChange }: FileFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const id = useHashedId('file-input');
  return (
    <awsui-control-group class="ng-scope">
      <div className="awsui-control-group">
        <label className="awsui-control-group-label" htmlFor={id}>
          {label}
        </label>
        <div className="sso-file-picker">
          <awsui-textfield>
            <input
              className="awsui-textfield awsui-textfield-type-text"
              aria-label="File name"
              placeholder="No file chosen"
              readOnly
              value={file?.name ?? ''}
            />
          </awsui-textfield>
          <Button text="Browse..." onClick={() => input.current?.click()} />
          <input
            id={id}
            ref={input}
            className="sso-file-native"
            type="file"
            tabIndex={-1}
            accept={accept}
            onChange={(event) => onChange(event.target.files?.[0])}
          />
        </div>
        {error && <FieldError text={error} />}
      </div>
    </awsui-control-group>
  );
}
