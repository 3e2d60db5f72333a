import * as v from 'valibot';
import { pageIds } from '../lab/lab.ts';
import { editions } from '../lab/model.ts';

const name = v.pipe(v.string(), v.maxLength(64));

const targetSighting = v.strictObject({
  states: v.pipe(
    v.array(v.picklist(['present', 'enabled', 'disabled', 'checked', 'filled', 'expanded', 'selected'])),
    v.maxLength(7),
  ),
  hidden: v.exactOptional(v.literal(true)),
  called: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(64))),
  renamed: v.exactOptional(v.literal(true)),
  tentative: v.exactOptional(v.literal(true)),
  unsure: v.exactOptional(v.literal(true)),
});

const pageSighting = v.strictObject({
  page: v.picklist(pageIds),
  edition: v.picklist([...editions.aws, ...editions.azure]),
  over: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(64))),
  beneath: v.exactOptional(v.literal(true)),
  named: v.exactOptional(v.literal(true)),
  confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  settled: v.boolean(),
  signals: v.pipe(v.array(name), v.maxLength(32)),
  targets: v.record(name, targetSighting),
});

/** The shape of a sighting as it comes from a content script: ids alone, and no more than a console can show. */
export const sighting = v.strictObject({
  pages: v.pipe(v.array(pageSighting), v.maxLength(12)),
  unknown: v.exactOptional(v.literal(true)),
  veiled: v.exactOptional(v.literal(true)),
});
