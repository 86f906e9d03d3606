// Characters that people ask tools to draw by name.
import { readNames } from './read-names.ts';

const NAMES = `
  007; agent smith; aladdin; alex delarge; anna and elsa; annabelle; ant-man; aquaman; aragorn;
  arthur morgan; arya stark; ash ketchum; aslan; asterix; astro boy; baby yoda; bambi; bane; barbie;
  barney the dinosaur; bart simpson; batgirl; batman; beetlejuice; bella swan; betty boop; big bird;
  bilbo baggins; black panther; black widow; bluey; bob the builder; boba fett; bojack horseman; bowser;
  bruce wayne; buffy; bugs bunny; bumblebee; buzz lightyear; c-3po; calvin and captain america;
  captain haddock; captain hook; captain jack sparrow; captain kirk; captain picard; cartman; catwoman;
  charizard; charlie brown; chewbacca; chihiro; chucky; cinderella; ciri; clark kent; cloud strife;
  conan the barbarian; cookie monster; coraline; count dracula; crash bandicoot; cruella; cruella de vil;
  cthulhu; cyberman; cyclops; daenerys; daenerys targaryen; daffy duck; daisy duck; dalek; daleks; daredevil;
  darth maul; darth vader; davy jones; deadpool; demogorgon; dennis the menace; dexter morgan; dobby;
  doc brown; doctor strange; doctor who; don draper; donald duck; donkey; donkey kong; dora the explorer;
  doraemon; dory; dr. eggman; dr. watson; dracula; dumbledore; dumbo; e.t.; edna mode; edward cullen;
  edward elric; edward scissorhands; eevee; elastigirl; ellen ripley; elmer fudd; elmo; elsa; eren yeager;
  eric cartman; ethan hunt; ezio; ferris bueller; forrest gump; fozzie bear; frankenstein's monster;
  freddy krueger; frodo; frodo baggins; furiosa; gandalf; ganondorf; garfield; geralt; geralt of rivia;
  ghost rider; ghostface; gizmo; godzilla; gojo; goku; gollum; gomez addams; gonzo; goofy; green goblin;
  green lantern; grinch; grogu; gromit; groot; gru; gruffalo; hagrid; han solo; hannibal lecter; hans landa;
  harley quinn; harry potter; hawkeye; he-man; heisenberg; hellboy; hello kitty; hercule poirot; hermione;
  hermione granger; homer simpson; hulk; indiana jones; iron man; jack skellington; jack sparrow;
  jack torrance; james bond; jar jar binks; jason bourne; jason voorhees; jean-luc picard; jedi;
  jesse pinkman; joel and ellie; john mcclane; john rambo; john wick; joker; jon snow; judge dredd;
  jules winnfield; katniss; katniss everdeen; ken doll; kermit; kermit the frog; king arthur; king kong;
  kirby; klingon; kratos; kylo ren; lady dimitrescu; lara croft; leatherface; legolas; lelouch; leon kennedy;
  leonardo the turtle; levi ackerman; lex luthor; light yagami; lightning mcqueen; lilo; lisa simpson; loki;
  luffy; luigi; luke skywalker; m&m's; mad max; magneto; maleficent; marge simpson; mario; marty mcfly;
  mary poppins; master chief; max rockatansky; mega man; megatron; mewtwo; michael corleone; michael myers;
  michelangelo the turtle; michelin man; mickey; mickey mouse; miffy; mikasa; mike wazowski; miles morales;
  minion; minions; minnie mouse; miss marple; miss piggy; moana; moby dick; moomin; moomins; morticia; morty;
  mothra; mr. bean; mr. incredible; mr. spock; mufasa; mulan; mulder; naruto; nathan drake; nemo; nezuko;
  night king; norman bates; obelix; obi-wan kenobi; olaf; oompa loompa; optimus prime;
  oscar the grouch; pac-man; paddington; paddington bear; patrick bateman; patrick star; pennywise;
  peppa pig; peter griffin; peter pan; peter parker; peter rabbit; pikachu; pinhead; pinocchio; pocahontas;
  ponyo; popeye; porky pig; postman pat; princess fiona; princess leia; princess peach; princess zelda;
  professor x; punisher; puss in boots; pyramid head; r2-d2; rapunzel; rick deckard; rick sanchez;
  road runner; robin hood; robocop; rocket raccoon; rocky balboa; ron weasley; ronald mcdonald; rorschach;
  sailor moon; saitama; samus; samwise; sarah connor; sasuke; saul goodman; sauron; sauron's eye;
  scarlet witch; scooby-doo; scrooge; scrooge mcduck; scully; sephiroth; severus snape; shaun the sheep;
  sherlock holmes; shrek; silver surfer; simba; skeletor; slimer; smurf; smurfs; snake plissken; snape;
  snoopy; snorlax; snow white; solid snake; sonic; sonic the hedgehog; spawn; spider-man; spiderman;
  spike spiegel; spock; spongebob; spongebob squarepants; squidward; star-lord; stay puft;
  steve from minecraft; stewie; stitch; stormtrooper; stormtroopers; sulley; super mario; supergirl;
  superman; t-800; tanjiro; tank girl; tardis; tarzan; ted lasso; teletubbies; thanos; the bride; the dude;
  the flash; the grinch; the gruffalo; the hulk; the joker; the mandalorian; the mummy; the penguin;
  the predator; the punisher; the terminator; thomas shelby; thomas the tank engine; thor; tinker bell;
  tinkerbell; tintin; tom and jerry; tommy shelby; tony montana; tony soprano; tony stark; tony the tiger;
  toothless; totoro; travis bickle; tweety; tyler durden; tyrion lannister; vecna; vegeta; venom;
  vincent vega; vito corleone; voldemort; wall-e; wallace and gromit; walter white; wednesday addams;
  wile e. coyote; willy wonka; winnie the pooh; winnie-the-pooh; wolverine; wonder woman; xenomorph; yoda;
  yoshi; zelda; zoro; zorro
`;

// Made-up words are theirs in small letters too.
const PLACES_AND_THINGS = `
  x-wing; lightsaber; light saber; millennium falcon; death star; tie fighter; hogwarts; quidditch; gryffindor;
  slytherin; wakanda; batmobile; arrakis; westeros; uss enterprise; starship enterprise; mjolnir; proton pack;
  sonic screwdriver; hyrule
`;

const ABROAD_AND_RECENT = `
  トトロ; ピカチュウ; ドラえもん; ハローキティ; ゴジラ; ルフィ; 悟空; 炭治郎; 빵빵이; 둘리; cebolinha; cascão; chico bento; mafalda;
  mortadelo; pumuckl; sandmännchen; astérix; obélix; the minions; chhota bheem; छोटा भीम; woody and buzz; hobbes; baby groot; the riddler; rambo;
`;

export const characters: string[] = readNames(NAMES, PLACES_AND_THINGS, ABROAD_AND_RECENT);
