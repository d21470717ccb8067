// Command dockerfile reads a Dockerfile as BuildKit does, runs its RUN instructions here with the arguments, variables
// and secrets that they are given, and prints what each wrote as a JSON array. Secrets come from the environment.
// Source: https://github.com/moby/buildkit/blob/master/frontend/dockerfile/dockerfile2llb/convert.go
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"regexp"
	"strings"

	"github.com/moby/buildkit/frontend/dockerfile/instructions"
	"github.com/moby/buildkit/frontend/dockerfile/parser"
	"github.com/moby/buildkit/frontend/dockerfile/shell"
)

type build struct {
	lex     *shell.Lex
	env     []string
	written []string
}

func main() {
	result, err := parser.Parse(os.Stdin)
	check(err)
	stages, _, err := instructions.Parse(result.AST, nil)
	check(err)
	b := build{lex: shell.NewLex(result.EscapeToken), env: []string{"PATH=" + os.Getenv("PATH")}}
	for _, stage := range stages {
		for _, command := range stage.Commands {
			b.do(command)
		}
	}
	check(json.NewEncoder(os.Stdout).Encode(b.written))
}

func (b *build) do(command instructions.Command) {
	switch c := command.(type) {
	case *instructions.ArgCommand:
		for _, arg := range c.Args {
			if arg.Value != nil {
				b.set(arg.Key, *arg.Value)
			}
		}
	case *instructions.EnvCommand:
		for _, pair := range c.Env {
			b.set(pair.Key, pair.Value)
		}
	case *instructions.RunCommand:
		b.run(c)
	}
}

func (b *build) set(name, word string) {
	value, _, err := b.lex.ProcessWord(word, shell.EnvsFromSlice(b.env))
	check(err)
	b.env = append(b.env, name+"="+value)
}

func (b *build) run(c *instructions.RunCommand) {
	check(c.Expand(func(word string) (string, error) { return word, nil }))
	env := append([]string{}, b.env...)
	for _, mount := range instructions.GetMounts(c) {
		if mount.Type != instructions.MountTypeSecret || mount.Env == nil {
			continue
		}
		value, set := os.LookupEnv(mount.CacheID)
		if mount.Required && !set {
			check(fmt.Errorf("the secret %s is not given", mount.CacheID))
		}
		env = append(env, *mount.Env+"="+value)
	}
	shell := exec.Command("/bin/sh", "-c", script(c))
	shell.Env = env
	shell.Stderr = os.Stderr
	output, err := shell.Output()
	check(err)
	b.written = append(b.written, string(output))
}

var document = regexp.MustCompile(`^<<-?\S+$`)

// script is what the shell is given: a document alone is the script itself, others stand behind the command.
func script(c *instructions.RunCommand) string {
	line := strings.Join(c.CmdLine, " ")
	if len(c.Files) == 1 && document.MatchString(line) {
		return c.Files[0].Data
	}
	for _, file := range c.Files {
		line += "\n" + file.Data + file.Name
	}
	return line
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
