/** A key as the browser's own catalogues may call it: `popup.modes.page-only` → `popup_modes_page_only`. */
export const messageName = (key: string): string => key.replaceAll(/\W/g, '_');
