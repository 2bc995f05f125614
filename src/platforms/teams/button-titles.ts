// What stands on a card's buttons: Teams shows one line and cuts what is longer, on a phone after some thirty letters. The
// whole label stays in the tooltip and in the card's text; render-view puts it there.
import { limits } from './limits.js';

/**
 * One title for each label, none longer than a button holds on a phone and no two alike where the labels differ. What
 * follows the last comma (where a network is) is kept, since it tells similar ones apart.
 */
export function buttonTitles(labels: readonly string[]): readonly string[] {
  const titles = labels.map((label) => shortened(label, limits.buttonCharacters));
  const isAmbiguous = (title: string): boolean => new Set(labels.filter((_label, index) => titles[index] === title)).size > 1;
  return titles.map((title, index) => {
    if (!isAmbiguous(title)) return title;
    const number = `${index + 1}. `;
    return number + shortened(labels[index] ?? '', limits.buttonCharacters - number.length);
  });
}

function shortened(label: string, most: number): string {
  if (label.length <= most) return label;
  const comma = label.lastIndexOf(', ');
  const tail = comma > 0 && label.length - comma <= most / 2 ? label.slice(comma) : '';
  return `${cut(label.slice(0, label.length - tail.length), most - tail.length - 1)}…${tail}`;
}

/** At most so many characters of a text, to the end of a word where that leaves enough of it. */
function cut(text: string, most: number): string {
  const head = text.slice(0, most);
  const space = text.slice(0, most + 1).lastIndexOf(' ');
  const end = space >= most / 2 ? head.slice(0, space) : head;
  // Never half of a character that takes two.
  return end.replace(/[\ud800-\udbff]$/, '').replace(/[\s,:;–-]+$/, '');
}
