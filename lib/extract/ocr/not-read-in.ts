/** Why writing may have been missed, in plain words. @param languages as the policy names them. */
export const notReadIn = (languages: Iterable<string>): string =>
  `writing in it was not read in ${[...languages].join(', ')}: what that needs could not be had`;
