// Has pictures drawn in a process of its own: its libraries take 60 MB that nobody needs between two pictures, and drawing
// one would keep everybody else waiting. What a picture shows is metrics/trend-picture.ts's.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Language } from '../conversation/view.js';
import type { Course, DrawTrend } from '../metrics/summary.js';

/** What the drawing process is asked. */
export interface PictureRequest {
  readonly course: Course;
  readonly language: Language;
}

/** What it answers: the picture, or why there is none. */
export type PictureAnswer = { readonly png: Uint8Array | undefined } | { readonly problem: string };

export interface Painter {
  /**
   * One picture at a time, in the order asked.
   * @throws Error when it could not be drawn: drawing failed, crashed or took too long, or the painter was stopped
   */
  readonly draw: DrawTrend;
  /** Ends the drawing process; who still waits for a picture is told. */
  stop(): Promise<void>;
}

export interface PainterOptions {
  /** How long the process is kept after a picture. */
  readonly idleMs?: number;
  /** How long one picture may take, the start of the process included. */
  readonly longestMs?: number;
  /** What draws instead of pictures/worker.ts; for tests. */
  readonly program?: string;
}

/** As it was built, also when this module runs from its source. */
const worker = fileURLToPath(new URL('../../dist/pictures/worker.js', import.meta.url));

/** Starts nothing yet: the first picture does. */
export function createPainter({ idleMs = 180_000, longestMs = 20_000, program = worker }: PainterOptions = {}): Painter {
  let child: ChildProcess | undefined;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let stopped = false;

  function start(): ChildProcess {
    const started = fork(program, [], { execArgv: [], serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    started.on('error', () => {}); // the picture that is being drawn is told
    started.once('exit', () => {
      if (child === started) child = undefined;
    });
    // A short command need not wait for it; while a picture is being drawn, its time-out keeps us alive.
    started.unref();
    started.channel?.unref();
    return started;
  }

  function end(): void {
    clearTimeout(idle);
    child?.kill('SIGKILL'); // it holds nothing
    child = undefined;
  }

  async function drawNow(request: PictureRequest): Promise<Uint8Array | undefined> {
    if (stopped) throw undrawn('Koolla is stopping');
    clearTimeout(idle);
    child ??= start();
    try {
      const answer = await answerOf(child, request, longestMs);
      if ('problem' in answer) throw undrawn(answer.problem);
      return answer.png;
    } catch (error) {
      end(); // whatever is wrong with it, the next picture begins anew
      throw error;
    } finally {
      if (child) idle = setTimeout(end, idleMs).unref();
    }
  }

  return {
    draw(course, language) {
      const drawing = last.then(() => drawNow({ course, language }));
      last = drawing.catch(() => {});
      return drawing;
    },
    async stop() {
      stopped = true;
      const gone = child && child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined;
      end();
      await gone;
      await last;
    },
  };
}

function answerOf(child: ChildProcess, request: PictureRequest, longestMs: number): Promise<PictureAnswer> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      clearTimeout(tooLong);
      child.off('message', onAnswer).off('exit', onExit).off('error', onError);
    };
    const fail = (why: string) => {
      settle();
      reject(undrawn(why));
    };
    const onAnswer = (answer: unknown) => {
      settle();
      resolve(answer as PictureAnswer);
    };
    const onExit = (code: number | null, signal: string | null) => fail(`the drawing process ended (${signal ?? code})`);
    const onError = (error: Error) => fail(error.message);
    const tooLong = setTimeout(() => fail(`it took longer than ${longestMs} ms`), longestMs);
    child.on('message', onAnswer).on('exit', onExit).on('error', onError);
    child.send(request, (error) => error && fail(error.message));
  });
}

function undrawn(why: string): Error {
  return new Error(`a picture could not be drawn: ${why}`);
}
