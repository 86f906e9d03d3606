// The page can replace every built-in it can reach; what the hook relies on is copied before any page script runs.
export const { apply, construct } = Reflect;
export const { defineProperty, getOwnPropertyDescriptor } = Object;

type Method<This, Args extends unknown[], Result> = (this: This, ...args: Args) => Result;

/** Turns a prototype method into a function of its receiver, immune to later changes of the prototype. */
export const detach =
  <This, Args extends unknown[], Result>(method: Method<This, Args, Result>) =>
  (self: This, ...args: Args): Result =>
    apply(method, self, args) as Result;

/** The getter behind a DOM property. */
export function getterOf<This extends object, Result>(prototype: This, name: string): (self: unknown) => Result {
  const get = getOwnPropertyDescriptor(prototype, name)?.get;
  return (self) => (get ? (apply(get, self, []) as Result) : (undefined as Result));
}

/**
 * Replaces `owner[name]` by a proxy, so that its name, length, source text and statics stay what the page expects.
 * Does nothing where the browser has no such member.
 */
export function wrap(owner: object | undefined, name: string, traps: ProxyHandler<any>): void {
  const own = owner && getOwnPropertyDescriptor(owner, name);
  if (!owner || !own || typeof own.value !== 'function') return;
  defineProperty(owner, name, { ...own, value: new Proxy(own.value as object, traps) });
}

/** Replaces the setter of a DOM property, keeping its getter. */
export function wrapSetter(owner: object, name: string, set: (self: any, value: any, write: () => void) => void): void {
  const own = getOwnPropertyDescriptor(owner, name);
  const write = own?.set;
  if (!own || !write) return;
  defineProperty(owner, name, {
    ...own,
    set(this: unknown, value: unknown) {
      set(this, value, () => apply(write, this, [value]) as void);
    },
  });
}

/** A window whose built-ins the hook wraps: the page's own, or one of a frame it reaches into. */
export type Realm = Window & typeof globalThis;

const tag = detach(Object.prototype.toString);
export const sizeOf = getterOf<Blob, number>(Blob.prototype, 'size');
const { isView } = ArrayBuffer;

/** By brand, not by `instanceof`: a page can give anything any prototype. */
export function isBlob(value: unknown): value is Blob {
  try {
    return typeof value === 'object' && sizeOf(value) >= 0;
  } catch {
    return false;
  }
}

export const isBuffer = (value: unknown): value is BufferSource =>
  typeof value === 'object' && (isView(value) || tag(value) === '[object ArrayBuffer]');
