// Eras, movements, genres, stocks, lenses and places are the crew's own language: nobody owns German Expressionism.

const CRAFT = new Set(
  (
    'sculpture portrait puzzle macro screen still life storybook illustration wireframe model marble bronze ' +
    'dada fluxus grunge sfumato chiaroscuro tenebrism biedermeier jugendstil sezession lowpoly isometric sketch watercolor infographic ' +
    'deco nouveau noir baroque gothic realism bauhaus brutalist modern modernist modernism postmodern minimal minimalist rococo renaissance medieval victorian edwardian georgian tudor elizabethan regency colonial ' +
    'western spaghetti horror comedy romantic romance drama thriller sitcom documentary mockumentary reality musical opera jazz blues folk pop rock hip hop punk disco techno anime manga comic comics graphic novel pixel pulp cartoon claymation stop motion ' +
    'kodak kodachrome portra vision3 vision ektachrome ektar tri-x fuji fujifilm velvia provia eterna ilford agfa cinestill polaroid technicolor eastmancolor super imax vistavision cinemascope panavision arri arriflex alexa red sony venice canon nikon leica zeiss cooke angenieux bolex hasselblad mamiya anamorphic spherical petzval helios ' +
    'hollywood bollywood nollywood cinema film films movie movies school wave new old golden silver age era period century movement style art arts crafts street photography photojournalism press news newsreel vhs tv television broadcast radio ' +
    'french german italian spanish portuguese dutch flemish british english scottish irish american soviet russian polish czech japanese chinese korean indian mexican brazilian african nordic scandinavian danish swedish norwegian finnish persian turkish greek roman egyptian byzantine celtic ottoman mughal islamic aztec mayan european asian latin north south east west northern southern eastern western central middle ' +
    'painting paintings drawing drawings print prints group critique abstraction abstract figuration libre illusion optical graphics computer digital underground comix plein air hanga stijl arbeitsrat institutional conceptual objective stitch embroidery watercolor watercolour oil acrylic gouache pastel charcoal ink pen pencil collage mosaic fresco tapestry ' +
    'york london paris tokyo berlin vienna rome venice hong kong los angeles california texas harlem brooklyn miami havana kyoto world war cold wild civil great depression roaring twenties thirties forties fifties sixties seventies eighties nineties ' +
    "apa mla chicago harvard bluebook associated press pep google material design tailwind python java javascript typescript markdown powerpoint tiktok youtube instagram linkedin twitter reddit ted npr bbc cnn wikipedia buzzfeed haiku sonnet shakespearean socratic christmas halloween easter neo pre post sci fi science fiction fantasy dark high low magical magic surrealist cubist pointillist fauvist ukiyo-e wpa travel poster propaganda swiss international memphis googie streamline mid-century atomic steampunk cyberpunk solarpunk vaporwave synthwave lo-fi arte povera pop-art op sumi-e wabi-sabi kitchen sink dogme verite vérité giallo wuxia chanbara kaiju tokusatsu telenovela k-drama soap film-noir agitprop grand guignol commedia dell'arte kabuki noh"
  ).split(' '),
);
const MOVEMENT = /(?:ism|ismo|ismus|isme|ists?|esque|punk|core|wave|ian|ean)$|^\d|\d0s$/;

/** Some word of the phrase says that it is a movement, an era, a stock or a place, not a person. */
export const isCraft = (phrase: string): boolean =>
  phrase
    .toLowerCase()
    .split(/[\s,'’-]+/)
    .some((word) => CRAFT.has(word) || (word.length > 5 && MOVEMENT.test(word)));
