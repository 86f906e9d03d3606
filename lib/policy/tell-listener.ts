import type { PolicyState } from './policy-state.ts';

/** One listener's mistake is loud, and never keeps a policy from the others. */
export function tellListener(listener: (state: PolicyState) => void, state: PolicyState): void {
  try {
    listener(state);
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}
