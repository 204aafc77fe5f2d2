/** The same random cases in every run, so that a failure is a failure for everybody. SEED=n tries others. */
import fc from 'fast-check';

const SEED = 20100922;

fc.configureGlobal({ seed: Number(process.env['SEED'] ?? SEED) });
