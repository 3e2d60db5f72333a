import { icon, newId } from '../2026/controls.ts';
import { ko, type Observable } from '../ui/knockout/ko.ts';

/** The widgets of 2020, beside those that have stayed as they were. */

export { checkBox, icon, infoBox, link, newId, textField } from '../2026/controls.ts';

export interface ButtonOptions {
  readonly label: string;
  /** Path of the function. */
  readonly action: string;
  /** Path of what must be true for it to be usable. */
  readonly enabled?: string;
  readonly isPrimary?: boolean;
}

/** A button, which was no `button` then either. */
export function button({ label, action, enabled, isPrimary = false }: ButtonOptions): string {
  const state = enabled
    ? `, css: { 'azc-button-disabled': !${enabled}, 'fxs-button-disabled': !${enabled} }, attr: { 'aria-disabled': !${enabled} }`
    : '';
  return `<div class="azc-button fxs-button azc-btn ${isPrimary ? 'fxs-button-primary azc-btn-primary' : 'azc-btn-default'}" role="button" tabindex="0" data-bind="press: ${action}${state}">${label}</div>`;
}

export interface DropdownOptions {
  readonly label: string;
  /** Path of the observable. */
  readonly value: string;
  /** Path of a list of `{ value, label }`. */
  readonly options: string;
  readonly enabled?: string;
  readonly required?: boolean;
}

export function dropdown({ label, value, options, enabled, required = false }: DropdownOptions): string {
  const id = newId('form-label-id');
  return `
    <div class="msportalfx-form-formelement azc-dropdownField fxc-base">
      <label class="azc-text-label" id="${id}" for="${id}-for">${label}${required ? '<span class="azc-required-star" aria-hidden="true"> *</span>' : ''}</label>
      <select class="azc-input azc-formControl azc-dropdown" id="${id}-for" aria-labelledby="${id}" data-bind="options: ${options}, optionsText: 'label', optionsValue: 'value', value: ${value}${enabled ? `, enable: ${enabled}` : ''}"></select>
    </div>`;
}

export interface PickerOptions {
  readonly label: string;
  /** Path of what `optionPickerModel` has made. */
  readonly model: string;
}

/** Two or more words side by side, of which one holds. */
export function optionPicker({ label, model }: PickerOptions): string {
  const id = newId('form-label-id');
  return `
    <div class="msportalfx-form-formelement azc-optionsGroupField azc-optionPickerField fxc-base">
      <label class="azc-text-label" id="${id}">${label}</label>
      <ul class="azc-optionPicker" role="radiogroup" aria-labelledby="${id}" data-bind="foreach: ${model}">
        <li class="azc-optionPicker-item" role="radio" tabindex="0" data-bind="text: label, press: choose, css: { 'azc-optionPicker-item-selected': isChosen }, attr: { 'aria-checked': isChosen }"></li>
      </ul>
    </div>`;
}

export function optionPickerModel<Value>(
  chosen: Observable<Value>,
  options: readonly { readonly value: Value; readonly label: string }[],
) {
  return options.map(({ value, label }) => ({
    label,
    choose: () => chosen(value),
    isChosen: ko.pureComputed(() => chosen() === value),
  }));
}

/** A part of a page that can be folded away. `isOpen`: path of the observable; `toggle`: of the function. */
export function expander(title: string, isOpen: string, toggle: string, content: string): string {
  return `
    <section class="ext-ad-expander">
      <div class="ext-ad-expander-header" role="button" tabindex="0" data-bind="press: ${toggle}, attr: { 'aria-expanded': ${isOpen} }, css: { 'ext-ad-expander-open': ${isOpen} }">${icon('chevron', 'fxs-icon ext-ad-expander-chevron')}<span>${title}</span></div>
      <!-- ko if: ${isOpen} --><div class="ext-ad-expander-content">${content}</div><!-- /ko -->
    </section>`;
}
