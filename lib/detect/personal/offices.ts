// Places and offices that anybody may ring: their numbers are nobody's own.

const OFFICES = new Set(
  'hotel hostel inn lodge restaurant café cafe pub spa taxi taxis cabs reception campsite council borough district county tax taxes benefit benefits department office offices planning electoral housing environmental library libraries museum theatre theater university college school academy nursery clinic surgery dental practice pharmacy veterinary hospital ambulance police airport station helpline hotline switchboard emergency association society club federation committee parish rentals rental hire motors garage plumbing electrics heating cleaning laundry bakery supermarket insurance agency travel tours visitor visitors information centre center gasthaus pension apotheke rathaus bahnhof praxis klinik verein amt restaurante farmacia ayuntamiento estación clínica pharmacie mairie gare clinique ristorante farmacia comune stazione ospedale'.split(
    ' ',
  ),
);
/** Further words of lists of such numbers, which are names of people, too. */
const SERVICES = new Set(
  'warden vet shop reservations booking bookings bins registrar plumber electrician gp ext switchboard porter'.split(
    ' ',
  ),
);
const FEWEST = 3;

export const isOffice = (word: string): boolean => OFFICES.has(word.toLowerCase());

/** Whether a text speaks of several of them. @param folded lower case. */
export const listsOffices = (folded: string): boolean =>
  new Set(folded.match(/\p{L}{2,}/gu)?.filter((word) => OFFICES.has(word) || SERVICES.has(word))).size >= FEWEST;
