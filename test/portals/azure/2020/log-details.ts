import type { LogEntry, LogStep } from '../ui/contract.ts';
import { ko } from '../ui/knockout/ko.ts';
import type { Blade } from '../ui/portal/blade.ts';

const stepTitles: Readonly<Record<LogStep['name'], string>> = {
  import: 'Import object',
  scope: 'Determine if object is in scope',
  match: 'Match object between source and target system',
  export: 'Perform action',
};

/** The details of one row of the log, in tabs. Errors have the names that they had then. */
export function logDetails(entry: LogEntry): Blade {
  const open = ko.observable('Steps');
  const tab = (label: string, content: object) => ({
    label,
    ...content,
    isOpen: ko.pureComputed(() => open() === label),
    choose: () => open(label),
  });
  const pairs = (values: Readonly<Record<string, string>>) => ({
    pairs: Object.entries(values).map(([name, value]) => ({ name, value })),
    steps: [],
  });
  return {
    title: 'Details',
    subtitle: entry.displayName,
    edition: '2020',
    width: 'medium',
    view: {
      markup,
      model: {
        tabs: [
          tab('Steps', {
            pairs: [],
            steps: entry.steps.map(({ name, status, detail }, index) => ({
              title: `${index + 1}. ${stepTitles[name]}`,
              status: `Status: ${status}`,
              detail,
            })),
          }),
          tab('Troubleshooting & Recommendations', pairs(troubleshooting(entry))),
          tab('Modified Properties', pairs(Object.fromEntries(entry.modified.map((one) => [one.target, one.newValue ?? ''])))),
          tab('Summary', pairs(summary(entry))),
        ],
      },
    },
  };
}

function troubleshooting({ error, skipReason }: LogEntry): Record<string, string> {
  if (skipReason) return { SkipReason: skipReason.code, Reason: skipReason.reason };
  if (!error) return {};
  const { code, earlierCode = code, eventName, reason, recommendation } = error;
  return { ErrorCode: earlierCode, EventName: eventName, Reason: reason, Recommendation: recommendation };
}

function summary({ at, action, status, run, sourceId, targetId = '', id }: LogEntry): Record<string, string> {
  const date = new Date(at).toLocaleString();
  return {
    Date: date,
    Action: action,
    Status: status,
    Cycle: run,
    'Source ID': sourceId,
    'Target ID': targetId,
    'Change ID': id,
  };
}

const markup = `
  <div class="fxc-pivot" role="tablist" data-bind="foreach: tabs"><span role="tab" tabindex="0" data-bind="text: label, press: choose, attr: { 'aria-selected': isOpen }"></span></div>
  <!-- ko foreach: tabs -->
  <!-- ko if: isOpen -->
  <ol class="ext-ad-plain-list" data-bind="foreach: steps"><li><h4 class="ext-ad-card-part-title" data-bind="text: title"></h4><div data-bind="text: status"></div><p class="fxs-blade-text" data-bind="text: detail"></p></li></ol>
  <table class="ext-ad-pairs"><tbody data-bind="foreach: pairs"><tr><th scope="row" data-bind="text: name"></th><td data-bind="text: value"></td></tr></tbody></table>
  <!-- /ko -->
  <!-- /ko -->`;
