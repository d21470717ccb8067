import { has, json, type Language, sourced } from "./program";
import { entries } from "./yaml";

const percent = (value: string): string | undefined =>
  value.startsWith("@") ? undefined : value.replaceAll("%", "%%");
const indent = "  ";

const main = `<?php
require "Symfony/Component/DependencyInjection/autoload.php";
require "Symfony/Component/Config/autoload.php";
require "Symfony/Component/Yaml/autoload.php";
$container = new Symfony\\Component\\DependencyInjection\\ContainerBuilder();
$locator = new Symfony\\Component\\Config\\FileLocator(dirname($argv[1]));
(new Symfony\\Component\\DependencyInjection\\Loader\\YamlFileLoader($container, $locator))->load($argv[1]);
$container->compile();
$dumper = new Symfony\\Component\\DependencyInjection\\Dumper\\PhpDumper($container);
eval("?>" . $dumper->dump(["class" => "Dumped"]));
$dumped = new Dumped();
$names = preg_grep('/^v[0-9]+$/', array_keys($container->getParameterBag()->all()));
$values = array_map(fn ($name) => $dumped->getParameter($name), array_values($names));
echo json_encode($values, JSON_THROW_ON_ERROR);
`;

export const symfony: Language = {
  id: "symfony",
  file: "config/services.yaml",
  shapes: [
    // A line end behind a parameter that is alone gets lost: it is left in the program.
    ...entries(indent, percent).map(({ name, write }) => ({
      name,
      write: (id: string, value: string) =>
        /literal|^folded/.test(name) && value.endsWith("\n") ? undefined : write(id, value),
    })),
    {
      name: "inside",
      write: (id, value) => `${indent}${id}: "Bearer ⟦${json(value.replaceAll("%", "%%"))}⟧ %%"`,
    },
  ],
  program: (statements) => `parameters:\n${statements.join("\n")}\n`,
  beside: { "main.php": main },
  run: (folder) => {
    const library = 'require "Symfony/Component/DependencyInjection/autoload.php";';
    if (!has("php", "-r", library))
      return ["php with Symfony (apt install php-symfony-dependency-injection)"];
    return sourced(folder, "php", `${folder}/main.php`, `${folder}/config/services.yaml`);
  },
};
