import type { TargetState } from '../../lab/model.ts';

/** The states of an element as they matter to a step. */
export function statesOf(element: Element): TargetState[] {
  const states: TargetState[] = ['present'];
  const aria = (name: string) => element.getAttribute(`aria-${name}`) === 'true';
  states.push(
    (element as HTMLButtonElement).disabled ||
      aria('disabled') ||
      element.closest('fieldset:disabled, .fxs-commandBar-itemDisabled')
      ? 'disabled'
      : 'enabled',
  );
  if ((element instanceof HTMLInputElement && element.checked) || aria('checked')) states.push('checked');
  if (aria('selected') || (element.hasAttribute('aria-current') && element.getAttribute('aria-current') !== 'false'))
    states.push('selected');
  if (aria('expanded')) states.push('expanded');
  if (isFilled(element)) states.push('filled');
  return states;
}

function isFilled(element: Element): boolean {
  if (element instanceof HTMLInputElement && element.type === 'file') return (element.files?.length ?? 0) > 0;
  if (element instanceof HTMLInputElement && (element.type === 'radio' || element.type === 'checkbox')) return element.checked;
  return (
    (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) &&
    element.value.trim() !== ''
  );
}
