"""Every pair of a store that is near enough: unit vectors, the exact join over them, its sieve."""
