# Prints the variables of a .env file as a JSON object: `load.rb FILE`. The first line is the loader's version.
require "dotenv"
require "dotenv/version"
require "json"

puts Dotenv::VERSION
puts JSON.dump(Dotenv.load(ARGV[0])) if ARGV[0]
