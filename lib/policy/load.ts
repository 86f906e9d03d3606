import { askManaged, isOwed } from './ask-managed.ts';
import { hear, lapse, NOT_YET_MS, wake } from './hear.ts';
import { hearSigned } from './hear-signed.ts';
import { KEPT_KEY, nothingKept, readKept } from './kept.ts';
import { ANSWER_IS_OLD_MS, ASK_AGAIN_MS, KEPT_MS } from './patience.ts';
import { askAnew, letGo } from './let-go.ts';
import { createLists } from './lists.ts';
import type { Papers } from './papers.ts';
import { createPublishedPolicy } from './published.ts';
import type { PolicySource, PolicySourceDeps } from './policy-source.ts';
import type { PolicyNews, PolicyState } from './policy-state.ts';
import { builtInRules } from './situation.ts';
import type { Hearing, Situation } from './situation.ts';
import { describeState, isDifferent, isSamePolicy } from './describe-state.ts';
import { createBesideNote } from './tell-beside.ts';
import { tellListener } from './tell-listener.ts';
import { fitted, fitTo } from './without-material.ts';
import type { Fit } from './without-material.ts';

/** A browser that has not answered at all by now is not going to: built-in rules until it does. */
export const NO_ANSWER_MS = 10_000;

/** Where the rules come from: last good policy at once, managed storage when the browser answers, else built-in. */
export function createPolicySource(deps: PolicySourceDeps): PolicySource {
  return new Source(deps);
}

class Source implements PolicySource {
  readonly #deps: PolicySourceDeps;
  readonly #listeners = new Set<(state: PolicyState) => void>();
  #situation: Situation = { kept: nothingKept, managed: null, signed: null, inForce: null };
  #state: PolicyState | null = null;
  #early = true;
  #asked = 0;
  #heard = 0;
  #unsaved = false;
  /** As they came last, accepted or not; they come again with every start. */
  #delivered: { managed?: unknown; signed?: string } = {};
  #willAskAgain = false;
  #closed: readonly string[] = [];
  /** The last good policy comes before any answer of the browser. */
  #awake: Promise<void> = Promise.resolve();
  #saving: Promise<void> = Promise.resolve();
  #question: Promise<void> = Promise.resolve();
  #nextQuestion: Promise<void> | null = null;
  readonly #lists;
  readonly #published;
  readonly #beside;

  constructor(deps: PolicySourceDeps) {
    this.#deps = deps;
    this.#lists = createLists(deps);
    this.#published = createPublishedPolicy(deps, this.#lists);
    this.#beside = createBesideNote(deps);
  }

  start(): void {
    const { later, onManagedChange } = this.#deps;
    onManagedChange(() => void this.refresh());
    this.#awake = this.#wake();
    later(NOT_YET_MS, () => {
      this.#early = false;
      void this.refresh();
    });
    later(NO_ANSWER_MS, () => this.#giveUpWaiting());
    void this.refresh();
  }

  current(): PolicyState {
    return this.#state ?? this.#describe(false, []);
  }

  ready(): boolean {
    return this.#state !== null;
  }

  whenReady(): Promise<PolicyState> {
    if (this.#state) return Promise.resolve(this.#state);
    return new Promise((resolve) => {
      const stop = this.onChange((state) => {
        stop();
        resolve(state);
      });
    });
  }

  onChange(listener: (state: PolicyState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async refresh(): Promise<void> {
    const ticket = ++this.#asked;
    const delivered = await askManaged(this.#deps.readManaged);
    await this.#awake;
    const answer = fitted(delivered, this.#fit);
    const owed = answer.kind === 'absent' && (await isOwed(this.#deps, this.#situation.kept));
    // An answer that was overtaken by a newer one is old news.
    if (ticket < this.#heard) return;
    this.#heard = ticket;
    if (answer.kind === 'value') this.#delivered.managed = answer.value;
    else delete this.#delivered.managed;
    const { now, knownTools } = this.#deps;
    const before = this.#situation.managed?.policy;
    this.#hear(hear(this.#situation, answer, { now: now(), early: this.#early, knownTools, owed }));
    await this.#beside(this.#situation);
    if (!this.#situation.kept.text) await this.#lists.keepFor(null).catch(() => undefined);
    if (this.#situation.managed && this.#situation.managed.policy !== before) await this.refreshSigned();
  }

  /** One question at a time; asked during one, there is one more, for what was published meanwhile. */
  refreshSigned(): Promise<void> {
    this.#nextQuestion ??= this.#question.then(() => {
      this.#nextQuestion = null;
      return (this.#question = this.#askForSigned());
    });
    return this.#nextQuestion;
  }

  async letGo(): Promise<void> {
    await this.#awake;
    this.#closed = (await this.#deps.closed?.()) ?? [];
    // Whole again where a show goes on: what is published is asked for once more.
    this.#situation = askAnew(this.#situation);
    this.#letGo();
    this.#keep();
    await this.#settle();
  }

  async forget(): Promise<void> {
    await this.#awake;
    this.#hear(lapse([]));
    await this.#beside(this.#situation);
    await this.#settle();
  }

  papers(): Papers {
    const { text, signed } = this.#situation.kept;
    const { managed, signed: published } = this.#delivered;
    return {
      managed: { accepted: text, delivered: managed },
      signed: { accepted: this.#situation.signed ? (signed?.text ?? null) : null, delivered: published },
    };
  }

  async #askForSigned(): Promise<void> {
    await this.#awake;
    const offer = await this.#published.ask(this.#situation, this.#fit);
    if (offer?.kind === 'signed') this.#delivered.signed = offer.policy;
    const { now, knownTools } = this.#deps;
    if (offer) this.#hear(hearSigned(this.#situation, offer, { now: now(), early: false, knownTools }));
    await this.#published.completeLists(this.#situation);
    this.#tell([]);
  }

  async #wake(): Promise<void> {
    const { local, later, now, knownTools } = this.#deps;
    const tooLate = new Promise<null>((resolve) => later(KEPT_MS, () => resolve(null)));
    // Asked together: each answer of a starting browser's disk takes as long as all of them.
    const closed = this.#deps.closed?.().catch(() => []) ?? [];
    const published = this.#published.load();
    const stored = await Promise.race([local.get(KEPT_KEY).catch(() => null), tooLate]);
    this.#closed = await Promise.race([closed, tooLate.then(() => [])]);
    const moment = { now: now(), knownTools };
    // Nobody is told before what belongs to it is here.
    this.#situation = letGo(wake(readKept(stored), moment), this.#fit, moment);
    const lists = this.#lists.load(this.#situation.inForce?.policy ?? null);
    await Promise.race([Promise.all([lists, published, this.#beside(this.#situation)]), tooLate]);
    this.#tell([]);
    if (this.#situation.managed) later(ASK_AGAIN_MS, () => this.#catchUp());
  }

  readonly #fit: Fit = (document) => fitTo(this.#closed, this.#deps.now())(this.#deps.adapt?.(document) ?? document);

  #letGo(): void {
    const { now, knownTools } = this.#deps;
    this.#situation = letGo(this.#situation, this.#fit, { now: now(), knownTools });
    this.#tell([]);
  }

  /** On disk, lists too, and whatever was delivered looked at anew. */
  async #settle(): Promise<void> {
    this.#delivered = {};
    await this.#lists.keepFor(this.#situation.inForce?.policy ?? null).catch(() => undefined);
    await this.#saving;
    // Not waited for: whoever is asked whether the policy may lapse may be the one who asks for this.
    void this.refresh();
  }

  /** The watch asks by its own clock; this is for a start whose last answer is old, or that never had one. */
  #catchUp(): void {
    const { at } = this.#published.checked();
    if (at === null || Math.abs(this.#deps.now() - at) > ANSWER_IS_OLD_MS) void this.refreshSigned();
  }

  #hear(heard: Hearing): void {
    const before = this.#situation.kept;
    this.#situation = heard.situation;
    this.#tell(heard.news);
    if (JSON.stringify(before) !== JSON.stringify(this.#situation.kept)) this.#keep();
    if (heard.again === null || this.#willAskAgain) return;
    this.#willAskAgain = true;
    this.#deps.later(heard.again, () => {
      this.#willAskAgain = false;
      void this.refresh();
    });
  }

  #giveUpWaiting(): void {
    if (this.#state) return;
    this.#situation = { ...this.#situation, inForce: builtInRules };
    this.#tell([]);
  }

  /** In force first, kept second: a start after a crash in between hears the same answer again. */
  #keep(): void {
    const { kept } = this.#situation;
    const saved = (unsaved: boolean) => {
      this.#unsaved = unsaved;
      this.#tell([]);
    };
    this.#saving = this.#saving
      .then(() => this.#deps.local.set(KEPT_KEY, kept))
      .then(
        () => saved(false),
        () => saved(true),
      );
  }

  #tell(news: PolicyNews[]): void {
    const { inForce } = this.#situation;
    if (!inForce) return;
    const state = this.#describe(!isSamePolicy(this.#state, inForce.policy, this.#lists), news);
    const isNews = news.length > 0 || isDifferent(this.#state, state);
    this.#state = state;
    if (isNews) for (const listener of [...this.#listeners]) tellListener(listener, state);
  }

  #describe(changed: boolean, news: PolicyNews[]): PolicyState {
    const { now } = this.#deps;
    const state = describeState(this.#situation, {
      lists: this.#lists,
      checked: this.#published.checked(),
      now: now(),
    });
    return { ...state, warnings: this.#unsaved ? [...state.warnings, UNSAVED] : state.warnings, changed, news };
  }
}

const UNSAVED = 'This browser could not keep the policy for its next start.';
