// Studios, franchises, films, series and games whose look people ask for by name.
import { readNames } from './read-names.ts';

const STUDIOS_AND_FRANCHISES = `
  a24; aardman; assassin's creed; barbie; bioshock; blumhouse; call of duty; cartoon network; cyberpunk 2077;
  dark souls; dc comics; diablo; disney; dreamworks; dungeons & dragons; dungeons and dragons; elden ring;
  final fantasy; fortnite; g.i. joe; ghibli; grand theft auto; gta; half-life; hammer horror; hanna-barbera;
  hello kitty; laika; league of legends; legend of zelda; lego; looney tunes; lucasfilm;
  magic: the gathering; marvel; marvel cinematic universe; mass effect; mcu; metal gear; minecraft; muppets;
  my little pony; nickelodeon; nintendo; overwatch; pixar; pokemon; pokémon; power rangers;
  red dead redemption; resident evil; silent hill; skyrim; studio ghibli; super mario;
  teenage mutant ninja turtles; the last of us; the muppets; the witcher; transformers; walt disney;
  warcraft; warhammer; warhammer 40k; world of warcraft; zelda
`;

const FILMS = `
  2001 a space odyssey; 2001: a space odyssey; 28 days later; 8½; a clockwork orange;
  a nightmare on elm street; a quiet place; airplane!; akira; aladdin; alien; american beauty;
  american psycho; amélie; anchorman; andor; annihilation; apocalypse now; asteroid city; attack on titan;
  avatar; avengers; avengers: endgame; baahubali; baby driver; back to the future; bambi; barbenheimer;
  barry lyndon; beauty and the beast; beetlejuice; being john malkovich; bicycle thieves; bird box; birdman;
  black panther; black swan; blade runner; blade runner 2049; blue velvet; boogie nights; borat; brave;
  braveheart; bride of frankenstein; bridget jones's diary; captain america; cars; casablanca; casino royale;
  cast away; chicken run; children of men; chungking express; cinderella; cinema paradiso; citizen kane;
  close encounters of the third kind; clueless; coco; coraline; corpse bride; cowboy bebop; crimson peak;
  crouching tiger, hidden dragon; dark knight; deadpool; death note; delicatessen; demon slayer;
  despicable me; die hard; django unchained; donnie darko; dr. strangelove; dracula; dragon ball;
  dragon ball z; drive; dumbo; dune; dunkirk; e.t.; edward scissorhands; encanto; eraserhead;
  eternal sunshine of the spotless mind; evangelion; everything everywhere all at once; ex machina;
  eyes wide shut; fantasia; fantastic beasts; fantastic mr. fox; fargo; ferris bueller's day off; fight club;
  finding nemo; forrest gump; four weddings and a funeral; frankenstein; friday the 13th; frozen;
  full metal jacket; fury road; game of thrones; get out; ghost in the shell; ghostbusters; gladiator;
  godfather; godzilla; goldfinger; gone girl; gone with the wind; goodfellas; grand budapest hotel;
  grave of the fireflies; gravity; gremlins; guardians of the galaxy; halloween; hamilton; harry potter;
  heat; hellraiser; her; hereditary; home alone; hot fuzz; house of flying daggers; house of the dragon;
  how to train your dragon; howl's moving castle; hunger games; ice age; in the mood for love; inception;
  incredibles; indiana jones; inglourious basterds; inside out; insidious; interstellar;
  into the spider-verse; iron man; isle of dogs; it follows; james bond films; jaws; john wick; joker;
  jujutsu kaisen; jurassic park; jurassic world; justice league; kiki's delivery service; kill bill;
  king kong; kingdom of heaven; kung fu panda; la dolce vita; la haine; la la land; lady bird;
  lawrence of arabia; legally blonde; les misérables; lethal weapon; life of brian; lion king; little women;
  lord of the rings; lost highway; love actually; mad max; mad max: fury road; man of steel; mary poppins;
  matrix; mean girls; memento; midsommar; minions; minority report; mission impossible; mission: impossible;
  moana; monsters inc; monsters, inc.; monty python; monty python and the holy grail; moonrise kingdom;
  moulin rouge; mulholland drive; my hero academia; my neighbor totoro; my neighbour totoro; narnia; naruto;
  neon genesis evangelion; no country for old men; nomadland; north by northwest; nosferatu; notting hill;
  oldboy; once upon a time in hollywood; one piece; one punch man; only god forgives; oppenheimer;
  pan's labyrinth; paprika; paranormal activity; parasite; perfect blue; phantom thread; pinocchio;
  pirates of the caribbean; ponyo; pretty woman; princess mononoke; prometheus; psycho; pulp fiction;
  raging bull; raiders of the lost ark; rambo; rashomon; ratatouille; rear window; requiem for a dream;
  reservoir dogs; romeo + juliet; rosemary's baby; rrr; sailor moon; saving private ryan; scarface;
  schindler's list; scream; se7en; seven samurai; shaun of the dead; shaun the sheep; shining; sholay; shrek;
  sicario; sin city; singin' in the rain; skyfall; sleeping beauty; snow white; snowpiercer; spider-man;
  spider-verse; spirited away; squid game; star trek; star wars; suicide squad; superbad; suspiria; tangled;
  taxi driver; tenet; terminator; terminator 2; the 400 blows; the abyss; the avengers; the babadook;
  the batman; the big lebowski; the birds; the blair witch project; the bourne identity; the breakfast club;
  the cabinet of dr. caligari; the chronicles of narnia; the conjuring; the conversation; the dark crystal;
  the dark knight; the departed; the devil wears prada; the empire strikes back; the exorcist; the godfather;
  the goonies; the grand budapest hotel; the great beauty; the great gatsby; the green mile; the handmaiden;
  the hangover; the hobbit; the hunger games; the incredibles; the irishman; the lighthouse; the lion king;
  the little mermaid; the lord of the rings; the mandalorian; the matrix; the maze runner;
  the neverending story; the nightmare before christmas; the omen; the prestige; the princess bride;
  the revenant; the ring; the royal tenenbaums; the shape of water; the shawshank redemption; the shining;
  the silence of the lambs; the sixth sense; the social network; the terminator;
  the texas chain saw massacre; the thing; the third man; the truman show; the witch; the wizard of oz;
  the wolf of wall street; the wrestler; there will be blood; titanic; tokyo story; top gun;
  top gun: maverick; toy story; train to busan; trainspotting; twilight; twin peaks; unbreakable; up;
  v for vendetta; vertigo; wall-e; wallace & gromit; wallace and gromit; watchmen; west side story; whiplash;
  wonder woman; x-men; yojimbo; your name; zootopia
`;

const SERIES = `
  adventure time; avatar: the last airbender; bake off; band of brothers; better call saul; big brother;
  black mirror; bluey; breaking bad; bridgerton; coronation street; doctor who; downton abbey; eastenders;
  family guy; fleabag; futurama; killing eve; la casa de papel; love island; mad men; money heist;
  only murders in the building; parks and recreation; paw patrol; peaky blinders; peppa pig; rick and morty;
  saturday night live; scooby-doo; seinfeld; sesame street; simpsons; sopranos; south park;
  spongebob squarepants; stranger things; ted lasso; teletubbies; the bear; the boys; the crown;
  the handmaid's tale; the office; the queen's gambit; the simpsons; the sopranos; the twilight zone;
  the umbrella academy; the walking dead; the white lotus; the wire; the x-files; thomas the tank engine;
  true detective; twilight zone; westworld; white lotus; x-files; yellowjackets
`;

const PLACES_THINGS_AND_ABROAD = `
  overlook hotel; the one ring; delorean; gotham city; iron throne;
  오징어 게임; 기생충; 올드보이; 부산행; 뽀로로; となりのトトロ; 千と千尋; もののけ姫; 鬼滅の刃; 進撃の巨人; ドラゴンボール; エヴァンゲリオン; 攻殻機動隊;
  セーラームーン; ポケモン; クレヨンしんちゃん; サザエさん; アンパンマン; ちびまる子ちゃん; ウルトラマン; 仮面ライダー; ゼルダの伝説; スタジオジブリ; ジブリ; ガンダム;
  turma da mônica; mujeres al borde de un ataque de nervios; amélie poulain; les aventures de tintin;
  das boot; lola rennt; babylon berlin; tigerente; il buono, il brutto, il cattivo;
  the good, the bad and the ugly; gomorra; dilwale dulhania le jayenge; bahubali; lagaan; शोले; बाहुबली;
  bohemian rhapsody; imperial march; fawlty towers; blackadder; line of duty; calvin and hobbes;   wednesday addams;
  euphoria; succession; city of god; cidade de deus; the dark side of the moon; dark side of the moon;
  severance; yellowstone; derry girls; chernobyl; narcos; ozark; arrested development; the rings of power;
  knives out; tatort; dark; how to sell drugs online; stromberg; der tatortreiniger; lupin; dix pour cent;
  les intouchables; le fabuleux destin d'amélie poulain; élite; el laberinto del fauno; volver;
  relatos salvajes; la vita è bella; suburra; l'amica geniale; tropa de elite; central do brasil;
  cidade invisível; avenida brasil;
`;

export const titles: string[] = readNames(STUDIOS_AND_FRANCHISES, FILMS, SERIES, PLACES_THINGS_AND_ABROAD);
