import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const openweather = [
  rule({
    id: "openweather-api-key",
    provider: "OpenWeather",
    title: "API key",
    keywords: ["openweather", "open_weather", "open-weather", "owm"],
    pattern: inCompanyOf(/open[_.-]?weather|owm/, /[0-9a-f]{32}/),
    checks: [entropy(3)],
    severity: "low",
    confidence: "likely",
    reaches: "Weather data within the owner's limits.",
    expires: "Never, until it is revoked.",
    variable: "OPENWEATHER_API_KEY",
  }),
];
