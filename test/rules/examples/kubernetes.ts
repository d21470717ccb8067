import { digits, type ExamplesById, inCompany, lower, pick } from "./example";

export const kubernetes: ExamplesById = {
  "kubernetes-bootstrap-token": inCompany(
    "kubeadm",
    (seed) => `${pick(lower + digits, 6, seed)}.${pick(lower + digits, 16, seed + 2)}`,
  ),
};
