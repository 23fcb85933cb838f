"""Kring's tests: they speak in commands and read views; support modules are imported as `tests.<name>`."""
