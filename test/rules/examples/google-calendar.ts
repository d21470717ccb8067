import { type ExamplesById, hex, pick } from "./example";

const key = pick(hex, 32, 3);

export const googleCalendar: ExamplesById = {
  "google-calendar-private-address": {
    matches: [
      {
        text: `https://calendar.google.com/calendar/ical/me%40host.org/private-${key}/basic.ics`,
        value: key,
      },
      { text: `ics = "https://calendar.google.com/calendar/ical/team/private-${key}/basic.ics"`, value: key },
    ],
    misses: [
      { text: "https://calendar.google.com/calendar/ical/me%40host.org/public/basic.ics" },
      { text: `https://calendar.google.com/calendar/ical/me%40host.org/private-${key.slice(1)}/basic.ics` },
    ],
  },
};
