/** The four tabs of the header, in their order, and the folder each opens. Their names are in `ui.yaml` under `nav`. */
export const TABS = { steps: '/guides/', rights: '/regions/', rumours: '/hoaxes/', search: '/search/' } as const;
export type Tab = keyof typeof TABS;
