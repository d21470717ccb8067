// Prints the variables of a .env file as a JSON object: `loaders godotenv FILE` or `loaders compose FILE`.
// The first line is the loader's version.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"runtime/debug"
	"strings"

	compose "github.com/compose-spec/compose-go/v2/dotenv"
	"github.com/joho/godotenv"
)

func main() {
	loader, file := os.Args[1], os.Args[2]
	variables, err := read(loader, file)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println(version(loader))
	json.NewEncoder(os.Stdout).Encode(variables)
}

func read(loader, file string) (map[string]string, error) {
	if loader == "compose" {
		return compose.ReadWithLookup(os.LookupEnv, file)
	}
	return godotenv.Read(file)
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
