import { initialize } from '/packages/@open-iframe-resizer/core/dist/index.js';
initialize({ enableLegacyLibSupport: false }, '#oir');
