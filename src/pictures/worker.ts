// The process that draws: started by painter.ts for the first picture, ended by it when none has been asked for in a while.
// One request in, one answer out; it ends by itself when whoever started it is gone.
import { createTrendPicture } from '../metrics/trend-picture.js';
import type { PictureAnswer, PictureRequest } from './painter.js';

const draw = createTrendPicture();

process.on('message', async ({ course, language }: PictureRequest) => {
  process.send?.(await answer(course, language));
});

async function answer(course: PictureRequest['course'], language: PictureRequest['language']): Promise<PictureAnswer> {
  try {
    return { png: await draw(course, language) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
