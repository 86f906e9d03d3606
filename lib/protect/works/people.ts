// Performers and public figures, living and dead, whose face or voice people ask for by name.
import { readNames } from './read-names.ts';

const NAMES = `
  aamir khan; abraham lincoln; adam driver; adam sandler; adam west; adolf hitler; al pacino; alain delon;
  alan rickman; albert einstein; alec guinness; alexander skarsgård; amitabh bachchan; amy adams;
  amy winehouse; anderson cooper; andy serkis; angela merkel; angelina jolie; anna wintour; anne frank;
  anne hathaway; anthony bourdain; anthony hopkins; antonio banderas; ariana grande; arnold schwarzenegger;
  audrey hepburn; barack obama; bela lugosi; ben affleck; benedict cumberbatch; benito mussolini;
  bernie sanders; bette davis; beyoncé; bill clinton; bill gates; bill murray; billie eilish; billie holiday;
  bob dylan; bob marley; boris johnson; boris karloff; brad pitt; brandon lee; brigitte bardot; bruce lee;
  bruce willis; burt reynolds; buster keaton; carrie fisher; cary grant; cate blanchett; catherine deneuve;
  chadwick boseman; charles darwin; charles de gaulle; charlie chaplin; charlize theron; che guevara;
  chevy chase; chris evans; chris hemsworth; christian bale; christoph waltz; christopher lee;
  christopher walken; cillian murphy; clark gable; clint eastwood; colin firth; cristiano ronaldo;
  dalai lama; dan aykroyd; dan castellaneta; daniel brühl; daniel craig; daniel radcliffe; danny devito;
  david attenborough; david beckham; david bowie; dean martin; deepika padukone; denzel washington;
  dev patel; diane keaton; diane kruger; diego maradona; dolly parton; donald sutherland; donald trump;
  dua lipa; dustin hoffman; dwayne johnson; ed sheeran; eddie murphy; edith piaf; elizabeth ii;
  elizabeth taylor; ella fitzgerald; ellen degeneres; elon musk; elton john; elvis; elvis presley; eminem;
  emma stone; emma thompson; emma watson; emmanuel macron; eva green; fidel castro; florence pugh;
  frances mcdormand; frank sinatra; franklin d. roosevelt; fred astaire; freddie mercury; gary oldman;
  gene hackman; gene kelly; gene wilder; george clooney; george w. bush; george washington; ginger rogers;
  glenn close; gong yoo; gordon ramsay; grace kelly; greta garbo; greta thunberg; gérard depardieu;
  halle berry; harrison ford; harry styles; harvey keitel; heath ledger; helen mirren; helena bonham carter;
  hillary clinton; hiroyuki sanada; hugh grant; hugh jackman; humphrey bogart; ian mckellen; idris elba;
  ingrid bergman; isaac newton; jack nicholson; jackie chan; james dean; james earl jones; james stewart;
  jamie oliver; jane fonda; janis joplin; jared leto; jason statham; javier bardem; jay-z;
  jean-paul belmondo; jeff bezos; jeff bridges; jennifer aniston; jennifer lawrence; jennifer lopez;
  jeremy renner; jet li; jfk; jim carrey; jim morrison; jimi hendrix; jimmy fallon; joan crawford;
  joaquin phoenix; jodie foster; joe biden; joe pesci; joe rogan; john belushi; john f. kennedy;
  john goodman; john lennon; john malkovich; john oliver; john travolta; john wayne; johnny cash;
  johnny depp; jon stewart; joseph stalin; judi dench; judy garland; julia roberts; juliette binoche;
  justin bieber; kamala harris; kanye west; karl lagerfeld; kate middleton; kate winslet; katharine hepburn;
  kathy bates; ke huy quan; keanu reeves; keir starmer; keira knightley; ken watanabe; kevin bacon;
  kevin costner; kiefer sutherland; kim jong un; kim kardashian; king charles; klaus kinski; kobe bryant;
  kristen stewart; kurt cobain; kurt russell; kylie jenner; lady gaga; lauren bacall; laurence fishburne;
  laurence olivier; lebron james; lee jung-jae; leonard nimoy; leonardo dicaprio; lionel messi;
  louis armstrong; luciano pavarotti; lupita nyong'o; léa seydoux; mads mikkelsen; maggie smith;
  mahatma gandhi; malala yousafzai; malcolm x; mao zedong; marcello mastroianni; margaret thatcher;
  margot robbie; maria callas; marie curie; marilyn monroe; marion cotillard; mark hamill; mark ruffalo;
  mark zuckerberg; marlene dietrich; marlon brando; martin luther king; martin luther king jr.; matt damon;
  matthew perry; max von sydow; meghan markle; mel blanc; mel gibson; meryl streep; michael b. jordan;
  michael caine; michael jackson; michael jordan; michael keaton; michelle obama; michelle yeoh; mick jagger;
  mike tyson; miley cyrus; morgan freeman; mother teresa; muhammad ali; nancy cartwright; narendra modi;
  nat king cole; natalie portman; nelson mandela; nicolas cage; nicole kidman; nikola tesla; octavia spencer;
  omar sy; oprah; oprah winfrey; orson welles; oscar isaac; paris hilton; patrick stewart; paul mccartney;
  paul newman; paul walker; pedro pascal; pelé; penélope cruz; peter cushing; peter sellers;
  philip seymour hoffman; pierce brosnan; pope francis; prince harry; prince william; princess diana;
  priyanka chopra; queen elizabeth; rafael nadal; rajinikanth; ralph fiennes; rami malek; ray charles;
  ray liotta; richard burton; richard nixon; rihanna; rishi sunak; river phoenix; robbie coltrane;
  robert de niro; robert downey jr.; robert pattinson; robert redford; robin williams; roger federer;
  roger moore; ronald reagan; rosa parks; rupert grint; russell crowe; rutger hauer; ryan gosling;
  ryan reynolds; sally field; salma hayek; sam altman; sammy davis jr.; samuel l. jackson; sandra bullock;
  sandra oh; saoirse ronan; scarlett johansson; sean connery; sean penn; selena gomez; serena williams;
  shah rukh khan; sigourney weaver; simon cowell; simone biles; snoop dogg; song kang-ho; sophia loren;
  stellan skarsgård; stephen colbert; stephen fry; stephen hawking; steve buscemi; steve carell; steve jobs;
  steve martin; steve mcqueen; steven yeun; stevie wonder; susan sarandon; sylvester stallone; tara strong;
  taylor lautner; taylor swift; tiger woods; tilda swinton; tim roth; timothée chalamet; tom cruise;
  tom hanks; tom hardy; tom hiddleston; tony blair; toshiro mifune; troy baker; tupac; tupac shakur;
  uma thurman; usain bolt; vin diesel; vincent cassel; vincent price; viola davis; vivien leigh;
  vladimir lenin; vladimir putin; volodymyr zelensky; volodymyr zelenskyy; walter cronkite; warren buffett;
  werner herzog; whitney houston; whoopi goldberg; will smith; willem dafoe; william shatner; winona ryder;
  winston churchill; xi jinping; zac efron; zendaya
`;

const ABROAD_AND_PUBLIC = `
  wagner moura; fernanda montenegro; rodrigo santoro; huw edwards; 高倉健; 渥美清; 樹木希林; 成龙; 周星驰; 李小龙; 张国荣; 巩俐;
  अमिताभ बच्चन; शाहरुख खान; सलमान खान; आमिर खान; लता मंगेशकर; रजनीकांत; दीपिका पादुकोण; प्रियंका चोपड़ा;
  नरेंद्र मोदी; 木村拓哉; 渡辺謙; 宮沢りえ; 美空ひばり; 石原裕次郎; 송강호; 이병헌; 전지현; 유재석; 이정재; 윤여정; olaf scholz; friedrich merz;
  maradona; queen elizabeth ii; pope leo; giorgia meloni; pedro sánchez; lula; jair bolsonaro;
  silvio santos; anitta; ivete sangalo; louis de funès; johnny hallyday; édith piaf; til schweiger;
  romy schneider; hannelore elsner; sofia loren; totò; roberto benigni; anya taylor-joy; don lafontaine;
  adele; prince rogers nelson;
`;

export const people: string[] = readNames(NAMES, ABROAD_AND_PUBLIC);
