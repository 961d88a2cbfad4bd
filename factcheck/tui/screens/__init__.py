"""The screens: each owns its state, reads and writes through the seat, and paints widgets."""
