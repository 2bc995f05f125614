// Teams: Microsoft's own local client in headless Chromium.
import type { PlaygroundPerson } from '../support/teams-playground.js';
import type { Surface } from './surface.js';

export function teamsSurface(person: PlaygroundPerson): Surface {
  let shots = 0;
  const shoot = async () => {
    shots += 1;
    await person.shot(`journey-${shots}`);
  };
  return {
    name: 'Teams',
    say: (text) => person.say(text),
    async sees(match) {
      await person.see(match, 45_000).finally(shoot);
      return person.text();
    },
    press: (label) => person.press(label),
    async seesForm(match) {
      await person.see(match, 45_000).finally(shoot);
    },
    async send(values) {
      await person.fill(values);
      await person.press('Tallenna');
    },
    stop: () => person.stop(),
  };
}
