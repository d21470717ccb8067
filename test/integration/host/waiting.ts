import { type Event, tasks } from "vscode";

/** Resolves when the event tells of what is meant. */
export function when<T>(event: Event<T>, isMeant: (told: T) => boolean): Promise<void> {
  return new Promise((done) => {
    const listener = event((told) => {
      if (!isMeant(told)) return;
      listener.dispose();
      done();
    });
  });
}

/** What `find` finds once there is something: VS Code takes a moment to notice that a file has changed. */
export async function until<T>(find: () => T | undefined | PromiseLike<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 200; tries++) {
    const found = await find();
    if (found !== undefined) return found;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error("VS Code has not noticed");
}

/** Runs the task of that name of `tasks.json`; resolves when it has ended. */
export async function runTask(name: string): Promise<void> {
  const task = await until(async () => (await tasks.fetchTasks()).find((one) => one.name === name));
  const ended = when(tasks.onDidEndTask, ({ execution }) => execution.task.name === name);
  await tasks.executeTask(task);
  await ended;
}
