"""Would a test notice if one thing in a module were otherwise? Mutants made by tools, tried in a copy of the tree."""
