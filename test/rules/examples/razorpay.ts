import { base62, type ExamplesById, inCompany, pick, standingAlone } from "./example";

export const razorpay: ExamplesById = {
  "razorpay-key-id": standingAlone((seed) => `rzp_live_${pick(base62, 14, seed + 1)}`, []),
  "razorpay-key-secret": inCompany("razorpay", (seed) => `${pick(base62, 24, seed)}`),
};
