import { useEffect, useState } from 'preact/hooks';
import type { Progress } from '../core/progress.ts';
import { canClearClipboard, letClearClipboard } from '../platform/clipboard.ts';
import { ask } from '../platform/messages.ts';
import { passphraseLength, vaultHours } from '../protocol-survival.ts';
import { clipboardStrings, vaultStrings as strings } from '../ui/strings/survival.ts';
import { format, problems } from '../ui/strings.ts';
import { useStorageTrouble, useVault } from './watched.ts';

interface Props {
  readonly say: (text: string) => void;
}

type Hours = (typeof vaultHours)[number];

/** Where the secret lies now, said beside it. */
export function TokenNote() {
  const vault = useVault();
  const note = !vault || typeof vault === 'string' ? strings.inMemory : vault.isLocked ? strings.isLocked : strings.isSealed;
  return <p class="soft">{note}</p>;
}

/** The vault: off, on, or locked until the passphrase is typed. */
export function Vault({ progress, say }: Props & { readonly progress: Progress }) {
  const vault = useVault();
  if (!vault) return null;
  const state = vault === 'off' ? 'off' : typeof vault === 'string' ? 'unreadable' : vault.isLocked ? 'locked' : 'unlocked';
  const isAsking = state === 'unreadable' || (state === 'locked' && progress.captures['scim-token'] !== undefined);
  return (
    <details class="vault" data-vault={state} open={isAsking}>
      <summary>
        <h2>{strings.title}</h2>
        <span class="state">{strings.states[state]}</span>
      </summary>
      {vault === 'off' ? (
        <TurnOn say={say} />
      ) : typeof vault === 'string' ? (
        <>
          <p class="warning">{strings[vault]}</p>
          <div class="actions">
            <TurnOff say={say} label={strings.turnOffLocked} isLast />
          </div>
        </>
      ) : vault.isLocked ? (
        <Unlock until={vault.until} say={say} />
      ) : (
        <On until={vault.until} say={say} />
      )}
      <ClearsClipboard />
    </details>
  );
}

function TurnOn({ say }: Props) {
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [hours, setHours] = useState<Hours>(8);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const trouble = useStorageTrouble();
  const { least } = passphraseLength;
  const turnOn = async () => {
    setProblem('');
    if (passphrase.length < least) return setProblem(format(strings.tooShort, { least: String(least) }));
    if (passphrase !== again) return setProblem(strings.differ);
    setBusy(true);
    const { on } = await ask('vault-on', { passphrase, hours });
    setBusy(false);
    if (on) say(strings.turnedOn);
    else setProblem(problems[trouble ?? 'storage-failed']);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void turnOn();
      }}
    >
      <p class="soft">{strings.about}</p>
      <Passphrase name="passphrase" label={strings.passphrase} value={passphrase} isNew set={setPassphrase} />
      <p class="soft">{format(strings.passphraseNote, { least: String(least) })}</p>
      <Passphrase name="again" label={strings.again} value={again} isNew set={setAgain} />
      <Said problem={problem} />
      <label>
        {strings.wipeAfter}
        <select name="hours" value={hours} onChange={(event) => setHours(Number(event.currentTarget.value) as Hours)}>
          {vaultHours.map((one) => (
            <option key={one} value={one}>
              {strings.hours[one]}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" data-action="vault-on" disabled={busy}>
        {busy ? strings.working : strings.turnOn}
      </button>
    </form>
  );
}

function Unlock({ until, say }: Props & { readonly until: number }) {
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const unlock = async () => {
    setProblem('');
    setBusy(true);
    const { unlocked } = await ask('vault-unlock', { passphrase });
    setBusy(false);
    setPassphrase('');
    if (unlocked) say(strings.unlocked);
    else setProblem(strings.wrong);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void unlock();
      }}
    >
      <p>{format(strings.locked, { until: dated(until) })}</p>
      <Passphrase name="passphrase" label={strings.passphrase} value={passphrase} set={setPassphrase} />
      <Said problem={problem} />
      <div class="actions">
        <button type="submit" class="main" data-action="vault-unlock" disabled={busy || passphrase === ''}>
          {busy ? strings.working : strings.unlock}
        </button>
        <TurnOff say={say} label={strings.turnOffLocked} isLast />
      </div>
    </form>
  );
}

function On({ until, say }: Props & { readonly until: number }) {
  return (
    <>
      <p>{format(strings.isOn, { until: dated(until) })}</p>
      <div class="actions">
        <button type="button" data-action="vault-lock" onClick={() => void ask('vault-lock', {})}>
          {strings.lock}
        </button>
        <TurnOff say={say} label={strings.turnOff} />
      </div>
    </>
  );
}

/** Where the vault is locked, what it holds may be the only copy: that is asked about first. */
function TurnOff({ say, label, isLast = false }: Props & { readonly label: string; readonly isLast?: boolean }) {
  const [sure, setSure] = useState(false);
  const turnOff = async () => {
    await ask('vault-off', {});
    say(strings.turnedOff);
  };
  if (isLast && !sure)
    return (
      <button type="button" data-action="vault-wipe" onClick={() => setSure(true)}>
        {label}
      </button>
    );
  if (isLast)
    return (
      <span role="alert">
        {strings.wipeSure}{' '}
        <button type="button" class="danger" data-action="vault-off" onClick={() => void turnOff()}>
          {strings.wipeYes}
        </button>{' '}
        <button type="button" onClick={() => setSure(false)}>
          {strings.wipeNo}
        </button>
      </span>
    );
  return (
    <button type="button" data-action="vault-off" onClick={() => void turnOff()}>
      {label}
    </button>
  );
}

/** What is wrong with a passphrase, said where it was typed: the panel's own line may be far out of sight. */
function Said({ problem }: { readonly problem: string }) {
  if (!problem) return null;
  return (
    <p class="warning" role="alert">
      {problem}
    </p>
  );
}

interface PassphraseProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly isNew?: boolean;
  readonly set: (value: string) => void;
}

function Passphrase({ name, label, value, isNew = false, set }: PassphraseProps) {
  return (
    <label>
      {label}
      <input
        type="password"
        name={name}
        autocomplete={isNew ? 'new-password' : 'current-password'}
        maxLength={passphraseLength.most}
        required
        value={value}
        onInput={(event) => set(event.currentTarget.value)}
      />
    </label>
  );
}

/** To see whether the clipboard still holds the token, the browser asks the person first. */
function ClearsClipboard() {
  const [clears, setClears] = useState<boolean | undefined>(undefined);
  useEffect(() => void canClearClipboard().then(setClears), []);
  return (
    <p>
      <label>
        <input
          type="checkbox"
          data-action="clear-clipboard"
          checked={clears ?? false}
          disabled={clears === undefined}
          onChange={(event) => void letClearClipboard(event.currentTarget.checked).then(setClears)}
        />{' '}
        {clipboardStrings.clearByItself}
      </label>
    </p>
  );
}

function dated(time: number): string {
  return new Date(time).toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' });
}
