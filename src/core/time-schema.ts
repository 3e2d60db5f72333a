import * as v from 'valibot';

/** A moment as everything that is kept or told has it: milliseconds since 1970, no later than a Date can be (ECMA-262). */
export const time = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8_640_000_000_000_000));

/** The same for dates that others chose, as a certificate's: they may lie before 1970. */
export const anyTime = v.pipe(v.number(), v.integer(), v.minValue(-8_640_000_000_000_000), v.maxValue(8_640_000_000_000_000));
