// Days as the page writes them. Weeks and months are those of the server, which counts in UTC.
const format = (options: Intl.DateTimeFormatOptions) => {
  const dates = new Intl.DateTimeFormat('en-GB', options)
  return (at: string): string => dates.format(new Date(at))
}

/** "14 November". */
export const day = format({ day: 'numeric', month: 'long' })
/** "14 November 2026". */
export const date = format({ day: 'numeric', month: 'long', year: 'numeric' })
/** "2 Nov 2026", of a week's Monday. */
export const monday = format({ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
/** "October". */
export const month = format({ month: 'long', timeZone: 'UTC' })
