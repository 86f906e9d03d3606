// What is done from the command line, beside a running service or without one.
import { StartRefused } from '../start-refused.ts';
import { backup, restore } from './backup.ts';
import { check } from './check.ts';
import { enrolmentToken } from './enrolment-token.ts';
import { joinLinkCommand } from './join-link.ts';
import { revokeDeviceCommand } from './revoke-device.ts';
import { firstAdministrator, signIn } from './make-sign-in-link.ts';

const commands: Record<string, (args: string[], env: NodeJS.ProcessEnv) => Promise<string>> = {
  'first-administrator': firstAdministrator,
  'sign-in': signIn,
  'enrolment-token': enrolmentToken,
  'join-link': joinLinkCommand,
  'revoke-device': revokeDeviceCommand,
  check,
  backup,
  restore,
};

/** Resolves to what is printed. Throws `StartRefused` in words for whoever typed it. */
export function runCommand([name = '', ...args]: string[], env: NodeJS.ProcessEnv): Promise<string> {
  const command = commands[name];
  if (!command) throw new StartRefused(`There is no command ${name}. Known: ${Object.keys(commands).join(', ')}.`);
  return command(args, env);
}
