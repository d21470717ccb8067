<?php
// Prints the variables of a .env file as a JSON object: `load.php LOADER FILE`. The first line is the loader's version.
// The loaders stand in PHP's include path, as Debian installs them.
[, $loader, $file] = $argv;
$autoload = ['phpdotenv' => 'Dotenv/autoload.php', 'symfony-dotenv' => 'Symfony/Component/Dotenv/autoload.php'][$loader];
if (stream_resolve_include_path($autoload) === false) {
    fwrite(STDERR, 'No such loader');
    exit(1);
}
require $autoload;
echo PHP_VERSION, "\n";
$text = file_get_contents($file);
$variables = $loader === 'phpdotenv' ? Dotenv\Dotenv::parse($text) : (new Symfony\Component\Dotenv\Dotenv())->parse($text);
echo json_encode($variables, JSON_THROW_ON_ERROR);
