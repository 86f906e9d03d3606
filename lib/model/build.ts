/** Put in by the build (`wxt.config.ts`). */
declare const __SLATEGUARD_BUILD__: string | undefined;

/** SHA-256, hex, of what this extension was built from; a release prints the same. `unbuilt` where nothing was built. */
export const buildHash: string = typeof __SLATEGUARD_BUILD__ === 'undefined' ? 'unbuilt' : __SLATEGUARD_BUILD__;
