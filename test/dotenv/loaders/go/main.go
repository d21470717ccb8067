// What Go's loaders make of a .env file. The loader's version, then the variables as a JSON object:
//
//	loaders godotenv FILE
//	loaders compose FILE
//
// A command with these variables in its environment:
//
//	loaders godotenv FILE COMMAND ARGUMENTS…
//
// The environment of the services of a Compose file, as a JSON object, with the .env file interpolated:
//
//	loaders compose-file FILE COMPOSEFILE
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"runtime/debug"
	"strings"

	"github.com/compose-spec/compose-go/v2/cli"
	compose "github.com/compose-spec/compose-go/v2/dotenv"
	"github.com/joho/godotenv"
)

func main() {
	if err := run(os.Args[1], os.Args[2], os.Args[3:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(loader, file string, rest []string) error {
	if loader == "compose-file" {
		return printServices(file, rest[0])
	}
	if len(rest) > 0 {
		return godotenv.Exec([]string{file}, rest[0], rest[1:], false)
	}
	variables, err := read(loader, file)
	if err != nil {
		return err
	}
	fmt.Println(version(loader))
	return json.NewEncoder(os.Stdout).Encode(variables)
}

func read(loader, file string) (map[string]string, error) {
	if loader == "compose" {
		return compose.ReadWithLookup(os.LookupEnv, file)
	}
	return godotenv.Read(file)
}

func printServices(env, file string) error {
	options, err := cli.NewProjectOptions([]string{file},
		cli.WithEnvFiles(env), cli.WithDotEnv, cli.WithName("test"))
	if err != nil {
		return err
	}
	project, err := options.LoadProject(context.Background())
	if err != nil {
		return err
	}
	variables := map[string]string{}
	for _, service := range project.Services {
		for name, value := range service.Environment {
			variables[name] = *value
		}
	}
	return json.NewEncoder(os.Stdout).Encode(variables)
}

func version(loader string) string {
	build, _ := debug.ReadBuildInfo()
	for _, module := range build.Deps {
		if strings.Contains(module.Path, loader) {
			return module.Version
		}
	}
	return "unknown"
}
