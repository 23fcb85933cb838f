"""Kring: intervisie in one room, from the chair's laptop, without internet."""
