import { notPlaceholder, notReference } from "../engine/checks";
import { rule } from "../engine/rule";

export const googleCalendar = [
  rule({
    id: "google-calendar-private-address",
    provider: "Google Calendar",
    title: "private address",
    keywords: ["calendar.google.com/calendar/ical/"],
    pattern: /calendar\.google\.com\/calendar\/ical\/[^\s/"]{3,200}\/private-(?<value>[0-9a-f]{32})/i,
    checks: [notPlaceholder, notReference],
    severity: "medium",
    confidence: "likely",
    reaches: "Reading the calendar.",
    expires: "Never, until it is removed.",
    variable: "CALENDAR_URL",
  }),
];
