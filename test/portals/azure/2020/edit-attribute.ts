import type { MappingView, ObjectMapping } from '../ui/contract.ts';
import { ko } from '../ui/knockout/ko.ts';
import type { Blade } from '../ui/portal/blade.ts';
import { button, dropdown, textField } from './controls.ts';

type Attribute = ObjectMapping['attributes'][number];

export interface EditOptions {
  readonly view: MappingView;
  /** What is edited; without it, it is a new one. */
  readonly attribute: Attribute | undefined;
  close(changed: Attribute): void;
}

/** azure/edit-attribute: how one attribute is made. It is kept when Ok is pressed, and saved with the mapping. */
export function editAttribute({ view, attribute, close }: EditOptions): Blade {
  const fields = {
    kind: ko.observable(attribute?.kind ?? 'direct'),
    source: ko.observable(attribute?.source ?? ''),
    defaultValue: ko.observable(attribute?.defaultValue ?? ''),
    target: ko.observable(attribute?.target ?? ''),
    isMatching: ko.observable(attribute?.matchingPrecedence !== undefined),
    precedence: ko.observable(String(attribute?.matchingPrecedence ?? 0)),
    apply: ko.observable(attribute?.apply ?? 'always'),
  };
  const ok = () => {
    const { isMatching, precedence, defaultValue, ...rest } = ko.toJS(fields);
    close({
      ...rest,
      ...(defaultValue === '' ? {} : { defaultValue }),
      ...(isMatching ? { matchingPrecedence: Number(precedence) || 1 } : {}),
    });
  };
  return {
    title: 'Edit Attribute',
    edition: '2020',
    width: 'small',
    view: {
      markup: markup(),
      model: {
        ...fields,
        isDirect: ko.pureComputed(() => fields.kind() === 'direct'),
        isOther: ko.pureComputed(() => fields.kind() !== 'direct'),
        ...choices,
        sources: ['', ...view.sourceAttributes].map(asChoice),
        targets: ['', ...view.targetAttributes].map(asChoice),
      },
    },
    footer: {
      markup: button({ label: 'Ok', action: 'ok', enabled: 'canUse', isPrimary: true }),
      model: { ok, canUse: ko.pureComputed(() => fields.source() !== '' && fields.target() !== '') },
    },
  };
}

function asChoice(value: string) {
  return { value, label: value };
}

const choices = {
  kinds: [
    { value: 'direct', label: 'Direct' },
    { value: 'constant', label: 'Constant' },
    { value: 'expression', label: 'Expression' },
  ],
  yesNo: [
    { value: false, label: 'No' },
    { value: true, label: 'Yes' },
  ],
  times: [
    { value: 'always', label: 'Always' },
    { value: 'creation', label: 'Only during object creation' },
  ],
};

const markup = () => `
  <p class="fxs-blade-text">A mapping says where the value of an attribute comes from.</p>
  ${dropdown({ label: 'Mapping type', value: 'kind', options: 'kinds' })}
  <!-- ko if: isDirect -->${dropdown({ label: 'Source attribute', value: 'source', options: 'sources', required: true })}<!-- /ko -->
  <!-- ko if: isOther -->${textField({ label: 'Expression', value: 'source', required: true })}<!-- /ko -->
  ${textField({ label: 'Default value if null (optional)', value: 'defaultValue' })}
  ${dropdown({ label: 'Target attribute', value: 'target', options: 'targets', required: true })}
  ${dropdown({ label: 'Match objects using this attribute', value: 'isMatching', options: 'yesNo' })}
  ${textField({ label: 'Matching precedence', value: 'precedence' })}
  ${dropdown({ label: 'Apply this mapping', value: 'apply', options: 'times' })}`;
