/**
 * How much goes to Excel at a time.
 * @module
 */

/**
 * Bytes per request, as `jsonBytes` counts them: well below the 5 MB of Excel on the web, for what the channel adds is not ours to
 * know.
 */
export const REQUEST_BYTES = 4_300_000;
