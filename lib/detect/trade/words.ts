// Paper that carries none of the labels its form has elsewhere still speaks the trade: these are words of the trade, by the
// kind of paper in which they stand together. One of them says nothing.
import type { DetectorId } from '../../model/detector-id.ts';
import { wordList } from '../word-list.ts';

/** Words that hardly anybody else uses, and words that others use too and that count for less. Lower case, as keywords. */
export interface TradeWords {
  readonly own: readonly string[];
  readonly shared: readonly string[];
}

export type TradePaper =
  | 'call-sheet'
  | 'schedule'
  | 'budget'
  | 'contract'
  | 'report'
  | 'storyboard'
  | 'edit-data'
  | 'delivery-package'
  | 'contacts';

export const tradeWords: Readonly<Record<TradePaper & DetectorId, TradeWords>> = {
  'call-sheet': {
    own: wordList(`crew call, unit call, cast call, artist call, talent call, crew rv, hmu, m/up, mu/hair, hair/mu, est wrap, unit base, basecamp, actuality, master iv, gvs, g.v.s, ptc, contribs, contributor, contrib, fixer,
      a cam, b cam, radio mics, hard out, chaperone, unit drivers, 1st ad, 2nd ad, 3rd ad, dop, card dump, dit, walkie, call sheet, effort sheet, vo record, voice record, record call, adr list, p/us, director remote, lapel, boom,
      supporting artists, sas, background, stand-ins, honeywagon, first shot, turn over, on set, sunset, sunrise, last light, unit move, loadout, load out, black drape, clapper, tutor, crew parking, tech scout, minibus, dressing rooms,
      drehbeginn, drehschluss, motiv, maske, komparsen, prêt à tourner, hmc, figurants, régie, plateau, citación, rodaje, figuración, convocazione, pronti a girare, comparse, chamada, figurino, maquiagem, diária, equipe, 入り時間, 撮影開始, 香盤, 撤収, 집합, 분장, 콜타임`),
    shared: wordList(
      `call, pick up, pickup, wrap, lunch, breakfast, parking, hospital, a&e, weather, location, studio, kit, drone, sound, props, costume, make-up, makeup, transport, driver, safety, scene, scenes, h&s, interview, iv, artist, char, lines, eps, cast, extras`,
    ),
  },
  schedule: {
    own: wordList(`ed cut, editor's cut, dir cut, director's cut, directors cut, prod cut, producer's cut, studio cut, fine cut, picture lock, pic lock, script lock, vfx t/o, vfx turnover, turnover, end shoot, score session, spotting, temp mix, animatic, vo rec, voice record, retakes, network del, storyboards, previs, postvis, layout,
      principal photography, shoot day, shooting day, tech recce, recce, movement order, call sheet, carnet, peli, crew rv, gvs, elim, ivs, showstopper, link, judging, stripboard, one-liner, oneliner, dood, day out of days, company move, unit move, travel day, wrap, pre-light, prelight, rig, strike, second unit, 2nd unit, plates, drop/pick, hold day, eighths, pgs, d/n, int, ext, adr, foley, m&e, dcp, conform, dailies, tabtx, tx,
      drehtag, drehplan, motivwechsel, umzug, drehort, plan de travail, plan de tournage, séq, séqs, rôles, figurants, fig, cascade, cascades, comédiens, raccords, tournage, repérage, montage image, mixage, étalonnage, plan de rodaje, rodaje, localización, montaje, etalonaje, piano di lavorazione, riprese, sopralluogo, missaggio, plano de filmagem, filmagem, diária, 撮影, 香盤, 香盤表, シーン, ロケハン, エキストラ, クレーン, s#, 出演, 頁, 備考, 集合, 撮休, 予備日, 雨天, 編集, 촬영, 회차, 컷수, 등장, 场次, 拍摄, 转场, 通告`),
    shared: wordList(
      `script, edit, online, grade, mix, qc, deliver, delivery, comp, anim, design, lock, ep, episode, screening, prep, shoot, record, location, depart, arrive, check-in, check out, flight, hotel, breakfast, lunch, reset, arrivals, scene, unit, cast, build, ep1, studio`,
    ),
  },
  budget: {
    own: wordList(`sup days, supervision days, man days, wire removal, sky repl, sky replacement, set extension, full cg, asset build, asset builds, vfx bid, revised bid, rebid, augmentation, turnover, 2d, cg, personal artístico, equipo técnico, guion y música, escenografía, maquinaria, rodaje, sonorización, laboratorio, total coste, coste aprobado, protas, secund, imprevistos, artist days, per diem, per diems, box rental, kit rental, kit fee, fringes, fringe, above the line, below the line, hot cost, cost report, cost to date, etc, efc, variance, completion bond, contingency, topsheet, top sheet, petty cash, p-card, purchase log, po, acct, amort, day rate, episodic, cg fx, comp, paint, roto, rotopaint, 2d crowd, client rounds, on-set supervision, shoot days, shoot day, overtime, penalties, meal penalties, turnaround, p&w, pension & health, agency fee, hire, grip package, camera package, lens package, expendables, gap financing, tax credit, series budget, per ep, ep allowance, allowance, catering, location fees, unit hire, edit suite, grade days, stock footage, archive licence, music licence, clearance, e&o, overage, overages, change order, change orders, client change, hours over, idle day, standby day, shoot week, prep week, wrap week, star fees, day player, stunt adjustment, forced call, orçamento, pré-produção, pós-produção, finalização, imprevistos, direitos autorais, elenco, figuração, locação, locações, alimentação, presupuesto, preproducción, postproducción, alquiler de equipo, honorarios, guion, préproduction, postproduction, imprévus, défraiements, régie, décors, matériel image, vorproduktion, postproduktion, handlungskosten, motivmiete, überschreitungsreserve, preproduzione, postproduzione, imprevisti, noleggi, cast artistico, troupe, golden time, kit hire, edit weeks, director fee, director's fee, writer fee, story and screenplay, character artists, junior artists, fighters, satellite, mg, presale, presales, p&a, di, lacs, lakhs, crore, vanity, conveyance, gst, cmp, sky repl, fringe true-up, pattern, looping, cast ot, labor, supervision, tax credit est, digi takeover, 製作費, 脚本費, 演出費, キャスト費, 人件費, 機材費, 美術, ロケ費, 車輌費, 衣裳, ポスプロ, 予備費, 出資, 委員会, 제작 예산, 출연료, 장비비, 미술비, 후반작업,
      kostenstand, kalkulation, gagen, drehtage, devis, cachets, charges sociales, jours de tournage, presupuesto, dietas, jornadas, seguridad social, preventivo, giornate, cachê, diárias, verba, 予算, 制作費, 예산, 제작비`),
    shared: wordList(
      `bid, quote, rate, total, subtotal, discount, vendor, rcpt, receipt, method, desc, cost, amt, item, weeks, days, usd, gbp, eur, excludes, incl, running, hold, rental, insurance, travel, hotel, props, costume, sc, sets`,
    ),
  },
  contract: {
    own: wordList(`loanout, loan-out agreement, loanout agreement, inducement letter, as an inducement, photoplay, look solely to, fixed compensation, services of the undersigned, grants therein, pre-release, production materials, unreleased, dailies, call sheets, watermark, tpn, screeners, lender, inducement, net proceeds, contingent compensation, perqs, exhibit a, two-banger, triple banger, looping days, looping, 4th card, best and final, mfn, backend, box office bonus, dressing room, poster likeness, scan language, replica language, modesty garment, closed set, simulated sex, nudity rider, nudity, body double, player agreement, intimacy co-ordinator, intimacy coordinator, stamp paper, call sheets, dubbing, promotions, exclusive artist, lock-in, presenter shall, presenter, services agreement, repeat fee, repeat fees, tx, sales agent, recoupment, pari passu, deferrals, pre-sales, pre sales, tax credit, coproduction, co-production, delegated producer, deal memo, term sheet, moral rights, droit moral, residuals, buyout, buy-out, scan session, stunt agreement, no training of, ai double, synthetic voice, digital replica, digital double, voz sintética, body scan, loan-out, lender, pay or play, favoured nations, favored nations, most favoured, billing, main titles, single card, shared card, on-screen credit, run of show, exclusive services, option period, first position, turnaround, chain of title, e&o, synchronisation, sync licence, master use, publishing split, score, work for hire, work made for hire, likeness, image and likeness, release form, location agreement, appearance release, minor performer, tutor, chaperone, guild minimum, scale plus, per episode, per ep, final episode, principal photography, delivery of the, completion guarantee, cast insurance, remake, sequel, spin-off, series option,
      derechos de imagen, derechos de explotación, cesión exclusiva, cesión de derechos, sesión de rodaje, por sesión, menor intérprete, doblaje, plató, intérprete, rodaje, voz distinta, contrato de actor, contrato artístico, cesión de imagen, cession de droits, droits à l'image, cachet, minimum garanti, doublage, tournage, bildrechte, nutzungsrechte, darsteller, drehtage, buyout, diritti di immagine, interprete, riprese, doppiaggio, direitos de imagem, dublagem, filmagem, 出演契約, 肖像権, 출연 계약, 초상권`),
    shared: wordList(
      `sesiones, sesión, retribución, imagen, promoción, escenas, escena, serie, papel, retribuzione, puntate, rémunération, tournages, épisodes, episoden, vergütung, episódios, remuneração, exclusivity, territory, fee, option, publicity, termination, confidentiality, schedule, performer, producer, company, signed, rider, credit, insurance, budget, scene, season, episode, agent, clause, law, parties, delivery, footage, series, production, wardrobe`,
    ),
  },
  contacts: {
    own: wordList(`crew list, cast list, unit list, contributors, contributor list, intervenants, 1st ad, 2nd ad, 3rd ad, 1st ac, 2nd ac, dop, dit, focus puller, gaffer, best boy, key grip, boom op, sound mixer, sound recordist, script supervisor, line producer, exec producer, executive producer, showrunner, production manager, production coordinator, series producer, edit producer, pd, fixer, runner, stunt coordinator, prop master, set decorator, production designer, costume designer, hmu, casting director, location manager, post supervisor, vfx supervisor, animation director, voice director, composer, unit publicist, intimacy coordinator, chaperone, safety advisor, armourer, dialect coach, choreographer,
      réal, réalisateur, réalisatrice, régie, régisseur, chef op, cheffe op, ingé son, scripte, monteur, monteuse, regie, kamera, tonmeister, aufnahmeleitung, szenenbild, maskenbild, redaktion, produktionsleitung, realizador, ayudante de dirección, jefa de producción, jefe de producción, sonidista, fotografía, arte, vestuario, maquillaje, regia, fonico, organizzatore, segretaria di edizione, direção, direção de arte, fotografia, som direto, produtora exec, produção local, motorista, figurino, maquiagem, barqueiro, entrevistada, entrevistado, assistente de direção, 監督, 助監督, 撮影部, 照明, 録音, 制作, 감독, 조감독, 촬영, 조명, 동시녹음, 제작`),
    shared: wordList(
      `director, producer, prod, production, editor, sound, camera, driver, locations, wardrobe, costume, make-up, makeup, hair, props, art, agent, assistant, assist, transport, catering, hospital, medic, cast, crew, talent, guardian`,
    ),
  },
  report: {
    own: wordList(`story day, r hand, l hand, l shoulder, r shoulder, line changes, line change, match cu, cutting continuity, script timing, camera l, camera r, screen l, screen r, inc, sl, off line, false take, rapport script, rapport scripte, rapport montage, prise, prise 1, prise 2, prise 3, cerclée, coupée, conservée, focale, cumul, reportée, séq, faux raccord, minutage, à tirer, son seul, durée, obj, flou, très bon, ambiance, continuité, prévu, restant, 촬영일지, 회차, 잔여, 스크립터, 특이사항, 촬영 분량, 撮影日報, 残り, カット数, dailies notes, rushes, unit call, first shot, camera wrap, unit wrap, screen time, cumulative, timings, owed, pages shot, day behind, behind schedule, near miss, adr list, reshoot, assembly, s&p, coverage thin, tk 1, tk 2, tk 3, tk 4, tk 5, slot, picked up, pick up against, slate, ng, circle take, circled, hero take, hero per dir, focus buzz, false start, aborted, t1, t2, t3, t4, t5, t6, tk1, tk2, pu, p/u, master t, b cam, a cam, cam roll, sound roll, card, wild track, wild tracks, stringout, synced, checksum, roto, edge boil, cbb, plate, matte, omit, temp ok, temp vfx, handles, comp, fr, hat brim, continuity, dialogue change, alt line, off script, reel count, seq_, dit, wt, room tone, mos, tail slate, meal penalty, setups, set-ups, pages shot, scenes shot, first shot, camera wrap, in time, ot, crew call, weather cover, logline, coverage, consider, recommend, reader, premise, character, structure, act ii, act iii, synopsis, comments, recommendation,
      klappe, drehbericht, anschluss, ton, take, claquette, raccord, rapport, toma, claqueta, continuidad, raccord, buena, vestuario, pickup, ciak, raccordo, buona, claquete, tomada, boa, カット, テイク, カチンコ, 테이크, 슬레이트, 오케이`),
    shared: wordList(
      `scene, sc, take, roll, lens, sync, missing, hold, print, good, match, matches, int, ext, dir, director, line, notes, vfx, v01, v02, v03, watermark, export, exported, ep, genre, form, author, title`,
    ),
  },
  storyboard: {
    own: wordList(`w/s, m/s, c/u, c.u, e.c.u, m.s, l.s, b.s, w.s, f.s, b.o, o.s, b/g, f/g, bg, fg, ins, sfx, dial, truck in, truck out, down shot, up shot, speed lines, smear, panels, boards, animatic, 콘티, 컷, 컷트, 핸드헬드, 고정, 하이스피드, 암전, 달리, 絵コンテ, コンテ, カット, アップ, ecu, bcu, mcu, cu, ws, mws, mls, els, ots, o/s, pov, 2-shot, two shot, low angle, high angle, dutch, dolly, crane, steadicam, handheld, gimbal, rack focus, rack to, push in, macro push, pull back, pull out, tracking, track in, whip pan, tilt, pan, rev angle, reverse, insert, plates, plate, wire removal, rod removal, cleanup, motion control, motion-control, slow-mo, slo mo, slomo, fps, fr 1, fr 2, fr 3, fr 4, panel 1, panel 2, panel 3, shot 1, shot 2, shot 3, frame 1, frame 2, lock, locked off, lock-off, veh, 2u, dbl, match cut, 
      plan séquence, séquence, travelling, contrechamp, champ, amorce, plongée, contre-plongée, gros plan, pe, gp, tgp, pm, pa, insert, fixe, hors champ, totale, halbtotale, halbnah, nahaufnahme, kamerafahrt, schwenk, untersicht, aufsicht, plano general, primer plano, plano detalle, contraplano, travelín, picado, contrapicado, campo lungo, primo piano, primissimo piano, controcampo, carrellata, panoramica, plano geral, close, plano americano, contra-plongée, 引き, 寄り, 俯瞰, パン, ティルト, ロング, 풀샷, 클로즈업, 부감, 바스트`),
    shared: wordList(
      `cam, camera, frame, lens, 35mm, 50mm, 85mm, wide, tight, angle, shot, close, vfx, super, logo, seq, scene, drone, car, follow, fixed, mm, board, frames`,
    ),
  },
  'edit-data': {
    own: wordList(
      `src_in, src_out, rec_in, rec_out, src in, src out, rec in, rec out, source in, source out, record in, record out, tc in, tc out, in tc, out tc, reel, handles, clip name, from clip name, retime, turned over, missing media, circle, wt, bin, seq, stringout, timecode, framerate, marker, markers, locator, mx_, sfx_, vfx_, edl, ale, aaf, xml, conform, subclip, multicam, group clip, proxy`,
    ),
    shared: wordList(
      `comp, offline, duration, fps, proxy, tape, event, shot, clip, name, start, end, fx, status, notes, track, in, out, duration, colour, color, take, scene, camera, ng`,
    ),
  },
  'delivery-package': {
    own: wordList(
      `prores, textless, texted, m&e, m and e, imf, dcp, cpl, kdm, kdms, dolby vision, dolby atmos, lkfs, lufs, dbtp, pse, harding, ccsl, cue sheet, chain of title, e&o, dialogue list, stems, forced narrative, screener, epk, checksum, md5, ltrt, lt/rt, 5.1, 2.0, stereo, xdcam, pad, mire, bande annonce, feuille de générique, sacem, conducteur, non texté, textless elements, bt.2020, rec.709, rec 709, hdr, sdr, uhd, closed captions, closed caption, sdh, audio description, music cue, licences, stock footage log, talent waiver, gen-ai disclosure, ai disclosure, credit list, billing block, key art, production stills, trailer, teaser, one sheet, aes-256, lto, archive master, mezzanine, qc report, auto qc, smpte, ov, vf, vi, dnxhr, j2k, jpeg 2000, itt, srt, stl, ttml, scc, m/e, dme, untertitel, mischung, sendeband, ton, copia cero, subtitulado, ficha técnica, master, sottotitoli, colonna internazionale, legendas, banda internacional, 納品, 字幕, 납품, 자막`,
    ),
    shared: wordList(
      `delivery, deliverables, delivery schedule, delivery list, master, poster, stills, synopsis, subtitles, captions, loudness, files, episode, ep, music, licence, license, credits, drives, due, missing, got, expires, photos, mix, version, spec, 4k, 2k, 3840x2160, 1920x1080, 23.976, 25p, 24p, 50i`,
    ),
  },
};
