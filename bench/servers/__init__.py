"""The servers that are measured, each its own process: `python -m bench.servers.<name>`."""
