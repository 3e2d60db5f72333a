import * as v from 'valibot';
import { asSeen } from './plain-text.ts';

/** Shapes that stand in several schemas: of progress, packs, classes and messages. */

/** The code of a Region. */
export const regionSchema = v.pipe(v.string(), v.maxLength(40), v.regex(/^[a-z]{2}(?:-[a-z]+)+-\d$/));

/** A name that a person chose, as it looks; in characters. A name of which nothing is seen is refused. */
export const nameSchema = (limit: number) =>
  v.pipe(v.string(), v.maxLength(limit), v.transform(asSeen), v.minLength(1), v.maxLength(limit));

/** How long a group's, a permission set's and an application's name may be: as long as both consoles take them. */
export const nameLimits = { group: 120, permissionSet: 64, application: 120 } as const;

export const namesSchema = v.strictObject({
  group: nameSchema(nameLimits.group),
  permissionSet: nameSchema(nameLimits.permissionSet),
  application: nameSchema(nameLimits.application),
});
