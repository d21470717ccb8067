import { rule } from "../engine/rule";
import { token } from "./shapes";

export const pubnub = [
  rule({
    id: "pubnub-secret-key",
    provider: "PubNub",
    title: "secret key",
    keywords: ["sec-c-"],
    pattern: token(/sec-c-[A-Za-z0-9+/]{46}==/),
    severity: "high",
    confidence: "certain",
    reaches: "Channels and access rights of the key set.",
    expires: "Never, until it is revoked.",
    variable: "PUBNUB_SECRET_KEY",
  }),
  rule({
    id: "pubnub-publish-key",
    provider: "PubNub",
    title: "publish key",
    keywords: ["pub-c-"],
    pattern: token(/pub-c-[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/),
    severity: "medium",
    confidence: "certain",
    reaches: "Sending messages to the channels.",
    expires: "Never, until it is revoked.",
    variable: "PUBNUB_PUBLISH_KEY",
  }),
  rule({
    id: "pubnub-subscribe-key",
    provider: "PubNub",
    title: "subscribe key",
    keywords: ["sub-c-"],
    pattern: token(/sub-c-[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/),
    severity: "low",
    confidence: "certain",
    reaches: "Reading messages of open channels.",
    expires: "Never, until it is revoked.",
    variable: "PUBNUB_SUBSCRIBE_KEY",
  }),
];
