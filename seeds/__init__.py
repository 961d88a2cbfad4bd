"""The texts that the shipped database is built from, and the script that builds it."""
