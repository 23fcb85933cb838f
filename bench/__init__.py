"""Measurements beside other servers: `python -m bench`. Never part of the product, and never part of the tests."""
