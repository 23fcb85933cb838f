"""Tests that drive a real Chromium: what a person sees and taps, nothing else."""
