"""The whole program from outside: in a real terminal, and from a clean clone."""
