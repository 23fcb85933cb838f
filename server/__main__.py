"""Lets `python -m server` do what the command `kring` does; decides nothing itself."""

from server.cli import main

if __name__ == "__main__":
    main()
