import * as zod from "zod";

// zod, for the form of the document; whoever makes objects imports it from here.
export * from "zod";

/**
 * An object of zod without other keys, which is never compiled. Zod decides when an object is made: unless it is told
 * `jitless`, it then tries `new Function`, which a strict content security policy forbids and reports. It is told so for
 * the moment only, since the setting is also that of the application's own zod.
 */
export const strictObject: typeof zod.strictObject = (...given) => {
  const { jitless } = zod.config();
  zod.config({ jitless: true });
  try {
    return zod.strictObject(...given);
  } finally {
    zod.config({ jitless });
  }
};
