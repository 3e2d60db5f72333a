import { DefaultButton, Dropdown, Panel, PanelType, PrimaryButton, TextField } from '@fluentui/react';
import { useState } from 'react';
import type { MappingView, ObjectMapping } from '../ui/contract.ts';

type Attribute = ObjectMapping['attributes'][number];

interface Props {
  readonly view: MappingView;
  /** Which mapping is edited; one past the last is a new one. */
  readonly index: number;
  /** Called with the mapping after Ok, without after Cancel. */
  close(attribute?: Attribute): void;
}

const newAttribute: Attribute = { kind: 'direct', source: '', target: '', apply: 'always' };

/** azure/edit-attribute: how one attribute is made. */
export function EditAttribute({ view, index, close }: Props) {
  const [attribute, setAttribute] = useState<Attribute>(view.mapping.attributes[index] ?? newAttribute);
  const { kind, source, target, defaultValue = '', matchingPrecedence, apply } = attribute;
  const isMatching = matchingPrecedence !== undefined;
  const change = (changes: Partial<Attribute>) => setAttribute({ ...attribute, ...changes });
  const setMatching = (precedence: number | undefined) => {
    const { matchingPrecedence: _, ...rest } = attribute;
    setAttribute(precedence === undefined ? rest : { ...rest, matchingPrecedence: precedence });
  };
  return (
    <Panel
      isOpen
      type={PanelType.medium}
      headerText="Edit Attribute"
      closeButtonAriaLabel="Close"
      onDismiss={() => close()}
      isFooterAtBottom
      onRenderFooterContent={() => (
        <div className="frame-buttons">
          <PrimaryButton disabled={source === '' || target === ''} onClick={() => close(attribute)}>
            Ok
          </PrimaryButton>
          <DefaultButton onClick={() => close()}>Cancel</DefaultButton>
        </div>
      )}
    >
      <p>A mapping says where the value of an attribute comes from.</p>
      <Dropdown
        label="Mapping type"
        selectedKey={kind}
        onChange={(_, option) => change({ kind: (option?.key as Attribute['kind'] | undefined) ?? kind })}
        options={[
          { key: 'direct', text: 'Direct' },
          { key: 'constant', text: 'Constant' },
          { key: 'expression', text: 'Expression' },
        ]}
      />
      {kind === 'direct' ? (
        <Dropdown
          label="Source attribute"
          required
          selectedKey={source}
          onChange={(_, option) => change({ source: String(option?.key ?? source) })}
          options={view.sourceAttributes.map(asOption)}
        />
      ) : (
        <TextField
          label={kind === 'constant' ? 'Constant Value' : 'Expression'}
          required
          multiline={kind === 'expression'}
          value={source}
          onChange={(_, text) => change({ source: text ?? '' })}
        />
      )}
      <TextField
        label="Default value if null (optional)"
        value={defaultValue}
        onChange={(_, text) => change({ defaultValue: text ?? '' })}
      />
      <Dropdown
        label="Target attribute"
        required
        selectedKey={target}
        onChange={(_, option) => change({ target: String(option?.key ?? target) })}
        options={view.targetAttributes.map(asOption)}
      />
      <Dropdown
        label="Match objects using this attribute"
        selectedKey={isMatching ? 'yes' : 'no'}
        onChange={(_, option) => setMatching(option?.key === 'yes' ? 1 : undefined)}
        options={[
          { key: 'no', text: 'No' },
          { key: 'yes', text: 'Yes' },
        ]}
      />
      <TextField
        label="Matching precedence"
        type="number"
        disabled={!isMatching}
        value={isMatching ? String(matchingPrecedence) : '0'}
        onChange={(_, text) => setMatching(Number(text) || 1)}
      />
      <Dropdown
        label="Apply this mapping"
        selectedKey={apply}
        onChange={(_, option) => change({ apply: (option?.key as Attribute['apply'] | undefined) ?? apply })}
        options={[
          { key: 'always', text: 'Always' },
          { key: 'creation', text: 'Only during object creation' },
        ]}
      />
    </Panel>
  );
}

function asOption(name: string) {
  return { key: name, text: name };
}
