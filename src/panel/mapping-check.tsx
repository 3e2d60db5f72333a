import { useId, useState } from 'preact/hooks';
import { checkMapping, type MappingFinding, mappingInSight } from '../core/scim/check-mapping.ts';
import { readMapping } from '../core/scim/read-mapping.ts';
import type { Sighting } from '../core/sighting.ts';
import { mappingFindings, mappingStrings as strings } from '../ui/strings/troubleshooting.ts';
import { format } from '../ui/strings.ts';

/** Sources of the NameID that Azure offers first (its claims page, 2020 to 2026). */
const nameIds = ['user.userprincipalname', 'user.mail', 'user.onpremisesuserprincipalname', 'user.employeeid', 'user.objectid'];

type Checked = 'not-mapping' | { readonly rows: number; readonly findings: readonly MappingFinding[] };

/** Whether the attribute mapping is as step 5.5 wants it: by the open page's signals, and of a pasted table in full. */
export function MappingCheck({ sighting }: { readonly sighting: Sighting }) {
  const title = useId();
  const [text, setText] = useState('');
  const [nameId, setNameId] = useState('');
  const [checked, setChecked] = useState<Checked | undefined>();
  const inSight = mappingInSight(sighting);
  const check = () => {
    const rows = readMapping(text);
    setChecked(rows ? { rows: rows.length, findings: checkMapping(rows, nameId || undefined) } : 'not-mapping');
  };
  return (
    <section class="mapping-check" aria-labelledby={title}>
      <h3 id={title}>{strings.title}</h3>
      <p class="soft">{strings.about}</p>
      {inSight && (
        <div role="status" data-mapping="in-sight">
          <p class="soft">{strings.inSight}</p>
          {inSight.length === 0 ? <p class="notice good">{strings.inSightGood}</p> : <Findings findings={inSight} />}
        </div>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          check();
        }}
      >
        <label>
          {strings.paste}
          <textarea
            rows={4}
            data-action="paste-mapping"
            spellcheck={false}
            value={text}
            onInput={(event) => {
              setText(event.currentTarget.value);
              setChecked(undefined);
            }}
          />
        </label>
        <label>
          {strings.nameId}
          <select data-action="name-id" value={nameId} onChange={(event) => setNameId(event.currentTarget.value)}>
            <option value="">{strings.nameIdUnknown}</option>
            {nameIds.map((id) => (
              <option key={id} value={id}>
                {id}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" data-action="check-mapping">
          {strings.check}
        </button>
      </form>
      <div role="status" data-mapping="pasted">
        {checked === 'not-mapping' && <p class="warning">{strings.notMapping}</p>}
        {checked && checked !== 'not-mapping' && (
          <>
            {!checked.findings.some(({ weight }) => weight === 'stops') && (
              <p class="notice good">{format(strings.good, { rows: String(checked.rows) })}</p>
            )}
            <Findings findings={checked.findings} />
          </>
        )}
      </div>
    </section>
  );
}

function Findings({ findings }: { readonly findings: readonly MappingFinding[] }) {
  return (
    <ul class="findings">
      {findings.map(({ code, weight, detail }) => (
        <li key={`${code} ${detail.target ?? ''}`} class={weight === 'stops' ? 'warning' : 'caution'} data-finding={code}>
          {format(mappingFindings[code], detail)}
        </li>
      ))}
    </ul>
  );
}
