"""Which network and which address the phones can reach, on which port, and whether there is a way to the internet.

It never sends anything to anybody.
"""
