"""Programs of others that read our reports: `make check-reports`."""
