"""Which network and which address the phones can reach, and on which port. It never sends anything to anybody."""
