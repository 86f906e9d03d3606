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
];
