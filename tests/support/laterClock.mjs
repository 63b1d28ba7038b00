/**
 * Preloaded into a server whose machine shows a later moment: every clock that the application reads is ahead by
 * `TEST_DAYS_AHEAD`. What was stored before stays as it was, as on a machine that was off for so long.
 */
const ahead = Number(process.env.TEST_DAYS_AHEAD) * 86_400_000
const RealDate = Date
const now = () => RealDate.now() + ahead

if (ahead > 0) {
  const later = new Proxy(RealDate, {
    apply: () => new RealDate(now()).toString(),
    construct: (target, given, made) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, made === later ? target : made),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  })
  RealDate.prototype.constructor = later
  globalThis.Date = later
}
