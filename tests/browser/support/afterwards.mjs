// What is to be done after a test, last things first, all of it even when some of it fails.

const lists = new WeakMap();

/** Does `action` after the test `t`, before whatever was asked for earlier. */
export function afterwards(t, action) {
  const known = lists.get(t);
  if (known) {
    known.push(action);
    return;
  }
  const actions = [action];
  lists.set(t, actions);
  t.after(async () => {
    const errors = [];
    for (const each of actions.reverse()) {
      try {
        await each();
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw errors[0];
  });
}
