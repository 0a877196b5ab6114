import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { CauseChoice } from '../../lib/messages/finance.ts';
import type { DashboardWays } from '../dashboard/ways.ts';
import type { FinanceState } from './state.ts';

/** What every part of finance's page needs: what it can do, where it stands, and the catalogue of causes, read once. */
export interface Finance {
  ways: DashboardWays;
  state: FinanceState;
  causes(): Promise<CauseChoice[]>;
}

export function makeFinance(ways: DashboardWays, state: FinanceState): Finance {
  let causes: Promise<CauseChoice[]> | null = null;
  return {
    ways, state,
    causes: () => {
      // A failed reading isn't kept: the next one asks again.
      causes ??= ways.causes(state.shown()).catch((thrown: unknown) => { causes = null; throw thrown; });
      return causes;
    },
  };
}

export const FinanceContext = createContext<Finance | null>(null);

export function useFinance(): Finance {
  const finance = useContext(FinanceContext);
  if (!finance) throw new Error('A part of finance’s page stands outside of it.');
  return finance;
}
