"""Examples of each kind of step, in commands and views."""
