/** Text without control characters, and none that turn the direction of what stands round them. */
export const plainText = /^[^\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]*$/u;
