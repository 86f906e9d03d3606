import { Ago } from '../../../components/ui/Ago.tsx';
import { useSession } from '../frame/session.ts';

/** An instant, relative to when the page was opened; exact on hover, and in print. */
export function Moment({ at }: { at: string }) {
  const { now } = useSession();
  return <Ago instant={at} now={now} />;
}
