import { entropy } from "../engine/checks";
import { rule } from "../engine/rule";
import { inCompanyOf } from "./shapes";

export const kubernetes = [
  rule({
    id: "kubernetes-bootstrap-token",
    provider: "Kubernetes",
    title: "bootstrap token",
    keywords: ["kubeadm", "kube_join", "bootstrap"],
    pattern: inCompanyOf(/kubeadm|kube_join|bootstrap/, /[a-z0-9]{6}\.[a-z0-9]{16}/),
    checks: [entropy(3)],
    severity: "high",
    confidence: "likely",
    reaches: "Joining a node to the cluster.",
    expires: "After 24 hours by default.",
    variable: "KUBEADM_TOKEN",
  }),
];
