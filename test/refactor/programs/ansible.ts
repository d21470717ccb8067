import { readFileSync } from "node:fs";
import { has, json, type Language, sourced } from "./program";
import { entries } from "./yaml";

/** A value that Ansible takes for a template cannot be written in it as it is. */
const plain = (value: string): string | undefined => (/\{[{%#]/.test(value) ? undefined : value);
const indent = "    ";

export const ansible: Language = {
  id: "ansible",
  file: "playbook.yml",
  shapes: [
    ...entries(indent, plain),
    {
      name: "inside",
      write: (id, value) => plain(value) && `${indent}${id}: "Bearer ⟦${json(value)}⟧ {{ 1 + 1 }}"`,
    },
    {
      name: "inside plain",
      write: (id, value) =>
        plain(value) && (/\n| #|^\s|[\s:]$|: /.test(value) ? undefined : `${indent}${id}: a ⟦${value}⟧ b`),
    },
    {
      name: "flow",
      write: (id, value) =>
        plain(value) && `${indent}m${id}: {a: [1, "⟦${json(value)}⟧"]}\n${indent}${id}: "{{ m${id}.a[1] }}"`,
    },
  ],
  program: (statements, ids) =>
    [
      "- hosts: localhost",
      "  connection: local",
      "  gather_facts: false",
      "  vars:",
      ...statements,
      "  tasks:",
      "    - ansible.builtin.copy:",
      '        dest: "{{ playbook_dir }}/printed"',
      `        content: "{{ [${ids.join(", ")}] | to_json | b64encode }}"`,
      "",
    ].join("\n"),
  run: (folder) => {
    if (!has("ansible-playbook", "--version")) return ["ansible-playbook (apt install ansible-core)"];
    sourced(folder, "ansible-playbook", "-i", "localhost,", `${folder}/playbook.yml`);
    return Buffer.from(readFileSync(`${folder}/printed`, "utf8"), "base64").toString();
  },
};
