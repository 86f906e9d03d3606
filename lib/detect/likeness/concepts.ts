// What a request about a performer is made of, in the languages of the trade. No word here asks for anything alone.
import { wordList } from '../word-list.ts';

/** People who perform, by what they do. */
export const performers =
  wordList(`on the call sheet, stunt guy, stunt girl, stunt rider, singer double, nossa narradora, nuestra narradora, unsere sprecherin, stuntie, our stuntie, the german guy, whoever played, el protagonista, la protagonista, nuestra protagonista, unser hauptdarsteller, der papa, den papa, la abuela, el abuelo, la mamma, o protagonista, nosso protagonista, il commissario, 演员, 主演, 男主, 女主, 男二号, 女二号, 配音演员, 替身, oyuncu, figüran, स्टंटमैन, スタントマン, 스턴트맨, cascadeu, interprète, intérprete, interprete, stuntm, stuntfrau, rider,
    erzähler, 
    actor, actress, performer, our lead, the lead, my lead, male lead, female lead, lead's, lead actor,
    leading man, leading lady, narrator, voice artist, voice actor, voice talent, vo artist, vo talent, vo guy,
    vo lady, voiceover artist, singer, presenter, host, anchor, stunt double, stunt performer, stuntman, extras,
    background artist, background actor, supporting artist, day player, child actor, young actor, contributor,
    interviewee, contestant, our guy, our girl, the boy, the girl, the guy who plays, the woman who plays,
    whoever plays, voice cast, our cast, the cast, showrunner, the double, the lads, mocap, our talent, the talent,
    co-star, costar, cast member, guest star, dancer, comedian, newsreader, hero sir, the prime minister,
    the president, the pope, principal cast, leads, our two leads, hauptdarsteller, doblador, la doble,
    protagonist, late husband, number one on the call sheet, our star, the star, hand model, body double, acteur,
    actrice, comédien, comédienne, narrateur, narratrice, chanteu, doublure, figurant, schauspieler, darsteller,
    hauptfigur, sprecher, sänger, moderator, komparse, synchronsprecher, stuntdouble, actriz, protagonista,
    locutor, cantante, presentador, doble de, figurantes, attore, attrice, doppiatore, doppiatrice, narratore,
    presentatore, controfigura, comparse, ator, atriz, dublador, dubladora, narrador, cantor, apresentador, dublê,
    elenco, 俳優, 女優, 役者, 声優, ナレーター, 主演, 出演者, タレント, 歌手, エキストラ, 배우, 성우, 내레이터, 주연, 출연자, 가수, 엑스트라, 스턴트, अभिनेता,
    अभिनेत्री, कलाकार, एक्टर, एक्ट्रेस, हीरो, हीरोइन, नैरेटर, गायक, गायिका, entrevistad, intervistat,
    interviewpartner, témoin`);

/** What is there already of somebody: only an edit has takes. */
export const footage = wordList(
  `take 1, take 2, take 3, take 4, take 5, takes, t1, t2, t3, t4, t5, t6, t7, dailies, rushes, footage, plates, wides, two shots, two-shot, hero take, lidar, photogrammetry, scan, recording, tape, cassette, old interviews, archive, table read, stills, ref photos, headshots, shots, sc, scene, flashbacks, flashback, episode, interview, clip, mocap, prises, rushs, muster, aufnahmen, tomas, grabaci, escenas, puntate, riprese, registrazion, fitas, gravaç, cenas, 素材, テイク, 収録, 촬영분, 회상, 녹음, 장면, टेक, फुटेज, शॉट, सीन`,
);

/** What of a performer a tool can make. */
export const attributes = {
  voice:
    wordList(`he answers, she answers, vocal, rasp, raspy, breathiness, read by, in tune, finish her sentence, finish his sentence, finish the sentence, come out as, recite, says the line, say the line, deliver the, the narrator's sound, talks like, never spoke, never spoken, nie gesprochen, ausspr, saying, seine stimme, ihre stimme, parlare, recitar, phrases, frasi, satz, línea, linee, संवाद, talking, battute, répliques, repliken, sätze, frases, falas, 的声音, 配音, sesini, 
    talks, vowels, audio, hear him, hear her, hear them, says, vo, alts, awaaz, awaz, dubbing, sync, sing, fala,
    hablar, parler, sprechen, spricht, ネイティブ, voice, vocals, read, tone, sentence, new audio, adr, narration,
    accent, singing, sounds like, sound like, sounding like, sounds exactly, sound exactly, cadence, timbre,
    line read, speak, say, dub, lines, dialogue, stimme, voix, voz, voce, 声を, 声で, 声が, の声, ボイス, 音声, セリフ, 台詞, 吹き替え,
    吹替, 목소리, 음성, 대사, 더빙, आवाज़, आवाज, डायलॉग, डब`),
  face: wordList(`face on, blend at the neck, make it read as, read as, put him in, put her in, replace him, kopf auf, 的脸, 换脸, 脸换, 嘴型, 口型, yüz, 
    lèvres, mund, maske, carita, boca, bouche, bocca, 口の, 口が, face, lips, mouth, head, likeness, facial, jaw,
    features, looks, gesicht, lippen, kopf, visage, tête, cara, rostro, labios, cabeza, viso, volto, labbra, testa,
    rosto, lábios, cabeça, 顔を, 顔に, 顔が, の顔, 口元, 口の動き, 口パク, リップ, 얼굴, 입모양, 입 모양, 입술, चेहरा, चेहरे, होंठ, शक्ल`),
  age: wordList(`liver spots, jowls, thinning hair, slight stoop, an old, jahre jünger, jahre älter, mitte zwanzig, mitte dreißig, mitte fünfzig, falten, haaransatz, rugas, cabelo ralo, mãos manchadas, oitenta anos, setenta anos, sessenta anos, arrugas, rughe, ochenta años, setenta años, ottant'anni, settant'anni, a decade, roll him back, roll her back, older version, younger version, years older, years younger, 75+, 80+, 
    grew, old height, 스무 살, 어릴 때, 젊은 시절, बचपन, look about, look like he, look like she, years more, grew, old height, 스무 살, 어릴 때, 젊은 시절, बचपन, ten years, fifteen years, twenty years, thirty years, forty years,
    fifty years, sixty years, decades, zwanzig jahre, dreißig jahre, zehn jahre, vingt ans, trente ans, dix ans,
    veinte años, treinta años, diez años, vent'anni, dieci anni, trent'anni, vinte anos, trinta anos, dez anos,
    20代, 10歳, 20대, 30대, look 20, look 25, look 30, look 35, look 40, look 50, look 60, look 70, look 80, old lady,
    old man, younger, older, look about, look like he, look like she, years more, aged about, when he was,
    when she was, at eleven, at ten, as he did, grown, de-age, deage, de-aging, years off, wrinkle, teenage,
    teenager, as a teen, as a kid, as a child, as a boy, as a girl, in his twenties, in her twenties,
    in his thirties, in her thirties, jünger, älter, verjüng, rajeuni, vieilli, plus jeune, plus vieux,
    plus vieille, más joven, rejuvenec, envejec, más viej, más mayor, più giovane, ringiovan, invecchi, mais jovem,
    mais novo, mais velh, rejuvenes, envelhec, 若く, 若返, 老け, 年を取, 젊게, 젊어, 어려, 어리게, 늙게, 나이, जवान, बूढ़ा, बूढ़ी, उम्र`),
  performance:
    wordList(`turning to camera, turns to camera, turn to the door, angrier, happier, sadder, calmer, softer, more surprised, surprised, eyebrows, ripped, abs, muscle, muscles, definition, kilos, kilo, pounds heavier, double chin, fatter, heavier, bare back, bare, nude, naked, llore, ría, weine, ernster, 真顔, 笑ってる, 怒っ, puffy, a different reaction, 
    taille, ventre, cintura, barriga, vientre, bauch, hüfte, vita, pancia, silhouette, silueta, körper, corps, cuerpo, corpo,
    schmaler, schlanker, dünner, tatou, tatua, narbe, cicatri, ausdruck, traurig, weint, lacht, espressione, expressão,
    expresión, sourire, ウエスト, お腹, 体型, 身体, 唇の, 허리, 뱃살, 몸매, 문신, कमर, पेट,
    gaze, waist, arms, grin, scowl, chin, nose, skin, darken, bored, cry, crying, weep, insincere, dance, dancing, tear, well up, desperate,
    legs, blinks, lips quiver, regard, larmes, tränen, lágrimas, lacrime, sonría, sorrida, carita, 涙を, 涙が, の涙, 泣い,
    泣か, 泣き, 唇を, 唇が, 눈물, आँसू, performance, accent, angry, sad, hurt, happy, calm, slim, inches, taller, shorter,
    thinner, hand, back, tears, left half, right half, moves, ethnic, asian, black, white, weight, belly, barriga,
    expression, smile, frown, reaction, delivery, take, blink, eyeline, eye line, eyes, gesture, posture, walk,
    acting, movement, body, close-up, closeup, spiel, ausdruck, lächeln, blick, jeu, sourire, actuación, mirada,
    sonrisa, recitazione, sguardo, sorriso, atuação, olhar, 演技, 表情, 笑顔, 視線, 동작, 연기, 표정, 시선, 미소, अभिनय, हावभाव, भाव,
    मुस्कान`),
  double: wordList(`ai actress, ai actor, synthetic actor, synthetic performer, 
    lora, chat thing, chatbot, talking avatar, ai character, komparsen, figuración, crowd tile, body copy,
    cg figure, cg character, cg body, cg stunt, digital body, as a cg, double numérique, réplique numérique,
    jumeau numérique, digitalen doppel, digitaler doppel, digitale doppel, digitalen zwilling, digitalen klon,
    réplica digital, gemelo digital, gêmeo digital, duplo digital, doppio digitale, sosia digitale, gemello digitale,
    körperscan, escaneo, escaneamento, scansione, デジタルヒューマン, 3dモデル,
    digital double, cg version, full cg, scratch voices, avatar from, double of, digi double, digidouble, stand-in,
    stand in, avatar, replica, body scan, face scan, scan of, scans of, digital human, metahuman, 3d model,
    digital version, virtual version, ai version, crowd, digitales double, doublure numérique, doble digital,
    controfigura digitale, dublê digital, デジタルダブル, アバター, スキャン, 디지털 더블, 디지털 휴먼, 아바타, 스캔, डिजिटल डबल, अवतार`),
  dead: wordList(
    `our dead, dead actor, dead actress, dead lead, dead star, dead singer, dead narrator, lost to, mancato, è mancat, passed, drowned, killed, gestorben, nous a quitté, ya no está, non c'è più, já não está, nous a quitt, died, dies, passed away, passed last, deceased, posthumous, no longer with us, funeral, estate of, his estate, her estate, the late, our late, verstorben, gestorben, décédé, mort, feu, falleci, murió, difunt, morto, morta, scompars, defunt, faleceu, falecid, morreu, 亡くな, 他界, 돌아가, 사망, 고인, 작고, दिवंगत, गुज़र, निधन, मृत`,
  ),
} as const;

export type Attribute = keyof typeof attributes;
