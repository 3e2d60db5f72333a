import { type ReactNode, useState } from 'react';
import { createPortal } from 'react-dom';
import { errorText } from '../../ui/backend.ts';
import { Alert } from './alert.tsx';
import { Button } from './button.tsx';
import { useAngularComments, useHashedId } from './elements.ts';
import { TextField } from './fields.tsx';

interface ModalProps {
  readonly visible: boolean;
  readonly header: string;
  readonly footer: ReactNode;
  readonly children: ReactNode;
  onDismiss(): void;
}

/** `awsui-modal`: a dialog that stays in the document while it is closed. */
export function Modal({ visible, header, footer, children, onDismiss }: ModalProps) {
  const id = useHashedId('modal');
  const host = useAngularComments<HTMLDivElement>('ngIf: $ctrl.modal.loaded', 'end ngIf: $ctrl.modal.loaded');
  return createPortal(
    <awsui-modal class="ng-isolate-scope" initialized="true" visible={String(visible)}>
      <div
        ref={host}
        className={`awsui-modal-container ${visible ? 'awsui-modal-__state-showing' : 'awsui-modal-__state-hidden'}`}
        aria-hidden={!visible}
      >
        <div className="awsui-modal-overlay" />
        <div className="awsui-modal-dialog" role="dialog" aria-labelledby={`${id}-header`} tabIndex={-1}>
          <div className="awsui-modal-header">
            <h2 className="awsui-modal-header-title" id={`${id}-header`}>
              {header}
            </h2>
            <button type="button" className="awsui-modal-close" aria-label="Close dialog" onClick={onDismiss}>
              ×
            </button>
          </div>
          <div className="awsui-modal-content">{children}</div>
          <div className="awsui-modal-footer">{footer}</div>
        </div>
      </div>
    </awsui-modal>,
    document.body,
  );
}

interface ConfirmProps {
  readonly visible: boolean;
  readonly title: string;
  readonly action: string;
  /** What has to be typed; nothing if it is left out. */
  readonly word?: string;
  readonly disabled?: boolean;
  readonly children: ReactNode;
  onDismiss(): void;
  /** Does it; a rejection is shown in the dialog. */
  onConfirm(typed: string): Promise<unknown>;
}

/** A dialog that asks once more, and has a word typed where it matters. */
export function ConfirmModal({ visible, title, action, word, disabled, children, onDismiss, onConfirm }: ConfirmProps) {
  const [typed, setTyped] = useState('');
  const [error, setError] = useState('');
  const close = () => {
    setTyped('');
    setError('');
    onDismiss();
  };
  const confirm = async () => {
    setError('');
    try {
      await onConfirm(typed);
      setTyped('');
    } catch (thrown) {
      setError(errorText(thrown));
    }
  };
  return (
    <Modal
      visible={visible}
      header={title}
      onDismiss={close}
      footer={
        <>
          <Button variant="link" text="Cancel" onClick={close} />
          <Button variant="primary" text={action} disabled={disabled ?? false} onClick={() => void confirm()} />
        </>
      }
    >
      {children}
      {word === undefined ? (
        error !== '' && <Alert type="error">{error}</Alert>
      ) : (
        <TextField label={`Type ${word} to confirm`} value={typed} error={error} onChange={setTyped} />
      )}
    </Modal>
  );
}
