"""What a room is and what may happen in it: pure rules, no socket, no disk, no clock, no chance."""
