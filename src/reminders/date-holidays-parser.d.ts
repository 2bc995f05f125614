// What is used of date-holidays without its data of the whole world. The package's own types lie where a modern
// resolution of modules does not find them.
declare module 'date-holidays-parser' {
  export default class HolidaysParser {
    constructor(data: object, country: string);
    getHolidays(year: number): { readonly date: string; readonly type: string }[];
  }
}
