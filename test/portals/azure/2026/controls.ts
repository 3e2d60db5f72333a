import { type IconName, icons } from '../ui/icons.ts';

/** The portal's form controls as HTML with bindings, in the class names of its widgets. Labels are part of the edition. */

let lastId = 0;

/** Ids are generated, and differ with every load, as in the real portal. */
export function newId(prefix: string): string {
  lastId += 1 + Math.floor(Math.random() * 3);
  return `${prefix}-${lastId}`;
}

export function icon(name: IconName, className = 'fxs-icon'): string {
  return `<svg class="${className}" viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d="${icons[name]}" fill="none" stroke="currentColor"/></svg>`;
}

export interface FieldOptions {
  readonly label: string;
  /** Path of the observable. */
  readonly value: string;
  readonly required?: boolean;
  readonly placeholder?: string;
  readonly type?: 'text' | 'password' | 'email';
}

export function textField({ label, value, required = false, placeholder = '', type = 'text' }: FieldOptions): string {
  const id = newId('form-label-id');
  const kind = type === 'password' ? 'azc-passwordField fxc-PasswordField' : 'azc-textField fxc-TextField';
  return `
    <div class="fxc-weave-pccontrol fxc-section-control fxc-base msportalfx-form-formelement fxc-has-label ${kind} azc-fabric azc-validationBelowCtrl">
      <div class="azc-formElementSubLabelContainer">
        <label class="azc-text-label" id="${id}" for="${id}-for">${label}${required ? '<span class="azc-required-star" aria-hidden="true"> *</span>' : ''}</label>
      </div>
      <div class="azc-formElementContainer">
        <input class="azc-input azc-formControl azc-validation-border" type="${type}" id="${id}-for" aria-labelledby="${id}"
          aria-required="${required}" placeholder="${placeholder}" autocomplete="off" spellcheck="false" data-bind="textInput: ${value}">
      </div>
    </div>`;
}

export function checkBox(label: string, value: string): string {
  const id = newId('azc-checkBox');
  return `<div class="azc-checkBox fxc-base"><input type="checkbox" id="${id}" data-bind="checked: ${value}"><label for="${id}">${label}</label></div>`;
}

export interface ButtonOptions {
  readonly label: string;
  /** Path of the function. */
  readonly action: string;
  /** Path of what must be true for it to be usable. */
  readonly enabled?: string;
  readonly isPrimary?: boolean;
}

export function button({ label, action, enabled, isPrimary = false }: ButtonOptions): string {
  const state = enabled ? `, css: { 'fxs-button-disabled': !${enabled} }, attr: { 'aria-disabled': !${enabled} }` : '';
  return `<div class="fxc-base fxc-simplebutton fxs-button ${isPrimary ? 'fxs-button-primary' : 'fxs-button-secondary'}" role="button" tabindex="0" data-bind="press: ${action}${state}"><span class="fxs-button-text">${label}</span></div>`;
}

/** A text that acts. */
export function link(label: string, action: string): string {
  return `<a class="fxs-fxclick msportalfx-text-link" href="#" data-bind="press: ${action}">${label}</a>`;
}

export interface RadioOptions {
  readonly legend: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

export function radios({ legend, value, options }: RadioOptions): string {
  const name = newId('azc-radio');
  const items = options.map(
    (option, index) => `
      <li class="azc-radio fxc-base"><input type="radio" name="${name}" id="${name}-${index}" value="${option.value}" data-bind="checked: ${value}">
        <label for="${name}-${index}">${option.label}</label></li>`,
  );
  return `<fieldset class="azc-optionsGroupField msportalfx-form-formelement"><legend class="azc-text-label">${legend}</legend><ul class="azc-optionsGroup">${items.join('')}</ul></fieldset>`;
}

/** A value that can't be changed, and a button that copies it. */
export function copyable(label: string, value: string, copy: string): string {
  const id = newId('form-label-id');
  return `
    <div class="ext-ad-row"><div class="ext-ad-row-label" id="${id}">${label}</div>
      <div class="fxc-copyablelabel"><input class="azc-input azc-formControl" readonly aria-labelledby="${id}" data-bind="value: ${value}">
        <div class="fxc-copyablelabel-copybutton" role="button" tabindex="0" title="Copy to clipboard" aria-label="Copy to clipboard" data-bind="press: ${copy}">${icon('copy')}</div>
      </div>
    </div>`;
}

export function infoBox(text: string): string {
  return `<div class="fxc-infoBox-container fxc-infobox">${icon('info')}<div>${text}</div></div>`;
}
