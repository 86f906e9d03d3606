// Characters whom everybody knows without their name. What makes them is several of their traits together: one or two are anybody's.

/** A character of somebody's: patterns over lower-case text, of which several must hold. */
export interface Traits {
  /** The first traits are nearly theirs alone and count double. */
  readonly signature: readonly RegExp[];
  readonly traits: readonly RegExp[];
}

const of = (signature: string, traits: string): Traits => ({
  signature: signature === '' ? [] : signature.split(' / ').map((each) => new RegExp(`(?<![a-zà-ɏ])(?:${each})`, 'u')),
  traits: traits.split(' / ').map((each) => new RegExp(`(?<![a-zà-ɏ])(?:${each})`, 'u')),
});

const GREEN = 'green|grün|vert|verde|緑|초록';
const BLUE = 'blue|blau|bleue?|azul|azzurr|青|파란';
const RED = 'red|rot|rouge|roj[oa]|ross[oa]|vermelh|赤|빨간';
const YELLOW = 'yellow|gelb|jaune|amarill|giall|amarel|黄|노란';

export const knownByTraits: readonly Traits[] = [
  // A small old master of a space saga.
  of(
    'talks? backwards|speaks? backwards|inverted (?:speech|grammar)|glowing sword|laser (?:blade|sword)|light ?sab[er]{2}|energy sword',
    `(?:little|small|short|tiny|klein|petit|pequeñ|piccol)\\p{L}* / ${GREEN} / (?:huge|big|enormous|long|large|giant|pointy|pointed) (?:\\p{L}{2,10} )?ears / (?:900|800|nine hundred|ancient|centuries) / (?:monk|master|sage|wizard|hermit|guru|robe)`,
  ),
  of(
    'heavy (?:breathing|breath)|breathing (?:mask|apparatus)|(?:black|dark) (?:breathing )?(?:helmet|mask)(?: and| with)? (?:a )?(?:long )?(?:black )?cape',
    'black / cape / helmet|mask / red (?:laser|light|energy|glowing) / (?:space|galactic) (?:lord|villain|emperor|knight) / tall',
  ),
  of(
    'dressed (?:up )?(?:as|like) a bat|bat[- ](?:cape|cowl|suit|costume|mask|ears|signal|logo)|parents (?:were )?(?:shot|murdered|killed) in an alley',
    'billionaire|millionaire|rich orphan|orphan / fights? crime|vigilante|crime-?fight / pointy ears|pointed ears / cape|caped|cowl / (?:butler|gravelly|cave) / (?:roof|rooftop|gargoyle|at night)',
  ),
  of(
    'shoots? webs?|web[- ](?:slinging|shooting|swinging)|swings? on webs|wall-?crawl|climbs? walls with (?:his|her)',
    `${RED} / ${BLUE} / spider / (?:mask|suit|spandex|bodysuit) / (?:teen|kid|boy|high school|photographer) / (?:skyscraper|between buildings|rooftops)`,
  ),
  of(
    '(?:big |large |red |yellow )?s on (?:his|her|the) chest|faster than a (?:speeding )?bullet|from a dying planet|heat vision',
    `${RED} cape / ${BLUE} (?:suit|tights|spandex) / flies|flying|fly / (?:glasses|reporter|newspaper) / alien|planet / (?:strong|lifts? a car)`,
  ),
  of(
    'plumber',
    `${RED} (?:cap|hat) / (?:moustache|mustache|mustachioed) / (?:dungarees|overalls) / mushrooms? / (?:pipes?|green pipe) / italian / letter on (?:it|the cap) / coins?|turtle`,
  ),
  of(
    'hedgehog|igel|hérisson|erizo|riccio|ハリネズミ|고슴도치',
    `${BLUE} / (?:gold|golden|yellow) rings?|rings? (?:fly|flying) / white gloves / ${RED} (?:trainers|shoes|sneakers|boots) / (?:runs?|running|fast|speed|ball|loop)`,
  ),
  of(
    '(?:yellow|electric) (?:electric )?(?:mouse|rodent|creature)|lightning[- ](?:bolt )?(?:shaped )?tail|(?:zigzag|lightning) tail',
    `${YELLOW} / red cheeks|rosy cheeks / (?:electric|lightning|thunder|spark) / (?:pointy|long) ears / (?:pocket|ball|trainer|catch)`,
  ),
  of(
    'mouse|maus|souris|ratón|topo|camundongo|ネズミ|쥐',
    `white gloves / (?:big |large )?(?:round|circular) (?:black )?ears|black (?:round )?ears / ${RED} (?:shorts|trousers|pants) / two (?:white |big |yellow )?buttons / (?:cheerful|cartoon|whistl|steamboat) / (?:yellow|big) shoes`,
  ),
  of(
    'sponge|schwamm|éponge|esponja|spugna|スポンジ|스펀지',
    `${YELLOW} / (?:square|rectang|brown) (?:pants|trousers|shorts)? / (?:under the sea|underwater|ocean|sea floor|pineapple) / (?:tie|buck ?teeth|fry cook|burger) / (?:starfish|squid|crab)`,
  ),
  of(
    '(?:yellow[- ]skinned|yellow skin|gelbe haut) (?:cartoon )?(?:family|people)|yellow[- ]skinned|(?:tall|beehive) blue hair|two hairs',
    'family (?:of five)? / (?:donut|doughnut)s? / (?:bald|fat|lazy) (?:dad|father|man) / blue hair / (?:spiky|spiked) hair / (?:saxophone|pacifier|skateboard) / nuclear',
  ),
  of(
    '(?:lightning|zigzag)(?:[- ](?:bolt|shaped|mark))* ?(?:scar|on (?:his|the) forehead)|scar (?:like|shaped like) (?:a )?lightning|wizard(?:ing)? school|magic(?:al)? school|school of magic|zauberschule|école de magie|escuela de magia|scuola di magia|escola de magia|blitznarbe|(?:narbe|cicatrice|cicatriz)[^.]{0,20}(?:blitz|éclair|rayo|fulmine|saetta|raio)|稲妻[^。]{0,6}傷|번개[^.]{0,6}흉터',
    'round (?:glasses|spectacles)|runder? brille|lunettes rondes|gafas redondas|occhiali (?:ro)?tondi|óculos redondos|丸い?(?:眼鏡|メガネ)|동그란 안경 / (?:owl|eule|hibou|búho) / (?:boy|young|kid|orphan|junge|garçon|niño|ragazzo|menino|少年|소년) (?:wizard)?|zauberschüler|zauberlehrling / wand|broom|robe|zauberstab|varita|baguette magique|bacchetta / (?:scarf|castle|train|platform|internat|schloss|zug|tren|château|castillo|castello) / cupboard',
  ),
  of(
    'honey[- ](?:eating|loving|pot)|pot of honey|jar of honey|loves honey',
    `bear / (?:${YELLOW}|golden) / ${RED} (?:top|t-?shirt|shirt|vest|jumper) / (?:pink )?(?:piglet|pig|little pig) / (?:sad|gloomy|depressed) donkey / (?:bouncy )?tiger|hundred`,
  ),
  of(
    'pinafore|head (?:turn|turns|that turns|spins)|red light,? green light|무궁화',
    '(?:giant|huge|big) (?:robot |playground |mechanical )*(?:girl|doll|schoolgirl|boy) / (?:turns|turning|turn)s? (?:its|her|his)? ?head|head turn / pigtails|bunches|hair ?clip / counts?|counting|sings / orange|yellow / playground / (?:players|tracksuits?)',
  ),
  of(
    '(?:chrome|metal|steel) (?:skull|skeleton|endoskeleton)|(?:one|single|glowing) red eye',
    'skeleton|endoskeleton / (?:fire|flames|petrol|explosion|burning) / (?:robot|cyborg|machine) / (?:leather jacket|sunglasses|shotgun) / (?:from the future|time travel)',
  ),
  of(
    '(?:evil|killer|murderous|possessed|creepy) (?:kid.?s? |child.?s? )?(?:toy|doll)',
    '(?:dungarees|overalls) / (?:stripey|stripy|striped|stripes) (?:jumper|sweater|shirt|top)? / (?:red|orange|ginger) hair / knife / scars?|stitches / freckles',
  ),
  of(
    'striped (?:jumper|sweater)|(?:red|green) and (?:green|red) (?:striped )?(?:jumper|sweater)|knife (?:glove|fingers)|blades (?:for|on (?:his|the)) fingers|claw glove',
    'burnt?|burned face|scarred / (?:fedora|hat) / dreams?|nightmares? / (?:glove|knives|blades|razors) / boiler',
  ),
  of(
    'hockey mask',
    '(?:machete|axe|knife) / (?:camp|lake|cabin|woods) / (?:silent|unstoppable|hulking|killer|slasher) / (?:teens|teenagers|counsel)',
  ),
  of(
    '(?:inside|through|down) (?:of )?(?:a |the )?gun ?barrel|white dot|shaken,? not stirred|licen[cs]e to kill',
    '(?:tux|tuxedo|dinner jacket) / (?:turns?|walks?) (?:and|,)? ?(?:turns?|shoots?|fires?)|turns, shoots / blood (?:drips?|runs?) down / (?:spy|secret agent|double[- ]?o) / (?:martini|casino|sports car|gadgets?) / british|suave',
  ),
  of(
    '(?:bull)?whip|peitsche|fouet|látigo|frusta|chicote',
    '(?:fedora|brown hat|felt hat) / archaeolog|archäolog|archéolog|arqueólog|professor / leather jacket|satchel / (?:boulder|stone ball|rolling ball|idol|temple|relic|tomb|ark) / (?:snakes?|nazis?|1930s)',
  ),
  of(
    '(?:eyepatch|gold teeth|beads in (?:his|the) (?:hair|beard)|kohl|eyeliner)',
    'pirate / (?:drunk|swagger|staggering|slurring|rum|wobbl) / (?:captain|ship|compass) / (?:bandana|dreadlocks|tricorn|braided beard) / (?:caribbean|cursed)',
  ),
  of(
    'ice (?:powers?|magic|castle|palace)|let it go|freezes? everything',
    '(?:queen|princess|sisters?) / (?:white|platinum|blonde) (?:braid|plait)|braid / (?:blue|icy|sparkling) (?:dress|gown) / snowman|reindeer / (?:snow|winter|frozen)',
  ),
  of(
    '(?:cowboy|space ?(?:man|ranger)) (?:doll|toy|action figure)|toys? (?:come|comes|coming) (?:to life|alive)|space ranger',
    'cowboy / (?:space|astronaut) / (?:pull[- ]?string|snake in|sheriff) / (?:wings|laser|white and green|purple) / toys? / (?:kid|child|boy).?s? (?:bed)?room',
  ),
  of(
    '(?:cattle dogs?|heelers?)|(?:blue|red) (?:dog|heeler) (?:family|dad|girl|puppy)',
    `(?:cartoon|animated) / (?:${BLUE}) (?:dad|father|dog|puppy|girl) / (?:brisbane|queensland|australia) / (?:family|sisters?|puppies) / (?:gentle|lesson|games?|play) / orange|red (?:mum|sister)`,
  ),
  of(
    '(?:pink )?(?:cartoon )?pig (?:family|with (?:a )?red dress)|jump(?:s|ing)? in (?:muddy )?puddles|muddy puddles',
    'pink|rosa / (?:pig|piglet|schwein|cochon|cerdit) / (?:red dress|red top) / (?:brother|george|dinosaur) / (?:side[- ]on|two eyes on one side|hill|house on a hill) / (?:mummy|daddy|family)',
  ),
  of(
    'ネコ型ロボット|猫型ロボット|(?:robot(?:ic)? cat|cat robot|gato robot|chat robot|roboterkatze|고양이 로봇)',
    `(?:${BLUE}|丸) / (?:pocket|ポケット|poche|bolsillo|주머니) / (?:bell|鈴|cloche|cascabel|방울) / (?:no ears|without ears|earless|耳な|耳がな|sans oreilles) / (?:future|未来|round|gadgets?|道具)`,
  ),
  of(
    '(?:large|big|giant|huge|大きな|巨大な)? ?(?:grey|gray|灰色の) ?(?:furry )?(?:forest (?:spirit|creature)|森の(?:精|妖精|生き物))|(?:cat ?bus|猫バス|ねこバス)',
    '(?:bus stop|バス停) / (?:umbrella|傘) / (?:girls?|sisters?|女の子|姉妹) / (?:leaf|葉) / (?:forest|woods|森|tree|木)',
  ),
  of(
    '麦わら(?:帽子)?(?:の)?|straw[- ]hat (?:pirate|captain)|rubber (?:pirate|boy|man|body)|stretchy (?:pirate|boy)',
    'pirate|海賊|해적 / (?:captain|船長|crew|海賊団) / (?:straw hat|麦わら|밀짚) / (?:rubber|stretch|ゴム) / (?:scar|red vest|swordsman|三刀)',
  ),
  of(
    'spiky (?:golden|blond|yellow|orange|black) hair|super[- ]powered (?:warrior|martial)|energy (?:ball|beam|blast)',
    'orange (?:gi|uniform|suit|martial) / (?:martial arts?|fighter|warrior) / (?:dragon|seven (?:orbs|balls)|orbs) / (?:monkey tail|tail) / (?:golden|blond) hair / (?:aura|power)',
  ),
  of(
    '(?:flesh[- ]colou?red|blond|red) quiff|quiff|houppette|tolle|tupé|ciuffo',
    '(?:reporter|journalist|reporter|héros reporter|periodista) / (?:white|blanc|weiß|blanco) (?:terrier|dog|fox-terrier)|fox-terrier blanc|terrier / (?:captain|sea captain|capitaine) / (?:ligne claire|clear line|1930s|1940s) / (?:plus[- ]fours|trench)',
  ),
  of(
    '(?:small|little|tiny) (?:gaul|gaulish|gallic)|magic potion|potion magique|zaubertrank|poción mágica',
    '(?:gaul|gaulois|gallier|galo) / (?:winged helmet|casque ailé|flügelhelm) / (?:fat|big|huge) (?:friend|companion|red-?haired)|menhir / romans?|romains|römer / (?:moustache|braids|stripy trousers)',
  ),
  of(
    'stuffed tiger|imaginary tiger|toy tiger|plush tiger',
    '(?:kid|boy|six[- ]year) / (?:comic|strip|comic strip) / (?:snowmen|sled|wagon|cardboard box|transmogrif) / (?:spiky|spiked) hair / (?:red )?striped shirt',
  ),
  of(
    'coelho azul|blue (?:toy|plush|stuffed) (?:rabbit|bunny)|(?:blue|azul).{0,20}(?:coelho|coelhinho)',
    '(?:vestido vermelho|red dress) / dentuç|buck ?tooth|big teeth / (?:batendo|bate|hits?|beats?) / (?:menina|girl) / (?:meninos|boys)',
  ),
  of(
    '(?:green ogre|ogre).{0,40}|(?:talking|wise-?cracking) donkey|oger|ogro|orco verde',
    `${GREEN} / (?:ogre|ogro|oger) / (?:swamp|sumpf|marais|pantano) / donkey|esel|âne|burro / (?:princess|onions?|trumpet ears) / fairy ?tale`,
  ),
  of(
    '(?:yellow|gelbe) (?:pill|capsule|banana)[- ]?(?:shaped)?|(?:forma de|forme de|forma di) (?:cápsula|gélule|capsula)|(?:pill|capsule)[- ]shaped|banana[- ](?:loving|obsessed)',
    'goggles|gafas|lunettes|occhialoni|brille / (?:denim|dungarees|overalls|peto|vaquero|salopette|latzhose) / (?:yellow|gelb|jaune) / (?:gibberish|babble|nonsense|idioma inventado|charabia) / (?:henchmen|helpers|little creatures|criaturitas|sirven|villain|villano|méchant) / banana',
  ),
  of(
    '(?:amber|fossil) (?:mosquito|dna)|theme park (?:of|with|full of) dinosaurs|dinosaur (?:theme )?park|park (?:of|with) cloned dinosaurs',
    'dinosaurs? / (?:jeeps?|electric fences?|gates?) / (?:island|isla) / (?:raptors?|t-?rex) / (?:cloned|dna) / (?:goat|rippl|water glass)',
  ),
  of(
    '(?:giant|great white|huge) shark|shark (?:coming|rising) (?:up )?from below|(?:thing|shark|mouth).{0,40}coming up from below',
    '(?:swimmer|girl|woman) (?:swimming|on (?:the )?(?:top|surface)) / mouth open|jaws|teeth / (?:poster|one-?sheet|key art) / (?:beach|sheriff|boat|two[- ]note) / below|beneath',
  ),
  of(
    'national geographic (?:cover|girl|photo)|(?:the )?(?:girl|refugee).{0,30}green eyes',
    '(?:refugee|afghan) / green eyes / (?:red|rust|torn|brown) (?:\\p{L}+ )?(?:scarf|headscarf|shawl) / (?:straight (?:at|to|into)|stares?|staring|cover|portrait)',
  ),
  of(
    '(?:blue|tall blue) (?:alien|skinned|humanoid|cat).{0,30}|floating mountains|bioluminescent (?:forest|jungle|moon)',
    `(?:${BLUE})[- ]?(?:skin|skinned|aliens?|people) / (?:tail|tails|braid|queue) / (?:moon|alien jungle|planet) / (?:floating|bioluminescent|glowing) / (?:bow|dragon|flying creature|banshee) / (?:wheelchair|marine|avatar)`,
  ),
  of(
    '(?:red|crimson) (?:cloak|robe|dress|gown)s?.{0,30}(?:white|winged) (?:bonnet|wings|cap)|white (?:winged )?bonnet',
    '(?:handmaid|servant|women) / red|crimson / (?:white )?(?:bonnet|wings) / (?:dystopi|regime|ritual|walking in pairs) / (?:forced|fertil|birth)',
  ),
  of(
    '(?:red|dalí|dali) (?:jumpsuits?|overalls)|(?:dalí|dali|salvador) masks?',
    '(?:heist|robbery|bank|mint|thieves|hostages) / (?:red )?(?:jumpsuits?|overalls) / masks? / (?:professor|city names|code names) / (?:bella ciao|spanish|madrid)',
  ),
  of(
    '(?:scarred|carved|red) (?:red )?grin|clown (?:prince|criminal|killer|make-?up)|criminal clown|clown criminal|smile cut|(?:cut|carved) (?:up|into) (?:his|her|the) cheeks',
    'green (?:slicked |slick )?hair|green[- ]haired / (?:white|pale) (?:face|greasepaint|make-?up) / purple (?:long )?(?:suit|coat) / (?:criminal|murder|chaos|cash|money|bank) / laugh|playing card / (?:scars?|smeared|lipstick)',
  ),
  of(
    '(?:past|across|in front of) the (?:full )?moon|phone home|glowing finger(?:tip)?',
    '(?:boy|kid|child) / (?:bmx|bike|bicycle) / (?:alien|extraterrestrial) / (?:long|stretchy) neck|long necked / (?:basket|blanket) / (?:brown|wrinkl)',
  ),
  of(
    'menhirs?',
    '(?:gaulois|gaul|gallier|galo|gallo) / (?:énorme|gros|fat|huge|big|dick|gord) / (?:tresses|braids|zöpfe|trenzas) / (?:pantalon|trousers|hose)[^.]{0,20}(?:rayé|strip|gestreift|rayas) / (?:casque|helmet|helm|casco) / (?:petit|small|klein|pequeñ) / moustach|schnurr|bigot',
  ),
  of(
    't[- ]shaped visor|(?:big|long)[- ]eared green (?:baby|child)|floating (?:pram|cradle|pod)',
    '(?:silver|chrome|steel|metal) helmet / cape / (?:rifle|jetpack|blaster) / bounty hunter|gunslinger / (?:green|little) (?:baby|child) / (?:space western|desert planet|armou?r)',
  ),
  of(
    'clown ?fish|orange (?:and white |striped )?fish|orange fish with white|fish with (?:one|a) (?:small|tiny|bad|short|lucky) fin',
    '(?:white|black) (?:stripes?|bands?) / (?:small|tiny|short|lucky|bad) fin|one fin / (?:aquarium|fish ?tank|dentist|reef|anemone) / (?:dad|father|papa|parent) / (?:forgetful|blue (?:tang|fish)) / (?:animated|cartoon|cg)',
  ),
  of(
    '(?:rusty|dirty|yellow|small|little|cube|box)[^.]{0,30}robot[^.]{0,60}(?:tracks?|treads|binocular)|(?:binocular|goggle) eyes|trash[- ](?:compact|collect)\\p{L}*',
    'robot / (?:tracks?|tracked|treads|caterpillar) / (?:cube|box|boxy) / (?:trash|garbage|rubbish|junk|waste) / (?:alone|last|abandoned|lonely) / (?:earth|planet|plant in a)',
  ),
  of(
    '(?:umbrella|parasol)[^.]{0,30}(?:fl(?:y|ies|ying|oat)|parrot)|(?:fl(?:y|ies|ying)|float\\p{L}*)[^.]{0,40}(?:umbrella|parasol)|parrot[- ](?:head(?:ed)?|handle)|talking (?:parrot|umbrella)',
    'nanny|governess|nurse|kindermädchen|niñera|tata|babá / (?:carpet ?bag|bottomless bag) / (?:chimney ?sweeps?|rooftops?) / (?:london|edwardian) / (?:black (?:coat|hat)|straw hat|boater) / (?:penguins?|carousel|spoonful)',
  ),
  of(
    '(?:ice|snow) (?:princess|queen)|(?:princess|queen)[^.]{0,60}(?:ice|snow|frozen|freez)\\p{L}*|(?:builds?|building) an? (?:ice )?(?:palace|castle)[^.]{0,20}(?:sing|song)',
    '(?:blonde?|white|platinum|silver) (?:side )?(?:braid|plait)|side braid / (?:blue|icy|shimmering|sparkl\\p{L}*) (?:\\p{L}+ )?(?:dress|gown) / (?:palace|castle) / (?:sings?|singing|song|belting) / (?:snowman|reindeer|sister)',
  ),
  of(
    '(?:rote|red|rouges|rojas|rosse|vermelhas)[^.]{0,24}(?:zöpfe|braids|pigtails|plaits|nattes|trenzas|trecce|tranças)|(?:zöpfe|braids|pigtails|plaits)[^.]{0,30}(?:stick|abstehend|horizontal|sideways)',
    '(?:lifts?|carr(?:y|ies)|hebt|stemmt|levanta|solleva)[^.]{0,20}(?:horse|pferd|caballo|cavallo|cavalo) / (?:monkey|äffchen|affe|mono|scimmi|macaco) / (?:freckles|sommersprossen|pecas|lentiggini|taches de rousseur) / (?:mismatched|different|verschieden\\p{L}*|odd) (?:\\p{L}+ )?(?:socks|stockings|strümpfe\\p{L}?) / (?:strongest|stärkste|gold coins)',
  ),
  of(
    '(?:gold(?:en)?|shiny)[^.]{0,30}(?:humanoid|butler|protocol|fussy)[^.]{0,20}(?:robot|droid)?|(?:dome[ds]?|domed|round)[^.]{0,40}(?:robot|droid|one that beeps)|beep(?:s|ing) (?:robot|droid)',
    '(?:gold|golden) / (?:fussy|posh|prissy|butler|anxious|worr\\p{L}*) / (?:small|short|little|rolling) / (?:blue and white|white and blue) / beeps?|beeping|whistles / (?:bicker|squabble|argue|cantina|desert)',
  ),
  of(
    '(?:square|rectangular|block-shaped) (?:yellow )?(?:guy|man|fella|fellow|dude|creature|character)|yellow (?:square|block|rectangle)|(?:yellow|gelber?|jaune|amarill\\p{L}) [^.]{0,30}(?:holes|pores|löcher|trous|agujeros)',
    `(?:${YELLOW}) / (?:holes|pores|porous) / (?:square|rectang\\p{L}*|block) / (?:short (?:trousers|pants)|shorts|brown pants) / (?:under (?:the )?sea|underwater|sea ?floor|ocean|pineapple) / (?:starfish|squid|crab|burger)`,
  ),
  of(
    '(?:pointy|pointed)[- ]ear\\p{L}* (?:cowl|mask|hood)|signal in the sky|(?:light|symbol) in the (?:night )?sky|cowl',
    '(?:rich|wealthy|millionaire|billionaire) (?:orphan|man|heir)?|orphan / (?:black )?cape / (?:gargoyles?|rooftops?|gothic city) / (?:by night|at night|night) / (?:butler|cave|gadgets?) / (?:clown|riddles|umbrella villain)',
  ),
  of(
    'elektromaus|(?:yellow|gelbe[rsn]?|amarill\\p{L}|jaune|gialla) [^.]{0,24}(?:mouse|maus|ratón|souris|topo)|blitzschwanz|(?:lightning|zigzag|bolt)[- ](?:bolt )?tail|cola de rayo',
    `(?:${YELLOW}) / (?:rote|red|rosy|rojas|rouges|rosse) (?:backen|wangen|cheeks|mejillas|joues|guance) / (?:electric|elektr\\p{L}*|lightning|blitz|rayo|spark) / (?:pointy|long|spitze) (?:ears|ohren) / (?:trainer|ball|catch)`,
  ),
  of(
    '(?:twin|two|identical|same) (?:girls|sisters)[^.]{0,60}(?:corridor|hallway|end of)|(?:corridor|hallway|hotel)[^.]{0,80}(?:twin|identical) (?:girls|sisters)|axe through (?:the|a) (?:bathroom )?door|tricycle',
    '(?:hotel|corridor|hallway) / (?:carpet|hexagon\\p{L}*|pattern) / (?:twin|twins|identical) / (?:tricycle|trike|big wheel|steadicam) / (?:blood|lift|elevator|maze|hedge|typewriter|winter)',
  ),
  of(
    '(?:purple|violet|紫)[^.]{0,24}(?:green|緑)[^.]{0,60}(?:robot|mech|ロボット)|(?:robot|mech|ロボット)[^.]{0,60}(?:purple|紫)[^.]{0,16}(?:green|緑)',
    '(?:giant|huge|巨大) / (?:horn|角) / (?:hunch\\p{L}*|猫背|thin|lanky) / (?:pilot|teen|umbilical|cable|少年) / (?:purple|紫) / (?:green|緑)',
  ),
  of(
    'marmalade|marmelade|marmellata|duffle ?coat|duffel ?coat',
    'bear|bär|ours|oso|orso|urso / (?:red|rote\\p{L}?|rouge|roj\\p{L}) (?:\\p{L}+ )?(?:hat|hut|chapeau|sombrero) / (?:blue|blaue\\p{L}?|bleu|azul) (?:\\p{L}+ )?(?:coat|duffle|duffel|mantel) / (?:suitcase|koffer|valise|maleta) / (?:london|railway|station|peru) / (?:label|please look after|polite)',
  ),
  of(
    '(?:small|little|tiny|kleine|petits?) blue (?:\\p{L}+ )?(?:creatures?|people|gnomes?|elves|men|beings)|blue (?:gnomes?|elves)|kleine blaue',
    '(?:white|weiße\\p{L}?|blanc) (?:\\p{L}+ )?(?:hats?|caps?|bonnets?|mützen?) / mushrooms?|pilz\\p{L}*|champignons? / (?:wizard|sorcerer|zauberer) / (?:cat|katze|chat) / (?:village|dorf) / (?:one (?:girl|female)|red (?:hat|cap))',
  ),
  of(
    '(?:great dane|brown dog|cowardly dog|talking dog)[^.]{0,60}(?:van|mystery|snack|ghost)|(?:teens?|teenagers|gang)[^.]{0,40}(?:van)[^.]{0,40}(?:myster|ghost)\\p{L}*',
    '(?:van|minibus) / (?:mystery|mysteries|ghosts?|monsters?) / (?:snacks?|sandwich) / (?:orange (?:jumper|sweater)|glasses|ascot|purple dress) / (?:unmask|mask|meddling) / (?:scared|cowardly|hungry)',
  ),
  of(
    'mermaid|meerjungfrau|sirène|sirena|sereia|人魚|인어',
    `(?:${RED}) hair|red[- ]haired|rote\\p{L}? haare / (?:seashell|shell)[- ]?\\p{L}* (?:bra|top)|purple (?:shells?|bra) / (?:green (?:tail|fin)) / (?:crab|flounder|little (?:yellow|blue) fish) / (?:gives up her voice|wants? (?:legs|to walk)|collects? (?:human|forks?)) / (?:sea witch|octopus|king)`,
  ),
  of(
    '(?:iron|metal|red and gold|gold and red) (?:armou?r|suit|exosuit)|(?:glowing|arc|blue) (?:reactor|circle|disc|light) (?:in|on) (?:his|the) chest',
    '(?:billionaire|playboy|genius|inventor) / (?:red and gold|gold and red|red armou?r) / (?:fl(?:y|ies|ying)|repulsor|palm) / (?:goatee|sarcastic|butler ai|ai butler) / (?:chest)',
  ),
  of(
    '(?:round|vibranium|star) shield|shield with (?:a )?(?:white )?star|star[- ]spangled',
    '(?:super ?soldier|soldier|1940s|wwii) / (?:red,? white (?:and|&) blue|stars? (?:and|&) stripes|blue suit) / (?:wings? on (?:his|the) (?:helmet|mask)|letter a|star on (?:his|the) chest) / (?:frozen|ice|serum)',
  ),
  of(
    '(?:green|huge green|giant green) (?:\\p{L}+ )?(?:monster|man|giant|brute)[^.]{0,40}(?:rage|angry|anger|smash|purple)|turns? green when|gamma',
    `(?:${GREEN}) / (?:purple|torn|ripped) (?:\\p{L}+ )?(?:shorts|trousers|pants) / (?:angry|anger|rage|smash) / (?:scientist|doctor|radiation) / (?:muscle|muscular|huge|giant)`,
  ),
  of(
    '(?:claws|blades) (?:from|out of|between) (?:his|her|the) (?:knuckles|hands|fists)|(?:metal|steel|retractable) claws',
    '(?:mutton ?chops|sideburns|cigar) / (?:yellow|blue and yellow) (?:\\p{L}+ )?(?:suit|spandex|mask)? / (?:heals?|regenerat\\p{L}*|immortal) / (?:mutant|canadian|gruff|feral) / (?:tank top|leather)',
  ),
  of(
    '(?:scissors?|shears|blades) (?:for|instead of) (?:hands|fingers)|scissor[- ]hand\\p{L}*',
    '(?:pale|white face) / (?:black (?:leather|hair)|wild hair) / (?:hedges?|topiary|haircuts?|suburb\\p{L}*) / (?:gentle|shy|lonely) / (?:gothic|castle|inventor)',
  ),
  of(
    '(?:yellow (?:track ?suit|jumpsuit)|gelber trainingsanzug)[^.]{0,60}(?:black stripes?|katana|sword)|bride[^.]{0,40}(?:katana|revenge|sword)',
    '(?:yellow) / (?:black stripes?) / (?:katana|samurai sword|sword) / (?:revenge|bride|list|eighty|88) / (?:blonde|blond)',
  ),
  of(
    '(?:red|blue) pill|bullet[- ]?time|bends? backwards?[^.]{0,30}bullets?|dodg\\p{L}* bullets|(?:falling|raining|cascading) green (?:code|characters|numbers|symbols)',
    '(?:green) (?:code|characters|symbols|numbers|tint) / (?:black|leather|long) (?:\\p{L}+ )?(?:coat|trench ?coat)|trenchcoat / sunglasses / (?:simulation|chosen one|hacker) / (?:slow[- ]?mo\\p{L}*|bullets?)',
  ),
  of(
    '(?:shaved|buzz)(?:ed)?[- ]?(?:head|cut)?[^.]{0,30}girl[^.]{0,60}(?:nose ?bleed|telekine|waffles?)|girl[^.]{0,60}(?:nose ?bleed|moves? things with her mind|telekine\\p{L}*)|upside[- ]down (?:world|dimension)',
    '(?:nose ?bleed|bleeding nose) / (?:telekine\\p{L}*|with her mind|powers) / (?:pink dress|waffles?|walkie) / (?:1980s|80s|eighties|bikes?|basement) / (?:shaved|buzz cut) / (?:lab|monster|christmas lights|fairy lights)',
  ),
  of(
    '(?:yellow (?:hazmat|protective|chemical) suits?)[^.]{0,60}(?:desert|rv|camper|cook|lab)|(?:rv|camper)[^.]{0,40}(?:desert)[^.]{0,40}(?:lab|meth|cook)',
    '(?:chemistry|teacher|chemist) / (?:rv|camper|desert) / (?:yellow (?:hazmat|suit)|respirator|gas mask) / (?:pork ?pie hat|goatee|underpants|briefs) / (?:cook|meth|blue crystals?)',
  ),
  of(
    '(?:black braids|two (?:black )?(?:braids|plaits))[^.]{0,60}(?:deadpan|goth|white collar|pale)|(?:severed|disembodied|walking) hand',
    '(?:black (?:braids|dress)|braids) / (?:deadpan|unsmiling|expressionless|morbid|goth) / (?:white collar|collar) / (?:boarding school|cello|family) / (?:hand|pale)',
  ),
  of(
    '(?:pumpkin king|skeleton king|skeleton in a (?:pinstripe|pin-stripe|suit))|spiral (?:hill|mountain)[^.]{0,30}moon',
    '(?:skeleton|skull) / (?:pinstripe|pin-striped?|striped) suit|tailcoat / (?:christmas|halloween) / (?:ragdoll|rag doll|stitched) / (?:ghost dog|long (?:thin )?(?:legs|limbs)) / (?:bat (?:bow)?tie)',
  ),
  of(
    '(?:white|round) (?:hippo|hippopotamus)[- ]?(?:like)? (?:trolls?|creatures?|family)|weiße (?:trolle|nilpferd\\p{L}*)',
    '(?:white|weiß\\p{L}*) / (?:trolls?|hippos?|nilpferd\\p{L}*) / (?:top hat|handbag|apron) / (?:valley|tal|finnish|nordic) / (?:hibernat\\p{L}*|family) / (?:harmonica|wanderer|green hat)',
  ),
  of(
    '(?:lasagn[ae])|orange (?:tabby |fat |striped )?cat[^.]{0,40}(?:lazy|monday|lasagn)',
    '(?:orange|ginger) / (?:fat|lazy|sarcastic|grumpy) / cat / (?:mondays?|lasagn\\p{L}) / (?:yellow dog|beagle|teddy)',
  ),
  of(
    '(?:beagle|white dog)[^.]{0,50}(?:dog ?house|doghouse|kennel|red (?:baron|roof))|(?:kid|boy) (?:in|with) (?:a )?(?:yellow )?zig-?zag (?:shirt|jumper)',
    '(?:beagle|white dog) / (?:on (?:his|the|a) (?:dog ?house|kennel)|red (?:dog ?house|kennel)) / (?:yellow bird|little bird) / (?:zig-?zag|bald (?:boy|kid)) / (?:psychiatr\\p{L}*|football|piano|blanket|pilot)',
  ),
  of(
    '(?:storm ?drain|sewer|gully)[^.]{0,60}(?:clown|balloon)|clown[^.]{0,80}(?:storm ?drain|sewer|drain)|red balloon[^.]{0,60}(?:clown|raincoat|drain)',
    'clown / (?:red|single) balloon / (?:yellow (?:raincoat|slicker|mac)) / (?:orange|red) (?:hair|tufts) / (?:kid|boy|child|paper boat) / (?:pale|white face|teeth)',
  ),
  of(
    '(?:two|big|side|cinnamon)[^.]{0,12} ?(?:side )?buns|hair (?:buns|in (?:two )?buns) over (?:her|the) ears|buns (?:on|over|at) (?:the sides|her ears|either side)',
    '(?:white (?:gown|robe|dress)) / (?:blaster|laser|ray gun) / (?:princess|rebel) / (?:small|dome[ds]?|domed|dome-headed|beeping)[^.]{0,20}(?:robot|droid) / (?:hologram|disc|disk|plans)',
  ),
];
